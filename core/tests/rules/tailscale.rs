//! Tailscale beside the address and the authentication of the gateway.

use super::support::expect;

#[test]
fn needs_loopback() {
    let custom = |host: &str| {
        format!("{{ gateway: {{ bind: 'custom', customBindHost: '{host}', tailscale: {{ mode: 'serve' }} }} }}")
    };
    expect(
        "tailscale-bind",
        &[
            ("2026.2.26", "{ gateway: { bind: 'lan', tailscale: { mode: 'serve' } } }", ""),
            ("2026.3.2", "{ gateway: { bind: 'lan', tailscale: { mode: 'serve' } } }", "!gateway.bind"),
            ("2026.9.6", "{ gateway: { bind: 'auto', tailscale: { mode: 'funnel' } } }", "!gateway.bind"),
            ("2026.9.6", "{ gateway: { bind: 'custom', tailscale: { mode: 'serve' } } }", "!gateway.bind"),
            ("2026.9.6", "{ gateway: { bind: 'lan', tailscale: { mode: 'off' } } }", ""),
            ("2026.9.6", "{ gateway: { tailscale: { mode: 'serve' } } }", ""),
            ("2026.9.6", &custom(" 127.0.0.2 "), ""),
            ("2026.9.6", &custom("127.1"), "!gateway.bind"),
            ("2026.9.6", &custom("localhost"), "!gateway.bind"),
        ],
    );
}

#[test]
fn needs_authentication() {
    let text = "{ gateway: { auth: { mode: 'none' }, tailscale: { mode: 'serve' } } }";
    expect(
        "tailscale-auth-none",
        &[
            ("2026.5.12", text, "gateway.auth.mode"),
            ("2026.5.28", text, "!gateway.auth.mode"),
            ("2026.9.6", "{ gateway: { auth: { mode: 'none' } } }", ""),
        ],
    );
}
