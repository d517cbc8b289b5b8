//! `$include` directives that the release cannot follow.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::ProblemKind;

/// See the module.
pub const RULE: Rule = Rule {
    id: "include-failed",
    summary: "An `$include` cannot be followed",
    explanation: "`$include` takes a path, or a list of paths, relative to the file that holds it. The files must exist, \
        parse, stay inside the folder of the main config (or a folder named in `OPENCLAW_INCLUDE_ROOTS`, since 2026.4.29), \
        not include themselves, and not nest deeper than ten files. Keys beside `$include` need an included object to \
        be merged into. A directive that fails stops OpenClaw from loading the whole config.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ channels: { $include: 5 } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { enabled: false } } }", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in &context.document.problems {
        let other_rule = matches!(
            problem.kind,
            ProblemKind::Syntax(_) | ProblemKind::Encoding(_) | ProblemKind::InvalidUtf8 { .. } | ProblemKind::VariableMissing { .. }
        );
        if !other_rule {
            let anchor = Anchor::Text(problem.path.clone(), problem.location);
            let mut finding = Finding::new(anchor, problem.kind.message());
            finding.help = problem.help();
            findings.push(if problem.refuses() { finding } else { finding.at_level(Level::Warning) });
        }
    }
}
