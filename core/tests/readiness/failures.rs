//! The documented failures: each is foreseen from what lies on the disk, with the command that mends it.

use super::support::{NEW, OLD, first, line, shown, with_store};
use crate::machine::ask;

fn commands(release: &str, text: &str) -> Vec<String> {
    first(release, text).repairs.into_iter().filter_map(|repair| repair.command).collect()
}

#[test]
fn nothing_is_stored() {
    for release in [OLD, "2026.4.14", NEW] {
        assert_eq!(
            line(release, "{ 'openclaw.json': {} }"),
            "blocked: no-credential -> No API key found for provider \"anthropic\""
        );
    }
    assert_eq!(
        commands(OLD, "{}"),
        [
            "openclaw models auth paste-token --provider anthropic --expires-in 365d",
            "openclaw onboard --non-interactive --accept-risk --anthropic-api-key \"$ANTHROPIC_API_KEY\"",
        ]
    );
    assert_eq!(
        commands(NEW, "{}"),
        [
            "openclaw models auth paste-token --provider anthropic --expires-in 365d --agent main",
            "openclaw models auth paste-api-key --provider anthropic --agent main",
        ]
    );
}

#[test]
fn only_expired_tokens_are_stored() {
    let store = "{ profiles: { 'anthropic:manual': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 1795301743594 } } }";
    for release in [OLD, NEW] {
        let text = with_store(release, "{}", store);
        assert_eq!(line(release, &text), "blocked: expired -> No API key found for provider \"anthropic\"");
        assert!(commands(release, &text)[0].starts_with("openclaw models auth paste-token"));
    }
}

#[test]
fn requested_profile_is_not_there() {
    let config = "{ agents: { defaults: { model: 'anthropic/claude-opus-5@anthropic:work' } } }";
    let store =
        "{ profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";
    assert_eq!(
        line(NEW, &with_store(NEW, config, store)),
        "blocked: not-stored -> Selected auth profile \"anthropic:work\" is unavailable"
    );
    let before = with_store(NEW, config, store);
    assert_eq!(line("2026.9.1", &before), "blocked: not-stored -> No credentials found for profile \"anthropic:work\"");
}

#[test]
fn every_profile_cools_down() {
    let store = "{ profiles: { 'anthropic:a': { type: 'api_key', provider: 'anthropic', key: '<an API key>' }, \
        'anthropic:b': { type: 'token', provider: 'anthropic', token: '<a setup-token>' } }, \
        usageStats: { 'anthropic:a': { cooldownUntil: 1795309200000 }, 'anthropic:b': { cooldownUntil: 1795305660000 } } }";
    let old = first(OLD, &with_store(OLD, "{}", store));
    assert!(shown(&old).starts_with("cooling down -> Provider anthropic is in cooldown"));
    assert_eq!(old.verdict, openclaw_lint_core::anthropic::readiness::Verdict::Cooling { until: 1_795_305_660_000 });
    assert_eq!(
        line("2026.5.12", &with_store("2026.5.12", "{}", store)),
        "cooling down -> No available auth profile for anthropic (all in cooldown or unavailable)"
    );
    // A rest after a rate limit is tried all the same by new releases: no text to look for.
    assert_eq!(line(NEW, &with_store(NEW, "{}", store)), "cooling down");
}

#[test]
fn a_login_that_can_be_renewed_is_no_failure() {
    let store = "{ profiles: { 'anthropic:me': { type: 'oauth', provider: 'anthropic', access: '<a setup-token>', \
        refresh: '<a refresh token>', expires: 1795305700000 } } }";
    // Two minutes before the end, only new releases renew.
    assert_eq!(line(OLD, &with_store(OLD, "{}", store)), "ready, profile anthropic:me");
    assert_eq!(line(NEW, &with_store(NEW, "{}", store)), "ready after refresh, profile anthropic:me");
}

#[test]
fn old_files_beside_an_empty_store() {
    let text = "{ 'agents/main/agent/auth-profiles.json': { profiles: { 'anthropic:default': { type: 'api_key', \
        provider: 'anthropic', key: '<an API key>' } } }, environment: { ANTHROPIC_API_KEY: '<an API key>' } }";
    assert_eq!(
        line(NEW, text),
        "blocked: old-files -> AUTH_PROFILE_MIGRATION_REQUIRED | requires legacy credential migration"
    );
    assert_eq!(commands(NEW, text), ["openclaw doctor --fix"]);
    assert_eq!(line(OLD, text), "ready, profile anthropic:default");
    let other =
        text.replace("'anthropic:default'", "'openai:default'").replace("provider: 'anthropic'", "provider: 'openai'");
    assert_eq!(line(NEW, &other), "ready, ANTHROPIC_API_KEY");
    let broken =
        "{ 'agents/main/agent/auth-profiles.json': 'no json', environment: { ANTHROPIC_API_KEY: '<an API key>' } }";
    assert!(line(NEW, broken).starts_with("blocked: old-files"));
    let filled = text.replacen('{', "{ 'agents/main/agent/openclaw-agent.sqlite': { profiles: { 'anthropic:new': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } },", 1);
    assert_eq!(line(NEW, &filled), "ready, profile anthropic:new");
}

#[test]
fn profile_of_claude_code() {
    let config = "{ auth: { order: { anthropic: ['anthropic:claude-cli'] } } }";
    let text = with_store(NEW, config, "{ profiles: {} }");
    assert_eq!(line(NEW, &text), "blocked: retired -> Auth profile \"anthropic:claude-cli\" is retired");
}

#[test]
fn a_store_does_not_make_up_for_the_other() {
    let key = "{ profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";
    let agents = "'openclaw.json': { agents: { entries: { main: {}, ops: {} } } }";
    let answers =
        |text: &str| -> Vec<String> { ask(NEW, text).agents.iter().map(|agent| shown(&agent.providers[0])).collect() };
    let blocked = "blocked: old-files -> AUTH_PROFILE_MIGRATION_REQUIRED | requires legacy credential migration";
    // The file of `main` counts for its own store, and for the shared one.
    let shared_full =
        format!("{{ {agents}, 'state/openclaw.sqlite': {key}, 'agents/main/agent/auth-profiles.json': {key} }}");
    assert_eq!(answers(&shared_full), [blocked, "ready, profile anthropic:default"]);
    let shared_empty = format!(
        "{{ {agents}, 'state/openclaw.sqlite': {{ profiles: {{}} }}, 'agents/main/agent/auth-profiles.json': {key}, \
         'agents/ops/agent/openclaw-agent.sqlite': {key} }}"
    );
    assert_eq!(answers(&shared_empty), [blocked, blocked]);
    let own_full = format!(
        "{{ {agents}, 'state/openclaw.sqlite': {key}, 'agents/ops/agent/auth-profiles.json': {key}, \
         'agents/ops/agent/openclaw-agent.sqlite': {key} }}"
    );
    assert_eq!(answers(&own_full), ["ready, profile anthropic:default", "ready, profile anthropic:default"]);
    // Only the last form tells which providers it is about.
    let flat = format!("{{ {agents}, 'agents/main/agent/auth.json': {{ openai: {{ type: 'api_key', key: 'x' }} }} }}");
    assert_eq!(answers(&flat), [blocked, blocked]);
}

#[test]
fn an_order_that_gives_nothing_keeps_variables_from_being_tried() {
    let text = "{ 'openclaw.json': { auth: { order: { anthropic: ['anthropic:gone'] } } }, \
        environment: { ANTHROPIC_API_KEY: '<an API key>' } }";
    assert_eq!(line(NEW, text), "blocked: not-stored -> Explicit auth order for anthropic has no usable profiles");
    assert_eq!(line(OLD, text), "ready, ANTHROPIC_API_KEY");
}

#[test]
fn a_login_that_nothing_renews() {
    let store = "{ profiles: { 'anthropic:me': { type: 'oauth', provider: 'anthropic', access: '<a setup-token>', \
        expires: 1795301743594 } } }";
    for (release, says) in
        [(OLD, "OAuth token refresh failed for anthropic"), ("2026.5.12", "OAuth token refresh failed for anthropic")]
    {
        assert_eq!(line(release, &with_store(release, "{}", store)), format!("blocked: cannot-refresh -> {says}"));
    }
    let new = with_store(NEW, "{}", store);
    assert_eq!(line("2026.6.11", &new), "blocked: cannot-refresh -> No credentials found for profile \"anthropic:me\"");
    assert_eq!(line(NEW, &new), "blocked: cannot-refresh -> No API key found for provider \"anthropic\"");
    let beside = new.replacen('{', "{ environment: { ANTHROPIC_API_KEY: '<an API key>' },", 1);
    assert_eq!(line(NEW, &beside), "ready, ANTHROPIC_API_KEY");
}

#[test]
fn profiles_that_rest_because_they_were_refused() {
    let store = "{ profiles: { 'anthropic:a': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } }, \
        usageStats: { 'anthropic:a': { cooldownUntil: 1795309200000, failureCounts: { auth: 4, timeout: 1 } } } }";
    let skips = "cooling down -> Provider anthropic has auth issue (skipping all models) | \
        Provider anthropic has auth_permanent issue (skipping all models)";
    for release in ["2026.2.26", "2026.5.12", NEW] {
        assert_eq!(line(release, &with_store(release, "{}", store)), skips, "{release}");
    }
    assert!(line(OLD, &with_store(OLD, "{}", store)).contains("is in cooldown"));
}
