//! Tailscale Serve and Funnel with a gateway that lets everyone in.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "tailscale-auth-none",
    summary: "A gateway without authentication behind Tailscale Serve or Funnel",
    explanation: "`gateway.auth.mode: \"none\"` together with Tailscale Serve or Funnel would open the gateway to everyone who can reach \
        its Tailscale address. Releases since 2026.5.28 refuse that. Use `token`, `password` or `trusted-proxy`.",
    levels: &[
        (ALWAYS, Level::Off),
        (Release::new(2026, 2, 26), Level::Warning),
        (Release::new(2026, 5, 28), Level::Refuse),
    ],
    fix: None,
    bad: Example { text: "{ gateway: { auth: { mode: \"none\" }, tailscale: { mode: \"funnel\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { auth: { mode: \"token\" }, tailscale: { mode: \"funnel\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let text = |names: &[&str]| context.dig(names).and_then(certain);
    let Some(mode @ ("serve" | "funnel")) = text(&["gateway", "tailscale", "mode"]) else { return };
    if text(&["gateway", "auth", "mode"]) == Some("none") {
        findings.push(
            Finding::new(
                Anchor::Value(ConfigPath::of(&["gateway", "auth", "mode"])),
                text!("a gateway without authentication cannot be used with Tailscale {mode}", mode),
            )
            .help(text!("use `token`, `password` or `trusted-proxy`"))
            .label(Anchor::Value(ConfigPath::of(&["gateway", "tailscale", "mode"])), text!("opens the gateway to others")),
        );
    }
}
