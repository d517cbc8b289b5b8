//! A second opinion: what `openclaw models status --json` printed, held against the judgement from the stores. Only
//! differences are told. Texts of it are not shown: its labels hold parts of keys.

use super::show::moment;
use openclaw_lint_core::anthropic::candidates::{Candidate, State};
use openclaw_lint_core::anthropic::readiness::{ProviderReadiness, Readiness, Verdict};
use openclaw_lint_core::roster;
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Status {
    agent_id: Option<String>,
    agent_dir: Option<String>,
    auth: Option<Auth>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Auth {
    missing_providers_in_use: Vec<String>,
    unusable_profiles: Vec<Unusable>,
    oauth: Profiles,
    probes: Option<Probes>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Unusable {
    profile_id: String,
    until: Option<f64>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Profiles {
    profiles: Vec<Profile>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    profile_id: String,
    status: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Probes {
    results: Vec<Probe>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Probe {
    provider: String,
    profile_id: Option<String>,
    status: String,
}

/// What the status says otherwise than the stores, in sentences without a full stop.
pub(super) fn differences(text: &str, readiness: &Readiness) -> Vec<String> {
    let status: Option<Status> = serde_json::from_str(text).ok();
    let Some((status, auth)) = status.and_then(|mut status| status.auth.take().map(|auth| (status, auth))) else {
        return vec!["the status given is no output of `openclaw models status --json`, and was not used".to_owned()];
    };
    let agent = agent_of(&status);
    let Some(judged) = readiness.agents.iter().find(|one| one.agent == agent) else {
        return vec!["the status given is about another agent, and was not used".to_owned()];
    };
    let mut notes = Vec::new();
    let find = |id: &str| {
        judged.providers.iter().flat_map(|provider| &provider.candidates).find(|one| one.profile() == Some(id))
    };
    for profile in &auth.oauth.profiles {
        // Profiles of providers that the agent does not use are not judged here.
        notes.extend(find(&profile.profile_id).and_then(|candidate| about_profile(profile, candidate)));
    }
    for unusable in &auth.unusable_profiles {
        let candidate = find(&unusable.profile_id);
        let rests = candidate.is_some_and(|candidate| candidate.state.until().is_some());
        let until = unusable.until.map_or(i64::MAX, |until| until as i64);
        if candidate.is_some() && !rests && until > readiness.now {
            let until = moment(until);
            notes.push(format!(
                "OpenClaw says that profile {} rests until {until}; the stores here do not",
                unusable.profile_id
            ));
        }
    }
    for provider in &judged.providers {
        let missing = auth.missing_providers_in_use.contains(&provider.provider);
        notes.extend(about_provider(missing, provider));
    }
    for probe in auth.probes.iter().flat_map(|probes| &probes.results) {
        notes.extend(about_probe(probe));
    }
    notes
}

/// Older releases do not say the agent; then its folder tells.
fn agent_of(status: &Status) -> String {
    let folder = status.agent_dir.as_deref().map(|folder| folder.replace('\\', "/"));
    let from_folder = folder.and_then(|folder| {
        let (_, rest) = folder.rsplit_once("/agents/")?;
        Some(rest.split('/').next()?.to_owned())
    });
    let id = status.agent_id.clone().or(from_folder);
    id.map_or_else(|| roster::MAIN.to_owned(), |id| roster::normal_id(&id))
}

fn about_profile(profile: &Profile, candidate: &Candidate) -> Option<String> {
    // Early releases call every login with a refresh token and every key good, so that only bad news tells something.
    let says = match profile.status.as_str() {
        "expired" => "is over",
        "missing" => "has no credential",
        _ => return None,
    };
    let over = matches!(
        candidate.state,
        State::Expired { .. }
            | State::CannotRefresh
            | State::NeedsRefresh
            | State::InvalidExpires
            | State::Missing
            | State::Unresolved { .. }
    );
    (!over && candidate.rejected.is_none())
        .then(|| format!("OpenClaw says that profile {} {says}; the stores here say otherwise", profile.profile_id))
}

fn about_provider(missing: bool, provider: &ProviderReadiness) -> Option<String> {
    let good = matches!(provider.verdict, Verdict::Ready | Verdict::ReadyAfterRefresh);
    (missing && good).then(|| {
        let name = &provider.provider;
        format!("OpenClaw says that {name} has no credential; was it asked on this machine, with the same variables?")
    })
}

fn about_probe(probe: &Probe) -> Option<String> {
    let outcome = match probe.status.as_str() {
        "auth" => "was refused",
        "billing" => "failed for want of credit",
        "rate_limit" => "met a limit",
        "timeout" => "got no answer in time",
        "format" => "was malformed",
        _ => return None,
    };
    let what = probe.profile_id.as_ref().map_or_else(|| probe.provider.clone(), |id| format!("profile {id}"));
    Some(format!("the request that OpenClaw itself made with {what} {outcome}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use openclaw_lint_core::anthropic::inputs::{Content, Inputs, Owner, StoreDocument, StoreKind};
    use openclaw_lint_core::anthropic::readiness::readiness;
    use openclaw_lint_core::anthropic::secret::RawText;
    use openclaw_lint_core::document::{Document, MapEnvironment, NoFiles};
    use openclaw_lint_core::release::Release;
    use serde_json::json;

    fn said(status: &serde_json::Value) -> Vec<String> {
        let release = Release::new(2026, 2, 9);
        let key = format!("sk-ant-{}-{}", "api03", "made-up-".repeat(11));
        let store = json!({"version": 1, "profiles": {"anthropic:default": {"type": "api_key", "provider": "anthropic", "key": key}}});
        let mut inputs = Inputs::empty_machine(release, 1_000);
        inputs.stores.push(StoreDocument {
            owner: Owner::main(),
            kind: StoreKind::ProfilesFile,
            origin: String::new(),
            content: Content::Text(RawText::new(store.to_string())),
        });
        let document = Document::load("x", "{}", &NoFiles, &MapEnvironment::default(), &release);
        differences(&status.to_string(), &readiness(&document, &inputs, &NoFiles))
    }

    #[test]
    fn agreement_is_not_told() {
        let profile = json!({"profileId": "anthropic:default", "status": "static"});
        assert!(
            said(&json!({"agentDir": "/x/agents/main/agent", "auth": {"oauth": {"profiles": [profile]}}})).is_empty()
        );
    }

    #[test]
    fn tells_where_openclaw_says_otherwise() {
        let status = json!({"auth": {
            "missingProvidersInUse": ["anthropic"],
            "unusableProfiles": [{"profileId": "anthropic:default", "until": 1_795_312_800_000_i64}],
            "oauth": {"profiles": [{"profileId": "anthropic:default", "status": "expired"}]},
            "probes": {"results": [{"provider": "anthropic", "profileId": "anthropic:default", "status": "auth"}]},
        }});
        assert_eq!(
            said(&status),
            [
                "OpenClaw says that profile anthropic:default is over; the stores here say otherwise",
                "OpenClaw says that profile anthropic:default rests until 2026-11-22 02:00 UTC; the stores here do not",
                "OpenClaw says that anthropic has no credential; was it asked on this machine, with the same variables?",
                "the request that OpenClaw itself made with profile anthropic:default was refused",
            ]
        );
    }

    #[test]
    fn says_what_it_cannot_use() {
        for other in [json!({}), json!([]), json!("x"), json!({"auth": 1})] {
            assert!(said(&other)[0].contains("is no output of"), "{other}");
        }
        assert!(said(&json!({"agentId": "ops", "auth": {}}))[0].contains("another agent"));
    }
}
