//! JSON, version 1. These structs are the format: they change only by new members, or with the version.

use super::super::facts::Facts;
use super::super::live::{Checked, Preview, answer};
use super::{names, words};
use crate::live::{Planned, Service, Verdict as LiveVerdict};
use crate::machine::Found;
use openclaw_lint_core::anthropic::candidates::{Candidate, Source};
use openclaw_lint_core::anthropic::inputs::{Owner, VariableSource};
use openclaw_lint_core::anthropic::readiness::{
    AgentReadiness, AuthFinding, FailureKind, ProviderReadiness, Readiness, Repair, Verdict,
};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::store::SecretReference;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::report::mask::scrub;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// What `openclaw-lint auth --format json` writes, version 1. Members may be added without a new version; none is taken
/// away or given another meaning. Times are milliseconds since 1970; what does not apply is null.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Answer of openclaw-lint auth", rename = "Auth")]
pub(crate) struct Document<'a> {
    /// Version of this form: 1.
    #[schemars(range(min = 1, max = 1))]
    version: u32,
    /// What the command line calls the config.
    config: &'a str,
    /// The OpenClaw release that the answer is for.
    target: String,
    /// The time of the answer.
    now_ms: i64,
    /// The state folder that was looked at.
    state_folder: String,
    /// Whether no agent is kept from logging in where it has to.
    ready: bool,
    /// The agents, in the order of the config.
    agents: Vec<Agent<'a>>,
    /// What is wrong with stores and credentials, worst first.
    findings: Vec<Finding<'a>>,
    /// The credential stores that were found.
    stores: Vec<Store>,
    /// What could not be told.
    notes: Vec<String>,
    /// Left out without `--live`.
    #[serde(skip_serializing_if = "Option::is_none")]
    live: Option<Vec<LiveCheck<'a>>>,
    /// What a live check would send; left out without `--dry-run`.
    #[serde(skip_serializing_if = "Option::is_none")]
    would_send: Option<Vec<WouldSend<'a>>>,
}

/// One agent.
#[derive(Serialize, JsonSchema)]
struct Agent<'a> {
    agent: String,
    incomplete: bool,
    providers: Vec<Provider<'a>>,
}

/// One provider of an agent.
#[derive(Serialize, JsonSchema)]
struct Provider<'a> {
    /// Its id.
    provider: String,
    /// The models of it that the agent uses, as `provider/model`.
    models: Vec<String>,
    /// Whether the agent uses it by itself; otherwise only when somebody chooses such a model.
    needed: bool,
    /// The profile that the config asks for by name.
    requested: Option<String>,
    #[schemars(with = "names::Verdict")]
    verdict: Value,
    /// Why it is blocked.
    #[schemars(with = "Option<names::Reason>")]
    reason: Value,
    /// The same for people.
    detail: Option<String>,
    /// The end of `cooling`.
    until_ms: Option<i64>,
    /// `source` of the credential that a request sent now would use.
    uses: Option<String>,
    /// Every credential: those that are tried, in order, then the others.
    candidates: Vec<Credential<'a>>,
    /// What the message of OpenClaw will be.
    failure: Option<Failure>,
    /// What to do, best first.
    repairs: Vec<Remedy>,
}

/// A credential that could be used.
#[derive(Serialize, JsonSchema)]
struct Credential<'a> {
    /// A profile id, the name of a variable, or a config path.
    source: String,
    #[schemars(with = "names::From")]
    from: &'static str,
    /// For variables: where it is set.
    #[schemars(with = "Option<names::Layer>")]
    layer: Option<VariableSource>,
    /// The file that it is in.
    origin: Option<String>,
    /// Of the stored profile.
    #[schemars(with = "Option<names::ProfileKind>")]
    kind: Option<&'static str>,
    #[schemars(with = "Option<names::Masked>")]
    credential: Option<&'a Secret>,
    /// The SecretRef in its place.
    reference: Option<Reference>,
    /// Its end, where one is stored.
    expires_ms: Option<i64>,
    #[schemars(with = "names::State")]
    state: Value,
    /// The end of `cooling` and `disabled`.
    until_ms: Option<i64>,
    /// Why OpenClaw does not list it.
    #[schemars(with = "Option<names::Rejection>")]
    rejected: Value,
    /// Whether it is the one that a request sent now would use.
    used: bool,
    /// Why it is not used, or what is worth knowing about the one that is.
    detail: Option<String>,
    /// What its service says, with `--live`.
    live: Option<LiveVerdict>,
}

/// A SecretRef.
#[derive(Serialize, JsonSchema)]
struct Reference {
    /// `env`, `file`, `exec` or `store`.
    source: String,
    /// The alias under `secrets.providers`.
    provider: String,
    /// What it asks for.
    id: String,
}

/// How a request fails.
#[derive(Serialize, JsonSchema)]
struct Failure {
    #[schemars(with = "names::Failure")]
    kind: FailureKind,
    /// What the message contains: one of them, depending on the way of the request.
    fragments: Vec<String>,
}

/// A way out.
#[derive(Serialize, JsonSchema)]
struct Remedy {
    /// What to do.
    text: String,
    /// The command of the release that does it, where there is one.
    command: Option<String>,
}

/// One finding about stores and credentials.
#[derive(Serialize, JsonSchema)]
struct Finding<'a> {
    /// Id of the rule: docs/rules has a page for each.
    rule: &'a str,
    #[schemars(with = "names::Severity")]
    severity: Severity,
    /// The agents that it is about.
    agents: Vec<String>,
    /// One sentence: what is wrong.
    message: String,
    /// Why it matters and what to do.
    help: Option<String>,
    /// The profile that it is about.
    profile: Option<String>,
    /// The file, variable or place of the config that it is about.
    origin: Option<String>,
    /// What to do, best first.
    repairs: Vec<Remedy>,
}

/// A credential store.
#[derive(Serialize, JsonSchema)]
struct Store {
    /// The file.
    path: String,
    /// Id of the agent; null for the shared one.
    agent: Option<String>,
    /// Why it could not be read.
    unreadable: Option<String>,
    /// What is odd about it.
    note: Option<String>,
}

/// What a service said about a credential.
#[derive(Serialize, JsonSchema)]
struct LiveCheck<'a> {
    service: Service,
    #[schemars(with = "names::Masked")]
    credential: &'a Secret,
    /// Where it was found.
    places: Vec<String>,
    /// The host that was asked, or would have been.
    host: &'a str,
    verdict: LiveVerdict,
    /// Why, in a sentence.
    detail: &'a str,
    /// Status of the last answer.
    status: Option<u16>,
    /// Kind of error that the service named.
    error_type: Option<&'a str>,
    /// Id of the request, to show to the support of the service.
    request_id: Option<&'a str>,
    /// Seconds to wait before the next attempt.
    retry_after_seconds: Option<u64>,
    /// How many requests were sent.
    requests: u32,
}

/// What would be sent with a credential.
#[derive(Serialize, JsonSchema)]
struct WouldSend<'a> {
    service: Service,
    #[schemars(with = "names::Masked")]
    credential: &'a Secret,
    /// Where it was found.
    places: Vec<String>,
    /// The requests, in order.
    requests: &'a [Planned],
    /// Why nothing would be sent.
    refused: Option<String>,
}

/// The whole document.
pub(in super::super) fn json(
    facts: &Facts,
    readiness: &Readiness,
    checked: Option<&[Checked]>,
    previews: Option<&[Preview]>,
) -> String {
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
        notes: facts.notes.iter().map(scrub).collect(),
        live: checked.map(|all| all.iter().map(live).collect()),
        would_send: previews.map(|all| all.iter().map(would_send).collect()),
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
        models: provider.models.iter().map(scrub).collect(),
        needed: provider.needed,
        requested: provider.requested.as_deref().map(scrub),
        verdict: member(&provider.verdict, "verdict"),
        reason: member(&provider.verdict, "reason"),
        detail: words::detail(&provider.verdict, now),
        until_ms: until,
        uses: provider.used().map(source),
        candidates: provider.candidates.iter().map(|one| credential(provider, one, now, checked)).collect(),
        failure: provider
            .failure
            .as_ref()
            .map(|failure| Failure { kind: failure.kind, fragments: failure.fragments.iter().map(scrub).collect() }),
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
        agents: finding.agents.iter().map(scrub).collect(),
        message: scrub(&finding.message),
        help: finding.help.as_ref().map(scrub),
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
        places: probe.places.iter().map(scrub).collect(),
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

fn would_send(Preview { probe, plan }: &Preview) -> WouldSend<'_> {
    let (requests, refused) = match plan {
        Ok(requests) => (requests.as_slice(), None),
        Err(reason) => (&[][..], Some(scrub(reason))),
    };
    let places = probe.places.iter().map(scrub).collect();
    WouldSend { service: probe.service, credential: &probe.secret, places, requests, refused }
}

/// The word that an enum of the core is written as; null when it has no such member.
fn member(value: &impl Serialize, name: &str) -> Value {
    serde_json::to_value(value).ok().and_then(|mut value| value.get_mut(name).map(Value::take)).unwrap_or_default()
}
