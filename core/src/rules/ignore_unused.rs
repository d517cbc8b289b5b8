//! Ignore comments that silence nothing.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::{Location, Safety, Text};
use crate::suppress::Unused;

/// See the module.
pub const RULE: Rule = Rule {
    id: "ignore-unused",
    summary: "An ignore comment silences nothing",
    explanation: "The finding that the comment was written for is gone, or the comment stands at the wrong line: it is about \
        the line that it stands on, or, when it has its line to itself, about the next one. A comment that stays would hide the next \
        mistake at that place.\n\nRules that did not run are left out: those that are off, that the release does not have, or \
        that cannot tell because a variable or an included file is unknown.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: Some(Safety::Safe),
    bad: Example {
        text: "{\n  // openclaw-lint-ignore duplicate-key: the template adds the second one\n  ui: {}\n}",
        target: "2026.9.6",
    },
    good: Example { text: "{\n  ui: {}\n}", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

/// Runs when all others are through.
fn check(context: &Context<'_>, findings: &mut Findings) {
    let unused = context.unused_ignores();
    for (index, comment) in context.ignore_comments().iter().enumerate() {
        let own: Vec<&Unused> = unused.iter().filter(|unused| unused.comment == index).collect();
        let Some(source) = context.document.file(comment.location.file) else { continue };
        let place = if comment.directive.whole_file { text!("in this file") } else { text!("here") };
        let finding = |location, message: Text| {
            let finding = Finding::new(Anchor::Text(ConfigPath::root(), location), message);
            if comment.directive.whole_file {
                finding
            } else {
                finding.help(text!("it is about its own line, or about the next one when it has its line to itself"))
            }
        };
        if own.len() == comment.directive.ids.len() {
            if let [Unused { id, .. }, rest @ ..] = own.as_slice() {
                let message = match rest {
                    [] => text!("`{id}` finds nothing {place} to ignore", id = comment.directive.ids[*id].name, place),
                    _ => text!("the rules of this comment find nothing {place} to ignore", place),
                };
                let found = finding(comment.location, message);
                let edit = Change::Text(comment.removal(source));
                findings.push(found.fix(Safety::Safe, text!("remove the comment"), vec![edit]));
            }
            continue;
        }
        for Unused { id, .. } in own {
            let named = &comment.directive.ids[*id];
            let location = Location { file: comment.location.file, span: named.span };
            let found = finding(location, text!("`{id}` finds nothing {place} to ignore", id = named.name, place));
            let edits = comment.removal_of(*id).map(Change::Text).into_iter().collect();
            findings.push(found.fix(Safety::Safe, text!("remove `{id}` from the comment", id = named.name), edits));
        }
    }
}
