//! Tokens that are short enough to guess.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::placeholder::{is_placeholder, is_redacted};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "weak-token",
    summary: "A token has fewer than 24 characters",
    explanation: "The token of the gateway and that of webhooks are all that a caller needs. Make them long and \
        random, for example with `openssl rand -hex 32`.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const PLACES: [(&[&str], &str); 2] =
    [(&["gateway", "auth", "token"], "gateway.token_too_short"), (&["hooks", "token"], "hooks.token_too_short")];
const ENOUGH: usize = 24;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (names, id) in PLACES {
        let Some(text) = context.dig(names).and_then(|value| value.as_text()).filter(|text| !text.has_unresolved()) else { continue };
        let text = text.as_str().trim();
        if (1..ENOUGH).contains(&text.chars().count()) && !is_placeholder(text) && !is_redacted(text) {
            let finding = Finding::new(Anchor::Value(ConfigPath::of(names)), text!("this token is short enough to be guessed"));
            audit::push(context, findings, id, finding.help(text!("make a long random one, for example with `openssl rand -hex 32`")));
        }
    }
}
