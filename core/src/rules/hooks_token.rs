//! Webhooks without a secret.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::gateway_facts::{is_on, sees};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-token",
    summary: "Webhooks are on and have no token",
    explanation: "`hooks.enabled: true` needs a `hooks.token` that callers send along; the file loads without it, and \
        the gateway does not start. Use a long random text of its own, best as `${NAME}` of a variable.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !is_on(context, &["hooks", "enabled"]) || !sees(context, &["hooks", "token"]) {
        return;
    }
    let token = context.dig(&["hooks", "token"]);
    let empty = token.is_some_and(|token| known_text(token).is_some_and(|text| text.trim().is_empty()));
    if token.is_none() || empty {
        let path = ConfigPath::of(&["hooks", if empty { "token" } else { "enabled" }]);
        findings.push(
            Finding::new(Anchor::Value(path), text!("webhooks are on and have no token"))
                .help(text!("set `hooks.token` to `${{NAME}}` of a variable that holds a long random text")),
        );
    }
}
