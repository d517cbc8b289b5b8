//! Webhooks at the root of the gateway.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::gateway_facts::{is_on, text};
use crate::path::ConfigPath;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-path",
    summary: "`hooks.path` is `/`",
    explanation: "Webhooks need a path of their own, such as `/hooks`. At `/` they would take every request to the \
        gateway: it does not start.",
    levels: &[(ALWAYS, Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\", path: \"/\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\", path: \"/hooks\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if is_on(context, &["hooks", "enabled"]) && text(context, &["hooks", "path"]).map(str::trim) == Some("/") {
        let path = ConfigPath::of(&["hooks", "path"]);
        findings.push(
            Finding::new(Anchor::Value(path.clone()), text!("webhooks cannot be at `/`"))
                .help(text!("use a path of their own (OpenClaw audit id: hooks.path_root)"))
                .fix(Safety::Unsafe, text!("write `/hooks`"), vec![Change::Replace(path, Json::from("/hooks"))]),
        );
    }
}
