//! Who may write in private.

use super::support::{expect, found, report_unseen};

fn telegram(settings: &str) -> String {
    format!("{{ channels: {{ telegram: {{ {settings} }} }} }}")
}

const AT: &str = "channels.telegram.dmPolicy";
const REFUSED: &str = "!channels.telegram.dmPolicy";
const ACCOUNT: &str = "channels.telegram.accounts.a.dmPolicy";

#[test]
fn open_means_everybody() {
    let open = telegram("dmPolicy: 'open'");
    expect(
        "dm-open",
        &[
            ("2026.1.30", &open, REFUSED),
            ("2026.3.31", &open, REFUSED),
            ("2026.4.5", &open, AT),
            ("2026.4.14", &open, AT),
            ("2026.9.6", &open, AT),
            ("2026.9.6", &telegram("dmPolicy: 'open', allowFrom: ['x', ' * ']"), ""),
            ("2026.3.31", &telegram("enabled: false, dmPolicy: 'open'"), REFUSED),
            ("2026.9.6", &telegram("enabled: false, dmPolicy: 'open'"), ""),
            ("2026.4.5", "{ channels: { discord: { dmPolicy: 'open' } } }", "!channels.discord.dmPolicy"),
            ("2026.1.30", "{ channels: { discord: { dm: { policy: 'open' } } } }", "!channels.discord.dm.policy"),
            ("2026.2.17", "{ channels: { discord: { dmPolicy: 'open', dm: { allowFrom: ['*'] } } } }", ""),
            ("2026.6.1", "{ channels: { line: { dmPolicy: 'open' } } }", ""),
            ("2026.6.11", "{ channels: { line: { dmPolicy: 'open' } } }", "channels.line.dmPolicy"),
        ],
    );
}

#[test]
fn accounts_inherit() {
    let account = |above: &str, own: &str| telegram(&format!("{above} accounts: {{ a: {{ {own} }} }}"));
    expect(
        "dm-open",
        &[
            ("2026.2.17", &account("allowFrom: ['*'],", "dmPolicy: 'open'"), "!channels.telegram.accounts.a.dmPolicy"),
            ("2026.2.26", &account("allowFrom: ['*'],", "dmPolicy: 'open'"), ""),
            ("2026.9.6", &account("allowFrom: ['*'],", "dmPolicy: 'open', allowFrom: []"), ACCOUNT),
            (
                "2026.9.6",
                &account("dmPolicy: 'open', allowFrom: ['*'],", "allowFrom: ['x']"),
                "channels.telegram.accounts.a.allowFrom",
            ),
            ("2026.3.31", &account("dmPolicy: 'open', allowFrom: ['*'],", "allowFrom: ['x']"), ""),
            ("2026.9.6", &account("dmPolicy: 'open',", "allowFrom: ['*']"), AT),
        ],
    );
}

#[test]
fn lists_have_somebody_on_them() {
    expect(
        "dm-allowlist-empty",
        &[
            ("2026.2.17", &telegram("dmPolicy: 'allowlist'"), ""),
            ("2026.2.26", &telegram("dmPolicy: 'allowlist'"), REFUSED),
            ("2026.9.6", &telegram("dmPolicy: 'allowlist', allowFrom: [' '], groupAllowFrom: ['x']"), AT),
            ("2026.9.6", &telegram("dmPolicy: 'allowlist', allowFrom: [123]"), ""),
        ],
    );
    let unseen = report_unseen("2026.9.6", &telegram("dmPolicy: 'open', allowFrom: ['${WHO}']"));
    assert!(found("dm-open", &unseen).is_empty());
}
