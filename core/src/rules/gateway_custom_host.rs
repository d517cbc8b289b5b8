//! The address for `bind: "custom"`.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::gateway_facts::{sees, text};
use std::net::Ipv4Addr;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-custom-host",
    summary: "`bind: \"custom\"` without a usable address",
    explanation: "With `gateway.bind: \"custom\"` the gateway listens on `gateway.customBindHost`, which must be an IPv4 \
        address such as `192.168.1.10`. Without it, or with a host name there, the file loads and the \
        gateway does not start.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", bind: \"custom\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", bind: \"custom\", customBindHost: \"127.0.0.1\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if text(context, &["gateway", "bind"]) != Some("custom") || !sees(context, &["gateway", "customBindHost"]) {
        return;
    }
    let path = ConfigPath::of(&["gateway", "customBindHost"]);
    let finding = match context.dig(&["gateway", "customBindHost"]) {
        None => Finding::new(Anchor::Value(ConfigPath::of(&["gateway", "bind"])), text!("`bind: \"custom\"` needs `customBindHost`")),
        Some(host) => match known_text(host) {
            Some(address) if address.trim().parse::<Ipv4Addr>().is_err() => {
                Finding::new(Anchor::Value(path), text!("{value} is no IPv4 address", value = describe(&ConfigPath::root(), host)))
            }
            _ => return,
        },
    };
    findings.push(finding.help(text!("write the IPv4 address to listen on, such as \"192.168.1.10\"")));
}
