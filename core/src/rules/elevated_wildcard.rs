//! Commands on the machine for everybody.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::dm_policy::is_everybody;
use super::tool_scopes::tool_sections;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "elevated-wildcard",
    summary: "Everybody, or nearly, may run commands outside the sandbox",
    explanation: "`tools.elevated.allowFrom` lists per channel who may have commands run on the machine itself. `\"*\"` \
        lets in everyone who can write to the agent there, and a list of more than 25 people is no list any \
        more. Name the few who need it.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ tools: { elevated: { allowFrom: { discord: [\"*\"] } } } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { elevated: { allowFrom: { discord: [\"100000000000000001\"] } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const MANY: usize = 25;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, section) in tool_sections(context) {
        let lists = section.dig(&["elevated", "allowFrom"]).and_then(Value::as_object);
        for entry in lists.into_iter().flat_map(|lists| lists.iter()) {
            let path = path.key("elevated").key("allowFrom").key(&entry.name);
            let people = entry.value.as_array().unwrap_or_default();
            let id = |what: &str| format!("tools.elevated.allowFrom.{}.{what}", entry.name);
            if let Some(index) = people.iter().position(is_everybody) {
                let message = text!("everybody on {channel} may run commands outside the sandbox", channel = entry.name);
                let finding = Finding::new(Anchor::Value(path.index(index)), message).help(text!("name the people who need it"));
                audit::push(context, findings, &id("wildcard"), finding);
            } else if people.len() > MANY {
                let message = text!("{count} people may run commands outside the sandbox", count = people.len());
                let finding = Finding::new(Anchor::Key(path), message).help(text!("name only those who need it")).at_level(Level::Info);
                audit::push(context, findings, &id("large"), finding);
            }
        }
    }
}
