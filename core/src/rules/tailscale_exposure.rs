//! A gateway on the tailnet or the internet.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::text;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "tailscale-exposure",
    summary: "Tailscale makes the gateway reachable for others",
    explanation: "`gateway.tailscale.mode: \"funnel\"` puts the gateway on the public internet, `\"serve\"` lets every \
        device of the tailnet reach it. Both may be what you want; see that authentication is on, and prefer \
        `serve`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", tailscale: { mode: \"serve\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", tailscale: { mode: \"off\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["gateway", "tailscale", "mode"];
    let (id, message, help, level) = match text(context, &names) {
        Some("funnel") => (
            "gateway.tailscale_funnel",
            text!("the gateway is on the public internet"),
            text!("use \"serve\" if devices of your tailnet are enough"),
            Level::Warning,
        ),
        Some("serve") => (
            "gateway.tailscale_serve",
            text!("every device of the tailnet reaches the gateway"),
            text!("keep its authentication on"),
            Level::Info,
        ),
        _ => return,
    };
    let finding = Finding::new(Anchor::Value(ConfigPath::of(&names)), message).help(help).at_level(level);
    audit::push(context, findings, id, finding);
}
