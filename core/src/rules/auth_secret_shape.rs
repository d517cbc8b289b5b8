//! Credentials with something pasted around or cut off.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::credentials;
use crate::anthropic::candidates::{Source, State};
use crate::anthropic::shape::Defect;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-secret-shape",
    summary: "A credential for Anthropic has a broken form",
    explanation: "OpenClaw removes line breaks and blanks at the ends of a credential, and nothing else: quotes, \
        `Bearer `, the name of the variable, blanks inside and invisible characters are sent, and the \
        service refuses them. So it does a token that was cut.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"Bearer sk-ant-api03-made-up\" } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_API_KEY: \"${MY_KEY}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in credentials(context) {
        let told = |defect: &Defect| *defect == Defect::Placeholder;
        if let Some(defect) = place.secret.shape().fatal().filter(|defect| !told(defect)) {
            let message = text!("this credential {defect}", defect = defect.describe());
            findings.push(Finding::new(Anchor::Value(place.path), message).help(text!("paste it again, and nothing else")));
        }
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates().filter(|(_, candidate)| !matches!(candidate.source, Source::Config { .. })) {
        if let State::Malformed { defect } = candidate.state {
            let message = text!("the credential of {credential} {defect}", credential = candidate.called(), defect = defect.describe());
            found.push(AuthFinding::of(candidate, message).help(text!("paste it again, and nothing else; the service refuses it so")));
        }
    }
}
