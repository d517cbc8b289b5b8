//! Empty orders of profiles.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::Change;
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-order-empty",
    summary: "An order of profiles is empty",
    explanation: "An order in `auth.order` wins over all stored profiles, an empty one too: OpenClaw then has no \
        profile for the provider, whatever is stored. Remove it, or name the profiles.",
    levels: &[(ALWAYS, Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ auth: { order: { anthropic: [] } } }", target: "2026.9.6" },
    good: Example { text: "{ auth: { order: { anthropic: [\"anthropic:default\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["auth", "order"]);
    for entry in context.dig(&["auth", "order"]).and_then(Value::as_object).into_iter().flat_map(Object::iter) {
        if !entry.value.incomplete && entry.value.as_array().is_some_and(<[Value]>::is_empty) {
            let at = path.key(&entry.name);
            let finding = Finding::new(Anchor::Value(at.clone()), text!("this order is empty, so no stored profile is used"))
                .help(text!("remove it, or name the profiles in the order in which they are to be tried"))
                .fix(Safety::Unsafe, text!("remove the order"), vec![Change::Remove(at)]);
            findings.push(finding);
        }
    }
}
