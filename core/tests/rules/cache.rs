//! Rules about the prompt cache, at the borders that were measured.

use super::support::{expect, fixed, found, report_in, report_unseen, titles};
use openclaw_lint_core::document::MapEnvironment;
use openclaw_lint_core::report::Safety;

const KEY: &str = "auth: { profiles: { 'anthropic:a': { provider: 'anthropic', mode: 'api_key' } } },";
const TOKEN: &str = "auth: { profiles: { 'anthropic:a': { provider: 'anthropic', mode: 'token' } } },";
const OPUS: &str = "anthropic/claude-opus-4-6";
const AT: &str = "agents.defaults.models[\"anthropic/claude-opus-4-6\"].params";
const RETENTION: &str = "agents.defaults.models[\"anthropic/claude-opus-4-6\"].params.cacheRetention";
const TTL: &str = "agents.defaults.models[\"anthropic/claude-opus-4-6\"].params.cacheControlTtl";

/// A config with one listed model, which is the primary one.
fn model(name: &str, params: &str, top: &str) -> String {
    format!(
        "{{ {top} agents: {{ defaults: {{ model: {{ primary: '{name}' }}, models: {{ '{name}': {{ params: {{ {params} }} }} }} }} }} }}"
    )
}

fn opus(params: &str) -> String {
    model(OPUS, params, "")
}

/// The same with settings of the defaults.
fn with(params: &str, more: &str) -> String {
    opus(params).replacen("defaults: {", &format!("defaults: {{ {more},"), 1)
}

fn proxy(url: &str, more: &str) -> String {
    format!("models: {{ providers: {{ anthropic: {{ baseUrl: '{url}', models: [], {more} }} }} }},")
}

#[test]
fn values_are_the_three_words() {
    let value = |value: &str| opus(&format!("cacheRetention: {value}"));
    expect(
        "cache-retention-value",
        &[
            ("2026.1.30", &value("'1h'"), ""),
            ("2026.2.3", &value("'1h'"), RETENTION),
            ("2026.9.6", &value("'none'"), ""),
            ("2026.9.6", &value("'short'"), ""),
            ("2026.9.6", &value("'long'"), ""),
            ("2026.9.6", &value("'Long'"), RETENTION),
            ("2026.9.6", &value("true"), RETENTION),
            ("2026.9.6", &value("null"), RETENTION),
            ("2026.9.6", &value("'forever'"), RETENTION),
        ],
    );
    assert!(found("cache-retention-value", &report_unseen("2026.9.6", &value("'${KEEP}'"))).is_empty());
    for (written, word) in [("'5m'", "short"), ("'1h'", "long"), ("'1hr'", "long"), ("true", "long"), ("'off'", "none")]
    {
        assert_eq!(fixed("2026.9.6", &value(written), Safety::Safe), value(written), "never without being asked");
        let mended = fixed("2026.9.6", &value(written), Safety::Unsafe).replace('"', "'");
        assert_eq!(mended, value(&format!("'{word}'")));
    }
    assert_eq!(fixed("2026.9.6", &value("'forever'"), Safety::Unsafe), value("'forever'"));
}

#[test]
fn the_old_key_is_reported_since_there_is_a_new_one() {
    let old = |value: &str| opus(&format!("cacheControlTtl: {value}"));
    expect(
        "cache-control-ttl",
        &[
            ("2026.1.30", &old("'1h'"), ""),
            ("2026.2.3", &old("'1h'"), TTL),
            ("2026.9.6", &old("'2h'"), TTL),
            ("2026.9.6", &opus("cacheRetention: 'none', cacheControlTtl: '1h'"), TTL),
            (
                "2026.9.6",
                "{ models: { providers: { p: { baseUrl: 'https://p.example', models: [], params: { cacheControlTtl: '5m' } } } } }",
                "models.providers.p.params.cacheControlTtl",
            ),
        ],
    );
}

/// Each case that is known of: what `fix` does by itself, and what only with `--unsafe`.
#[test]
fn the_old_key_is_renamed_where_that_is_sure_to_mean_the_same() {
    let text = |params: &str| {
        format!(
            "{{\n  agents: {{\n    defaults: {{\n      model: {{ primary: '{OPUS}' }},\n      models: {{\n        '{OPUS}': {{\n          params: {{\n{params}\n          }},\n        }},\n      }},\n    }},\n  }},\n}}\n"
        )
    };
    let becomes = |old: &str, new: &str| {
        for release in ["2026.2.9", "2026.4.14", "2026.9.6"] {
            assert_eq!(fixed(release, &text(old), Safety::Safe), text(new), "{release}");
        }
    };
    // 5m and 1h for Anthropic, at the same position, comments kept.
    becomes(
        "            // why\n            cacheControlTtl: '5m', // five\n            temperature: 1,",
        "            // why\n            cacheRetention: 'short', // five\n            temperature: 1,",
    );
    becomes("            cacheControlTtl: '1h', // hour", "            cacheRetention: 'long', // hour");
    // Both keys, the new one valid: the old one goes.
    becomes(
        "            cacheRetention: 'short',\n            cacheControlTtl: '1h',",
        "            cacheRetention: 'short',",
    );
    // Both keys, the new one ignored: a human's choice. The same with a value that was never read.
    becomes(
        "            cacheRetention: 'hour', cacheControlTtl: '1h',",
        "            cacheRetention: 'hour', cacheControlTtl: '1h',",
    );
    becomes("            cacheControlTtl: '60m',", "            cacheControlTtl: '60m',");
}

#[test]
fn the_hour_of_the_old_key_never_begins_unsaid() {
    for top in ["", KEY, TOKEN] {
        let text = model(OPUS, "cacheControlTtl: '1h'", top);
        let titles = titles("cache-control-ttl", "2026.9.6", &text);
        assert_eq!(titles.len(), 1);
        assert!(titles[0].contains("2x input instead of 1.25x"), "{titles:?}");
    }
    let text = opus("cacheControlTtl: '5m'");
    assert_eq!(titles("cache-control-ttl", "2026.9.6", &text), ["write `cacheRetention: \"short\"`"]);
}

#[test]
fn the_old_key_stays_where_the_new_one_would_change_something() {
    let stays = |release: &str, text: &str| assert_eq!(fixed(release, text, Safety::Safe), text, "{release}");
    // A general place has the new key: the more specific one would win now.
    let general = "params: { cacheRetention: 'none' }";
    stays("2026.9.6", &with("cacheControlTtl: '1h'", general));
    assert!(
        fixed("2026.9.6", &with("cacheControlTtl: '1h'", general), Safety::Unsafe).contains("cacheRetention: 'long'")
    );
    // Routes that do not read the old key, or none of them.
    for (release, name) in [
        ("2026.9.6", "openai/gpt-5"),
        ("2026.9.6", "openrouter/anthropic/claude-opus-4-6"),
        ("2026.9.6", "mistral/mistral-large"),
        ("2026.9.6", "google/gemini-2.0-flash"),
        ("2026.9.6", "anthropic-lookalike/x"),
        ("2026.2.17", "amazon-bedrock/eu.anthropic.claude-opus-4-6-v1"),
        ("2026.4.5", "amazon-bedrock/amazon.nova-pro-v1"),
    ] {
        stays(release, &model(name, "cacheControlTtl: '1h'", ""));
    }
    // For all models of an agent, one of which is of such a route, or not known here.
    let agent = |models: &str| {
        format!(
            "{{ agents: {{ entries: {{ a: {{ model: {{ primary: '{OPUS}', fallbacks: [{models}] }}, params: {{ cacheControlTtl: '1h' }} }} }} }} }}"
        )
    };
    stays("2026.9.6", &agent("'openai/gpt-5'"));
    assert!(fixed("2026.9.6", &agent(""), Safety::Safe).contains("cacheRetention: 'long'"));
    let unseen = agent("'${MODEL}'");
    let report = report_unseen("2026.9.6", &unseen);
    let fixes: Vec<_> = report
        .diagnostics
        .iter()
        .filter(|found| found.rule == "cache-control-ttl")
        .flat_map(|found| found.fixes.iter().map(|fix| fix.safety))
        .collect();
    assert_eq!(fixes, [Safety::Unsafe]);
    // In a provider it was never read, and outside of `params` never known.
    stays(
        "2026.9.6",
        "{ models: { providers: { p: { baseUrl: 'https://p.example', models: [], params: { cacheControlTtl: '5m' } } } } }",
    );
    stays(
        "2026.9.6",
        "{ agents: { defaults: { models: { 'anthropic/claude-opus-4-6': { cacheControlTtl: '1h' } } } } }",
    );
    // The new key beside it is valid, but an agent's ignored one makes the old key hold.
    let masked = format!(
        "{{ agents: {{ defaults: {{ model: '{OPUS}', models: {{ '{OPUS}': {{ params: {{ cacheRetention: 'short', cacheControlTtl: '1h' }} }} }} }}, \
        entries: {{ a: {{ params: {{ cacheRetention: 'hour' }} }} }} }} }}"
    );
    stays("2026.9.6", &masked);
    assert!(found("cache-conflict", &super::support::report("2026.9.6", &masked)).is_empty());
}

#[test]
fn the_other_routes_that_read_the_old_key_take_the_new_one() {
    for (release, name) in [
        ("2026.4.5", "anthropic-vertex/claude-opus-4-6"),
        ("2026.2.26", "amazon-bedrock/eu.anthropic.claude-opus-4-6-v1"),
        ("2026.9.6", "google/gemini-2.5-pro"),
    ] {
        let mended = fixed(release, &model(name, "cacheControlTtl: '5m'", ""), Safety::Safe);
        assert_eq!(mended, model(name, "cacheRetention: 'short'", ""), "{release}");
    }
}

#[test]
fn an_api_key_takes_the_effect_of_the_old_key_away() {
    let old = |top: &str| model(OPUS, "cacheControlTtl: '1h'", top);
    expect(
        "cache-old-key-no-effect",
        &[
            ("2026.1.30", &old(""), TTL),
            ("2026.2.3", &old(KEY), TTL),
            ("2026.9.6", &old(KEY), TTL),
            ("2026.2.3", &old(TOKEN), ""),
            ("2026.9.6", &old(TOKEN), ""),
            ("2026.9.6", &old(""), ""),
            ("2026.9.6", &model(OPUS, "cacheControlTtl: '1h', cacheRetention: 'long'", KEY), ""),
            ("2026.9.6", &model("openai/gpt-5", "cacheControlTtl: '1h'", KEY), ""),
        ],
    );
    let environment: MapEnvironment = [("ANTHROPIC_API_KEY", "made-up")].into_iter().collect();
    assert_eq!(found("cache-old-key-no-effect", &report_in(&environment, "2026.9.6", &old(""))), [TTL]);
    assert!(found("cache-old-key-no-effect", &report_unseen("2026.9.6", &old(""))).is_empty());
}

#[test]
fn two_keys_with_different_meanings() {
    let both = |new: &str, old: &str| opus(&format!("cacheRetention: '{new}', cacheControlTtl: '{old}'"));
    expect(
        "cache-conflict",
        &[
            ("2026.1.30", &both("short", "1h"), ""),
            ("2026.2.3", &both("short", "1h"), TTL),
            ("2026.9.6", &both("none", "5m"), TTL),
            ("2026.9.6", &both("long", "1h"), ""),
            ("2026.9.6", &both("short", "5m"), ""),
            ("2026.9.6", &both("hour", "1h"), ""),
        ],
    );
}

#[test]
fn settings_outside_of_params() {
    let model = |more: &str| format!("{{ agents: {{ defaults: {{ models: {{ '{OPUS}': {{ {more} }} }} }} }} }}");
    let provider = |more: &str| {
        format!(
            "{{ models: {{ providers: {{ anthropic: {{ baseUrl: 'https://api.anthropic.com', models: [{{ id: 'claude-opus-4-6', name: 'x', {more} }}] }} }} }} }}"
        )
    };
    expect(
        "cache-misplaced",
        &[
            ("2026.9.6", "{ agents: { defaults: { cacheRetention: 'long' } } }", "agents.defaults.cacheRetention"),
            (
                "2026.9.6",
                "{ agents: { entries: { a: { cacheControlTtl: '1h' } } } }",
                "agents.entries.a.cacheControlTtl",
            ),
            (
                "2026.2.9",
                &model("cacheRetention: 'long'"),
                "agents.defaults.models[\"anthropic/claude-opus-4-6\"].cacheRetention",
            ),
            ("2026.9.6", &model("params: { cacheRetention: 'long' }"), ""),
            (
                "2026.9.6",
                "{ models: { providers: { p: { baseUrl: 'https://p.example', models: [], cacheRetention: 'long' } } } }",
                "models.providers.p.cacheRetention",
            ),
            (
                "2026.9.6",
                &provider("params: { cacheRetention: 'long' }"),
                "models.providers.anthropic.models[0].params.cacheRetention",
            ),
        ],
    );
    let wrong = model("cacheRetention: 'long'");
    assert_eq!(fixed("2026.9.6", &wrong, Safety::Safe), wrong);
    assert_eq!(fixed("2026.9.6", &wrong, Safety::Unsafe), model("params: { cacheRetention: 'long' }"));
    let titles = titles("cache-misplaced", "2026.9.6", &provider("params: { cacheRetention: 'long' }"));
    assert!(titles.len() == 1 && titles[0].starts_with(&format!("move it to `{AT}`")), "{titles:?}");
    assert!(titles[0].contains("2x input"), "{titles:?}");
}

#[test]
fn values_for_all_models_that_an_api_key_hides() {
    const GENERAL: &str = "agents.defaults.params.cacheRetention";
    let general = |value: &str, params: &str, top: &str| {
        model(OPUS, params, top).replacen(
            "defaults: {",
            &format!("defaults: {{ params: {{ cacheRetention: '{value}' }},"),
            1,
        )
    };
    expect(
        "cache-defaults-shadowed",
        &[
            ("2026.4.5", &general("long", "", KEY), GENERAL),
            ("2026.9.6", &general("long", "", KEY), GENERAL),
            ("2026.9.6", &general("none", "", KEY), GENERAL),
            ("2026.9.6", &general("short", "", KEY), ""),
            ("2026.9.6", &general("long", "", TOKEN), ""),
            ("2026.9.6", &general("long", "", ""), ""),
            ("2026.9.6", &general("long", "cacheRetention: 'none'", KEY), ""),
        ],
    );
    let text = general("long", "temperature: 1", KEY);
    assert_eq!(fixed("2026.9.6", &text, Safety::Safe), text);
    let mended = fixed("2026.9.6", &text, Safety::Unsafe).replace('"', "'");
    assert!(mended.contains("{ temperature: 1, cacheRetention: 'long' }"), "{mended}");
    assert!(titles("cache-defaults-shadowed", "2026.9.6", &text)[0].contains("2x input"));
    assert!(!titles("cache-defaults-shadowed", "2026.9.6", &general("none", "", KEY))[0].contains("2x input"));
}

#[test]
fn places_that_a_release_does_not_read_yet() {
    let agent =
        |id: &str| format!("{{ agents: {{ list: [{{ id: '{id}', params: {{ cacheRetention: 'long' }} }}] }} }}");
    let own = format!(
        "{{ agents: {{ entries: {{ a: {{ models: {{ '{OPUS}': {{ params: {{ cacheRetention: 'long' }} }} }} }} }} }} }}"
    );
    let own_at = format!("agents.entries.a.models[\"{OPUS}\"].params.cacheRetention");
    expect(
        "cache-place-unread",
        &[
            ("2026.1.30", &opus("cacheRetention: 'long'"), RETENTION),
            ("2026.2.3", &opus("cacheRetention: 'long'"), ""),
            ("2026.2.26", &agent("ops"), ""),
            ("2026.3.13", &agent("Ops"), "agents.list[0].params.cacheRetention"),
            ("2026.7.35", &agent("Ops"), "agents.list[0].params.cacheRetention"),
            ("2026.8.1", "{ agents: { entries: { Ops: { params: { cacheRetention: 'long' } } } } }", ""),
            ("2026.9.1", &own, &own_at),
            ("2026.9.6", &own, ""),
        ],
    );
}

#[test]
fn models_by_names_that_are_not_looked_up() {
    let listed = |key: &str| {
        format!("{{ agents: {{ defaults: {{ models: {{ '{key}': {{ params: {{ cacheRetention: 'long' }} }} }} }} }} }}")
    };
    let at = |key: &str| format!("agents.defaults.models[\"{key}\"]");
    expect(
        "cache-model-key",
        &[
            ("2026.2.9", &listed("claude-opus-4-6"), "agents.defaults.models.claude-opus-4-6"),
            ("2026.5.1", &listed("Anthropic/claude-opus-4-6"), &at("Anthropic/claude-opus-4-6")),
            ("2026.5.12", &listed("Anthropic/claude-opus-4-6"), ""),
            ("2026.2.9", &listed("anthropic/opus-4.6"), &at("anthropic/opus-4.6")),
            ("2026.4.29", &listed("anthropic/opus-4.6"), ""),
            ("2026.9.6", &listed("anthropic/opus-4.6"), &at("anthropic/opus-4.6")),
            ("2026.9.6", &listed(OPUS), ""),
            ("2026.9.6", &listed("anthropic/*"), ""),
            ("2026.9.6", &listed("openrouter/openrouter/auto"), ""),
        ],
    );
    let wrong = listed("anthropic/opus-4.6");
    assert_eq!(fixed("2026.9.6", &wrong, Safety::Safe), wrong);
    assert_eq!(fixed("2026.9.6", &wrong, Safety::Unsafe).replace('"', "'"), listed(OPUS));
    assert!(titles("cache-model-key", "2026.9.6", &wrong)[0].contains("2x input"));
}

#[test]
fn models_whose_route_does_not_heed_it() {
    let set = |name: &str| model(name, "cacheRetention: 'long'", "");
    let at = |name: &str| format!("agents.defaults.models[\"{name}\"].params.cacheRetention");
    let (claude, nova) = ("amazon-bedrock/eu.anthropic.claude-opus-4-6-v1", "amazon-bedrock/amazon.nova-pro-v1");
    let (vertex, router) = ("anthropic-vertex/claude-opus-4-6", "openrouter/anthropic/claude-opus-4-6");
    expect(
        "cache-route-ignored",
        &[
            ("2026.2.9", &set(OPUS), ""),
            ("2026.2.17", &set(claude), &at(claude)),
            ("2026.2.26", &set(claude), ""),
            ("2026.9.1", &set(nova), &at(nova)),
            ("2026.9.6", &set(nova), ""),
            ("2026.3.31", &set(vertex), &at(vertex)),
            ("2026.4.5", &set(vertex), ""),
            ("2026.5.28", &set(router), &at(router)),
            ("2026.6.1", &set(router), ""),
            ("2026.9.1", &set("openai/gpt-5"), &at("openai/gpt-5")),
            ("2026.9.6", &set("openai/gpt-5"), ""),
            ("2026.9.6", &set("google/gemini-2.5-pro"), ""),
            ("2026.9.6", &set("google/gemini-2.0-flash"), &at("google/gemini-2.0-flash")),
            ("2026.9.6", &set("claude-cli/claude-opus-4-6"), &at("claude-cli/claude-opus-4-6")),
            // For all models alike: meant for those that heed it.
            (
                "2026.9.6",
                "{ agents: { defaults: { model: 'mistral/mistral-large', params: { cacheRetention: 'long' } } } }",
                "",
            ),
        ],
    );
}

#[test]
fn subscriptions_are_told_about_the_documentation() {
    let set = |top: &str| model(OPUS, "cacheRetention: 'long'", top);
    expect(
        "cache-subscription",
        &[
            ("2026.9.6", &set(TOKEN), RETENTION),
            ("2026.2.9", &set(TOKEN), RETENTION),
            ("2026.9.6", &set(KEY), ""),
            ("2026.9.6", &set(""), ""),
            ("2026.9.6", &model(OPUS, "temperature: 1", TOKEN), ""),
            ("2026.9.6", &model("openai/gpt-5", "cacheRetention: 'long'", TOKEN), ""),
        ],
    );
}

#[test]
fn hours_that_do_not_reach_the_host() {
    let set = |url: &str, value: &str| model(OPUS, &format!("cacheRetention: '{value}'"), &proxy(url, ""));
    let compat = "models: { providers: { anthropic: { baseUrl: 'https://api.anthropic.com', models: [{ id: 'claude-opus-4-6', name: 'x', compat: { supportsLongCacheRetention: false } }] } } },";
    expect(
        "cache-long-host",
        &[
            ("2026.2.9", &set("https://proxy.example", "long"), RETENTION),
            ("2026.4.14", &set("https://proxy.example", "long"), RETENTION),
            ("2026.4.29", &set("https://proxy.example", "long"), ""),
            ("2026.2.9", &set("https://proxy.example", "short"), ""),
            ("2026.2.9", &set("https://api.anthropic.com", "long"), ""),
            ("2026.2.9", &opus("cacheRetention: 'long'"), ""),
            ("2026.9.6", &model(OPUS, "cacheRetention: 'long'", compat), RETENTION),
        ],
    );
}

#[test]
fn custom_flags_beside_an_hour() {
    let set = |value: &str, flags: &str| {
        let headers = format!("headers: {{ 'anthropic-beta': '{flags}' }}");
        model(OPUS, &format!("cacheRetention: '{value}'"), &proxy("https://api.anthropic.com", &headers))
    };
    let at = "models.providers.anthropic.headers.anthropic-beta";
    expect(
        "cache-beta-header",
        &[
            ("2026.2.9", &set("long", "other"), at),
            ("2026.9.6", &set("long", "other"), at),
            ("2026.9.6", &set("long", "other,extended-cache-ttl-2025-04-11"), ""),
            ("2026.9.6", &set("short", "other"), ""),
        ],
    );
}

#[test]
fn pruning_by_another_age_than_that_of_the_cache() {
    let set = |ttl: &str, value: &str, top: &str| {
        model(OPUS, &format!("cacheRetention: '{value}'"), top).replacen(
            "defaults: {",
            &format!("defaults: {{ contextPruning: {{ mode: 'cache-ttl', ttl: '{ttl}' }},"),
            1,
        )
    };
    let at = "agents.defaults.contextPruning.ttl";
    expect(
        "cache-pruning-ttl",
        &[
            ("2026.2.9", &set("5m", "long", KEY), at),
            ("2026.2.9", &set("1h", "long", KEY), ""),
            ("2026.2.9", &set("1h", "short", KEY), at),
            ("2026.9.1", &set("5m", "short", KEY), ""),
            ("2026.9.1", &set("1h", "short", KEY), at),
            ("2026.9.6", &set("1h", "short", KEY), ""),
            ("2026.9.6", &set("1h", "short", TOKEN), at),
            ("2026.9.6", &set("1h", "none", TOKEN), ""),
            ("2026.9.6", &set("1h", "short", TOKEN).replace("mode: 'cache-ttl'", "mode: 'off'"), ""),
        ],
    );
}

#[test]
fn heartbeats_that_come_too_late() {
    let set = |every: &str, value: &str| {
        with(&format!("cacheRetention: '{value}'"), &format!("heartbeat: {{ every: '{every}' }}"))
    };
    let at = "agents.defaults.heartbeat.every";
    expect(
        "cache-heartbeat",
        &[
            ("2026.9.6", &set("55m", "long"), ""),
            ("2026.9.6", &set("60m", "long"), at),
            ("2026.9.6", &set("1h", "long"), at),
            ("2026.9.6", &set("60", "long"), at),
            ("2026.9.6", &set("59", "long"), ""),
            ("2026.9.6", &set("4m", "short"), ""),
            ("2026.9.6", &set("5m", "short"), at),
            ("2026.9.6", &set("20m", "short"), at),
            // What OpenClaw itself writes.
            ("2026.9.6", &set("30m", "short"), ""),
            ("2026.9.6", &set("60m", "short"), ""),
            ("2026.9.6", &set("0m", "long"), ""),
            ("2026.9.6", &set("2h", "none"), ""),
            ("2026.9.6", &opus("cacheRetention: 'long'"), ""),
            ("2026.9.6", &with("temperature: 1", "heartbeat: { every: '30m' }"), ""),
        ],
    );
}
