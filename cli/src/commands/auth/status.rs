//! A second opinion: what `openclaw models status --json` printed. Beside stores only its differences are told; without
//! any store it is the only opinion there is. Its own texts are not shown: its labels hold parts of keys.

use super::facts::Facts;
use super::show::moment;
use openclaw_lint_core::anthropic::readiness::{AgentReadiness, ProviderReadiness, Readiness};
use openclaw_lint_core::anthropic::status::{StatusError, from_status};
use serde_json::Value;

/// Takes the status into account, where one was given: replaces a judgement that rests on nothing, and gives notes
/// where the two disagree.
pub(super) fn consider(facts: &mut Facts, readiness: &mut Readiness) -> Result<(), StatusError> {
    let Some(status) = &facts.status else { return Ok(()) };
    let said = from_status(status.expose(), readiness.release, readiness.now)?;
    let mut notes = probes(status.expose());
    for theirs in said.agents {
        match readiness.agents.iter_mut().find(|ours| ours.agent == theirs.agent) {
            None => notes.push(format!("the status given is about agent {}, which is not looked at", theirs.agent)),
            Some(ours) if facts.files.is_empty() => {
                notes.push(format!(
                    "agent {} is judged by the status given: there is no credential store here",
                    theirs.agent
                ));
                // What is missing from stores that are not here is no finding.
                readiness.findings.retain_mut(|finding| {
                    finding.agents.retain(|agent| *agent != theirs.agent);
                    !finding.agents.is_empty()
                });
                *ours = theirs;
            }
            Some(ours) => notes.extend(differences(ours, &theirs)),
        }
    }
    facts.notes.extend(notes);
    Ok(())
}

fn differences(ours: &AgentReadiness, theirs: &AgentReadiness) -> Vec<String> {
    let mut notes = Vec::new();
    for said in &theirs.providers {
        let Some(judged) = ours.providers.iter().find(|one| one.provider == said.provider) else { continue };
        let name = &said.provider;
        if said.verdict.fails() != judged.verdict.fails() {
            let (said, judged) = (said.verdict.name(), judged.verdict.name());
            notes.push(format!("the status given says that {name} is {said}, and here it is {judged}"));
        }
        notes.extend(about_profiles(judged, said));
    }
    notes
}

/// Profiles that the status calls unusable and the stores do not. Not the other way round: early releases call every
/// key and every login good.
fn about_profiles(judged: &ProviderReadiness, said: &ProviderReadiness) -> Vec<String> {
    let mut notes = Vec::new();
    for theirs in said.candidates.iter().filter(|one| !one.state.is_usable()) {
        let Some(id) = theirs.profile() else { continue };
        let ours = judged.candidates.iter().find(|one| one.profile() == Some(id));
        if ours.is_some_and(|ours| ours.state.is_usable() && ours.rejected.is_none()) {
            let until = theirs.state.until().map(|until| format!(" until {}", moment(until))).unwrap_or_default();
            notes.push(format!("the status given says that profile {id} cannot be used{until}, and here it can"));
        }
    }
    notes
}

/// What requests that OpenClaw itself made came to.
fn probes(text: &str) -> Vec<String> {
    let status: Value = serde_json::from_str(text).unwrap_or_default();
    let results = status.pointer("/auth/probes/results").and_then(Value::as_array);
    let said = |probe: &Value| {
        let outcome = match probe["status"].as_str()? {
            "auth" => "was refused",
            "billing" => "failed for want of credit",
            "rate_limit" => "met a limit",
            "timeout" => "got no answer in time",
            "format" => "was malformed",
            _ => return None,
        };
        let what = probe["profileId"].as_str().map(|id| format!("profile {id}"));
        let what = what.or_else(|| probe["provider"].as_str().map(str::to_owned))?;
        Some(format!("the request that OpenClaw itself made with {what} {outcome}"))
    };
    results.into_iter().flatten().filter_map(said).collect()
}
