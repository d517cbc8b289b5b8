//! HTTP endpoints in the style of other APIs.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{is_exposed, is_on, mode};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "http-endpoints",
    summary: "HTTP endpoints of the gateway are on",
    explanation: "`gateway.http.endpoints` lets programs talk to agents in the style of well-known APIs. Whoever holds \
        the secret of the gateway may then choose the session that a request belongs to: treat it like the \
        key of an administrator. With `auth.mode: \"none\"` nobody needs a secret.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${GATEWAY_TOKEN}\" }, http: { endpoints: { responses: { enabled: true } } } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { token: \"${GATEWAY_TOKEN}\" }, http: { endpoints: { responses: { enabled: false } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for name in ["chatCompletions", "responses"] {
        let names = ["gateway", "http", "endpoints", name, "enabled"];
        if !is_on(context, &names) {
            continue;
        }
        let finding = |message: Text| Finding::new(Anchor::Value(ConfigPath::of(&names)), message);
        if mode(context) == Some("none") {
            let level = if is_exposed(context) { Level::Warning } else { Level::Info };
            let finding = finding(text!("this HTTP endpoint asks for no secret")).help(text!("use `gateway.auth.mode: \"token\"`"));
            audit::push(context, findings, "gateway.http.no_auth", finding.at_level(level));
        } else {
            let finding = finding(text!("callers of this HTTP endpoint may choose any session"));
            let finding = finding.help(text!("give the secret of the gateway only to those who may do everything")).at_level(Level::Info);
            audit::push(context, findings, "gateway.http.session_key_override_enabled", finding);
        }
    }
}
