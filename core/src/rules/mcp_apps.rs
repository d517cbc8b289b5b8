//! Interfaces that tool servers bring along.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::is_on;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-apps",
    summary: "Tool servers may show interfaces of their own",
    explanation: "With `mcp.apps.enabled`, MCP servers put web pages of their own into the chat. They are kept apart \
        from the rest, but they are code of somebody else in front of your eyes. Turn it on only for servers \
        that you trust.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 8, 1), Level::Info)],
    fix: None,
    bad: Example { text: "{ mcp: { apps: { enabled: true } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { apps: { enabled: false } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["mcp", "apps", "enabled"];
    if is_on(context, &names) {
        let finding = Finding::new(Anchor::Value(ConfigPath::of(&names)), text!("every MCP server may show web pages of its own in the chat"));
        audit::push(context, findings, "mcp.apps.enabled", finding.help(text!("leave it on only if you trust all your MCP servers")));
    }
}
