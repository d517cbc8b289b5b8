//! Thresholds in the wrong order.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "threshold-order",
    summary: "Thresholds in the wrong order",
    explanation: "In `tools.loopDetection` (2026.2.17 to 2026.7.35) a warning comes before the critical threshold, and that before \
        the global circuit breaker; equal ones are refused. `gateway.channelStaleEventThresholdMinutes` (2026.3.24 to \
        2026.7.35) must not be less than `channelHealthCheckMinutes`, which is 5 when it is not set.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ gateway: { channelStaleEventThresholdMinutes: 2 } }", target: "2026.7.35" },
    good: Example {
        text: "{ gateway: { channelStaleEventThresholdMinutes: 2, channelHealthCheckMinutes: 2 } }",
        target: "2026.7.35",
    },
    scope: Scope::Config,
    check,
};

/// Minutes between two looks at the channels.
const HEALTH_CHECK: f64 = 5.0;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let gateway = ConfigPath::of(&["gateway"]);
    let stale = gateway.key("channelStaleEventThresholdMinutes");
    if let (Some(limit), true) = (number(context, &stale), context.atlas.at(&stale).is_some()) {
        let every = gateway.key("channelHealthCheckMinutes");
        let open = context.dig(&["gateway"]).is_some_and(|gateway| gateway.incomplete);
        let least = match context.root().at(&every) {
            Some(_) => number(context, &every),
            None => (!open).then_some(HEALTH_CHECK),
        };
        if least.is_some_and(|least| limit < least) {
            say(context, stale, findings, |value| {
                text!("{value} is less than `channelHealthCheckMinutes`", value)
            });
        }
    }
    let tools = context.dig(&["tools"]).map(|_| ConfigPath::of(&["tools"]));
    let agents = context.agents().into_iter().map(|agent| agent.path.key("tools"));
    for path in tools.into_iter().chain(agents).map(|path| path.key("loopDetection")) {
        let pairs = [
            ("warningThreshold", "criticalThreshold"),
            ("criticalThreshold", "globalCircuitBreakerThreshold"),
        ];
        for (low, high) in pairs {
            let (low_path, high_path) = (path.key(low), path.key(high));
            let (Some(below), Some(above)) = (number(context, &low_path), number(context, &high_path)) else { continue };
            if above <= below && context.atlas.at(&high_path).is_some() {
                say(context, high_path, findings, |value| text!("{value} is not more than `{low}`", value, low));
            }
        }
    }
}

fn number(context: &Context<'_>, path: &ConfigPath) -> Option<f64> {
    match context.root().at(path).map(|value| &value.kind) {
        Some(ValueKind::Number(number)) => Some(*number),
        _ => None,
    }
}

fn say(context: &Context<'_>, path: ConfigPath, findings: &mut Findings, message: impl Fn(Text) -> Text) {
    let shown = context.root().at(&path).map(|value: &Value| describe(&path, value)).unwrap_or_default();
    findings.push(Finding::new(Anchor::Value(path), message(shown)));
}
