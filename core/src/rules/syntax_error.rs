//! Text that is not JSON5 as OpenClaw reads it.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::ProblemKind;
use crate::path::ConfigPath;
use crate::report::{FileEdit, Safety};

/// See the module.
pub const RULE: Rule = Rule {
    id: "syntax-error",
    summary: "The text is not JSON5",
    explanation: "OpenClaw reads its config as strict JSON first and as JSON5 after that. What is neither stops it \
        before it looks at a single setting. Every mistake is reported, not only the first, and the readable rest of \
        the file is still checked.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ gateway: { port: 18789 # local\n} }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { port: 18789 // local\n} }", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in &context.document.problems {
        let ProblemKind::Syntax(error) = &problem.kind else { continue };
        let mut finding = Finding::new(Anchor::Text(ConfigPath::root(), problem.location), problem.kind.message());
        finding.help = problem.help();
        findings.push(match &error.fix {
            None => finding,
            Some(fix) => {
                let edit = |edit: &crate::syntax::edit::Edit| {
                    Change::Text(FileEdit { file: problem.location.file, span: edit.span, text: edit.text.clone() })
                };
                let safety = if fix.certain { Safety::Safe } else { Safety::Unsafe };
                finding.fix(safety, fix.title.clone(), fix.edits.iter().map(edit).collect())
            }
        });
    }
}
