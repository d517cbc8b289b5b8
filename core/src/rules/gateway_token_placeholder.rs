//! Sample texts in place of the secret of the gateway.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Presence, has_mode, mode, password, text, token};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-token-placeholder",
    summary: "The token or password of the gateway is a sample text",
    explanation: "A token that is `undefined`, `null` or empty comes from a script that went wrong, and some samples \
        of tokens and passwords are known to everybody. The newest known release does not start with one of \
        them; in older ones the gateway has a lock that anyone can open. Make a secret of your own, for \
        example with `openssl rand -hex 32`.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 9, 6), Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"change-me-now\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const TOKENS: [&str; 4] = ["undefined", "null", "change-me-to-a-long-random-token", "change-me-now"];
const PASSWORD: &str = "change-me-to-a-strong-password";

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["gateway", "auth"]);
    let word = text(context, &["gateway", "auth", "token"]).map(str::trim);
    let counts = match mode(context) {
        Some(mode) => mode == "token",
        None => !has_mode(context) && password(context) == Presence::Missing,
    };
    let problem = match word {
        Some("") if counts && token(context) == Presence::Missing => Some(text!("is empty")),
        Some(word) if TOKENS.contains(&word) => Some(text!("is a sample text or a slip of a script")),
        _ => None,
    };
    if let Some(problem) = problem {
        let finding = Finding::new(Anchor::Value(path.key("token")), text!("the token of the gateway {problem}", problem));
        findings.push(finding.help(help("gateway.token_placeholder_value")));
    }
    if text(context, &["gateway", "auth", "password"]).map(str::trim) == Some(PASSWORD) {
        let finding = Finding::new(Anchor::Value(path.key("password")), text!("the password of the gateway is a sample text"));
        findings.push(finding.help(help("gateway.password_placeholder_value")));
    }
}

fn help(id: &str) -> Text {
    text!("make one of your own, for example with `openssl rand -hex 32`, and keep it in a variable (OpenClaw audit id: {id})", id)
}
