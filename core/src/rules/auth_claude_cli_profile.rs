//! Profiles that stand for the login of Claude Code.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-claude-cli-profile",
    summary: "A profile stands for the login of Claude Code",
    explanation: "The profile `anthropic:claude-cli` was a copy of the login of Claude Code. Releases from 2026.8.1 on \
        stop with `Auth profile \"anthropic:claude-cli\" is retired`. Use a setup-token, or run the model \
        with the runtime `claude-cli`.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 8, 1), Level::Error)],
    fix: None,
    bad: Example { text: "{ auth: { order: { anthropic: [\"anthropic:claude-cli\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ auth: { order: { anthropic: [\"anthropic:default\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let profiles = ConfigPath::of(&["auth", "profiles"]).key(RETIRED);
    if context.dig(&["auth", "profiles", RETIRED]).is_some() {
        findings.push(finding(Anchor::Key(profiles)));
    }
    let path = ConfigPath::of(&["auth", "order"]);
    for entry in context.dig(&["auth", "order"]).and_then(Value::as_object).into_iter().flat_map(Object::iter) {
        for (index, id) in entry.value.as_array().unwrap_or_default().iter().enumerate() {
            if id.as_str().is_some_and(|id| id.trim() == RETIRED) {
                findings.push(finding(Anchor::Value(path.key(&entry.name).index(index))));
            }
        }
    }
}

const RETIRED: &str = "anthropic:claude-cli";

fn finding(anchor: Anchor) -> Finding {
    Finding::new(anchor, text!("this profile stands for the login of Claude Code"))
        .help(text!("store a setup-token (`claude setup-token`) under another id, or use the runtime `claude-cli`"))
}
