//! A config that is not an object.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "root-object",
    summary: "The config is not an object",
    explanation: "The config as a whole is an object, `{ ... }`. A list, a text, a number or `null` in its place is refused. The empty \
        config is `{}`.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "[{ gateway: {} }]", target: "2026.9.6" },
    good: Example { text: "{ gateway: {} }", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let root = context.root();
    if root.as_object().is_none() && !root.is_unknown() {
        let finding = Finding::new(Anchor::Value(ConfigPath::root()), text!("the config is {kind}, not an object", kind = root.describe()));
        findings.push(finding.help(text!("put the settings into {{ ... }}; the empty config is {{}}")));
    }
}
