//! Channels that the release does not know.

use super::support::{expect, verdicts};

#[test]
fn takes_exact_ids_of_the_release() {
    expect(
        "channel-unknown",
        &[
            ("2026.9.6", "{ channels: { telegram: {}, defaults: {}, modelByChannel: {}, '': {} } }", ""),
            ("2026.9.6", "{ channels: { Telegram: {} } }", "!channels.Telegram"),
            ("2026.9.6", "{ channels: { lark: null } }", "!channels.lark"),
            ("2026.1.30", "{ channels: { modelByChannel: {} } }", "!channels.modelByChannel"),
            ("2026.2.26", "{ channels: { modelByChannel: {} } }", ""),
            ("2026.4.29", "{ channels: { bluebubbles: {} } }", ""),
            ("2026.5.12", "{ channels: { bluebubbles: {} } }", "!channels.bluebubbles"),
            ("2026.5.12", "{ channels: { wecom: { x: 1 } } }", ""),
            ("2026.5.28", "{ channels: { wecom: {} } }", "!channels.wecom"),
            ("2026.4.5", "{ channels: { ' telegram': {} } }", ""),
            ("2026.4.14", "{ channels: { ' telegram': {} } }", "!channels[\" telegram\"]"),
        ],
    );
}

#[test]
fn is_softened_by_a_plugin_of_that_name() {
    expect(
        "channel-unknown",
        &[
            ("2026.4.14", "{ channels: { nope: {} }, plugins: { entries: { nope: {} } } }", "!channels.nope"),
            ("2026.4.29", "{ channels: { nope: {} }, plugins: { entries: { nope: {} } } }", "channels.nope"),
            ("2026.7.1", "{ channels: { nope: {} }, plugins: { allow: ['NOPE'] } }", "!channels.nope"),
            ("2026.8.1", "{ channels: { nope: {} }, plugins: { allow: ['NOPE'] } }", "channels.nope"),
            ("2026.9.6", "{ channels: { nope: {} }, plugins: { deny: ['nope'] } }", "!channels.nope"),
            ("2026.9.6", "{ channels: { nope: {} }, plugins: { load: { paths: ['/x'] } } }", "channels.nope"),
        ],
    );
}

#[test]
fn some_channels_are_not_looked_at() {
    verdicts(true, "2026.3.24", &["{ channels: { line: { zzz: 1 } } }", "{ channels: { matrix: 'x' } }"]);
    verdicts(false, "2026.4.29", &["{ channels: { line: { zzz: 1 } } }", "{ channels: { 'synology-chat': 'x' } }"]);
    verdicts(true, "2026.9.6", &["{ channels: { 'synology-chat': { zzz: 1 } } }"]);
}
