//! A token in the file that does not count.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::TOKEN_VARIABLES;
use crate::document::Lookup;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-token-overridden",
    summary: "A variable of the environment replaces the token of the file",
    explanation: "The gateway takes its token from OPENCLAW_GATEWAY_TOKEN when the variable is set, whatever \
        `gateway.auth.token` says. Clients that read the file then show the wrong one. Keep one of the two. \
        This is seen only where the environment of the gateway is known.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ env: { vars: { OPENCLAW_GATEWAY_TOKEN: \"made-up-token-of-the-environment\" } }, gateway: { mode: \"local\", auth: { token: \"made-up-token-of-the-file\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${OPENCLAW_GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ["gateway", "auth", "token"];
    let Some(text) = context.dig(&path).and_then(|value| value.as_text()).filter(|text| !text.has_unresolved()) else { return };
    let name = TOKEN_VARIABLES[0];
    let own = context.dig(&["env", "vars", name]).and_then(known_text).map(str::to_owned);
    let set = match context.environment.lookup(name) {
        Lookup::Set(set) => Some(set),
        Lookup::Unset => own,
        Lookup::Unknown => None,
    };
    let Some(set) = set.filter(|set| !set.trim().is_empty()) else { return };
    if !text.as_str().trim().is_empty() && set.trim() != text.as_str().trim() {
        let finding = Finding::new(Anchor::Value(ConfigPath::of(&path)), text!("the variable {name} holds another token, which counts", name));
        let finding = finding.help(text!("write `${{{name}}}` here, or unset the variable", name));
        audit::push(context, findings, "gateway.env_token_overrides_config", finding);
    }
}
