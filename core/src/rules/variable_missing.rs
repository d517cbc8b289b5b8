//! `${NAME}` without a value.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::ProblemKind;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "variable-missing",
    summary: "A `${NAME}` in a string has no value",
    explanation: "OpenClaw replaces `${NAME}` in strings by the environment variable of that name. The variable may come \
        from the process, from a `.env` file or from `env.vars` of the config. Without a value, releases before 2026.3.7 \
        refuse the file; later ones warn and keep the text `${NAME}`, which then fails wherever it is used. This \
        is checked only when the environment of the gateway is known (`--env-file`, or the default environment); \
        `$${NAME}` gives the text itself.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 3, 7), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { auth: { token: \"${NOT_SET_ANYWHERE}\" } } }", target: "2026.9.6" },
    good: Example {
        text: "{ env: { vars: { MY_TOKEN: \"made-up\" } }, gateway: { auth: { token: \"${MY_TOKEN}\" } } }",
        target: "2026.9.6",
    },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in &context.document.problems {
        if let ProblemKind::VariableMissing { .. } = problem.kind {
            let anchor = Anchor::Text(problem.path.clone(), problem.location);
            let mut finding = Finding::new(anchor, problem.kind.message());
            finding.help = problem.help();
            findings.push(finding);
        }
    }
}
