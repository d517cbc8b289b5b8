//! The one name that an MCP server cannot have.

use super::mcp_scopes::PLACES;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-name",
    summary: "An MCP server called `__proto__`",
    explanation: "`__proto__` has a meaning of its own in JavaScript and cannot be the name of an MCP server. Releases since 2026.8.1 \
        refuse it; before, such a server vanished without a word. Any other name is fine.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ mcp: { servers: { __proto__: { command: \"x\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { proto: { command: \"x\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for key in &context.document.prototype_keys {
        if PLACES.iter().any(|place| key.path.parent() == Some(ConfigPath::of(place))) {
            let anchor = Anchor::Text(key.path.clone(), key.location);
            findings.push(Finding::new(anchor, text!("`__proto__` cannot be the name of an MCP server")).help(text!("choose another name")));
        }
    }
}
