//! Headers for the edge in front of a remote gateway.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::secret::quoted;
use std::collections::HashSet;

/// See the module.
pub const RULE: Rule = Rule {
    id: "edge-auth",
    summary: "A header that cannot be sent to the edge of a remote gateway",
    explanation: "The keys of `gateway.remote.edgeAuth` are names of HTTP headers: letters, digits and `-`, or other signs that HTTP \
        allows, each name once in whatever case, and at least one. Headers that the connection itself needs, such as \
        `Host` and `Upgrade`, cannot be set.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ gateway: { remote: { edgeAuth: { Host: \"edge.example.com\" } } } }", target: "2026.9.6" },
    good: Example {
        text: "{ gateway: { remote: { edgeAuth: { \"CF-Access-Client-Secret\": \"${EDGE_SECRET}\" } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// Headers of the connection itself, as far as it was measured.
const RESERVED: [&str; 6] =
    ["connection", "content-length", "host", "sec-websocket-key", "sec-websocket-protocol", "upgrade"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["gateway", "remote", "edgeAuth"]);
    let Some(value) = context.root().at(&path).filter(|_| context.atlas.at(&path).is_some()) else { return };
    let Some(headers) = value.as_object() else { return };
    if headers.is_empty() && !value.incomplete {
        findings.push(Finding::new(Anchor::Value(path.clone()), text!("no header is set here")).help(text!("remove the key, or add a header")));
    }
    let mut seen = HashSet::new();
    for entry in headers.iter() {
        let (name, lower) = (entry.name.as_str(), entry.name.to_ascii_lowercase());
        let problem = match () {
            () if !is_token(name) => text!("is not the name of a header"),
            () if RESERVED.contains(&lower.as_str()) => text!("belongs to the connection itself"),
            () if !seen.insert(lower) => text!("is there twice, in another case"),
            () => continue,
        };
        findings.push(Finding::new(Anchor::Key(path.key(name)), text!("{value} {problem}", value = quoted(name), problem)));
    }
}

fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+.^_`|~-".contains(&byte))
}
