//! Files that are not UTF-8: single bytes, or the whole file.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::ProblemKind;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "invalid-utf8",
    summary: "The file is not UTF-8, as a whole or in places",
    explanation: "OpenClaw reads the file as UTF-8 and puts U+FFFD in place of every byte that is none, without a word. \
        A password or name with such a byte is then another one than the file seems to hold. Save the file as UTF-8. A file in another encoding, such as UTF-16, it cannot read at all.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ ui: { assistant: { name: \"caf\\xE9\" } } }", target: "2026.2.9" },
    good: Example { text: "{ ui: { assistant: { name: \"café\" } } }", target: "2026.2.9" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in &context.document.problems {
        if !matches!(problem.kind, ProblemKind::Encoding(_) | ProblemKind::InvalidUtf8 { .. }) {
            continue;
        }
        let mut finding = Finding::new(Anchor::Text(ConfigPath::root(), problem.location), problem.kind.message());
        finding.help = problem.help();
        findings.push(if problem.refuses() { finding.at_level(Level::Refuse) } else { finding });
    }
}
