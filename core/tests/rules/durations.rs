//! Retention times.

use super::support::expect;

#[test]
fn each_setting_has_its_release() {
    let cron = |time: &str| format!("{{ cron: {{ sessionRetention: {time} }} }}");
    let prune = |time: &str| format!("{{ session: {{ maintenance: {{ pruneAfter: {time} }} }} }}");
    let dashboard = |time: &str| format!("{{ session: {{ maintenance: {{ archiveDashboardAfter: {time} }} }} }}");
    const CRON: &str = "!cron.sessionRetention";
    const PRUNE: &str = "!session.maintenance.pruneAfter";
    const DASHBOARD: &str = "!session.maintenance.archiveDashboardAfter";
    expect(
        "durations",
        &[
            ("2026.2.17", &cron("'1w'"), ""),
            ("2026.2.26", &cron("'1w'"), CRON),
            ("2026.9.6", &cron("'0'"), ""),
            ("2026.9.6", &cron("false"), ""),
            ("2026.9.6", &cron("''"), CRON),
            ("2026.9.6", &cron("'9007199254740992ms'"), CRON),
            ("2026.2.17", &prune("'1h30m'"), PRUNE),
            ("2026.2.26", &prune("'1h30m'"), ""),
            ("2026.2.17", &prune("-5"), PRUNE),
            ("2026.7.35", &prune("0"), ""),
            ("2026.8.1", &prune("0"), PRUNE),
            ("2026.8.1", &prune("'0d'"), PRUNE),
            ("2026.9.6", &prune("1e-9"), PRUNE),
            ("2026.9.6", &prune("0.1"), ""),
            ("2026.8.1", &dashboard("0"), ""),
            ("2026.8.1", &dashboard("'0'"), DASHBOARD),
            ("2026.9.6", &dashboard("false"), ""),
        ],
    );
}
