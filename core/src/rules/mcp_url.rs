//! Addresses of MCP servers.

use crate::report::text::in_quotes;
use super::mcp_scopes::servers;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;
use crate::schema::uri;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-url",
    summary: "The address of an MCP server is not one of the web",
    explanation: "`url` of an MCP server must start with `http://` or `https://`. Releases since 2026.3.24, which brought MCP servers, \
        refuse `ws:`, `file:` and other schemes; an address without any (`localhost:3000`) counts as one of the scheme \
        `localhost`.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 3, 24), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ mcp: { servers: { web: { url: \"localhost:3000/mcp\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { web: { url: \"http://localhost:3000/mcp\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in servers(context) {
        let Some(url) = entry.value.get("url").and_then(certain) else { continue };
        // What is no address at all is found by the schema.
        let Some(scheme) = uri::scheme(url).filter(|_| uri::is_uri(url)) else { continue };
        if !matches!(scheme.as_str(), "http" | "https") {
            let message = text!("the MCP server {server} needs an address with `http://` or `https://`", server = in_quotes(&entry.name));
            let help = text!("this one has the scheme `{scheme}:`", scheme);
            findings.push(Finding::new(Anchor::Value(path.key("url")), message).help(help));
        }
    }
}
