//! What the rules about credentials say.

use super::support::{NEW, OLD};
use crate::machine::ask;
use openclaw_lint_core::report::Severity;

/// The ids of the findings, with the first letter of the severity.
fn found(release: &str, text: &str) -> Vec<String> {
    let letter = |severity| match severity {
        Severity::Error => "E",
        Severity::Warning => "W",
        Severity::Info => "I",
    };
    ask(release, text).findings.iter().map(|finding| format!("{} {}", letter(finding.severity), finding.rule)).collect()
}

#[test]
fn a_healthy_machine_has_no_finding() {
    let text = "{ 'agents/main/agent/openclaw-agent.sqlite': { profiles: { \
        'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' }, \
        'anthropic:manual': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 1826829654894 } } } }";
    assert_eq!(found(NEW, text), [""; 0]);
}

#[test]
fn levels_follow_the_release() {
    let bad_time = "{ profiles: { 'anthropic:manual': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 'soon' } } }";
    assert_eq!(
        found(OLD, &format!("{{ 'agents/main/agent/auth-profiles.json': {bad_time} }}")),
        ["W auth-expires-invalid"]
    );
    assert_eq!(
        found(NEW, &format!("{{ 'agents/main/agent/openclaw-agent.sqlite': {bad_time} }}")),
        ["E auth-expires-invalid"]
    );
}

#[test]
fn swapped_and_useless_credentials() {
    let text = "{ environment: { ANTHROPIC_API_KEY: '<a setup-token>' }, 'agents/main/agent/openclaw-agent.sqlite': { profiles: { \
        'anthropic:a': { type: 'token', provider: 'anthropic', token: '<an API key>', expires: 1826829654894 }, \
        'anthropic:b': { type: 'api_key', provider: 'anthropic', key: '<an admin key>' }, \
        'anthropic:c': { type: 'api_key', provider: 'anthropic', key: '<a refresh token>' }, \
        'anthropic:d': { type: 'api_key', provider: 'anthropic', key: '\\'<an API key>\\'' } } } }";
    assert_eq!(
        found(NEW, text),
        [
            "E auth-admin-key",
            "E auth-refresh-token-as-key",
            "E auth-secret-shape",
            "W auth-key-is-token",
            "W auth-token-is-key"
        ]
    );
}

#[test]
fn what_agents_share_is_said_once() {
    let text = "{ 'openclaw.json': { agents: { entries: { main: {}, ops: {} } } }, 'state/openclaw.sqlite': { profiles: { \
        'anthropic:default': { type: 'api_key', provider: 'anthropic', key: 'sk-ant-...' } } } }";
    let findings = ask(NEW, text).findings;
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].rule, findings[0].agents.as_slice()),
        ("auth-placeholder", &["main".to_owned(), "ops".to_owned()][..])
    );
}

#[test]
fn repairs_come_with_the_command_of_the_release() {
    let findings = ask(NEW, "{}").findings;
    assert_eq!(findings[0].rule, "auth-no-credential");
    let commands: Vec<_> = findings[0].repairs.iter().filter_map(|repair| repair.command.as_deref()).collect();
    assert!(commands.iter().any(|command| command.contains("paste-api-key")), "{commands:?}");
}

#[test]
fn a_custom_header_breaks_a_token_and_not_a_key() {
    let text = "{ 'openclaw.json': { models: { providers: { anthropic: { headers: { 'anthropic-beta': 'some-flag' } } } } }, environment: { NAME: '<value>' } }";
    let with = |name: &str, value: &str| text.replace("NAME", name).replace("<value>", value);
    assert_eq!(found(NEW, &with("ANTHROPIC_OAUTH_TOKEN", "<a setup-token>")), ["E auth-token-custom-beta"]);
    assert_eq!(found(NEW, &with("ANTHROPIC_API_KEY", "<an API key>")), [""; 0]);
}

#[test]
fn the_environment_hides_a_credential_of_the_config() {
    let text = "{ 'openclaw.json': { env: { vars: { ANTHROPIC_API_KEY: '<an API key>' } } }, \
        environment: { ANTHROPIC_API_KEY: '<an admin key>' } }";
    assert!(found(NEW, text).contains(&"I auth-env-vars-shadowed".to_owned()), "{:?}", found(NEW, text));
    let same = text.replace("<an admin key>", "<an API key>");
    assert_eq!(found(NEW, &same), [""; 0]);
}

#[test]
fn two_variables_for_one_provider() {
    let text = "{ environment: { ANTHROPIC_API_KEY: '<an API key>', ANTHROPIC_OAUTH_TOKEN: '<a setup-token>' } }";
    assert!(found(NEW, text).iter().any(|one| one.ends_with("auth-two-env-credentials")), "{:?}", found(NEW, text));
    assert_eq!(found(NEW, "{ environment: { ANTHROPIC_API_KEY: '<an API key>' } }"), [""; 0]);
}

#[test]
fn lengths_of_time_are_said_in_the_unit_that_fits() {
    let text = "{ 'agents/main/agent/openclaw-agent.sqlite': { profiles: { \
        'anthropic:old': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 1795303800000 }, \
        'anthropic:new': { type: 'token', provider: 'anthropic', token: '<a setup-token>', expires: 1795308300000 } } } }";
    let messages: Vec<String> =
        ask(NEW, text).findings.into_iter().map(|finding| finding.message.to_string()).collect();
    assert_eq!(messages, ["profile anthropic:old ended 30 minutes ago", "profile anthropic:new ends in 45 minutes"]);
}

#[test]
fn profiles_of_media_models_are_looked_for() {
    let text = "{ 'openclaw.json': { tools: { media: { models: [{ provider: 'openai', model: 'gpt-5.2', profile: 'openai:gone' }], \
        image: { models: [{ provider: 'anthropic', model: 'claude-opus-4-6', preferredProfile: 'anthropic:default' }, \
        { provider: 'anthropic', model: 'claude-opus-4-6', preferredProfile: 'anthropic:gone' }] } } } }, \
        'agents/main/agent/openclaw-agent.sqlite': { profiles: { 'anthropic:default': { type: 'api_key', provider: 'anthropic', key: '<an API key>' } } } }";
    let findings = ask(NEW, text).findings;
    let found: Vec<_> = findings.iter().map(|one| (one.rule, one.profile.as_deref(), one.origin.as_deref())).collect();
    assert_eq!(
        found,
        [
            ("auth-profile-not-stored", Some("openai:gone"), Some("tools.media.models[0].profile")),
            ("auth-profile-not-stored", Some("anthropic:gone"), Some("tools.media.image.models[1].preferredProfile")),
        ]
    );
}
