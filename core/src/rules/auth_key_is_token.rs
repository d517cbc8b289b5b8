//! Setup-tokens where a key belongs.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::credentials;
use crate::anthropic::candidates::Source;
use crate::anthropic::shape::CredentialKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-key-is-token",
    summary: "A setup-token stands where an API key belongs",
    explanation: "OpenClaw tells tokens from keys by their text, so that requests work; but its defaults for \
        heartbeats and the prompt cache follow the place, and are those of an API key. Store a setup-token \
        as a token, or set it as `ANTHROPIC_OAUTH_TOKEN`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"sk-ant-oat01-made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"${MY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context).into_iter().filter(|place| place.variable != Some("ANTHROPIC_OAUTH_TOKEN") && place.secret.kind() == CredentialKind::Token) {
        findings.push(Finding::new(Anchor::Value(place.path), text!("this is a setup-token, not an API key")).help(text!("store it as a token, or set it as `ANTHROPIC_OAUTH_TOKEN`")));
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let Some(secret) = candidate.credential.as_ref().filter(|_| !matches!(candidate.source, Source::Config { .. })) else { continue };
        if secret.kind() == CredentialKind::Token && candidate.place_kind() == CredentialKind::ApiKey {
            found.push(AuthFinding::of(candidate, text!("{credential} is the place of an API key, and holds a setup-token", credential = candidate.called())).help(text!("store it as a token, or set it as `ANTHROPIC_OAUTH_TOKEN`")));
        }
    }
}
