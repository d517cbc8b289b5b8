//! Secrets that were blanked out.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::placeholder::is_redacted;
use crate::report::secret::is_secret_key;

/// See the module.
pub const RULE: Rule = Rule {
    id: "redacted-value",
    summary: "A secret was blanked out",
    explanation: "OpenClaw and its web interface show secrets as stars or as `__OPENCLAW_REDACTED__`. When such a text \
        is copied back into the file, the real secret is lost, and whatever used it fails. Put the secret \
        back from where it came.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { botToken: \"********\" } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { botToken: \"${TELEGRAM_BOT_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    context.document.walk(|visit| {
        let Some(text) = visit.value.as_text().filter(|text| text.is_literal()) else { return };
        let own = text.as_str().contains("__OPENCLAW_REDACTED__");
        if own || (is_secret_key(visit.path) && is_redacted(text.as_str())) {
            findings.push(
                Finding::new(Anchor::Value(visit.path.clone()), text!("this secret was blanked out, and the real one is lost"))
                    .help(text!("put the real one into a variable, and write `${{NAME}}` here")),
            );
        }
    });
}
