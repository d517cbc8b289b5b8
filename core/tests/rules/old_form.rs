//! Old forms that single releases rewrite in memory.

use super::support::{expect, verdicts};

#[test]
fn old_forms_load_and_are_named() {
    const STREAMING: &str = "{ channels: { telegram: { streaming: 'partial' } } }";
    const BIND: &str = "{ gateway: { bind: '0.0.0.0' } }";
    const SEARCH: &str = "{ tools: { web: { search: { grok: { apiKey: 'x' } } } } }";
    const HEARTBEAT: &str = "{ heartbeat: { every: '5m', showOk: true } }";
    expect(
        "old-form",
        &[
            ("2026.3.31", STREAMING, ""),
            ("2026.4.14", STREAMING, "channels.telegram.streaming"),
            ("2026.5.12", STREAMING, ""),
            ("2026.3.31", BIND, "gateway.bind"),
            ("2026.4.5", BIND, ""),
            ("2026.4.29", BIND, "gateway.bind"),
            ("2026.4.29", SEARCH, "tools.web.search.grok"),
            ("2026.3.31", HEARTBEAT, "heartbeat heartbeat.showOk"),
            ("2026.4.14", "{ talk: { voiceId: 'x' } }", "talk.voiceId"),
            ("2026.4.14", "{ audio: { transcription: { command: [null] } } }", "audio.transcription"),
            ("2026.7.35", "{ plugins: { installs: 5 } }", "plugins.installs"),
        ],
    );
    for (target, text) in [
        ("2026.4.14", STREAMING),
        ("2026.3.31", BIND),
        ("2026.4.29", SEARCH),
        ("2026.3.31", HEARTBEAT),
        ("2026.4.14", "{ channels: { slack: { channels: { x: { allow: true } } } } }"),
        ("2026.4.14", "{ talk: { _comment: 1, interruptOnSpeech: true } }"),
        ("2026.7.35", "{ plugins: { installs: { x: { source: 'npm' } } } }"),
    ] {
        verdicts(true, target, &[text]);
    }
    verdicts(false, "2026.5.12", &[STREAMING, BIND, SEARCH, HEARTBEAT]);
}

#[test]
fn what_makes_no_sense_is_refused_all_the_same() {
    verdicts(
        false,
        "2026.4.14",
        &[
            "{ channels: { telegram: { streaming: 5 } } }",
            "{ channels: { telegram: { streaming: { mode: 'zzz' } } } }",
            "{ channels: { telegram: { chunkMode: 5 } } }",
            "{ gateway: { bind: '10.0.0.1' } }",
            "{ heartbeat: { zzz: 1 } }",
            "{ heartbeat: null }",
            "{ tools: { web: { search: { grok: { zzz: 1 } } } } }",
            "{ channels: { slack: { channels: { x: { allow: 5 } } } } }",
            "{ channels: { twitch: {} } }",
            "{ talk: { _comment: 1 } }",
        ],
    );
    verdicts(
        false,
        "2026.9.6",
        &["{ plugins: { installs: {} } }", "{ plugins: { installs: { x: { source: 'npm' } } } }"],
    );
}
