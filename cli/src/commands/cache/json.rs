//! JSON, version 1, described in docs/cache.md and by schema/cache.schema.json. These structs are the format:
//! they change only by new members, or with the version.

use super::names::{Mode, Retention, Role, Route, Severity, Step};
use super::rows::{Row, Table};
use crate::target::Target;
use openclaw_lint_core::anthropic::AuthMode;
use openclaw_lint_core::path::ConfigPath;
use openclaw_lint_core::report::mask::scrub;
use schemars::JsonSchema;
use serde::Serialize;

/// What `openclaw-lint cache --format json` writes, version 1. Members may be added without a new version; none is
/// taken away or given another meaning.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Prompt caches of openclaw-lint", rename = "Cache")]
pub(crate) struct Answer {
    /// Version of this form: 1.
    #[schemars(range(min = 1, max = 1))]
    version: u32,
    /// What the command line calls the config.
    path: String,
    /// The OpenClaw release that this is about.
    target: String,
    /// Whether that release would load the config.
    accepted: bool,
    auth: Auth,
    /// The agents, in the order of the config.
    agents: Vec<Agent>,
    /// What the rules for the prompt cache and for parameters report.
    findings: Vec<Finding>,
}

/// How requests to Anthropic are taken to be paid.
#[derive(Serialize, JsonSchema)]
struct Auth {
    mode: Mode,
    /// What decided that, in a sentence.
    reason: String,
    /// The place in the config that decided; null where none did.
    config_path: Option<String>,
}

/// An agent.
#[derive(Serialize, JsonSchema)]
struct Agent {
    /// Its id, as OpenClaw compares it.
    id: String,
    /// Whether there may be more models than are known.
    incomplete: bool,
    /// Its models, the primary one first.
    models: Vec<Model>,
}

/// A model of an agent.
#[derive(Serialize, JsonSchema)]
struct Model {
    /// The id of the provider.
    provider: String,
    /// The id of the model there.
    model: String,
    route: Route,
    retention: Retention,
    /// For how many seconds the provider keeps the prompt after its last use; null where nothing is asked for, and
    /// where the provider decides.
    window_seconds: Option<u32>,
    /// A sentence about the price; null where there is nothing to say.
    price: Option<String>,
    /// The place of the value that won; null where none of the config did.
    config_path: Option<String>,
    /// What the agent uses it for.
    uses: Vec<Use>,
    /// The way to the result, in the order in which the release works.
    reasons: Vec<Reason>,
    /// What is not known here and could change the result, a sentence each.
    unknown: Vec<String>,
}

/// One use of a model.
#[derive(Serialize, JsonSchema)]
struct Use {
    role: Role,
    /// Where the config says so; null for what the release does by itself.
    config_path: Option<String>,
}

/// A step on the way to a result.
#[derive(Serialize, JsonSchema)]
struct Reason {
    step: Step,
    /// The place in the config; null where it is about none.
    config_path: Option<String>,
    /// The step in a sentence.
    text: String,
    /// Whether it decided the result.
    decides: bool,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
struct Finding {
    /// Id of the rule: docs/rules has a page for each.
    rule: &'static str,
    severity: Severity,
    /// What is wrong.
    message: String,
    /// What to do; null where the message says it.
    help: Option<String>,
    /// The place in the config.
    config_path: String,
}

pub(super) fn text(name: &str, target: &Target, table: &Table<'_>) -> String {
    let mode = table.auth.mode;
    let answer = Answer {
        version: 1,
        path: scrub(name),
        target: target.release.to_string(),
        accepted: table.accepted,
        auth: Auth {
            mode: mode.into(),
            reason: scrub(&table.auth.reason),
            config_path: table.auth.path.as_ref().map(shown),
        },
        agents: table
            .agents
            .iter()
            .map(|agent| Agent {
                id: scrub(&agent.id),
                incomplete: agent.incomplete,
                models: agent.rows.iter().map(|row| model(row, mode)).collect(),
            })
            .collect(),
        findings: table
            .findings
            .iter()
            .map(|found| Finding {
                rule: found.rule,
                severity: found.severity.into(),
                message: scrub(&found.message),
                help: found.help.as_ref().map(scrub),
                config_path: shown(&found.path),
            })
            .collect(),
    };
    format!("{}\n", serde_json::to_string_pretty(&answer).unwrap_or_default())
}

fn shown(path: &ConfigPath) -> String {
    scrub(&path.to_string())
}

fn model(row: &Row, auth: AuthMode) -> Model {
    let effective = &row.effective;
    Model {
        provider: scrub(&row.model.provider),
        model: scrub(&row.model.model),
        route: effective.route.api.into(),
        retention: effective.retention.into(),
        window_seconds: effective.window_seconds(),
        price: effective.price(auth).map(|price| price.to_string()),
        config_path: effective.winner.as_ref().map(shown),
        uses: row
            .uses
            .iter()
            .map(|(role, path)| Use { role: (*role).into(), config_path: path.as_ref().map(shown) })
            .collect(),
        reasons: effective
            .reasons
            .iter()
            .map(|reason| Reason {
                step: reason.step.into(),
                config_path: reason.path.as_ref().map(shown),
                text: scrub(&reason.text),
                decides: reason.decides,
            })
            .collect(),
        unknown: effective.unknown.iter().map(scrub).collect(),
    }
}
