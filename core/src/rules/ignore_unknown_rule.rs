//! Ignore comments with ids that no rule has.

use crate::report::text::any_of;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, RULES, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::{Location, Text};
use crate::report::secret::{looks_secret, quoted};
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "ignore-unknown-rule",
    summary: "An ignore comment names a rule that does not exist, or none",
    explanation: "`// openclaw-lint-ignore rule-id: reason` names the rules that it silences, separated by commas. An id that \
        no rule has silences nothing, and neither does a comment without any: there is no way to silence all rules at once.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example {
        text: "{\n  // openclaw-lint-ignore duplicat-key: the template adds the second one\n  ui: {}, ui: {}\n}",
        target: "2026.9.6",
    },
    good: Example {
        text: "{\n  // openclaw-lint-ignore duplicate-key: the template adds the second one\n  ui: {}, ui: {}\n}",
        target: "2026.9.6",
    },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let known: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    let finding = |location, message: Text| Finding::new(Anchor::Text(ConfigPath::root(), location), message);
    for comment in context.ignore_comments() {
        if comment.directive.ids.is_empty() {
            let found = finding(comment.location, text!("this ignore comment names no rule"));
            findings.push(found.help(text!("name the rules that it is to silence: `openclaw-lint-ignore rule-id: reason`")));
        }
        for id in comment.directive.ids.iter().filter(|id| super::find(&id.name).is_none()) {
            let found = finding(
                Location { file: comment.location.file, span: id.span },
                if looks_secret(&id.name) {
                    text!("there is no rule of that name")
                } else {
                    text!("there is no rule called {value}", value = quoted(&id.name))
                },
            );
            let near = closest(&id.name, &known);
            findings.push(if near.is_empty() {
                found.help(text!("`openclaw-lint rules` lists them all"))
            } else {
                found.help(text!("did you mean {names}?", names = any_of(near.iter().map(|name| format!("`{name}`")))))
            });
        }
    }
}
