//! A gateway that wants a password and has none.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Presence, mode, password};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-password-missing",
    summary: "`auth.mode: \"password\"` without a password",
    explanation: "With `gateway.auth.mode: \"password\"` there must be a `gateway.auth.password`, or the variable \
        OPENCLAW_GATEWAY_PASSWORD for the gateway. Nothing is made up in its place: the gateway does not \
        start. This is checked only where the environment of the gateway is known.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"password\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"password\", password: \"${GATEWAY_PASSWORD}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if mode(context) == Some("password") && password(context) == Presence::Missing {
        let anchor = Anchor::Value(ConfigPath::of(&["gateway", "auth", "mode"]));
        findings.push(
            Finding::new(anchor, text!("the gateway asks for a password, and none is set"))
                .help(text!("set `gateway.auth.password` to `${{NAME}}` of a variable, or set OPENCLAW_GATEWAY_PASSWORD for the gateway")),
        );
    }
}
