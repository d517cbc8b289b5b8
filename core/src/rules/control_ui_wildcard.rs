//! A web interface for pages from anywhere.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::is_exposed;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "control-ui-wildcard",
    summary: "`allowedOrigins` lets pages from anywhere use the web interface",
    explanation: "`\"*\"` in `gateway.controlUi.allowedOrigins` lets every web page that somebody opens in a browser \
        connect to the gateway. Name the addresses that you use.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 3), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", controlUi: { allowedOrigins: [\"*\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", controlUi: { allowedOrigins: [\"https://claw.example.com\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["gateway", "controlUi", "allowedOrigins"];
    for (index, item) in context.dig(&names).and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
        if known_text(item).is_some_and(|origin| origin.trim() == "*") {
            let finding = Finding::new(Anchor::Value(ConfigPath::of(&names).index(index)), text!("every web page may connect to the gateway"));
            let level = if is_exposed(context) { Level::Warning } else { Level::Info };
            let finding = finding.help(text!("list the addresses that you open, such as \"https://claw.example.com\"")).at_level(level);
            audit::push(context, findings, "gateway.control_ui.allowed_origins_wildcard", finding);
        }
    }
}
