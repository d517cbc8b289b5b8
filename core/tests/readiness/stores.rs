//! What an agent sees of its own store and of the shared one.

use super::support::{NEW, OLD, candidates, shown};
use crate::machine::ask;

/// The answers for all agents.
fn all(release: &str, text: &str) -> Vec<String> {
    let agents = ask(release, text).agents;
    agents.iter().map(|agent| format!("{}: {}", agent.agent, shown(&agent.providers[0]))).collect()
}

const KEY: &str =
    "{ profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";

#[test]
fn agents_see_the_credentials_of_main() {
    let old = format!(
        "{{ 'openclaw.json': {{ agents: {{ list: [{{ id: 'main' }}, {{ id: 'ops' }}] }} }}, 'agents/main/agent/auth-profiles.json': {KEY} }}"
    );
    assert_eq!(all(OLD, &old), ["main: ready, profile anthropic:default", "ops: ready, profile anthropic:default"]);
    let new = old.replace("list: [{ id: 'main' }, { id: 'ops' }]", "entries: { main: {}, ops: {} }");
    let legacy = new.replace("auth-profiles.json", "openclaw-agent.sqlite");
    assert_eq!(all(NEW, &legacy), ["main: ready, profile anthropic:default", "ops: ready, profile anthropic:default"]);
    let shared = new.replace("agents/main/agent/auth-profiles.json", "state/openclaw.sqlite");
    assert_eq!(all(NEW, &shared), ["main: ready, profile anthropic:default", "ops: ready, profile anthropic:default"]);
}

#[test]
fn an_old_copy_hides_the_new_credential_of_main() {
    let text = format!(
        "{{ 'openclaw.json': {{ agents: {{ list: [{{ id: 'main' }}, {{ id: 'ops' }}] }} }}, 'agents/main/agent/auth-profiles.json': {KEY}, \
         'agents/ops/agent/auth-profiles.json': {{ profiles: {{ 'anthropic:default': {{ type: 'api_key', provider: 'anthropic', key: 'sk-ant-...' }} }} }} }}"
    );
    assert_eq!(
        all(OLD, &text),
        ["main: ready, profile anthropic:default", "ops: blocked: placeholder -> authentication_error"]
    );
}

#[test]
fn old_spellings_are_read_by_newer_releases_only() {
    let store =
        "{ profiles: { 'anthropic:default': { mode: 'api_key', provider: 'anthropic', apiKey: '<an API key>' } } }";
    let old = format!("{{ 'agents/main/agent/auth-profiles.json': {store} }}");
    assert_eq!(all(OLD, &old), ["main: blocked: no-credential -> No API key found for provider \"anthropic\""]);
    assert_eq!(all("2026.3.2", &old), ["main: ready, profile anthropic:default"]);
}

#[test]
fn flat_files_count_only_under_their_old_name() {
    let flat = "{ anthropic: { type: 'api_key', key: '<an API key>' } }";
    let wrong = format!("{{ 'agents/main/agent/auth-profiles.json': {flat} }}");
    assert!(all(OLD, &wrong)[0].starts_with("main: blocked: no-credential"));
    let right = format!("{{ 'agents/main/agent/auth.json': {flat} }}");
    assert_eq!(all(OLD, &right), ["main: ready, profile anthropic:default"]);
}

#[test]
fn order_and_usage_have_a_file_of_their_own_since_2026_4_14() {
    let text = format!(
        "{{ 'agents/main/agent/auth-profiles.json': {KEY}, 'agents/main/agent/auth-state.json': {{ usageStats: {{ 'anthropic:default': {{ cooldownUntil: 1795309200000 }} }} }} }}"
    );
    assert!(all("2026.3.31", &text)[0].starts_with("main: ready"));
    assert!(all("2026.4.14", &text)[0].starts_with("main: cooling down"));
}

#[test]
fn own_profiles_stand_in_front_of_the_shared_order() {
    let shared = "{ profiles: { 'anthropic:a': { type: 'api_key', provider: 'anthropic', key: '<an API key>' }, 'anthropic:b': { type: 'token', provider: 'anthropic', token: '<a setup-token>' } }, order: { anthropic: ['anthropic:a', 'anthropic:b'] } }";
    let own = "{ profiles: { 'anthropic:mine': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";
    let text = format!(
        "{{ 'openclaw.json': {{ agents: {{ entries: {{ ops: {{}} }} }} }}, 'state/openclaw.sqlite': {shared}, 'agents/ops/agent/openclaw-agent.sqlite': {own} }}"
    );
    let agents = ask(NEW, &text).agents;
    assert_eq!(
        candidates(&agents[0].providers[0]),
        ["profile anthropic:mine ok", "profile anthropic:a ok", "profile anthropic:b ok"]
    );
}

#[test]
fn expires_that_is_no_time() {
    for (expires, old, new) in [
        ("'2027-01-01'", "ready", "blocked: expired"),
        ("0", "ready", "blocked: expired"),
        ("1826829654", "blocked: expired", "blocked: expired"),
        ("1826829654894", "ready", "ready"),
    ] {
        let store = format!(
            "{{ profiles: {{ 'anthropic:manual': {{ type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: {expires} }} }} }}"
        );
        let answer =
            |release: &str, file: &str| all(release, &format!("{{ 'agents/main/agent/{file}': {store} }}"))[0].clone();
        assert!(answer(OLD, "auth-profiles.json").starts_with(&format!("main: {old}")), "{expires}");
        assert!(answer(NEW, "openclaw-agent.sqlite").starts_with(&format!("main: {new}")), "{expires}");
    }
}
