//! Configs that do not say whether the gateway runs here.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-mode-missing",
    summary: "`gateway.mode` is missing",
    explanation: "The gateway starts only when `gateway.mode` says `local`; without it the start ends with exit code 78, \
        unless a switch of the command line overrides that. The key guards against a config that was cut off or \
        overwritten. Only a whole config is told: one with agents or channels and no include that cannot be read; \
        anything less may be a part of a larger one. It is an error when there is a `gateway` or a `meta` section, and \
        else a warning.",
    levels: &[(ALWAYS, Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ meta: { lastTouchedVersion: \"2026.9.6\" }, agents: {}, gateway: { port: 18789 } }", target: "2026.9.6" },
    good: Example { text: "{ meta: { lastTouchedVersion: \"2026.9.6\" }, agents: {}, gateway: { mode: \"local\", port: 18789 } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let root = context.root();
    // What a fragment of a config hardly has.
    let whole = ["agents", "agent", "channels"].iter().any(|name| root.get(name).is_some());
    let level = match root.get("gateway") {
        _ if root.incomplete || !whole => return,
        Some(gateway) if gateway.incomplete || gateway.as_object().is_none() || gateway.get("mode").is_some() => return,
        None if root.get("meta").is_none() => Level::Warning,
        _ => Level::Error,
    };
    let gateway = ConfigPath::of(&["gateway"]);
    let anchor = if root.get("gateway").is_some() { Anchor::Key(gateway.clone()) } else { Anchor::Inside(ConfigPath::root()) };
    findings.push(
        Finding::new(anchor, text!("the gateway does not start without `gateway.mode`"))
            .help(text!("set it to \"local\" where the gateway runs, to \"remote\" where only its clients do"))
            .fix(Safety::Unsafe, text!("add `mode: \"local\"`"), vec![Change::Insert(gateway, "mode".to_owned(), Json::from("local"))])
            .at_level(level),
    );
}
