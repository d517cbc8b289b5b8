//! Old forms that the release rewrites in memory.

use crate::report::Text;
use crate::report::text::{all_of, in_quotes};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::schema::history::History;
use crate::schema::issue::IssueKind;
use crate::schema::reason::{Reason, pattern_of, reason};

/// See the module.
pub const RULE: Rule = Rule {
    id: "old-form",
    summary: "An old form that the release still reads",
    explanation: "Some releases read keys and values of older ones and rewrite them in memory, without a change of the file: \
        2026.3.31 and 2026.4.14 to 2026.4.29 do so for `streaming` and its companions, speech and search providers, \
        an address in `gateway.bind` and others. The file loads, and later releases refuse it.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { streaming: \"partial\" } } }", target: "2026.4.29" },
    good: Example { text: "{ channels: { telegram: { streaming: { mode: \"partial\" } } } }", target: "2026.4.29" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        let IssueKind::OldForm(name) = &issue.kind else { continue };
        let path = issue.path.key(name);
        let pattern = pattern_of(&path);
        let why = reason(&pattern, name, context.atlas, &[]);
        // What newer releases have is no old form: this one just does not look.
        if matches!(why, Reason::TooNew { .. }) {
            continue;
        }
        let advice = match &why {
            Reason::Moved { to, .. } => {
                text!("; it is {names} now", names = all_of(to.iter().map(|place| format!("`{place}`"))))
            }
            Reason::Retired { .. } => text!("; nothing took its place"),
            _ => Text::default(),
        };
        let release = &History::get().versions()[context.atlas.release()];
        let message = text!("this is an old form of {name}", name = in_quotes(name));
        let help = migrate::with_decision(&pattern, text!("{release} still reads it, other releases refuse it{advice}", release, advice));
        findings.push(Finding::new(Anchor::Key(path), message).help(help));
    }
}
