//! MCP servers that are to be started and say no command.

use crate::report::text::in_quotes;
use super::mcp_scopes::servers;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-stdio",
    summary: "An MCP server with transport `stdio` and no command",
    explanation: "A server with `transport: \"stdio\"` is started by OpenClaw, which needs its `command`; a `url` does not replace it. Releases \
        since 2026.6.11, which brought this transport, refuse the file otherwise. `transport` can be left out: \
        OpenClaw sees it from `command` or `url`.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 6, 11), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ mcp: { servers: { files: { transport: \"stdio\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { files: { transport: \"stdio\", command: \"files-mcp\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in servers(context) {
        let server = &entry.value;
        if server.get("transport").and_then(certain) != Some("stdio") {
            continue;
        }
        let missing = match server.get("command") {
            None => !server.incomplete,
            Some(command) => certain(command).is_some_and(|text| text.trim().is_empty()),
        };
        if missing {
            let message = text!("the MCP server {server} has transport `stdio` and no command", server = in_quotes(&entry.name));
            let help = match server.get("url") {
                Some(_) => text!("a server with a `url` needs no `transport`, or `sse` or `streamable-http`"),
                None => text!("add `command`"),
            };
            findings.push(Finding::new(Anchor::Value(path.key("transport")), message).help(help));
        }
    }
}
