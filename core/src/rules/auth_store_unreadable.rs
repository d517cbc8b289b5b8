//! Credential stores that cannot be read.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::store::StoreProblemKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-store-unreadable",
    summary: "A credential store cannot be read",
    explanation: "A store that is damaged, or that the user of the gateway may not read, is as good as none; newer \
        releases stop with `AUTH_PROFILE_STORE_UNREADABLE`. So they do when the state database says in an \
        unknown way who owns the shared store.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"state/openclaw.sqlite\": { location: \"nowhere\", profiles: {} } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for problem in &view.store.problems {
        if matches!(problem.kind, StoreProblemKind::Unreadable(_) | StoreProblemKind::SharedLocation) {
            let message = text!("the store of {owner} {kind}", owner = problem.owner.describe(), kind = problem.kind.describe());
            found.push(AuthFinding::new(message).help(text!("let the user of the gateway read it, or put it back from a backup; `openclaw doctor --fix` mends what it can")).origin(problem.origin.as_str()));
        }
    }
}
