//! Context budgets at their old places.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::migrate;
use crate::path::Segment;
use crate::report::Safety;
use crate::release::Release;
use crate::schema::issue::IssueKind;

/// See the module.
pub const RULE: Rule = Rule {
    id: "context-budget",
    summary: "A context budget stands at a place that newer releases do not use",
    explanation: "Since 2026.8.1 the size of the context belongs to each model: `models.providers.<id>.models[].contextWindow` and \
        `contextTokens`. A budget of a whole provider is copied to those of its models that have none of their own; one of an \
        agent or of the defaults is dropped. The file loads, with a warning.",
    levels: &[(Release::new(2026, 8, 1), Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ agents: { defaults: { contextTokens: 200000 } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: {} } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        let IssueKind::Tolerated(name) = &issue.kind else { continue };
        if !matches!(name.as_str(), "contextTokens" | "contextWindow") {
            continue;
        }
        let of_provider = matches!(issue.path.segments().first(), Some(Segment::Key(section)) if section == "models");
        let models = context.root().at(&issue.path.key("models")).and_then(Value::as_array).unwrap_or_default();
        let (message, help) = match (of_provider, models.is_empty()) {
            (true, false) => (text!("`{name}` has moved to the models of the provider", name), text!("set it for each model in `models`")),
            (true, true) => (text!("`{name}` is dropped, because the provider has no models to carry it", name), text!("set it for models of the provider, or remove it")),
            (false, _) => (text!("`{name}` is dropped", name), text!("set it for models, in `models.providers.<id>.models`, or remove it")),
        };
        let path = issue.path.key(name);
        let plan = migrate::budget(context, &path);
        findings.push(Finding::new(Anchor::Key(path), message).help(help).plan(plan));
    }
}
