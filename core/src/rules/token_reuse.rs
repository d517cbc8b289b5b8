//! One secret for two doors.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{TOKEN_VARIABLES, is_filled};
use super::secret_refs::as_reference;
use crate::document::Lookup;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "token-reuse",
    summary: "Webhooks use the token of the gateway",
    explanation: "The token of webhooks is handed to other services. When it is that of the gateway too, each of them \
        can take over the gateway. Give webhooks a token of their own.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${TOKEN}\" } }, hooks: { enabled: true, token: \"${TOKEN}\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${TOKEN}\" } }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let hooks = ["hooks", "token"];
    let gateway = ["gateway", "auth", "token"];
    let Some(token) = context.dig(&hooks).filter(|value| is_filled(value)) else { return };
    let other = context.dig(&gateway).filter(|value| is_filled(value));
    let same = match (other, token.as_text()) {
        (Some(other), Some(text)) => other.as_text().is_some_and(|other| {
            other.raw().trim() == text.raw().trim() || (!text.has_unresolved() && other.as_str().trim() == text.as_str().trim())
        }),
        (Some(other), None) => match (as_reference(&ConfigPath::of(&hooks), token), as_reference(&ConfigPath::of(&gateway), other)) {
            (Some(one), Some(two)) => one == two,
            _ => false,
        },
        (None, Some(text)) => TOKEN_VARIABLES.iter().any(|name| {
            text.references().iter().any(|reference| reference.name == *name)
                || matches!(context.environment.lookup(name), Lookup::Set(set) if set.trim() == text.as_str().trim())
        }),
        (None, None) => false,
    };
    if same {
        let mut finding = Finding::new(Anchor::Value(ConfigPath::of(&hooks)), text!("webhooks and the gateway have the same token"))
            .help(text!("give webhooks a token of their own"));
        if other.is_some() {
            finding = finding.label(Anchor::Value(ConfigPath::of(&gateway)), text!("the token of the gateway"));
        }
        audit::push(context, findings, "hooks.token_reuse_gateway_token", finding);
    }
}
