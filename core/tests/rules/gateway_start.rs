//! Settings of the gateway with which the file loads and the start fails.

use super::support::{expect, found, report, report_in, report_unseen, verdicts};
use openclaw_lint_core::document::MapEnvironment;
use openclaw_lint_core::report::Severity;

fn gateway(inner: &str) -> String {
    format!("{{ gateway: {{ mode: 'local', {inner} }} }}")
}

/// Rows of release, members of `gateway`, findings.
fn rows(rule: &str, rows: &[(&str, &str, &str)]) {
    for (target, inner, findings) in rows {
        expect(rule, &[(target, &gateway(inner), findings)]);
    }
}

fn severity(rule: &str, target: &str, text: &str) -> Option<Severity> {
    report(target, text).diagnostics.iter().find(|diagnostic| diagnostic.rule == rule).map(|found| found.severity)
}

#[test]
fn mode() {
    let rule = "gateway-mode-missing";
    expect(
        rule,
        &[
            ("2026.9.6", "{}", ""),
            ("2026.9.6", "{ logging: { level: 'info' } }", ""),
            ("2026.1.30", "{ gateway: {} }", "gateway"),
            ("2026.9.6", "{ gateway: { mode: 'remote' } }", ""),
            ("2026.9.6", "{ gateway: { $include: './no.json5' } }", ""),
            ("2026.9.6", "{ $include: './no.json5', gateway: {} }", ""),
            ("2026.9.6", "{ gateway: { port: 1,, } }", ""),
        ],
    );
    let of = |text| severity(rule, "2026.9.6", text);
    assert_eq!(of("{ gateway: { port: 1 } }"), Some(Severity::Error));
    assert_eq!(of("{ meta: { lastTouchedVersion: '2026.9.6' } }"), Some(Severity::Error));
    assert_eq!(of("{ channels: { telegram: {} } }"), Some(Severity::Warning));
    verdicts(true, "2026.9.6", &["{ gateway: { port: 1 } }"]);
}

#[test]
fn custom_host() {
    let (bind, host) = ("gateway.bind", "gateway.customBindHost");
    rows(
        "gateway-custom-host",
        &[
            ("2026.2.26", "bind: 'custom'", bind),
            ("2026.9.6", "bind: 'custom', customBindHost: 'claw.lan'", host),
            ("2026.9.6", "bind: 'custom', customBindHost: '::1'", host),
            ("2026.9.6", "bind: 'custom', customBindHost: '300.0.0.1'", host),
            ("2026.9.6", "bind: 'custom', customBindHost: '0.0.0.0'", ""),
            ("2026.9.6", "bind: 'lan', customBindHost: 'claw.lan'", ""),
        ],
    );
}

#[test]
fn secrets() {
    let both = "auth: { token: 'a', password: 'b' }";
    rows(
        "gateway-two-secrets",
        &[
            ("2026.3.2", both, ""),
            ("2026.3.7", both, "gateway.auth.password"),
            ("2026.9.6", "auth: { token: 'a', password: '' }", ""),
            ("2026.9.6", "auth: { mode: 'token', token: 'a', password: 'b' }", ""),
            (
                "2026.9.6",
                "auth: { token: '${A}', password: { source: 'env', provider: 'default', id: 'B' } }",
                "gateway.auth.password",
            ),
        ],
    );
    let wanted = "auth: { mode: 'password' }";
    rows(
        "gateway-password-missing",
        &[
            ("2026.1.30", wanted, "gateway.auth.mode"),
            ("2026.9.6", "auth: { mode: 'password', password: ' ' }", "gateway.auth.mode"),
            ("2026.9.6", "auth: { mode: 'password', password: '${UNSET}' }", ""),
            ("2026.9.6", "auth: { mode: 'password', $include: './x.json5' }", ""),
        ],
    );
    let environment: MapEnvironment = [("OPENCLAW_GATEWAY_PASSWORD", "x")].into_iter().collect();
    assert!(found("gateway-password-missing", &report_in(&environment, "2026.9.6", &gateway(wanted))).is_empty());
    assert!(found("gateway-password-missing", &report_unseen("2026.9.6", &gateway(wanted))).is_empty());
    let own =
        "{ env: { vars: { OPENCLAW_GATEWAY_PASSWORD: 'x' } }, gateway: { mode: 'local', auth: { mode: 'password' } } }";
    expect("gateway-password-missing", &[("2026.9.6", own, "")]);
}

#[test]
fn placeholders() {
    let rule = "gateway-token-placeholder";
    let token = "gateway.auth.token";
    rows(
        rule,
        &[
            ("2026.9.6", "auth: { token: 'undefined' }", token),
            ("2026.9.6", "auth: { token: ' null ' }", token),
            ("2026.9.6", "auth: { token: '' }", token),
            ("2026.9.6", "auth: { mode: 'none', token: '' }", ""),
            ("2026.9.6", "auth: { token: '', password: 'x' }", ""),
            ("2026.9.6", "auth: { token: 'undefined-1' }", ""),
            ("2026.9.6", "auth: { password: 'change-me-to-a-strong-password' }", "gateway.auth.password"),
        ],
    );
    let text = gateway("auth: { token: 'change-me-now' }");
    assert_eq!(severity(rule, "2026.9.1", &text), Some(Severity::Warning));
    assert_eq!(severity(rule, "2026.9.6", &text), Some(Severity::Error));
}

#[test]
fn exposed() {
    let rule = "gateway-exposed-no-auth";
    let none = "bind: 'lan', auth: { mode: 'none' }";
    rows(
        rule,
        &[
            ("2026.1.30", none, "gateway.bind"),
            ("2026.9.6", "bind: 'lan'", "gateway.bind"),
            ("2026.9.6", "bind: 'lan', auth: { token: 'x' }", ""),
            ("2026.9.6", "bind: 'lan', auth: { mode: 'trusted-proxy', trustedProxy: { userHeader: 'x' } }", ""),
            ("2026.9.6", "auth: { mode: 'none' }", ""),
            ("2026.9.6", "bind: 'custom', customBindHost: '127.0.0.9', auth: { mode: 'none' }", ""),
            ("2026.9.6", "bind: 'custom', customBindHost: '10.0.0.9', auth: { mode: 'none' }", "gateway.bind"),
        ],
    );
    assert_eq!(severity(rule, "2026.9.6", &gateway(none)), Some(Severity::Error));
    assert_eq!(
        severity(rule, "2026.9.6", &gateway("bind: 'tailnet', auth: { mode: 'none' }")),
        Some(Severity::Warning)
    );
    assert_eq!(severity(rule, "2026.2.17", &gateway("bind: 'lan'")), Some(Severity::Error));
    assert_eq!(severity(rule, "2026.2.26", &gateway("bind: 'lan'")), Some(Severity::Warning));
    assert_eq!(found(rule, &report_unseen("2026.9.6", &gateway("bind: 'lan'"))), Vec::<String>::new());
}

#[test]
fn origins() {
    let open = "bind: 'lan', auth: { token: 'x' }";
    rows(
        "gateway-origins",
        &[
            ("2026.2.17", open, ""),
            ("2026.2.26", open, "gateway.bind"),
            ("2026.9.6", "bind: 'lan', controlUi: { enabled: false }", ""),
            ("2026.9.6", "bind: 'lan', controlUi: { allowedOrigins: [] }", "gateway.bind"),
            ("2026.9.6", "bind: 'lan', controlUi: { allowedOrigins: ['*'] }", ""),
            ("2026.9.6", "bind: 'lan', controlUi: { $include: './x.json5' }", ""),
        ],
    );
    let at = |index: usize| format!("gateway.controlUi.allowedOrigins[{index}]");
    rows(
        "control-ui-origins",
        &[
            ("2026.9.6", "controlUi: { allowedOrigins: ['https://a.b', 'http://a:1', '*', 'tauri://localhost'] }", ""),
            ("2026.9.6", "controlUi: { allowedOrigins: ['https://a.b/', 'a.b'] }", &format!("{} {}", at(0), at(1))),
            ("2026.9.6", "controlUi: { allowedOrigins: ['https://*.b'] }", &at(0)),
        ],
    );
}

#[test]
fn proxies_and_funnel() {
    let proxy = "trustedProxy: { userHeader: 'x' }";
    let mode = "gateway.auth.mode";
    rows(
        "gateway-trusted-proxy",
        &[
            ("2026.9.6", &format!("auth: {{ mode: 'trusted-proxy', {proxy} }}"), mode),
            ("2026.9.6", "auth: { mode: 'trusted-proxy' }, trustedProxies: ['10.0.0.1']", mode),
            ("2026.9.6", &format!("auth: {{ mode: 'trusted-proxy', {proxy} }}, trustedProxies: ['10.0.0.1']"), ""),
            (
                "2026.9.6",
                &format!("auth: {{ mode: 'trusted-proxy', {proxy}, token: 'x' }}, trustedProxies: ['10.0.0.1']"),
                "gateway.auth.token",
            ),
            ("2026.9.6", &format!("auth: {{ mode: 'token', {proxy} }}"), ""),
        ],
    );
    rows(
        "gateway-funnel",
        &[
            ("2026.1.30", "auth: { mode: 'token' }, tailscale: { mode: 'funnel' }", mode),
            ("2026.9.6", "tailscale: { mode: 'funnel' }", "gateway.tailscale.mode"),
            ("2026.9.6", "auth: { password: 'x' }, tailscale: { mode: 'funnel' }", ""),
            ("2026.9.6", "auth: { mode: 'token' }, tailscale: { mode: 'serve' }", ""),
        ],
    );
    expect(
        "gateway-remote-no-url",
        &[
            ("2026.9.6", "{ gateway: { mode: 'remote', remote: { url: ' ' } } }", "gateway.mode"),
            ("2026.9.6", "{ gateway: { mode: 'remote', remote: { url: '${NOT_SET}' } } }", ""),
            ("2026.9.6", "{ gateway: { mode: 'local' } }", ""),
        ],
    );
}

#[test]
fn webhooks() {
    expect(
        "hooks-token",
        &[
            ("2026.1.30", "{ hooks: { enabled: true } }", "hooks.enabled"),
            ("2026.9.6", "{ hooks: { enabled: true, token: '' } }", "hooks.token"),
            ("2026.9.6", "{ hooks: { path: '/hooks' } }", ""),
            ("2026.9.6", "{ hooks: { enabled: true, $include: './x.json5' } }", ""),
        ],
    );
    expect(
        "hooks-path",
        &[
            ("2026.9.6", "{ hooks: { enabled: true, token: 'x', path: ' / ' } }", "hooks.path"),
            ("2026.9.6", "{ hooks: { path: '/' } }", ""),
        ],
    );
    let hooks = |inner: &str| format!("{{ hooks: {{ enabled: true, token: 'x', {inner} }} }}");
    for (inner, findings) in [
        ("defaultSessionKey: 'main', allowedSessionKeyPrefixes: ['hook:']", "hooks.defaultSessionKey"),
        ("defaultSessionKey: 'Hook:a', allowedSessionKeyPrefixes: ['hook:']", ""),
        ("defaultSessionKey: 'main', allowedSessionKeyPrefixes: [' ']", ""),
        ("mappings: [{ sessionKey: 'hook:{{id}}' }]", "hooks.mappings[0].sessionKey"),
        ("mappings: [{ sessionKey: 'hook:{{id}}' }], allowedSessionKeyPrefixes: ['hook:']", ""),
        ("mappings: [{ sessionKey: 'fixed' }]", ""),
    ] {
        expect("hooks-session-key", &[("2026.9.6", &hooks(inner), findings)]);
    }
}
