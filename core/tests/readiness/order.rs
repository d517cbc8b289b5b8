//! Which profiles are tried, in which order, and why the others are not.

use super::support::{NEW, OLD, candidates, first, with_store};

const THREE: &str = "profiles: { \
    'anthropic:key': { type: 'api_key', provider: 'anthropic', key: '<an API key>' }, \
    'anthropic:token': { type: 'token', provider: 'anthropic', token: '<a setup-token>' }, \
    'anthropic:login': { type: 'oauth', provider: 'anthropic', access: '<a setup-token>', refresh: '<a refresh token>', expires: 1895301743594 }, \
    'openai:key': { type: 'api_key', provider: 'openai', key: 'made-up-key-of-another-provider' } }";

fn of(release: &str, config: &str, state: &str) -> Vec<String> {
    candidates(&first(release, &with_store(release, config, &format!("{{ {THREE}, {state} }}"))))
}

#[test]
fn without_an_order_logins_come_first_then_tokens_then_keys() {
    for release in [OLD, NEW] {
        assert_eq!(
            of(release, "{}", ""),
            ["profile anthropic:login ok", "profile anthropic:token ok", "profile anthropic:key ok"]
        );
    }
}

#[test]
fn the_stored_order_wins_over_the_config() {
    let config = "{ auth: { order: { anthropic: ['anthropic:login'] } } }";
    let state = "order: { Anthropic: ['anthropic:key', 'anthropic:gone', 'anthropic:token', 'openai:key'] }";
    for release in [OLD, NEW] {
        assert_eq!(
            of(release, config, state),
            [
                "profile anthropic:key ok",
                "profile anthropic:token ok",
                "profile anthropic:gone missing (not-stored)",
                "profile openai:key ok (other-provider)",
                "profile anthropic:login ok (not-in-stored-order)",
            ]
        );
    }
}

#[test]
fn resting_profiles_go_last_soonest_first() {
    let state = "usageStats: { 'anthropic:login': { cooldownUntil: 1795309200000 }, 'anthropic:token': { disabledUntil: 1795305700000 } }";
    assert_eq!(
        of(NEW, "{ auth: { order: { anthropic: ['anthropic:login', 'anthropic:token', 'anthropic:key'] } } }", state),
        ["profile anthropic:key ok", "profile anthropic:token disabled", "profile anthropic:login cooling"]
    );
}

#[test]
fn a_limit_of_another_model_does_not_rest_a_profile() {
    let state = "usageStats: { 'anthropic:login': { cooldownUntil: 1795309200000, cooldownReason: 'rate_limit', cooldownModel: 'claude-haiku-4-5' } }";
    let config = "{ agents: { defaults: { model: 'anthropic/claude-opus-5' } } }";
    assert_eq!(of(NEW, config, state)[0], "profile anthropic:login ok");
    assert_eq!(of(NEW, &config.replace("opus-5", "haiku-4-5"), state)[2], "profile anthropic:login cooling");
}

#[test]
fn config_profiles_leave_the_others_out() {
    let config = "{ auth: { profiles: { 'anthropic:key': { provider: 'anthropic', mode: 'api_key' }, \
        'anthropic:token': { provider: 'anthropic', mode: 'oauth' }, 'anthropic:login': { provider: 'openai', mode: 'oauth' } } } }";
    assert_eq!(
        of(OLD, config, ""),
        [
            "profile anthropic:token ok",
            "profile anthropic:key ok",
            "profile anthropic:login ok (not-in-config-profiles)"
        ]
    );
}
