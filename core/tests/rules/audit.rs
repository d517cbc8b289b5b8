//! What OpenClaw's own security audit finds too, as far as the config alone shows it.

use super::support::{found, report, report_in, verdicts};
use openclaw_lint_core::document::MapEnvironment;
use openclaw_lint_core::report::Severity;

/// The findings of a rule with their severities: `warning:path info:path`.
fn levels(rule: &str, target: &str, text: &str) -> String {
    let report = report(target, text);
    let of_rule = report.diagnostics.iter().filter(|diagnostic| diagnostic.rule == rule);
    let shown = of_rule.map(|diagnostic| {
        assert!(!diagnostic.refuses, "{rule} refuses {text}");
        assert!(diagnostic.help.as_ref().unwrap().to_string().contains("OpenClaw audit id: "), "{rule}");
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        format!("{severity}:{}", diagnostic.path)
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// Rows of config and findings, for the newest release.
fn rows(rule: &str, rows: &[(&str, &str)]) {
    for (text, findings) in rows {
        assert_eq!(levels(rule, "2026.9.6", text), *findings, "{rule}: {text}");
    }
}

fn gateway(inner: &str) -> String {
    format!("{{ gateway: {{ mode: 'local', {inner} }} }}")
}

fn gateways(rule: &str, wanted: &[(&str, &str)]) {
    for (inner, findings) in wanted {
        rows(rule, &[(&gateway(inner), findings)]);
    }
}

#[test]
fn suppressions_are_honoured() {
    let text = |entry: &str| {
        format!(
            "{{ security: {{ audit: {{ suppressions: [{{ {entry} }}] }} }}, gateway: {{ mode: 'local', auth: {{ mode: 'none' }} }} }}"
        )
    };
    rows(
        "gateway-no-auth",
        &[
            (&text("checkId: 'gateway.loopback_no_auth', reason: 'alone'"), ""),
            (&text("checkId: 'gateway.bind_no_auth'"), "warning:gateway.auth.mode"),
            (&text("checkId: 'gateway.loopback_no_auth', titleIncludes: 'x'"), "info:gateway.auth.mode"),
        ],
    );
}

#[test]
fn who_gets_at_the_gateway() {
    gateways(
        "gateway-no-auth",
        &[
            ("auth: { mode: 'none' }", "warning:gateway.auth.mode"),
            ("auth: { mode: 'none' }, controlUi: { enabled: false }", ""),
            ("auth: { mode: 'none' }, bind: 'lan'", ""),
            ("", ""),
        ],
    );
    gateways(
        "gateway-rate-limit",
        &[
            ("bind: 'lan'", "info:gateway.bind"),
            ("tailscale: { mode: 'serve' }", "info:gateway.tailscale.mode"),
            ("bind: 'lan', auth: { rateLimit: {} }", ""),
            ("bind: 'lan', auth: { $include: './x.json5' }", ""),
            ("bind: 'loopback'", ""),
        ],
    );
    assert_eq!(levels("gateway-rate-limit", "2026.2.9", &gateway("bind: 'lan'")), "");
    gateways(
        "tailscale-exposure",
        &[
            ("tailscale: { mode: 'funnel' }", "warning:gateway.tailscale.mode"),
            ("tailscale: { mode: 'serve' }", "info:gateway.tailscale.mode"),
        ],
    );
    let at = "gateway.controlUi.allowedOrigins[1]";
    gateways(
        "control-ui-wildcard",
        &[
            ("controlUi: { allowedOrigins: ['https://a', '*'] }", &format!("info:{at}")),
            ("bind: 'lan', controlUi: { allowedOrigins: ['https://a', '*'] }", &format!("warning:{at}")),
        ],
    );
    rows("discovery-full", &[("{ discovery: { mdns: { mode: 'full' } } }", "info:discovery.mdns.mode")]);
}

#[test]
fn what_the_gateway_offers() {
    let endpoint = "http: { endpoints: { responses: { enabled: true } } }";
    let at = "gateway.http.endpoints.responses.enabled";
    gateways(
        "http-endpoints",
        &[
            (endpoint, &format!("info:{at}")),
            (&format!("auth: {{ mode: 'none' }}, {endpoint}"), &format!("info:{at}")),
            (&format!("bind: 'lan', auth: {{ mode: 'none' }}, {endpoint}"), &format!("warning:{at}")),
        ],
    );
    gateways(
        "gateway-tools-allow",
        &[
            (
                "tools: { allow: ['read', 'Exec', 'conversations_send'] }",
                "info:gateway.tools.allow[1] info:gateway.tools.allow[2]",
            ),
            ("bind: 'lan', tools: { allow: ['exec'] }", "warning:gateway.tools.allow[0]"),
        ],
    );
    gateways(
        "nodes-commands",
        &[(
            "nodes: { commands: { allow: ['canvas.eval', 'sms.send'], deny: ['camera.*', 'camera.snap'] } }",
            "info:gateway.nodes.commands.allow[1] info:gateway.nodes.commands.deny[0]",
        )],
    );
    let old = gateway("nodes: { allowCommands: ['sms.send'] }");
    assert_eq!(levels("nodes-commands", "2026.7.35", &old), "info:gateway.nodes.allowCommands[0]");
}

#[test]
fn tokens() {
    rows(
        "weak-token",
        &[
            ("{ gateway: { auth: { token: '12345678901234567890123' } } }", "info:gateway.auth.token"),
            ("{ gateway: { auth: { token: '123456789012345678901234' } } }", ""),
            ("{ gateway: { auth: { token: '${SHORT}' } }, hooks: { token: 'short' } }", "info:hooks.token"),
            ("{ gateway: { auth: { token: '' } } }", ""),
        ],
    );
    let two =
        |one: &str, other: &str| format!("{{ gateway: {{ auth: {{ token: {one} }} }}, hooks: {{ token: {other} }} }}");
    rows(
        "token-reuse",
        &[
            (&two("'made-up'", "' made-up '"), "warning:hooks.token"),
            (&two("'${A}'", "'${A}'"), "warning:hooks.token"),
            (&two("'${A}'", "'${B}'"), ""),
            (&two("{ source: 'env', provider: 'default', id: 'A' }", "'x'"), ""),
            ("{ hooks: { token: '${OPENCLAW_GATEWAY_TOKEN}' } }", "warning:hooks.token"),
            ("{ hooks: { token: '' }, gateway: { auth: { token: '' } } }", ""),
        ],
    );
    let environment: MapEnvironment = [("OPENCLAW_GATEWAY_TOKEN", "one")].into_iter().collect();
    let of = |text: &str| found("gateway-token-overridden", &report_in(&environment, "2026.9.6", text)).join(" ");
    assert_eq!(of(&gateway("auth: { token: 'other' }")), "gateway.auth.token");
    assert_eq!(of(&gateway("auth: { token: 'one' }")), "");
    assert_eq!(of(&gateway("auth: { token: '${OPENCLAW_GATEWAY_TOKEN}' }")), "");
}

#[test]
fn proxies() {
    let auth = |inner: &str| {
        gateway(&format!(
            "trustedProxies: ['10.0.0.1'], auth: {{ mode: 'trusted-proxy', trustedProxy: {{ userHeader: 'x', {inner} }} }}"
        ))
    };
    let at = "gateway.auth.trustedProxy";
    rows(
        "trusted-proxy-trust",
        &[
            (&auth(""), &format!("info:{at}")),
            (&auth("allowUsers: ['a'], allowLoopback: true"), &format!("info:{at}.allowLoopback")),
            (
                &auth(
                    "allowUsers: ['a'], deviceAutoApprove: { enabled: true, scopes: ['operator.read', 'operator.admin'] }",
                ),
                &format!("info:{at}.deviceAutoApprove.enabled warning:{at}.deviceAutoApprove.scopes[1]"),
            ),
        ],
    );
}

#[test]
fn flags() {
    rows(
        "dangerous-flag",
        &[
            (
                "{ tools: { fs: { workspaceOnly: false }, exec: { applyPatch: { workspaceOnly: true } } } }",
                "info:tools.fs.workspaceOnly",
            ),
            (
                "{ agents: { entries: { a: { tools: { fs: { workspaceOnly: false } } } } } }",
                "info:agents.entries.a.tools.fs.workspaceOnly",
            ),
            (
                "{ agents: { defaults: { sandbox: { docker: { dangerouslyAllowExternalBindSources: true } } } } }",
                "info:agents.defaults.sandbox.docker.dangerouslyAllowExternalBindSources",
            ),
            (
                "{ hooks: { mappings: [{}, { allowUnsafeExternalContent: true }] } }",
                "info:hooks.mappings[1].allowUnsafeExternalContent",
            ),
            (
                "{ gateway: { mode: 'local', bind: 'lan', allowRealIpFallback: true } }",
                "warning:gateway.allowRealIpFallback",
            ),
            ("{ gateway: { mode: 'local', allowRealIpFallback: false } }", ""),
        ],
    );
    rows(
        "name-matching",
        &[(
            "{ channels: { slack: { accounts: { a: { dangerouslyAllowNameMatching: true } } } } }",
            "info:channels.slack.accounts.a.dangerouslyAllowNameMatching",
        )],
    );
    rows("mcp-apps", &[("{ mcp: { apps: { enabled: true } } }", "info:mcp.apps.enabled")]);
}

#[test]
fn secrets_in_the_clear() {
    let rule = "plaintext-secret";
    let token = "{ channels: { telegram: { botToken: '123456:made-up' } } }";
    rows(
        rule,
        &[
            (token, "info:channels.telegram.botToken"),
            ("{ channels: { telegram: { botToken: '${TOKEN}' } } }", ""),
            ("{ channels: { telegram: { botToken: '<token>' } } }", ""),
            ("{ models: { providers: { ollama: { apiKey: 'ollama-local' } } } }", ""),
            ("{ models: { providers: { openai: { apiKey: 'OPENAI_API_KEY' } } } }", ""),
            ("{ hooks: { token: 'made-up' } }", "info:hooks.token"),
            ("{ logging: { file: 'made-up' } }", ""),
        ],
    );
    // No SecretRefs yet.
    assert_eq!(levels(rule, "2026.2.9", token), "");
    let secret = report("2026.9.6", "{ gateway: { auth: { token: 'canary-in-a-coal-mine' } } }");
    for diagnostic in &secret.diagnostics {
        let texts = serde_json::json!([diagnostic.message, diagnostic.help]).to_string();
        assert!(!texts.contains("canary"), "{texts}");
    }
}

#[test]
fn sandboxes() {
    let docker = "docker: { image: 'x' }";
    let at = "agents.defaults.sandbox.docker";
    rows(
        "sandbox-unused",
        &[
            (&format!("{{ agents: {{ defaults: {{ sandbox: {{ {docker} }} }} }} }}"), &format!("info:{at}")),
            (
                &format!(
                    "{{ agents: {{ defaults: {{ sandbox: {{ {docker} }} }}, entries: {{ a: {{ sandbox: {{ mode: 'all' }} }} }} }} }}"
                ),
                "",
            ),
            (
                &format!(
                    "{{ agents: {{ defaults: {{ sandbox: {{ mode: 'all' }} }}, entries: {{ a: {{ sandbox: {{ mode: 'off', {docker} }} }} }} }} }}"
                ),
                "info:agents.entries.a.sandbox.docker",
            ),
        ],
    );
    rows(
        "exec-host-sandbox",
        &[
            ("{ tools: { exec: { host: 'sandbox' } } }", "warning:tools.exec.host"),
            ("{ tools: { exec: { host: 'sandbox' } }, agents: { defaults: { sandbox: { mode: 'all' } } } }", ""),
            ("{ tools: { exec: { host: 'auto' } } }", ""),
            (
                "{ agents: { entries: { a: { tools: { exec: { host: 'sandbox' } } }, b: { sandbox: { mode: 'all' }, tools: { exec: { host: 'sandbox' } } } } } }",
                "warning:agents.entries.a.tools.exec.host",
            ),
        ],
    );
    let binds = |bind: &str| {
        format!("{{ agents: {{ defaults: {{ sandbox: {{ mode: 'all', docker: {{ binds: ['{bind}'] }} }} }} }} }}")
    };
    for (bind, bad) in [
        ("/etc:/x", true),
        ("/etc/../srv:/x", false),
        ("/srv/../etc/ssh:/x:ro", true),
        ("/etcetera:/x", false),
        ("/:/host", true),
        ("/x/docker.sock:/y", true),
    ] {
        let findings = if bad { format!("warning:{at}.binds[0]") } else { String::new() };
        rows("sandbox-dangerous-bind", &[(&binds(bind), &findings)]);
    }
}

#[test]
fn commands() {
    rows(
        "elevated-wildcard",
        &[
            (
                "{ tools: { elevated: { allowFrom: { discord: ['1', '*'] } } } }",
                "warning:tools.elevated.allowFrom.discord[1]",
            ),
            (
                &format!("{{ tools: {{ elevated: {{ allowFrom: {{ slack: [{}] }} }} }} }}", "'U',".repeat(26)),
                "info:tools.elevated.allowFrom.slack",
            ),
            (&format!("{{ tools: {{ elevated: {{ allowFrom: {{ slack: [{}] }} }} }} }}", "'U',".repeat(25)), ""),
        ],
    );
    let open = "channels: { telegram: { dmPolicy: 'open', allowFrom: ['*'] } }";
    rows(
        "exec-full",
        &[
            ("{ tools: { exec: { mode: 'full' } } }", "info:tools.exec.mode"),
            (&format!("{{ tools: {{ exec: {{ mode: 'full' }} }}, {open} }}"), "warning:tools.exec.mode"),
            ("{ tools: { exec: { security: 'full' } } }", ""),
            ("{ tools: { exec: { security: 'full', ask: 'off' } } }", "info:tools.exec.security"),
        ],
    );
    rows(
        "exec-bypasses-fs",
        &[
            ("{ tools: { deny: ['group:fs'] } }", "info:tools.deny"),
            ("{ tools: { deny: ['group:fs', 'group:runtime'] } }", ""),
            ("{ tools: { deny: ['group:fs'], exec: { mode: 'ask' } } }", ""),
            ("{ tools: { profile: 'messaging', deny: ['group:fs'] } }", ""),
            ("{ tools: { deny: ['write'] } }", ""),
        ],
    );
    rows(
        "safe-bins",
        &[
            (
                "{ tools: { exec: { safeBins: ['jq', 'bash'], safeBinTrustedDirs: ['/usr/bin', '/tmp/x', '/tmpx'] } } }",
                "info:tools.exec.safeBins[1] info:tools.exec.safeBinTrustedDirs[1]",
            ),
            ("{ tools: { exec: { safeBins: ['node'], safeBinProfiles: { node: { maxPositional: 0 } } } } }", ""),
        ],
    );
    rows(
        "profile-minimal-overridden",
        &[(
            "{ tools: { profile: 'minimal' }, agents: { entries: { a: { tools: { profile: 'full' } }, b: {} } } }",
            "info:agents.entries.a.tools.profile",
        )],
    );
}

#[test]
fn open_doors() {
    let at = "channels.telegram.dmPolicy";
    rows(
        "open-dm",
        &[
            ("{ channels: { telegram: { dmPolicy: 'open', allowFrom: ['*'] } } }", &format!("warning:{at}")),
            ("{ channels: { telegram: { enabled: false, dmPolicy: 'open', allowFrom: ['*'] } } }", ""),
            ("{ channels: { telegram: { dmPolicy: 'open', allowFrom: [1] } } }", ""),
            (
                "{ channels: { telegram: { accounts: { a: { dmPolicy: 'open', allowFrom: ['*'] } } } } }",
                "warning:channels.telegram.accounts.a.dmPolicy",
            ),
        ],
    );
    let at = "channels.discord.groupPolicy";
    let groups = |more: &str| format!("{{ channels: {{ discord: {{ groupPolicy: 'open' }} }}, {more} }}");
    rows(
        "open-groups",
        &[
            (&groups(""), &format!("warning:{at}")),
            (&groups("tools: { profile: 'messaging' }"), &format!("info:{at}")),
            (&groups("tools: { profile: 'messaging', alsoAllow: ['exec'] }"), &format!("warning:{at}")),
            (
                &groups("tools: { profile: 'minimal', elevated: { allowFrom: { discord: ['1'] } } }"),
                &format!("warning:{at}"),
            ),
            (
                &groups("tools: { profile: 'coding' }, agents: { defaults: { sandbox: { mode: 'all' } } }"),
                &format!("info:{at}"),
            ),
            (&groups("tools: { allow: ['web_search'] }"), &format!("info:{at}")),
            (&groups("tools: { deny: ['*'] }"), &format!("info:{at}")),
        ],
    );
    rows(
        "telegram-group-senders",
        &[
            ("{ channels: { telegram: { groupAllowFrom: [1, '*'] } } }", "warning:channels.telegram.groupAllowFrom[1]"),
            ("{ channels: { telegram: { groupPolicy: 'disabled', groupAllowFrom: ['*'] } } }", ""),
        ],
    );
    let two = "channels: { telegram: { dmPolicy: 'allowlist', allowFrom: [1, 2] } }";
    rows(
        "shared-session",
        &[
            (&format!("{{ {two} }}"), "info:channels.telegram.dmPolicy"),
            (&format!("{{ session: {{ dmScope: 'main' }}, {two} }}"), "info:channels.telegram.dmPolicy"),
            (&format!("{{ session: {{ dmScope: 'per-peer' }}, {two} }}"), ""),
            (&format!("{{ session: {{ $include: './x.json5' }}, {two} }}"), ""),
            ("{ channels: { telegram: { dmPolicy: 'allowlist', allowFrom: [1] } } }", ""),
            ("{ session: { groupScope: 'main' } }", "info:session.groupScope"),
        ],
    );
}

#[test]
fn webhooks() {
    let hooks = |inner: &str| format!("{{ hooks: {{ enabled: true, token: '${{T}}', {inner} }} }}");
    rows(
        "hooks-exposure",
        &[
            (&hooks(""), "info:hooks.enabled info:hooks.enabled"),
            (&hooks("defaultSessionKey: 'x', allowedAgentIds: ['a', '*']"), "info:hooks.allowedAgentIds[1]"),
            (
                &hooks("defaultSessionKey: 'x', allowedAgentIds: [], allowRequestSessionKey: true"),
                "info:hooks.allowRequestSessionKey",
            ),
            ("{ hooks: { enabled: false } }", ""),
            (&hooks("$include: './x.json5'"), ""),
        ],
    );
    assert_eq!(levels("hooks-exposure", "2026.2.9", &hooks("")), "");
}

#[test]
fn browsers() {
    for (url, count) in [
        ("http://browser.example.com:9222", 1),
        ("https://browser.example.com", 0),
        ("http://127.0.0.1:9222", 0),
        ("http://[::1]:9222", 0),
        ("wss://10.0.0.5/x", 1),
        ("ws://user:made-up@10.0.0.5:1", 2),
        ("https://box.lan", 1),
    ] {
        let text = format!("{{ browser: {{ cdpUrl: '{url}' }} }}");
        assert_eq!(found("browser-cdp", &report("2026.9.6", &text)).len(), count, "{url}");
    }
}

#[test]
fn models() {
    for (model, told) in [
        ("openai/gpt-3.5-turbo", true),
        ("openai/gpt-4o", true),
        ("openai/gpt-5.2", false),
        ("openai/gpt-oss-120b", false),
        ("anthropic/claude-sonnet-4-20250514", true),
        ("anthropic/claude-3-5-sonnet-20241022", true),
        ("anthropic/claude-opus-4-5", false),
        ("anthropic/claude-opus-4.5", false),
        ("anthropic/claude-opus-5", false),
        ("anthropic/claude-haiku-4-5", true),
        ("openrouter/anthropic/claude-2.1", true),
    ] {
        let text = format!("{{ agents: {{ defaults: {{ model: {{ primary: '{model}' }} }} }} }}");
        rows("model-legacy", &[(&text, if told { "info:agents.defaults.model.primary" } else { "" })]);
    }
    let fallback = |model: &str| {
        format!("{{ agents: {{ defaults: {{ model: {{ primary: 'openai/gpt-5', fallbacks: ['{model}'] }} }} }} }}")
    };
    rows(
        "model-legacy",
        &[
            (&fallback("openai/gpt-4o"), ""),
            (&fallback("openai/gpt-3.5-turbo"), "info:agents.defaults.model.fallbacks[0]"),
        ],
    );
}

#[test]
fn nothing_here_refuses_a_file() {
    let text = gateway(
        "bind: 'lan', auth: { mode: 'none', token: 'a', password: 'b' }, tools: { allow: ['exec'] }, controlUi: { allowedOrigins: ['*', 'x'] }",
    );
    verdicts(true, "2026.9.6", &[&text, "{ hooks: { enabled: true, path: '/' } }", "{ mcp: { servers: { a: {} } } }"]);
}
