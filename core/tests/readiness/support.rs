//! What the tests of the readiness share.

use crate::machine::ask;
use openclaw_lint_core::anthropic::candidates::Candidate;
use openclaw_lint_core::anthropic::readiness::{ProviderReadiness, Verdict};

pub(crate) const OLD: &str = "2026.2.9";
pub(crate) const NEW: &str = "2026.9.6";

/// The first provider of the first agent, on a machine where `main` uses Anthropic.
pub(crate) fn first(release: &str, text: &str) -> ProviderReadiness {
    let readiness = ask(release, text);
    readiness.agents.into_iter().next().unwrap().providers.into_iter().next().unwrap()
}

/// The verdict, the name of the credential in use, and the failure, on one line.
pub(crate) fn line(release: &str, text: &str) -> String {
    shown(&first(release, text))
}

pub(crate) fn shown(provider: &ProviderReadiness) -> String {
    let verdict = match &provider.verdict {
        Verdict::Blocked { reason } => format!("blocked: {}", serde_json::to_value(reason).unwrap().as_str().unwrap()),
        other => other.name().to_owned(),
    };
    let used = provider.used().map(|candidate| format!(", {}", candidate.name())).unwrap_or_default();
    let failure =
        provider.failure.as_ref().map(|failure| format!(" -> {}", failure.fragments.join(" | "))).unwrap_or_default();
    format!("{verdict}{used}{failure}")
}

/// Where a release keeps the profiles of `main`, so that one test can ask old and new ones.
pub(crate) fn store(release: &str) -> &'static str {
    if release == NEW { "agents/main/agent/openclaw-agent.sqlite" } else { "agents/main/agent/auth-profiles.json" }
}

/// A machine with a config and a store of `main`.
pub(crate) fn with_store(release: &str, config: &str, content: &str) -> String {
    format!("{{ 'openclaw.json': {config}, '{}': {content} }}", store(release))
}

/// Each candidate: its name, its state, and why it is passed over.
pub(crate) fn candidates(provider: &ProviderReadiness) -> Vec<String> {
    let tag = |value: serde_json::Value, name: &str| value.get(name).and_then(|text| text.as_str().map(str::to_owned));
    let one = |candidate: &Candidate| {
        let state = tag(serde_json::to_value(&candidate.state).unwrap(), "state").unwrap();
        let why = candidate.rejected.as_ref().and_then(|why| tag(serde_json::to_value(why).unwrap(), "why"));
        format!("{} {state}{}", candidate.name(), why.map(|why| format!(" ({why})")).unwrap_or_default())
    };
    provider.candidates.iter().map(one).collect()
}
