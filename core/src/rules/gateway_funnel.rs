//! Tailscale Funnel needs a password.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Presence, has_mode, mode, password, text};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-funnel",
    summary: "Tailscale Funnel without `auth.mode: \"password\"`",
    explanation: "Funnel opens the gateway to the whole internet, and OpenClaw starts it only with `gateway.auth.mode: \
        \"password\"`. Without a mode, a password that is set counts as one as long as there is no token.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"token\" }, tailscale: { mode: \"funnel\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"password\", password: \"${GATEWAY_PASSWORD}\" }, tailscale: { mode: \"funnel\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if text(context, &["gateway", "tailscale", "mode"]) != Some("funnel") {
        return;
    }
    let funnel = ConfigPath::of(&["gateway", "tailscale", "mode"]);
    let wrong = match mode(context) {
        // `none` is the matter of another rule.
        Some("token" | "trusted-proxy") => true,
        None => !has_mode(context) && password(context) == Presence::Missing,
        _ => false,
    };
    if wrong {
        let path = ConfigPath::of(&["gateway", "auth", "mode"]);
        let anchor = if has_mode(context) { path } else { funnel.clone() };
        findings.push(
            Finding::new(Anchor::Value(anchor), text!("Tailscale Funnel starts only with `gateway.auth.mode: \"password\"`"))
                .help(text!("use a password, or \"serve\" to stay within your tailnet"))
                .label(Anchor::Value(funnel), text!("opens the gateway to the internet")),
        );
    }
}
