//! Hooks with a lasting session that nothing names.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-persistent",
    summary: "A hook keeps a session and does not say which",
    explanation: "With `sessionMode: \"persistent\"` every call of the hook goes on in the same session, so it needs a name: \
        `sessionKey` of the mapping, `hooks.defaultSessionKey`, or a `transform` that yields one. Without any the \
        release refuses the file, even while hooks are off.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ hooks: { mappings: [{ action: \"agent\", sessionMode: \"persistent\" }] } }", target: "2026.9.6" },
    good: Example {
        text: "{ hooks: { mappings: [{ action: \"agent\", sessionMode: \"persistent\", sessionKey: \"hook:mail\" }] } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(hooks) = context.dig(&["hooks"]) else { return };
    // Text that hangs on an unknown variable counts as given.
    let given = |value: Option<&Value>| value.is_some_and(|value| known_text(value).is_none_or(|text| !text.trim().is_empty()));
    if hooks.incomplete || given(hooks.get("defaultSessionKey")) {
        return;
    }
    let mappings = hooks.get("mappings").and_then(Value::as_array).unwrap_or_default();
    for (index, mapping) in mappings.iter().enumerate() {
        let persistent = mapping.get("sessionMode").and_then(Value::as_str) == Some("persistent");
        let for_agent = mapping.get("action").is_none_or(|action| action.as_str() == Some("agent"));
        let named = mapping.get("transform").is_some() || given(mapping.get("sessionKey"));
        if persistent && for_agent && !named && !mapping.incomplete {
            let path = ConfigPath::of(&["hooks", "mappings"]).index(index).key("sessionMode");
            let finding = Finding::new(Anchor::Value(path), text!("nothing names the session that this hook keeps"));
            findings.push(finding.help(text!("add `sessionKey` here, or `hooks.defaultSessionKey`")));
        }
    }
}
