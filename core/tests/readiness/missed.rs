//! States that OpenClaw's own `models status --check` passes, and on which the agent fails all the same.

use super::support::{NEW, OLD, line, with_store};

const GOOD: &str = "{ version: 1, profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } }";

#[test]
fn config_profiles_name_only_what_is_not_stored() {
    let config = "{ auth: { profiles: { 'anthropic:gone': { provider: 'anthropic', mode: 'api_key' } } } }";
    assert_eq!(
        line(OLD, &with_store(OLD, config, GOOD)),
        "blocked: left-out -> No API key found for provider \"anthropic\""
    );
    assert_eq!(line(NEW, &with_store(NEW, config, GOOD)), "ready, profile anthropic:default");
}

#[test]
fn mode_differs_from_what_is_stored() {
    let config = "{ auth: { profiles: { 'anthropic:default': { provider: 'anthropic', mode: 'token' } } } }";
    for release in [OLD, NEW] {
        assert_eq!(
            line(release, &with_store(release, config, GOOD)),
            "blocked: mismatch -> No API key found for provider \"anthropic\""
        );
    }
}

#[test]
fn order_lists_only_what_is_not_stored() {
    let config = "{ auth: { order: { anthropic: ['anthropic:gone'] } } }";
    assert_eq!(
        line(OLD, &with_store(OLD, config, GOOD)),
        "blocked: left-out -> No API key found for provider \"anthropic\""
    );
    assert_eq!(
        line(NEW, &with_store(NEW, config, GOOD)),
        "blocked: left-out -> Explicit auth order for anthropic has no usable profiles"
    );
    let empty = "{ auth: { order: { anthropic: [] } } }";
    assert_eq!(
        line(OLD, &with_store(OLD, empty, GOOD)),
        "blocked: left-out -> No API key found for provider \"anthropic\""
    );
}

#[test]
fn provider_is_written_with_a_capital_letter() {
    let config = "{ auth: { profiles: { 'anthropic:default': { provider: 'Anthropic', mode: 'api_key' } } } }";
    for release in [OLD, NEW] {
        assert_eq!(
            line(release, &with_store(release, config, GOOD)),
            "blocked: provider-case -> No credentials found for profile \"anthropic:default\""
        );
    }
}

#[test]
fn all_profiles_rest() {
    let store = "{ version: 1, profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } }, \
        usageStats: { 'anthropic:default': { disabledUntil: 1795309200000, disabledReason: 'billing' } } }";
    let with_key = |release| {
        with_store(release, "{}", store).replacen('{', "{ environment: { ANTHROPIC_API_KEY: '<an API key>' },", 1)
    };
    // The variable does not help: profiles are listed, and nothing beside them is tried.
    assert_eq!(
        line(OLD, &with_key(OLD)),
        "cooling down -> Provider anthropic is in cooldown (all profiles unavailable) | \
         No available auth profile for anthropic (all in cooldown or unavailable)"
    );
    assert_eq!(line(NEW, &with_key(NEW)), "cooling down -> cannot bypass unavailable profiles");
}

#[test]
fn login_is_over_and_cannot_be_renewed() {
    let store = "{ version: 1, profiles: { 'anthropic:me': { type: 'oauth', provider: 'anthropic', access: '<a setup-token>', \
        refresh: '', expires: 1795301743594 } } }";
    for release in [OLD, "2026.5.12"] {
        assert_eq!(
            line(release, &with_store(release, "{}", store)),
            "blocked: cannot-refresh -> OAuth token refresh failed for anthropic"
        );
    }
}

#[test]
fn key_that_the_service_refuses_is_seen_by_its_form() {
    for key in ["sk-ant-...", "\\\"<an API key>\\\"", "Bearer <an API key>", "<an admin key>", "<a refresh token>"] {
        let store = format!(
            "{{ profiles: {{ 'anthropic:default': {{ type: 'api_key', provider: 'anthropic', key: \"{key}\" }} }} }}"
        );
        let answer = line(OLD, &with_store(OLD, "{}", &store));
        assert!(answer.starts_with("blocked: ") && answer.ends_with("-> authentication_error"), "{key}: {answer}");
    }
}
