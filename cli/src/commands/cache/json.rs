//! JSON, version 1, described in docs/cache.md. These structs are the format: they change only by new
//! members, or with the version.

use super::rows::{Row, Table};
use crate::output::mask::scrub;
use crate::target::Target;
use openclaw_lint_core::anthropic::retention::Step;
use openclaw_lint_core::anthropic::{Api, AuthMode, Retention, Role};
use openclaw_lint_core::path::ConfigPath;
use openclaw_lint_core::report::Severity;
use serde::Serialize;

#[derive(Serialize)]
struct Answer {
    version: u8,
    path: String,
    target: String,
    accepted: bool,
    auth: Auth,
    agents: Vec<Agent>,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Auth {
    mode: AuthMode,
    reason: String,
    config_path: Option<String>,
}

#[derive(Serialize)]
struct Agent {
    id: String,
    /// Whether there may be more models than are known.
    incomplete: bool,
    models: Vec<Model>,
}

#[derive(Serialize)]
struct Model {
    provider: String,
    model: String,
    route: Api,
    retention: Retention,
    /// The place of the value that won.
    config_path: Option<String>,
    uses: Vec<Use>,
    reasons: Vec<Reason>,
    unknown: Vec<String>,
}

#[derive(Serialize)]
struct Use {
    role: Role,
    config_path: Option<String>,
}

#[derive(Serialize)]
struct Reason {
    step: Step,
    config_path: Option<String>,
    text: String,
    decides: bool,
}

#[derive(Serialize)]
struct Finding {
    rule: &'static str,
    severity: Severity,
    message: String,
    help: Option<String>,
    config_path: String,
}

pub(super) fn text(name: &str, target: &Target, table: &Table<'_>) -> String {
    let answer = Answer {
        version: 1,
        path: scrub(name),
        target: target.release.to_string(),
        accepted: table.accepted,
        auth: Auth {
            mode: table.auth.mode,
            reason: scrub(&table.auth.reason),
            config_path: table.auth.path.as_ref().map(shown),
        },
        agents: table
            .agents
            .iter()
            .map(|agent| Agent {
                id: scrub(&agent.id),
                incomplete: agent.incomplete,
                models: agent.rows.iter().map(model).collect(),
            })
            .collect(),
        findings: table
            .findings
            .iter()
            .map(|found| Finding {
                rule: found.rule,
                severity: found.severity,
                message: scrub(&found.message),
                help: found.help.as_deref().map(scrub),
                config_path: shown(&found.path),
            })
            .collect(),
    };
    format!("{}\n", serde_json::to_string_pretty(&answer).unwrap_or_default())
}

fn shown(path: &ConfigPath) -> String {
    scrub(&path.to_string())
}

fn model(row: &Row) -> Model {
    let effective = &row.effective;
    Model {
        provider: scrub(&row.model.provider),
        model: scrub(&row.model.model),
        route: effective.route.api,
        retention: effective.retention,
        config_path: effective.winner.as_ref().map(shown),
        uses: row.uses.iter().map(|(role, path)| Use { role: *role, config_path: path.as_ref().map(shown) }).collect(),
        reasons: effective
            .reasons
            .iter()
            .map(|reason| Reason {
                step: reason.step,
                config_path: reason.path.as_ref().map(shown),
                text: scrub(&reason.text),
                decides: reason.decides,
            })
            .collect(),
        unknown: effective.unknown.iter().map(|text| scrub(text)).collect(),
    }
}
