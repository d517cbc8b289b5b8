//! MCP servers that say neither how to start nor where they are.

use crate::report::text::in_quotes;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::mcp_scopes::servers;
use crate::release::Release;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-no-endpoint",
    summary: "An MCP server with neither `command` nor `url`",
    explanation: "An MCP server is either a program that OpenClaw starts (`command`) or an address (`url`). An entry \
        with neither loads without a word and gives no tools. Servers that are switched off are not \
        reported.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 3, 24), Level::Warning)],
    fix: None,
    bad: Example { text: "{ mcp: { servers: { files: { args: [\"--read-only\"] } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { files: { command: \"files-mcp\", args: [\"--read-only\"] } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in servers(context) {
        let server = &entry.value;
        let told = ["command", "url"].iter().any(|name| server.get(name).is_some());
        let off = server.get("enabled").and_then(Value::as_bool) == Some(false);
        // That is refused, see `mcp-stdio`.
        let refused = server.get("transport").and_then(known_text) == Some("stdio") && context.since(2026, 6, 11);
        if server.as_object().is_some() && !server.incomplete && !told && !off && !refused {
            let message = text!("the MCP server {server} has neither `command` nor `url`", server = in_quotes(&entry.name));
            findings.push(Finding::new(Anchor::Key(path), message).help(text!("add `command` to start a program, or `url` to connect to one")));
        }
    }
}
