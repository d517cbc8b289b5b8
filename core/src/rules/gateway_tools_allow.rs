//! Powerful tools over HTTP.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::is_exposed;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-tools-allow",
    summary: "`gateway.tools.allow` lifts the block of a powerful tool",
    explanation: "Over HTTP, the gateway refuses tools that run commands, change files or control OpenClaw itself. \
        `gateway.tools.allow` lifts that for single tools: whoever has the secret of the gateway can then \
        call them without an agent in between.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", tools: { allow: [\"exec\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", tools: { allow: [\"web_search\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const POWERFUL: [&str; 19] = [
    "exec", "spawn", "shell", "fs_write", "fs_delete", "fs_move", "apply_patch", "terminal", "portal", "sessions_spawn",
    "sessions_send", "automations", "gateway", "plugins", "nodes", "computer", "mobile_ui", "openclaw", "cron",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["gateway", "tools", "allow"];
    for (index, item) in context.dig(&names).and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
        let Some(tool) = known_text(item).map(|tool| tool.trim().to_lowercase()) else { continue };
        if POWERFUL.contains(&tool.as_str()) || tool.starts_with("conversations_") {
            let anchor = Anchor::Value(ConfigPath::of(&names).index(index));
            let finding = Finding::new(anchor, text!("the tool `{tool}` can be called over HTTP", tool));
            let level = if is_exposed(context) { Level::Warning } else { Level::Info };
            let finding = finding.help(text!("remove it, unless a program of yours needs just that")).at_level(level);
            audit::push(context, findings, "gateway.tools_invoke_http.dangerous_allow", finding);
        }
    }
}
