//! Refresh tokens where a credential for requests belongs.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::credentials;
use crate::anthropic::candidates::Source;
use crate::anthropic::shape::CredentialKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-refresh-token-as-key",
    summary: "A refresh token stands where a key or token belongs",
    explanation: "A token with `sk-ant-ort` renews a login; requests fail with it. Use an API key, or make a setup- \
        token with `claude setup-token`.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"sk-ant-ort01-made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context).into_iter().filter(|place| place.secret.kind() == CredentialKind::RefreshToken) {
        findings.push(Finding::new(Anchor::Value(place.path), text!("this is a refresh token, and no request can be made with it")).help(text!("use an API key or a setup-token")));
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let Some(secret) = candidate.credential.as_ref().filter(|_| !matches!(candidate.source, Source::Config { .. })) else { continue };
        if secret.kind() == CredentialKind::RefreshToken {
            found.push(AuthFinding::of(candidate, text!("{credential} holds a refresh token, and no request can be made with it", credential = candidate.called())).help(text!("use an API key or a setup-token")));
        }
    }
}
