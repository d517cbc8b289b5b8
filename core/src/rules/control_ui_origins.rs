//! Origins that no browser sends.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::document::Value;
use crate::report::{Safety, Text};
use serde_json::Value as Json;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "control-ui-origins",
    summary: "An entry of `allowedOrigins` is no origin",
    explanation: "`gateway.controlUi.allowedOrigins` is compared with what a browser sends: scheme, host and port, \
        such as `https://claw.example.com:8443`, without a path and without a slash at the end. Anything \
        else loads and lets nobody in. `\"*\"` stands for every origin.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 3), Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { mode: \"local\", controlUi: { allowedOrigins: [\"claw.example.com\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", controlUi: { allowedOrigins: [\"https://claw.example.com\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["gateway", "controlUi", "allowedOrigins"];
    let items = context.dig(&names).and_then(Value::as_array).unwrap_or_default();
    for (index, item) in items.iter().enumerate() {
        let path = ConfigPath::of(&names).index(index);
        let Some(origin) = known_text(item).filter(|_| !context.has_issue(&path)) else { continue };
        let origin = origin.trim();
        let Some(problem) = problem(origin) else { continue };
        let message = text!("{value} is no origin: {problem}", value = describe(&path, item), problem);
        let finding = Finding::new(Anchor::Value(path.clone()), message).help(text!("write scheme, host and port only, such as \"https://claw.example.com\""));
        findings.push(match origin.find("://").and_then(|at| Some((at, origin[at + 3..].find('/')?))) {
            Some((at, slash)) => {
                let right = &origin[..at + 3 + slash];
                finding.fix(Safety::Unsafe, text!("keep the origin only"), vec![Change::Replace(path, Json::from(right))])
            }
            None => finding,
        });
    }
}

fn problem(origin: &str) -> Option<Text> {
    if matches!(origin, "*" | "null") {
        return None;
    }
    let Some((scheme, rest)) = origin.split_once("://") else { return Some(text!("there is no scheme")) };
    if rest.is_empty() || !scheme.starts_with(|c: char| c.is_ascii_alphabetic()) {
        Some(text!("there is no host"))
    } else if rest.contains(['/', '?', '#']) {
        Some(text!("there is a path"))
    } else if rest.contains([' ', '*', '@']) {
        Some(text!("there is more than host and port"))
    } else {
        None
    }
}
