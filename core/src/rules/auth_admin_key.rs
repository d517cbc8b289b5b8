//! Admin keys where a key for models belongs.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::credentials;
use crate::anthropic::candidates::Source;
use crate::anthropic::shape::CredentialKind;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-admin-key",
    summary: "An admin key stands where a key for models belongs",
    explanation: "A key with `sk-ant-admin` manages an organisation; requests to models fail with it. Make an API key \
        in the Console, and use that one here.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"sk-ant-admin01-made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context).into_iter().filter(|place| place.secret.kind() == CredentialKind::AdminKey) {
        findings.push(Finding::new(Anchor::Value(place.path), text!("this is an admin key, and no model takes it")).help(text!("use an API key (`sk-ant-api…`)")));
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates() {
        let Some(secret) = candidate.credential.as_ref().filter(|_| !matches!(candidate.source, Source::Config { .. })) else { continue };
        if secret.kind() == CredentialKind::AdminKey {
            found.push(AuthFinding::of(candidate, text!("{credential} holds an admin key, and no model takes it", credential = candidate.called())).help(text!("use an API key (`sk-ant-api…`)")));
        }
    }
}
