//! References to models.

use super::support::expect;

#[test]
fn policies_allow_models_patterns_and_aliases() {
    let allow = |entry: &str| {
        format!(
            "{{ agents: {{ defaults: {{ models: {{ 'openai/gpt-5': {{ alias: 'fast' }} }}, modelPolicy: {{ allow: ['{entry}'] }} }} }} }}"
        )
    };
    for good in ["openai/gpt-5", "openai/*", "openrouter/a/*", "FAST", " openai/gpt-5 ", "nope/x"] {
        expect("model-policy-ref", &[("2026.8.1", &allow(good), "")]);
    }
    for bad in ["*", "gpt-5", "", "/", "openai/", "/gpt-5", "openai/gpt-*", "*/*", "openai/gpt 5"] {
        expect("model-policy-ref", &[("2026.8.1", &allow(bad), "!agents.defaults.modelPolicy.allow[0]")]);
    }
}

#[test]
fn aliases_of_one_agent_are_its_own() {
    let text = "{ agents: { ownership: 'explicit', entries: { \
        a: { models: { 'x/y': { alias: 'own' } }, modelPolicy: { allow: ['own'] } }, b: { modelPolicy: { allow: ['own'] } } } } }";
    expect("model-policy-ref", &[("2026.9.6", text, "!agents.entries.b.modelPolicy.allow[0]")]);
}

#[test]
fn code_mode_is_for_one_model() {
    expect(
        "code-mode-ref",
        &[
            (
                "2026.8.1",
                "{ agents: { defaults: { models: { 'openai/*': { codeMode: false } } } } }",
                "!agents.defaults.models[\"openai/*\"].codeMode",
            ),
            (
                "2026.9.6",
                "{ agents: { defaults: { models: { 'gpt-5': { codeMode: true } } } } }",
                "!agents.defaults.models.gpt-5.codeMode",
            ),
            (
                "2026.9.6",
                "{ agents: { defaults: { models: { 'openai/gpt 5': { codeMode: true }, 'openai/*': {} } } } }",
                "",
            ),
        ],
    );
}
