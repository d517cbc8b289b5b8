//! What the gateway tells the local network.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{is_exposed, text};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "discovery-full",
    summary: "`discovery.mdns.mode: \"full\"` tells the network more than it needs",
    explanation: "In this mode the gateway announces details of its machine, such as paths and how to reach it by SSH, \
        to everyone on the local network. `minimal` is enough for apps to find it.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ discovery: { mdns: { mode: \"full\" } } }", target: "2026.9.6" },
    good: Example { text: "{ discovery: { mdns: { mode: \"minimal\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["discovery", "mdns", "mode"];
    if text(context, &names) == Some("full") {
        let level = if is_exposed(context) { Level::Warning } else { Level::Info };
        let finding = Finding::new(Anchor::Value(ConfigPath::of(&names)), text!("the gateway announces details of its machine to the network"));
        audit::push(context, findings, "discovery.mdns_full_mode", finding.help(text!("use \"minimal\" or \"off\"")).at_level(level));
    }
}
