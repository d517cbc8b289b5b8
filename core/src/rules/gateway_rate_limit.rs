//! Guessing at the secret of a gateway that others reach.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{exposed_at, mode, sees};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-rate-limit",
    summary: "A gateway that others reach sets no limit to failed logins",
    explanation: "Without `gateway.auth.rateLimit`, an address may try as many tokens or passwords as it likes. An \
        empty object turns the limit on with its defaults.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Info)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { token: \"${GATEWAY_TOKEN}\", rateLimit: { maxAttempts: 10 } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let limit = ["gateway", "auth", "rateLimit"];
    let asks = !matches!(mode(context), Some("none" | "trusted-proxy"));
    if asks && context.dig(&limit).is_none() && sees(context, &limit) {
        let Some(place) = exposed_at(context) else { return };
        let finding = Finding::new(Anchor::Value(place), text!("others reach the gateway, and nothing limits failed logins"));
        audit::push(context, findings, "gateway.auth_no_rate_limit", finding.help(text!("add `gateway.auth.rateLimit`")));
    }
}
