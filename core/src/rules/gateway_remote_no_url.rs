//! A remote gateway without an address.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::gateway_facts::{Presence, sees, text, variable};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-remote-no-url",
    summary: "`gateway.mode` is `remote` and there is no address",
    explanation: "With `gateway.mode: \"remote\"` the commands on this machine talk to a gateway elsewhere, at \
        `gateway.remote.url`. The file loads without it, and the commands then look for a gateway on this \
        machine.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"remote\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"remote\", remote: { url: \"wss://claw.example.com\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let url = ["gateway", "remote", "url"];
    let empty = context.dig(&url).is_none_or(|url| known_text(url).is_some_and(|url| url.trim().is_empty()));
    let elsewhere = variable(context, &["OPENCLAW_GATEWAY_URL"]) == Presence::Set;
    if text(context, &["gateway", "mode"]) == Some("remote") && empty && sees(context, &url) && !elsewhere {
        let anchor = Anchor::Value(ConfigPath::of(&["gateway", "mode"]));
        findings.push(
            Finding::new(anchor, text!("the gateway is remote, and `gateway.remote.url` does not say where"))
                .help(text!("set it to the WebSocket address, such as \"wss://claw.example.com\"")),
        );
    }
}
