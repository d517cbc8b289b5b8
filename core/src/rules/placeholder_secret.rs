//! Secrets that are still the sample of some manual.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::placeholder::is_placeholder;
use crate::report::secret::is_secret_key;

/// See the module.
pub const RULE: Rule = Rule {
    id: "placeholder-secret",
    summary: "A secret is still a placeholder",
    explanation: "Values such as `YOUR_TOKEN_HERE`, `<token>` or `changeme` come from manuals and templates. The file \
        loads with them, and the service behind refuses them later. Put the real secret into a variable and \
        write `${NAME}` here.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { botToken: \"YOUR_BOT_TOKEN_HERE\" } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { botToken: \"${TELEGRAM_BOT_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    context.document.walk(|visit| {
        let Some(text) = visit.value.as_text().filter(|text| text.is_literal()) else { return };
        let in_gateway = visit.path.segments().len() == 3 && visit.path.to_string().starts_with("gateway.auth.");
        if is_secret_key(visit.path) && is_placeholder(text.as_str()) && !in_gateway {
            findings.push(
                Finding::new(Anchor::Value(visit.path.clone()), text!("this secret is still a placeholder"))
                    .help(text!("put the real one into a variable, and write `${{NAME}}` here")),
            );
        }
    });
}
