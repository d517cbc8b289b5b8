//! JSON, version 1. These structs are the format: they change only by new members, or with the version.

use super::super::facts::Facts;
use super::super::live::Checked;
use crate::live::{Service, Verdict};
use crate::machine::Found;
use crate::output::mask::scrub;
use openclaw_lint_core::anthropic::inputs::Owner;
use openclaw_lint_core::anthropic::secret::Secret;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    config: &'a str,
    target: String,
    state_folder: String,
    /// The credential stores that were found.
    stores: Vec<Store>,
    /// What could not be told.
    notes: Vec<String>,
    /// Left out without `--live`.
    #[serde(skip_serializing_if = "Option::is_none")]
    live: Option<Vec<LiveCheck<'a>>>,
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
    verdict: Verdict,
    detail: &'a str,
    status: Option<u16>,
    error_type: Option<&'a str>,
    request_id: Option<&'a str>,
    retry_after_seconds: Option<u64>,
    requests: u32,
}

/// The whole document.
pub(in super::super) fn json(facts: &Facts, checked: Option<&[Checked]>) -> String {
    let document = Document {
        version: 1,
        config: &facts.name,
        target: facts.target.release.to_string(),
        state_folder: scrub(&facts.folders.state.display().to_string()),
        stores: facts.files.iter().map(store).collect(),
        notes: facts.notes.iter().map(|note| scrub(note)).collect(),
        live: checked.map(|all| all.iter().map(live).collect()),
    };
    format!("{}\n", serde_json::to_string_pretty(&document).unwrap_or_default())
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
