//! What no release checks when it loads a file.

use super::support::{expect, found, report};

#[test]
fn servers_without_an_endpoint() {
    expect(
        "mcp-no-endpoint",
        &[
            (
                "2026.9.6",
                "{ mcp: { servers: { a: {}, b: { url: 'http://x' }, c: { enabled: false } } } }",
                "mcp.servers.a",
            ),
            ("2026.9.6", "{ mcp: { servers: { a: { transport: 'stdio' } } } }", ""),
            ("2026.3.24", "{ mcp: { servers: { a: {} } } }", "mcp.servers.a"),
        ],
    );
}

#[test]
fn providers_of_models() {
    let rule = "model-ref-unknown";
    let model = |text: &str| format!("{{ agents: {{ defaults: {{ model: '{text}' }} }} }}");
    for (target, text, known) in [
        ("2026.9.6", "openai/gpt-5", true),
        ("2026.9.6", "OpenAI/gpt-5", true),
        ("2026.9.6", "opus", true),
        ("2026.9.6", "${MODEL}", true),
        ("2026.9.6", "gemini/x", false),
        ("2026.9.6", "mine/x", false),
        ("2026.9.6", "openai-codex/gpt-5.2", false),
        ("2026.7.35", "openai-codex/gpt-5.2", true),
        ("2026.1.30", "meta/x", true),
    ] {
        expect(rule, &[(target, &model(text), if known { "" } else { "agents.defaults.model" })]);
    }
    expect(
        rule,
        &[
            (
                "2026.9.6",
                "{ models: { providers: { mine: { baseUrl: 'http://x', models: [] } } }, agents: { defaults: { model: 'mine/x' } } }",
                "",
            ),
            ("2026.9.6", "{ plugins: { load: { paths: ['/x'] } }, agents: { defaults: { model: 'mine/x' } } }", ""),
            ("2026.9.6", "{ models: { $include: './x.json5' }, agents: { defaults: { model: 'mine/x' } } }", ""),
            (
                "2026.9.6",
                "{ agents: { entries: { a: { model: { primary: 'p/x', fallbacks: ['openai/x', 'f/x'] } } }, defaults: { models: { 'm/x': {} } } }, \
                 channels: { modelByChannel: { telegram: { '1': 'c/x' } } } }",
                "agents.entries.a.model.primary agents.entries.a.model.fallbacks[1] agents.defaults.models[\"m/x\"] \
                 channels.modelByChannel.telegram.1",
            ),
        ],
    );
}

#[test]
fn aliases() {
    expect(
        "model-alias-duplicate",
        &[
            (
                "2026.9.6",
                "{ agents: { defaults: { models: { 'openai/a': { alias: 'x' }, 'openai/b': { alias: ' X' }, 'openai/c': { alias: 'y' } } } } }",
                "agents.defaults.models[\"openai/b\"].alias",
            ),
            (
                "2026.9.6",
                "{ agents: { defaults: { models: { 'openai/a': { alias: 'x' } } }, entries: { a: { models: { 'openai/b': { alias: 'x' } } } } } }",
                "",
            ),
        ],
    );
}

#[test]
fn the_prompt_cache() {
    let params =
        |inner: &str| format!("{{ agents: {{ defaults: {{ models: {{ 'a/b': {{ params: {{ {inner} }} }} }} }} }} }}");
    let at = "agents.defaults.models[\"a/b\"].params";
    for (target, inner, wrong) in [
        ("2026.9.6", "cacheRetention: 'long'", false),
        ("2026.9.6", "cacheRetention: 'Long'", true),
        ("2026.9.6", "cacheRetention: false", true),
        ("2026.9.6", "cacheRetention: '1h'", true),
        ("2026.1.30", "cacheRetention: '1h'", false),
    ] {
        let findings = if wrong { format!("{at}.cacheRetention") } else { String::new() };
        expect("cache-retention-value", &[(target, &params(inner), &findings)]);
    }
    let old = format!("{at}.cacheControlTtl");
    expect(
        "cache-control-ttl",
        &[
            ("2026.1.30", &params("cacheControlTtl: '1h'"), ""),
            ("2026.2.3", &params("cacheControlTtl: '1h'"), &old),
            ("2026.9.6", &params("cacheControlTtl: '1h', cacheRetention: 'long'"), &old),
        ],
    );
    expect(
        "cache-control-ttl",
        &[(
            "2026.9.6",
            "{ agents: { entries: { a: { params: { cacheControlTtl: '5m' } } } } }",
            "agents.entries.a.params.cacheControlTtl",
        )],
    );
}

#[test]
fn lookalikes() {
    for (value, found) in [
        ("${token}", true),
        ("${TOKEN:-x}", true),
        ("$TOKEN", true),
        ("Bearer ${my-token}", true),
        ("${TOKEN}", false),
        ("$${token}", false),
        ("pa$$w0rd", false),
        ("$ecret", false),
        ("a$B", false),
        ("$5", false),
        ("${}", false),
        ("${unclosed", false),
    ] {
        let text = format!("{{ hooks: {{ token: '{value}' }} }}");
        expect("template-lookalike", &[("2026.9.6", &text, if found { "hooks.token" } else { "" })]);
    }
    let prompt = "{ channels: { telegram: { groups: { '-1': { systemPrompt: 'use ${name} here' } } } } }";
    expect("template-lookalike", &[("2026.9.6", prompt, "")]);
}

#[test]
fn telegram_users() {
    let at = |inner: &str| format!("channels.telegram.{inner}");
    expect(
        "telegram-at-user",
        &[
            (
                "2026.9.6",
                "{ channels: { telegram: { allowFrom: ['*', 1, '2', 'tg:3', 'telegram:4', 'accessGroup:x'] } } }",
                "",
            ),
            ("2026.9.6", "{ channels: { telegram: { allowFrom: [1, '@alice'] } } }", &at("allowFrom[1]")),
            ("2026.9.6", "{ channels: { telegram: { groupAllowFrom: ['-1001'] } } }", &at("groupAllowFrom[0]")),
            (
                "2026.9.6",
                "{ channels: { telegram: { groups: { '-1': { topics: { '2': { allowFrom: ['bob'] } } } } } } }",
                &at("groups.-1.topics.2.allowFrom[0]"),
            ),
            ("2026.2.9", "{ channels: { telegram: { allowFrom: ['@alice'] } } }", ""),
            (
                "2026.9.6",
                "{ security: { audit: { suppressions: [{ checkId: 'channels.telegram.allowFrom.invalid_entries' }] } }, \
                 channels: { telegram: { allowFrom: ['@alice'] } } }",
                "",
            ),
        ],
    );
}

#[test]
fn samples_and_stars() {
    let token = |value: &str| format!("{{ channels: {{ telegram: {{ botToken: '{value}' }} }} }}");
    let at = "channels.telegram.botToken";
    for (value, rule) in [
        ("<token>", "placeholder-secret"),
        ("your_token", "placeholder-secret"),
        ("***", "redacted-value"),
        ("1:ab***cd", "redacted-value"),
    ] {
        expect(rule, &[("2026.9.6", &token(value), at)]);
    }
    for rule in ["placeholder-secret", "redacted-value"] {
        expect(
            rule,
            &[("2026.9.6", &token("123456:made-up"), ""), ("2026.9.6", "{ logging: { file: '<token>' } }", "")],
        );
    }
}

#[test]
fn comments_in_keys() {
    for name in ["_comment", "//", "// old", "#note", "$comment"] {
        let report = report("2026.9.6", &format!("{{ gateway: {{ mode: 'local', '{name}': 'x' }} }}"));
        assert_eq!(found("unknown-key", &report).len(), 1);
        let help = report.diagnostics.iter().find_map(|diagnostic| diagnostic.help.as_ref()).map(ToString::to_string);
        assert!(help.as_ref().is_some_and(|help| help.contains("comments start with `//`")), "{name}: {help:?}");
    }
}
