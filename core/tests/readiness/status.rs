//! The same answers from what `openclaw models status --json` printed.

use super::support::{NEW, OLD, shown};
use crate::machine::NOW;
use openclaw_lint_core::anthropic::status::{StatusError, from_status};
use serde_json::{Value, json};

fn status(effective: &str, profiles: &Value, unusable: &Value) -> Value {
    json!({
        "agentId": "ops", "defaultModel": "anthropic/claude-opus-5", "resolvedDefault": "anthropic/claude-opus-5",
        "fallbacks": [], "imageModel": null, "imageFallbacks": [], "allowed": ["anthropic/claude-haiku-4-5"],
        "auth": { "storePath": "/state/auth-profiles.json", "missingProvidersInUse": [],
            "providers": [{ "provider": "anthropic", "effective": { "kind": effective }, "profiles": { "count": 1 } }],
            "unusableProfiles": unusable, "oauth": { "profiles": profiles } }
    })
}

fn line(release: &str, status: &Value) -> String {
    let readiness = from_status(&status.to_string(), release.parse().unwrap(), NOW).unwrap();
    assert_eq!(readiness.agents[0].agent, "ops");
    shown(&readiness.agents[0].providers[0])
}

fn profile(kind: &str, state: &str, expires: i64) -> Value {
    json!([{ "profileId": "anthropic:manual", "provider": "anthropic", "type": kind, "status": state, "expiresAt": expires }])
}

#[test]
fn reads_profiles_and_variables() {
    let key =
        json!([{ "profileId": "anthropic:default", "provider": "anthropic", "type": "api_key", "status": "static" }]);
    for release in [OLD, NEW] {
        assert_eq!(line(release, &status("profiles", &key, &json!([]))), "ready, profile anthropic:default");
        assert_eq!(
            line(release, &status("profiles", &profile("token", "expired", NOW - 1), &json!([]))),
            "blocked: expired -> No API key found for provider \"anthropic\""
        );
        assert_eq!(
            line(release, &status("profiles", &profile("token", "ok", NOW + 1), &json!([]))),
            "ready, profile anthropic:manual"
        );
    }
    let mut by_variable = status("env", &json!([]), &json!([]));
    by_variable["auth"]["providers"][0]["env"] = json!({"value": "sk-ant-…", "source": "env: ANTHROPIC_API_KEY"});
    assert_eq!(line(NEW, &by_variable), "ready, ANTHROPIC_API_KEY");
}

#[test]
fn an_expired_login_is_renewed() {
    // The older release calls it `ok`, the newer one `expired`.
    assert_eq!(
        line(OLD, &status("profiles", &profile("oauth", "ok", NOW - 1), &json!([]))),
        "ready after refresh, profile anthropic:manual"
    );
    assert_eq!(
        line(NEW, &status("profiles", &profile("oauth", "expired", NOW - 1), &json!([]))),
        "ready after refresh, profile anthropic:manual"
    );
}

#[test]
fn resting_profiles_and_missing_providers() {
    let rests = json!([{ "profileId": "anthropic:manual", "provider": "anthropic", "kind": "disabled", "reason": "billing", "until": NOW + 60_000 }]);
    let cooling = status("profiles", &profile("token", "ok", NOW + 99_999_999), &rests);
    assert!(line(OLD, &cooling).starts_with("cooling down -> Provider anthropic is in cooldown"));
    assert_eq!(line(NEW, &cooling), "cooling down -> cannot bypass unavailable profiles");
    let mut missing = status("missing", &json!([]), &json!([]));
    missing["auth"]["missingProvidersInUse"] = json!(["anthropic"]);
    assert_eq!(line(OLD, &missing), "blocked: no-credential -> No API key found for provider \"anthropic\"");
}

#[test]
fn an_error_in_its_place_is_understood() {
    let error = json!({ "agentId": "ops", "error": { "code": "AUTH_PROFILE_MIGRATION_REQUIRED" } });
    assert!(line(NEW, &error).starts_with("blocked: old-files"));
    let read = |text: &str| from_status(text, NEW.parse().unwrap(), NOW).map(|_| ());
    assert_eq!(read("{}"), Err(StatusError::NotAStatus));
    assert_eq!(read("{"), Err(StatusError::NotJson { line: 1, column: 1 }));
}
