//! Who can log in, told from what `openclaw models status --json` printed. It shows less than the stores
//! do: credentials are masked there, and releases before 2026.2.26 call some broken states good.

mod judge;

use super::readiness::{AgentReadiness, Readiness};
use crate::release::Release;
use crate::roster::MAIN;
use serde_json::Value;

/// A text that is no status of OpenClaw.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatusError {
    /// It is no JSON.
    #[error("this is not JSON (line {line}, column {column}); paste what `openclaw models status --json` prints")]
    NotJson {
        /// The line where that shows, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is JSON of something else.
    #[error("this is not the output of `openclaw models status --json`: it has no `auth`")]
    NotAStatus,
}

/// Reads a status. `now` is in milliseconds since 1970. What it cannot show is left to
/// [`super::readiness::readiness`]: there are no findings.
///
/// # Errors
/// When the text is no such status.
pub fn from_status(text: &str, release: Release, now: i64) -> Result<Readiness, StatusError> {
    let status: Value = serde_json::from_str(text)
        .map_err(|error| StatusError::NotJson { line: error.line(), column: error.column() })?;
    let agent = status.get("agentId").and_then(Value::as_str).unwrap_or(MAIN).to_owned();
    let auth = status.get("auth").and_then(Value::as_object);
    let judge = judge::Judge { status: &status, release, now, agent: &agent };
    let providers = match auth {
        Some(_) => judge.providers(),
        None => vec![judge.stopped().ok_or(StatusError::NotAStatus)?],
    };
    let agents = vec![AgentReadiness { agent: agent.clone(), providers, incomplete: false }];
    Ok(Readiness { release, now, agents, findings: Vec::new() })
}
