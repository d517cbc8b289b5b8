//! JSON, version 1. These structs are the format: they change only by new members, or with the version.

use super::super::facts::Facts;
use super::super::live::{Checked, answer};
use super::words;
use crate::live::{Service, Verdict as LiveVerdict};
use crate::machine::Found;
use crate::output::mask::scrub;
use openclaw_lint_core::anthropic::candidates::{Candidate, Source};
use openclaw_lint_core::anthropic::inputs::{Owner, VariableSource};
use openclaw_lint_core::anthropic::readiness::{
    AgentReadiness, AuthFinding, FailureKind, ProviderReadiness, Readiness, Repair, Verdict,
};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::store::SecretReference;
use openclaw_lint_core::report::Severity;
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    config: &'a str,
    target: String,
    /// The time of the answer, in milliseconds since 1970, as all times here.
    now_ms: i64,
    state_folder: String,
    /// Whether no agent is kept from logging in where it has to.
    ready: bool,
    agents: Vec<Agent<'a>>,
    findings: Vec<Finding<'a>>,
    /// The credential stores that were found.
    stores: Vec<Store>,
    /// What could not be told.
    notes: Vec<String>,
    /// Left out without `--live`.
    #[serde(skip_serializing_if = "Option::is_none")]
    live: Option<Vec<LiveCheck<'a>>>,
}

#[derive(Serialize)]
struct Agent<'a> {
    agent: String,
    incomplete: bool,
    providers: Vec<Provider<'a>>,
}

#[derive(Serialize)]
struct Provider<'a> {
    provider: String,
    models: Vec<String>,
    needed: bool,
    requested: Option<String>,
    verdict: Value,
    /// Id of the reason of `blocked`.
    reason: Value,
    detail: Option<String>,
    until_ms: Option<i64>,
    /// `source` of the credential that a request sent now would use.
    uses: Option<String>,
    candidates: Vec<Credential<'a>>,
    failure: Option<Failure>,
    repairs: Vec<Remedy>,
}

#[derive(Serialize)]
struct Credential<'a> {
    /// A profile id, the name of a variable, or a config path.
    source: String,
    /// `profile`, `variable` or `config`.
    from: &'static str,
    /// `process`, `cwd-dotenv`, `state-dotenv` or `config`, for variables.
    layer: Option<VariableSource>,
    /// The file that it is in.
    origin: Option<String>,
    /// Of the stored profile: `api_key`, `token` or `oauth`.
    kind: Option<&'static str>,
    credential: Option<&'a Secret>,
    reference: Option<Reference>,
    expires_ms: Option<i64>,
    state: Value,
    until_ms: Option<i64>,
    /// Id of the reason why OpenClaw does not list it.
    rejected: Value,
    used: bool,
    /// Why it is not used, or what is worth knowing about the one that is.
    detail: Option<String>,
    /// What its service says, with `--live`.
    live: Option<LiveVerdict>,
}

#[derive(Serialize)]
struct Reference {
    source: String,
    provider: String,
    id: String,
}

#[derive(Serialize)]
struct Failure {
    kind: FailureKind,
    fragments: Vec<String>,
}

#[derive(Serialize)]
struct Remedy {
    text: String,
    command: Option<String>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: Severity,
    agents: Vec<String>,
    message: String,
    help: Option<String>,
    profile: Option<String>,
    origin: Option<String>,
    repairs: Vec<Remedy>,
}

#[derive(Serialize)]
struct Store {
    path: String,
    /// Id of the agent; null for the shared one.
    agent: Option<String>,
    /// Why it could not be read.
    unreadable: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct LiveCheck<'a> {
    service: Service,
    credential: &'a Secret,
    places: Vec<String>,
    host: &'a str,
    verdict: LiveVerdict,
    detail: &'a str,
    status: Option<u16>,
    error_type: Option<&'a str>,
    request_id: Option<&'a str>,
    retry_after_seconds: Option<u64>,
    requests: u32,
}

/// The whole document.
pub(in super::super) fn json(facts: &Facts, readiness: &Readiness, checked: Option<&[Checked]>) -> String {
    let now = readiness.now;
    let document = Document {
        version: 1,
        config: &facts.name,
        target: facts.target.release.to_string(),
        now_ms: now,
        state_folder: scrub(&facts.folders.state.display().to_string()),
        ready: !super::super::fails(readiness),
        agents: readiness.agents.iter().map(|one| agent(one, now, checked.unwrap_or_default())).collect(),
        findings: readiness.findings.iter().map(finding).collect(),
        stores: facts.files.iter().map(store).collect(),
        notes: facts.notes.iter().map(|note| scrub(note)).collect(),
        live: checked.map(|all| all.iter().map(live).collect()),
    };
    format!("{}\n", serde_json::to_string_pretty(&document).unwrap_or_default())
}

fn agent<'a>(agent: &'a AgentReadiness, now: i64, checked: &[Checked]) -> Agent<'a> {
    Agent {
        agent: scrub(&agent.agent),
        incomplete: agent.incomplete,
        providers: agent.providers.iter().map(|one| provider(one, now, checked)).collect(),
    }
}

fn provider<'a>(provider: &'a ProviderReadiness, now: i64, checked: &[Checked]) -> Provider<'a> {
    let until = match provider.verdict {
        Verdict::Cooling { until } => Some(until),
        _ => None,
    };
    Provider {
        provider: scrub(&provider.provider),
        models: provider.models.iter().map(|model| scrub(model)).collect(),
        needed: provider.needed,
        requested: provider.requested.as_deref().map(scrub),
        verdict: member(&provider.verdict, "verdict"),
        reason: member(&provider.verdict, "reason"),
        detail: words::detail(&provider.verdict, now),
        until_ms: until,
        uses: provider.used().map(source),
        candidates: provider.candidates.iter().map(|one| credential(provider, one, now, checked)).collect(),
        failure: provider.failure.as_ref().map(|failure| Failure {
            kind: failure.kind,
            fragments: failure.fragments.iter().map(|text| scrub(text)).collect(),
        }),
        repairs: provider.repairs.iter().map(remedy).collect(),
    }
}

fn credential<'a>(
    provider: &ProviderReadiness,
    candidate: &'a Candidate,
    now: i64,
    checked: &[Checked],
) -> Credential<'a> {
    let (from, layer, origin, kind) = match &candidate.source {
        Source::Profile { origin, kind, .. } => ("profile", None, origin.as_str(), *kind),
        Source::Variable { layer, origin, .. } => ("variable", Some(*layer), origin.as_str(), None),
        Source::Config { .. } => ("config", None, "", None),
    };
    let detail =
        if candidate.used { words::state(&candidate.state, now) } else { Some(words::why_not(candidate, now)) };
    Credential {
        source: source(candidate),
        from,
        layer,
        origin: Some(scrub(origin)).filter(|origin| !origin.is_empty()),
        kind: kind.map(|kind| kind.name()),
        credential: candidate.credential.as_ref(),
        reference: candidate.reference.as_ref().map(reference),
        expires_ms: candidate.expires,
        state: member(&candidate.state, "state"),
        until_ms: candidate.state.until(),
        rejected: candidate.rejected.as_ref().map_or(Value::Null, |rejection| member(rejection, "why")),
        used: candidate.used,
        detail,
        live: answer(&provider.provider, candidate, checked).map(|answer| answer.verdict),
    }
}

/// A profile id, the name of a variable, or a config path.
fn source(candidate: &Candidate) -> String {
    scrub(match &candidate.source {
        Source::Profile { id, .. } => id,
        Source::Variable { name, .. } => name,
        Source::Config { path } => path,
    })
}

fn reference(reference: &SecretReference) -> Reference {
    let SecretReference { source, provider, id } = reference;
    Reference { source: scrub(source), provider: scrub(provider), id: scrub(id) }
}

fn remedy(repair: &Repair) -> Remedy {
    Remedy { text: scrub(&repair.text), command: repair.command.as_deref().map(scrub) }
}

fn finding(finding: &AuthFinding) -> Finding<'_> {
    Finding {
        rule: finding.rule,
        severity: finding.severity,
        agents: finding.agents.iter().map(|agent| scrub(agent)).collect(),
        message: scrub(&finding.message),
        help: finding.help.as_deref().map(scrub),
        profile: finding.profile.as_deref().map(scrub),
        origin: finding.origin.as_deref().map(scrub),
        repairs: finding.repairs.iter().map(remedy).collect(),
    }
}

fn store(found: &Found) -> Store {
    let agent = match &found.owner {
        Owner::Agent(id) => Some(scrub(id)),
        Owner::Shared => None,
    };
    Store {
        path: scrub(&found.path.display().to_string()),
        agent,
        unreadable: found.unreadable.clone(),
        note: found.note.clone(),
    }
}

fn live(Checked { probe, answer }: &Checked) -> LiveCheck<'_> {
    LiveCheck {
        service: probe.service,
        credential: &probe.secret,
        places: probe.places.iter().map(|place| scrub(place)).collect(),
        host: &answer.host,
        verdict: answer.verdict,
        detail: &answer.detail,
        status: answer.status,
        error_type: answer.error_type.as_deref(),
        request_id: answer.request_id.as_deref(),
        retry_after_seconds: answer.retry_after,
        requests: answer.requests,
    }
}

/// The word that an enum of the core is written as; null when it has no such member.
fn member(value: &impl Serialize, name: &str) -> Value {
    serde_json::to_value(value).ok().and_then(|mut value| value.get_mut(name).map(Value::take)).unwrap_or_default()
}
