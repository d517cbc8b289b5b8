//! Entries and documents of a store that the release does not read.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::store::StoreProblemKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-profile-entry-dropped",
    summary: "An entry of a credential store is not read",
    explanation: "OpenClaw drops entries of a store whose `type` it does not know or that have no `provider`, and \
        documents without `profiles`, mostly without a message. Releases before 2026.2.26 do not know `mode` \
        in place of `type` or `apiKey` in place of `key`.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for dropped in &view.store.dropped {
        let message = text!("the entry {id} {reason}", id = dropped.id, reason = dropped.reason.describe());
        let help = text!("OpenClaw does not use it; an entry needs `type`, `provider` and `key`, `token` or `access`");
        found.push(AuthFinding::new(message).help(help).profile(dropped.id.as_str()).origin(dropped.origin.as_str()));
    }
    let unread = |kind: &StoreProblemKind| matches!(kind, StoreProblemKind::NoProfiles | StoreProblemKind::NotJson(_));
    for problem in view.store.problems.iter().filter(|problem| unread(&problem.kind)) {
        let message = text!("the document {kind}", kind = problem.kind.describe());
        found.push(AuthFinding::new(message).help(text!("write `{{ \"version\": 1, \"profiles\": {{ … }} }}`")).origin(problem.origin.as_str()));
    }
}
