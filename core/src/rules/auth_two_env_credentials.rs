//! Both variables for Anthropic.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::VARIABLES;
use crate::anthropic::candidates::{Candidate, Rejection, Source};
use crate::document::Lookup;
use crate::path::ConfigPath;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-two-env-credentials",
    summary: "Both variables for Anthropic are set",
    explanation: "When `ANTHROPIC_OAUTH_TOKEN` and `ANTHROPIC_API_KEY` are both set, OpenClaw uses the first one only, \
        and the second one is no reserve. Keep the one that is meant.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"${MY_TOKEN}\", ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let sections = [&["env"][..], &["env", "vars"]];
    let at = |name: &str| {
        let holder = sections.iter().find(|section| context.dig(section).is_some_and(|holder| holder.get(name).is_some()))?;
        Some(ConfigPath::of(holder).key(name))
    };
    let outside = |name: &str| matches!(context.environment.lookup(name), Lookup::Set(value) if !value.trim().is_empty());
    let [token, key] = VARIABLES.map(|name| (at(name), outside(name)));
    let message = text!("`ANTHROPIC_OAUTH_TOKEN` and `ANTHROPIC_API_KEY` are both set, and only the first is used");
    let finding = match (token, key) {
        ((Some(token), _), (Some(key), _)) => Finding::new(Anchor::Key(key), message).label(Anchor::Key(token), text!("the one that is used")),
        ((None, true), (Some(key), _)) => Finding::new(Anchor::Key(key), message),
        ((Some(token), _), (None, true)) => Finding::new(Anchor::Key(token), message),
        _ => return,
    };
    findings.push(finding.help(text!("keep the one that is meant")));
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for provider in view.agent.providers.iter().filter(|provider| provider.provider == "anthropic") {
        let variable = |one: &&Candidate| matches!(one.source, Source::Variable { .. }) && one.rejected != Some(Rejection::WorkspaceDotenv);
        if provider.candidates.iter().filter(variable).count() > 1 {
            let message = text!("`ANTHROPIC_OAUTH_TOKEN` and `ANTHROPIC_API_KEY` are both set, and only the first is ever used");
            found.push(AuthFinding::new(message).help(text!("keep the one that is meant")));
        }
    }
}
