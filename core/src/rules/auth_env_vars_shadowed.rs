//! Credentials of the config that the environment hides.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::{VARIABLES, credentials};
use crate::document::Lookup;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-env-vars-shadowed",
    summary: "The environment hides a credential of the config",
    explanation: "The `env` section of the config never overrides a variable that the gateway already has: the value \
        in the environment is used, and the one in the config is not. Remove one of them.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    good: Example { text: "{}", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context) {
        let Some(name) = place.variable else { continue };
        let Lookup::Set(outer) = context.environment.lookup(name) else { continue };
        if !outer.trim().is_empty() && outer.trim() != place.secret.expose().trim() {
            let message = text!("`{name}` has another value in the environment, and that one is used", name);
            findings.push(Finding::new(Anchor::Value(place.path), message).help(text!("remove one of the two")));
        }
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for name in VARIABLES {
        if view.resolver.variables.shadowed(name).is_some() {
            let message = text!("`{name}` of the config is hidden by another value in the environment", name);
            found.push(AuthFinding::new(message).help(text!("the one in the environment is used; remove one of the two")));
        }
    }
}
