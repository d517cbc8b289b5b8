//! Browsers that may use the web interface from elsewhere.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{Reach, is_on, reach, texts};
use super::audit;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-origins",
    summary: "The web interface is reachable from elsewhere and names no origins",
    explanation: "A gateway that listens beyond loopback lets browsers in only from the origins in \
        `gateway.controlUi.allowedOrigins`, since 2026.2.26. Without the list, only pages opened on the \
        machine itself get in, and some releases do not start. Name the addresses that people type, such as \
        `https://claw.example.com`, or turn the interface off with `gateway.controlUi.enabled: false`.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { token: \"${GATEWAY_TOKEN}\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", bind: \"lan\", auth: { token: \"${GATEWAY_TOKEN}\" }, controlUi: { allowedOrigins: [\"https://claw.example.com\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let interface = context.dig(&["gateway", "controlUi"]);
    let off = interface.and_then(|value| value.get("enabled")).is_some_and(|value| value.as_bool() != Some(true));
    let fallback = is_on(context, &["gateway", "controlUi", "dangerouslyAllowHostHeaderOriginFallback"]);
    let none = texts(context, &["gateway", "controlUi", "allowedOrigins"]).is_some_and(|origins| origins.is_empty());
    if reach(context) != Reach::Network || off || fallback || !none {
        return;
    }
    let finding = Finding::new(
        Anchor::Value(ConfigPath::of(&["gateway", "bind"])),
        text!("the web interface can be reached from other machines, but `controlUi.allowedOrigins` lets no browser in there"),
    );
    let finding = finding.help(text!("list the addresses that people open, such as \"https://claw.example.com\""));
    audit::push(context, findings, "gateway.control_ui.allowed_origins_required", finding);
}
