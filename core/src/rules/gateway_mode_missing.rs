//! Configs that do not say whether the gateway runs here.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-mode-missing",
    summary: "`gateway.mode` is missing",
    explanation: "The gateway starts only when `gateway.mode` says `local`; without it the start ends with exit code \
        78, unless a switch of the command line overrides that. The key guards against a config that was cut \
        off or overwritten. This is an error when the config has a `gateway` section, or a `meta` section, \
        which only whole configs have. A config with agents or channels and neither of these may be a part \
        of a larger one: then it is a warning. Anything smaller is taken for a fragment, and so is a config \
        with an include that cannot be read.",
    levels: &[(ALWAYS, Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { port: 18789 } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", port: 18789 } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let root = context.root();
    let level = match root.get("gateway") {
        _ if root.incomplete => return,
        Some(gateway) if gateway.incomplete || gateway.as_object().is_none() || gateway.get("mode").is_some() => return,
        Some(_) => Level::Error,
        None if root.get("meta").is_some() => Level::Error,
        None if ["agents", "channels"].iter().any(|name| root.get(name).is_some()) => Level::Warning,
        None => return,
    };
    let gateway = ConfigPath::of(&["gateway"]);
    let anchor = if root.get("gateway").is_some() { Anchor::Key(gateway.clone()) } else { Anchor::Inside(ConfigPath::root()) };
    findings.push(
        Finding::new(anchor, "the gateway does not start without `gateway.mode`")
            .help("set it to \"local\" where the gateway runs, to \"remote\" where only its clients do")
            .fix(Safety::Unsafe, "add `mode: \"local\"`", vec![Change::Insert(gateway, "mode".to_owned(), Json::from("local"))])
            .at_level(level),
    );
}
