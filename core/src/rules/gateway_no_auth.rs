//! A local gateway that asks for nothing.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{Reach, mode, reach};
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-no-auth",
    summary: "The gateway asks for nothing, and its web interface is on",
    explanation: "With `gateway.auth.mode: \"none\"` every program and every user of the machine, and with some luck a \
        web page in its browser, can give orders to the agents through the web interface. Use a token; it \
        costs nothing. A gateway that other machines reach is the matter of `gateway-exposed-no-auth`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"none\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"token\", token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let interface = context.dig(&["gateway", "controlUi", "enabled"]).and_then(Value::as_bool) != Some(false);
    if mode(context) == Some("none") && reach(context) == Reach::Local && interface {
        let anchor = Anchor::Value(ConfigPath::of(&["gateway", "auth", "mode"]));
        let finding = Finding::new(anchor, text!("whoever uses this machine can use the gateway"));
        let finding = finding.help(text!("use `mode: \"token\"`, or turn `gateway.controlUi` off"));
        audit::push(context, findings, "gateway.loopback_no_auth", finding);
    }
}
