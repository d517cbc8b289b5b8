//! API keys where a token belongs.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::credentials;
use crate::anthropic::candidates::Source;
use crate::anthropic::shape::CredentialKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-token-is-key",
    summary: "An API key stands where a setup-token belongs",
    explanation: "OpenClaw tells tokens from keys by their text, so that requests work; but its defaults for \
        heartbeats and the prompt cache follow the place, and are those of a subscription. Store an API key \
        as a key, or set it as `ANTHROPIC_API_KEY`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"sk-ant-api03-made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context).into_iter().filter(|place| place.variable == Some("ANTHROPIC_OAUTH_TOKEN") && place.secret.kind() == CredentialKind::ApiKey) {
        findings.push(Finding::new(Anchor::Value(place.path), text!("this is an API key, not a setup-token")).help(text!("store it as a key, or set it as `ANTHROPIC_API_KEY`")));
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let Some(secret) = candidate.credential.as_ref().filter(|_| !matches!(candidate.source, Source::Config { .. })) else { continue };
        if secret.kind() == CredentialKind::ApiKey && candidate.place_kind() == CredentialKind::Token {
            found.push(AuthFinding::of(candidate, text!("{credential} is the place of a token, and holds an API key", credential = candidate.called())).help(text!("store it as a key, or set it as `ANTHROPIC_API_KEY`")));
        }
    }
}
