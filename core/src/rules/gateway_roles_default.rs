//! The default role has to exist.

use crate::report::text::in_quotes;
use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "gateway-roles-default",
    summary: "The default role of the gateway is not defined",
    explanation: "`gateway.roles.default` is what people get who have no role of their own. It has to name one of \
        `gateway.roles.definitions`, letter by letter, so there has to be at least one.",
    levels: &[(Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ gateway: { roles: { default: \"guest\", definitions: { member: { agents: \"*\", scopes: [\"operator.read\"], \
            sessions: { others: \"none\" } } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ gateway: { roles: { default: \"member\", definitions: { member: { agents: \"*\", scopes: [\"operator.read\"], \
            sessions: { others: \"none\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(roles) = context.dig(&["gateway", "roles"]).filter(|roles| !roles.incomplete) else { return };
    let path = ConfigPath::of(&["gateway", "roles"]);
    let definitions = match roles.get("definitions") {
        Some(definitions) if definitions.incomplete || definitions.as_object().is_none() => return,
        definitions => definitions.and_then(Value::as_object),
    };
    let names: Vec<&str> = definitions.into_iter().flat_map(|all| all.iter()).map(|entry| entry.name.as_str()).collect();
    if definitions.is_some() && names.is_empty() {
        let anchor = Anchor::Value(path.key("definitions"));
        findings.push(Finding::new(anchor, text!("no role is defined")).help(text!("define the default role here, or remove `gateway.roles`")));
    }
    let (path, Some(value)) = (path.key("default"), roles.get("default")) else { return };
    let Some(name) = known_text(value).map(str::trim) else { return };
    if !names.is_empty() && !names.contains(&name) && !context.has_issue(&path) {
        let message = text!("{value} is not the name of a role", value = describe(&path, value));
        let help = match closest(name, &names).first() {
            Some(near) => text!("did you mean {names}?", names = in_quotes(near)),
            None => text!("define it in `gateway.roles.definitions`"),
        };
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}
