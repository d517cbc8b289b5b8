//! Variables, the key in the config, and SecretRefs.

use super::support::{NEW, OLD, candidates, first, line, with_store};
use crate::machine::{NOW, answer, credential};
use openclaw_lint_core::anthropic::inputs::Inputs;
use serde_json::json;

#[test]
fn token_variable_comes_before_the_key() {
    let text =
        "{ environment: { ANTHROPIC_API_KEY: '<an API key>' }, '.env': { ANTHROPIC_OAUTH_TOKEN: '<a setup-token>' } }";
    for release in [OLD, NEW] {
        assert_eq!(line(release, text), "ready, ANTHROPIC_OAUTH_TOKEN");
    }
    assert_eq!(candidates(&first(NEW, text)), ["ANTHROPIC_OAUTH_TOKEN ok", "ANTHROPIC_API_KEY ok (not-reached)"]);
}

#[test]
fn env_section_never_overrides_the_environment() {
    let text = "{ 'openclaw.json': { env: { vars: { ANTHROPIC_API_KEY: '<an API key>' } } }, environment: { ANTHROPIC_API_KEY: 'sk-ant-...' } }";
    assert_eq!(line(NEW, text), "blocked: placeholder, ANTHROPIC_API_KEY -> authentication_error");
    assert_eq!(line(NEW, &text.replace("'sk-ant-...'", "' '")), "ready, ANTHROPIC_API_KEY");
}

#[test]
fn newer_releases_ignore_the_dotenv_of_the_working_folder() {
    let text = "{ 'workspace/.env': { ANTHROPIC_API_KEY: '<an API key>' } }";
    assert_eq!(line("2026.3.24", text), "ready, ANTHROPIC_API_KEY");
    assert!(line("2026.3.31", text).starts_with("blocked: no-credential"));
    assert_eq!(candidates(&first(NEW, text)), ["ANTHROPIC_API_KEY ok (workspace-dotenv)"]);
}

#[test]
fn key_of_the_config_comes_last_unless_it_is_told_to_come_first() {
    let config = "{ models: { providers: { anthropic: { apiKey: '<an API key>' } } } }";
    let text = format!("{{ 'openclaw.json': {config}, environment: {{ ANTHROPIC_API_KEY: '<an API key>' }} }}");
    assert_eq!(line(NEW, &text), "ready, ANTHROPIC_API_KEY");
    assert_eq!(
        line(NEW, &text.replace("environment", "'.env'").replace("ANTHROPIC_API_KEY", "OTHER")),
        "ready, models.providers.anthropic.apiKey"
    );
    let early = text.replace("apiKey:", "auth: 'api-key', apiKey:");
    assert_eq!(line(NEW, &early), "ready, models.providers.anthropic.apiKey");
    assert_eq!(line(OLD, &early), "ready, ANTHROPIC_API_KEY");
    let named = "{ 'openclaw.json': { models: { providers: { anthropic: { apiKey: 'ANTHROPIC_API_KEY' } } } } }";
    assert!(line(NEW, named).starts_with("blocked: unresolved"));
}

#[test]
fn an_expired_profile_falls_through_to_the_environment() {
    let store = "{ profiles: { 'anthropic:manual': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 5 } } }";
    for release in [OLD, NEW] {
        let text =
            with_store(release, "{}", store).replacen('{', "{ environment: { ANTHROPIC_API_KEY: '<an API key>' },", 1);
        assert_eq!(line(release, &text), "ready, ANTHROPIC_API_KEY");
    }
}

fn with_reference(source: &str, provider: &str, id: &str) -> String {
    let config = "{ secrets: { providers: { vault: { source: 'file', path: '/run/secrets.json', mode: 'json' }, \
        op: { source: 'exec', command: '/usr/bin/op' } } } }";
    let store = format!(
        "{{ profiles: {{ 'anthropic:vault': {{ type: 'api_key', provider: 'anthropic', \
         keyRef: {{ source: '{source}', provider: '{provider}', id: '{id}' }} }} }} }}"
    );
    with_store(NEW, config, &store)
}

#[test]
fn references_are_followed_as_far_as_they_can_be() {
    let rows = [
        ("env", "default", "ANTHROPIC_API_KEY", "blocked: unresolved"),
        ("file", "vault", "/anthropic/key", "ready, profile anthropic:vault"),
        ("file", "vault", "/anthropic/none", "blocked: unresolved"),
        ("file", "gone", "/anthropic/key", "blocked: unresolved"),
        ("env", "vault", "ANTHROPIC_API_KEY", "blocked: unresolved"),
        ("exec", "op", "anthropic/key", "unknown"),
        ("file", "Vault", "/a", "blocked: unresolved"),
    ];
    for (source, provider, id, expected) in rows {
        let answer = line(NEW, &with_reference(source, provider, id));
        assert!(answer.starts_with(expected), "{source}:{provider}:{id}: {answer}");
    }
    let set = with_reference("env", "default", "MY_KEY").replacen('{', "{ environment: { MY_KEY: '<an API key>' },", 1);
    assert_eq!(line(NEW, &set), "ready, profile anthropic:vault");
}

#[test]
fn without_a_machine_nothing_is_called_missing() {
    let inputs = Inputs::unknown("2026.9.6".parse().unwrap(), NOW);
    let readiness = answer(&json!({"agents": {"defaults": {"model": "anthropic/claude-opus-5"}}}), &inputs);
    assert_eq!(readiness.agents[0].providers[0].verdict.name(), "unknown");
    assert!(readiness.findings.is_empty(), "{:?}", readiness.findings);
}

#[test]
fn other_providers_are_judged_by_their_own_variables() {
    let text = "{ 'openclaw.json': { agents: { defaults: { model: { primary: 'openai/gpt-5', fallbacks: ['ollama/llama3', 'acme/x'] } } } }, \
        environment: { OPENAI_API_KEY: 'sk-made-up-key-of-openai' } }";
    let agents = crate::machine::ask(NEW, text).agents;
    let all: Vec<String> = agents[0]
        .providers
        .iter()
        .map(|provider| format!("{} {}", provider.provider, super::support::shown(provider)))
        .collect();
    assert_eq!(all, ["openai ready, OPENAI_API_KEY", "ollama unknown", "acme unknown"]);
}

#[test]
fn no_output_shows_a_secret() {
    let text = "{ environment: { ANTHROPIC_API_KEY: 'Bearer <an API key>' }, 'agents/main/agent/openclaw-agent.sqlite': { profiles: { \
        'anthropic:manual': { type: 'token', provider: 'anthropic', token: '<a setup-token>' }, \
        'anthropic:old': { type: '<an API key>', provider: 'anthropic', key: '<an API key>' } } } }";
    let readiness = crate::machine::ask(NEW, text);
    let shown = format!("{readiness:?}{}", serde_json::to_string(&readiness).unwrap());
    assert!(!shown.contains("made-up"), "{shown}");
    assert!(credential("sk-ant-api03-").contains("made-up"));
}

#[test]
fn a_reference_in_the_config_comes_before_stored_profiles() {
    let config =
        "{ models: { providers: { anthropic: { apiKey: { source: 'env', provider: 'default', id: 'MY_KEY' } } } } }";
    let store =
        "{ profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";
    let text =
        |release| with_store(release, config, store).replacen('{', "{ environment: { MY_KEY: '<an API key>' },", 1);
    assert_eq!(line(NEW, &text(NEW)), "ready, models.providers.anthropic.apiKey");
    assert_eq!(line("2026.6.11", &text(NEW)), "ready, profile anthropic:default");
}

#[test]
fn a_key_of_the_config_comes_first_where_the_config_says_so() {
    let config = "{ models: { providers: { anthropic: { auth: 'api-key', apiKey: '<an API key>' } } } }";
    let store =
        "{ profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";
    for (release, is) in
        [("2026.3.31", "ready, profile anthropic:default"), ("2026.4.5", "ready, models.providers.anthropic.apiKey")]
    {
        assert_eq!(line(release, &with_store(release, config, store)), is, "{release}");
    }
}

#[test]
fn files_of_references_are_looked_for_where_the_gateway_looks() {
    let config = |path: &str| {
        json!({"agents": {"defaults": {"model": "anthropic/claude-opus-5"}},
            "secrets": {"providers": {"vault": {"source": "file", "path": path}}},
            "models": {"providers": {"anthropic": {"apiKey": {"source": "file", "provider": "vault", "id": "/anthropic/key"}}}}})
    };
    let mut inputs = Inputs::empty_machine(NEW.parse().unwrap(), NOW);
    let mut verdict = |path: &str, home: Option<&str>| {
        inputs.home = home.map(Into::into);
        serde_json::to_value(&answer(&config(path), &inputs).agents[0].providers[0]).unwrap()
    };
    assert_eq!(verdict("/run/secrets.json", None)["verdict"], "ready");
    assert_eq!(verdict("~/secrets.json", Some("/run"))["verdict"], "ready");
    let unknown = verdict("~/secrets.json", None);
    assert!(unknown["why"].as_str().unwrap().contains("home folder"), "{unknown}");
    let relative = verdict("secrets.json", Some("/run"));
    assert!(relative["why"].as_str().unwrap().contains("the folder that the gateway is started in"), "{relative}");
}
