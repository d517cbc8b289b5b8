//! Rules about parameters of requests to Anthropic.

use super::support::{expect, fixed, titles};
use openclaw_lint_core::report::Safety;

const KEY: &str = "auth: { profiles: { 'anthropic:a': { provider: 'anthropic', mode: 'api_key' } } },";
const TOKEN: &str = "auth: { profiles: { 'anthropic:a': { provider: 'anthropic', mode: 'token' } } },";
const PROXY: &str = "models: { providers: { anthropic: { baseUrl: 'https://proxy.example', models: [] } } },";
const OLDER: &str = "anthropic/claude-opus-4-8";
const NEWER: &str = "anthropic/claude-opus-5";

fn model(name: &str, params: &str, top: &str) -> String {
    format!("{{ {top} agents: {{ defaults: {{ models: {{ '{name}': {{ params: {{ {params} }} }} }} }} }} }}")
}

fn at(name: &str, key: &str) -> String {
    format!("agents.defaults.models[\"{name}\"].params.{key}")
}

#[test]
fn the_flag_for_a_large_context_is_retired() {
    let set = |params: &str| model(OLDER, params, "");
    let header = |flags: &str| {
        format!(
            "{{ models: {{ providers: {{ anthropic: {{ baseUrl: 'https://api.anthropic.com', models: [], headers: {{ 'anthropic-beta': '{flags}' }} }} }} }} }}"
        )
    };
    expect(
        "params-context-1m",
        &[
            ("2026.5.12", &set("context1m: true"), ""),
            ("2026.5.28", &set("context1m: true"), &at(OLDER, "context1m")),
            ("2026.9.6", &set("context1m: false"), ""),
            ("2026.9.6", &set("anthropicBeta: 'a, context-1m-2025-08-07'"), &at(OLDER, "anthropicBeta")),
            ("2026.9.6", &set("anthropicBeta: ['a', 'context-1m-2025-08-07']"), &at(OLDER, "anthropicBeta[1]")),
            ("2026.9.6", &set("anthropicBeta: ['a']"), ""),
            ("2026.9.6", &header("context-1m-2025-08-07"), "models.providers.anthropic.headers.anthropic-beta"),
            ("2026.9.6", &header("other"), ""),
        ],
    );
    let text = "{\n  agents: {\n    defaults: {\n      models: {\n        'anthropic/claude-opus-4-8': {\n          params: {\n            // warm\n            temperature: 1,\n            context1m: true, // large\n          },\n        },\n      },\n    },\n  },\n}\n";
    assert_eq!(fixed("2026.9.6", text, Safety::Safe), text);
    assert_eq!(fixed("2026.9.6", text, Safety::Unsafe), text.replace("            context1m: true, // large\n", ""));
}

#[test]
fn service_tiers() {
    let set = |name: &str, value: &str, top: &str| model(name, &format!("serviceTier: '{value}'"), top);
    let old = at(OLDER, "serviceTier");
    expect(
        "params-service-tier",
        &[
            ("2026.3.24", &set(OLDER, "auto", ""), &old),
            ("2026.3.31", &set(OLDER, "auto", ""), ""),
            ("2026.9.6", &set(OLDER, "standard_only", KEY), ""),
            ("2026.9.6", &set(OLDER, "priority", ""), &old),
            ("2026.9.6", &model(OLDER, "service_tier: 'flex'", ""), &at(OLDER, "service_tier")),
            ("2026.9.6", &set(OLDER, "auto", TOKEN), &old),
            ("2026.9.6", &set(OLDER, "auto", PROXY), &old),
            ("2026.9.1", &set(NEWER, "auto", ""), ""),
            ("2026.9.6", &set(NEWER, "auto", ""), &at(NEWER, "serviceTier")),
            ("2026.9.6", &set("openai/gpt-5", "priority", ""), ""),
        ],
    );
}

#[test]
fn fast_mode() {
    let set = |params: &str, top: &str| model(NEWER, params, top);
    let fast = at(NEWER, "fastMode");
    expect(
        "params-fast-mode",
        &[
            ("2026.3.2", &set("fastMode: true", ""), &fast),
            ("2026.3.13", &set("fastMode: true", ""), ""),
            ("2026.9.6", &set("fastMode: 'auto'", KEY), ""),
            ("2026.9.6", &set("fastMode: 'quick'", ""), &fast),
            ("2026.9.6", &set("fast_mode: 1", ""), &at(NEWER, "fast_mode")),
            ("2026.3.24", &set("fastMode: true, serviceTier: 'auto'", ""), ""),
            ("2026.3.31", &set("fastMode: true, serviceTier: 'auto'", ""), &fast),
            ("2026.9.6", &set("fastMode: true, serviceTier: 'flex'", ""), ""),
            ("2026.9.6", &set("fastMode: true", TOKEN), &fast),
            ("2026.9.6", &set("fastMode: false", TOKEN), ""),
            ("2026.9.6", &set("fastMode: true", PROXY), &fast),
            ("2026.9.6", &model("openai/gpt-5", "fastMode: 'quick'", ""), ""),
        ],
    );
}

#[test]
fn compaction_by_the_service() {
    const ON: &str = "anthropicServerCompaction: true";
    let set = |params: &str, top: &str| model(NEWER, params, top);
    let (switch, threshold) = (at(NEWER, "anthropicServerCompaction"), at(NEWER, "anthropicCompactThreshold"));
    let least = |number: &str| set(&format!("{ON}, anthropicCompactThreshold: {number}"), "");
    expect(
        "params-compaction",
        &[
            ("2026.7.35", &set(ON, ""), &switch),
            ("2026.8.1", &set(ON, ""), ""),
            ("2026.9.6", &set("anthropicServerCompaction: 'yes'", ""), &switch),
            ("2026.9.6", &set("anthropicServerCompaction: false", TOKEN), ""),
            ("2026.9.6", &set(ON, TOKEN), &switch),
            ("2026.9.6", &set(ON, PROXY), &switch),
            ("2026.9.6", &model("openai/gpt-5", ON, ""), &at("openai/gpt-5", "anthropicServerCompaction")),
            ("2026.9.6", &least("49999"), &threshold),
            ("2026.9.6", &least("50000"), ""),
            ("2026.9.6", &set("anthropicCompactThreshold: 60000", ""), &threshold),
        ],
    );
    assert_eq!(fixed("2026.9.6", &least("20000"), Safety::Safe), least("50000"));
    assert_eq!(titles("params-compaction", "2026.9.6", &least("20000")), ["write 50000"]);
}
