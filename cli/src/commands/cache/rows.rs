//! What both forms of the output show.

use openclaw_lint_core::Report;
use openclaw_lint_core::anthropic::{
    DerivedAuth, Effective, Inputs, ModelName, Role, derive_auth, models_in_use, retention,
};
use openclaw_lint_core::document::Environment;
use openclaw_lint_core::path::ConfigPath;
use openclaw_lint_core::report::Diagnostic;

/// The whole answer.
pub(super) struct Table<'a> {
    pub(super) agents: Vec<AgentRows>,
    pub(super) auth: DerivedAuth,
    /// Findings of the rules for the prompt cache.
    pub(super) findings: Vec<&'a Diagnostic>,
    /// Whether the release takes the file.
    pub(super) accepted: bool,
}

/// An agent.
pub(super) struct AgentRows {
    pub(super) id: String,
    pub(super) rows: Vec<Row>,
    /// Whether there may be more models.
    pub(super) incomplete: bool,
}

/// A model of an agent.
pub(super) struct Row {
    pub(super) model: ModelName,
    /// What for, and where the config says so.
    pub(super) uses: Vec<(Role, Option<ConfigPath>)>,
    pub(super) effective: Effective,
}

impl<'a> Table<'a> {
    pub(super) fn of(report: &'a Report, environment: &dyn Environment) -> Self {
        let root = &report.document.root;
        let auth = derive_auth(root, report.target, environment);
        let inputs = Inputs::new(root, report.target, environment);
        let mut agents = Vec::new();
        for agent in models_in_use(root, report.target, auth.mode) {
            let mut rows: Vec<Row> = Vec::new();
            for used in agent.models {
                let use_ = (used.role, used.place);
                match rows.iter_mut().find(|row| row.model == used.model) {
                    Some(row) => row.uses.push(use_),
                    None => {
                        let effective = retention(&inputs, &agent.id, &used.model, &auth);
                        rows.push(Row { model: used.model, uses: vec![use_], effective });
                    }
                }
            }
            agents.push(AgentRows { id: agent.id, rows, incomplete: agent.incomplete });
        }
        let about_cache = |rule: &str| rule.starts_with("cache-") || rule.starts_with("params-");
        let findings = report.diagnostics.iter().filter(|found| about_cache(found.rule)).collect();
        Self { agents, auth, findings, accepted: report.accepted }
    }

    /// The same for some agents; for all when none is named.
    pub(super) fn only(mut self, wanted: &[String]) -> Self {
        if !wanted.is_empty() {
            self.agents.retain(|agent| wanted.iter().any(|name| agent.is_called(name)));
        }
        self
    }
}

impl AgentRows {
    /// Whether a name on the command line means this agent.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.id == name.trim().to_lowercase()
    }
}
