//! Tailscale Serve and Funnel need a gateway that listens on this machine only.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use serde_json::Value as Json;
use std::net::Ipv4Addr;

/// See the module.
pub const RULE: Rule = Rule {
    id: "tailscale-bind",
    summary: "Tailscale Serve or Funnel with a gateway that does not listen on loopback",
    explanation: "With `gateway.tailscale.mode` at `serve` or `funnel` Tailscale carries all traffic to a port of the own machine, so \
        `gateway.bind` must be `loopback`, or `custom` with a `customBindHost` in 127.0.0.0/8. Releases since 2026.3.2 \
        refuse anything else. Without `bind` all is well.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 3, 2), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { bind: \"lan\", tailscale: { mode: \"serve\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { bind: \"loopback\", tailscale: { mode: \"serve\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(gateway) = context.dig(&["gateway"]) else { return };
    let Some(mode @ ("serve" | "funnel")) = gateway.dig(&["tailscale", "mode"]).and_then(certain) else { return };
    let open = match gateway.get("bind").and_then(certain) {
        Some("lan" | "auto" | "tailnet") => true,
        Some("custom") => match gateway.get("customBindHost") {
            None => !gateway.incomplete,
            Some(host) => certain(host).is_some_and(|host| !is_loopback(host)),
        },
        _ => false,
    };
    if open {
        let bind = ConfigPath::of(&["gateway", "bind"]);
        let message = text!("the gateway must listen on loopback for Tailscale {mode}", mode);
        findings.push(
            Finding::new(Anchor::Value(bind.clone()), message)
                .help(text!("set `gateway.bind` to `loopback`; Tailscale makes the gateway reachable"))
                .label(Anchor::Value(ConfigPath::of(&["gateway", "tailscale", "mode"])), text!("needs loopback"))
                .fix(Safety::Unsafe, text!("write `loopback`"), vec![Change::Replace(bind, Json::from("loopback"))]),
        );
    }
}

fn is_loopback(host: &str) -> bool {
    host.trim().parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}
