//! Values of the right kind that the release does not allow.

use crate::report::text::{any_of, in_quotes};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::report::{Safety, Text};
use crate::report::secret::describe;
use crate::schema::issue::{Bound, Issue, IssueKind};
use crate::schema::similar::closest;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "invalid-value",
    summary: "A value that the release does not allow",
    explanation: "The value is of the right kind, but not one of the allowed ones, out of bounds, of the wrong length or form. \
        OpenClaw refuses the file. Which values are allowed changes between releases; `openclaw-lint explain` shows \
        those of each.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ gateway: { bind: \"localhost\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { bind: \"loopback\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        let Some(value) = context.root().at(&issue.path) else { continue };
        let got = describe(&issue.path, value);
        let at_value = |message: Text| Finding::new(Anchor::Value(issue.path.clone()), message);
        let finding = match &issue.kind {
            IssueKind::NotAllowed(allowed) => {
                let choices = any_of(allowed.iter().map(ToString::to_string));
                let finding = at_value(text!("{value} is not allowed here", value = got)).help(text!("use {choices}", choices));
                if let Some(new) = migrate::translated_at(context, &issue.path, value).filter(|new| allowed.contains(new)) {
                    let changes = vec![Change::Replace(issue.path.clone(), new.clone())];
                    findings.push(finding.fix(Safety::Safe, text!("write {new}", new), changes));
                    continue;
                }
                let names: Vec<&str> = allowed.iter().filter_map(Json::as_str).collect();
                match value.as_str().map(|text| closest(text, &names)).as_deref() {
                    Some([only]) => finding.fix(
                        Safety::Unsafe,
                        text!("write {new}", new = in_quotes(only)),
                        vec![Change::Replace(issue.path.clone(), Json::from(only.as_str()))],
                    ),
                    _ => finding,
                }
            }
            IssueKind::Bound(bound, limit) => {
                let finding = at_value(text!("{value} {problem}", value = got, problem = out_of_bounds(*bound, *limit)));
                match nearest(*bound, *limit) {
                    Some(nearest) => finding.fix(
                        Safety::Unsafe,
                        text!("write {nearest}, the nearest that is allowed", nearest),
                        vec![Change::Replace(issue.path.clone(), nearest)],
                    ),
                    None => finding,
                }
            }
            IssueKind::Pattern(pattern) => {
                at_value(text!("{value} does not have the form that is expected here", value = got)).help(text!("it must match /{pattern}/", pattern))
            }
            IssueKind::Format(format) => at_value(text!("{value} is not a valid {format}", value = got, format)),
            IssueKind::KeyName(name, reason) => {
                let finding = Finding::new(Anchor::Key(issue.path.key(name)), text!("{name} cannot be a name here", name = in_quotes(name)));
                match &**reason {
                    IssueKind::Pattern(pattern) => finding.help(text!("names must match /{pattern}/", pattern)),
                    IssueKind::Bound(bound, limit) => finding.help(text!("the name {problem}", problem = out_of_bounds(*bound, *limit))),
                    IssueKind::NotAllowed(allowed) => {
                        finding.help(text!("use {choices}", choices = any_of(allowed.iter().map(ToString::to_string))))
                    }
                    _ => finding,
                }
            }
            IssueKind::Repeated => at_value(text!("the list holds the same item twice")),
            IssueKind::Forbidden => at_value(text!("nothing is allowed here")).help(text!("remove the key")),
            IssueKind::Combination => at_value(text!("these settings do not go together")),
            IssueKind::UnknownKey(..)
            | IssueKind::Tolerated(_)
            | IssueKind::OldForm(_)
            | IssueKind::MissingKey(_)
            | IssueKind::WrongKind(..) => continue,
        };
        findings.push(decided(finding, context, issue));
    }
}

/// With what only a person can decide about an old value, or what OpenClaw would do about it.
fn decided(finding: Finding, context: &Context<'_>, issue: &Issue) -> Finding {
    match migrate::decision(context, &issue.path) {
        Some(reason) => {
            let help = match &finding.help {
                Some(help) => text!("{advice}; {reason}", advice = help, reason),
                None => reason,
            };
            finding.help(help)
        }
        None => finding,
    }
}

fn out_of_bounds(bound: Bound, limit: f64) -> Text {
    match bound {
        Bound::Minimum => text!("is too small; the least is {limit}", limit),
        Bound::Maximum => text!("is too large; the most is {limit}", limit),
        Bound::Above => text!("is too small; it must be more than {limit}", limit),
        Bound::Below => text!("is too large; it must be less than {limit}", limit),
        Bound::Multiple => text!("is not a multiple of {limit}", limit),
        Bound::MinLength => text!("is too short; the least is {limit} characters", limit),
        Bound::MaxLength => text!("is too long; the most is {limit} characters", limit),
        Bound::MinItems => text!("has too few items; the least is {limit}", limit),
        Bound::MaxItems => text!("has too many items; the most is {limit}", limit),
        Bound::MinKeys => text!("has too few keys; the least is {limit}", limit),
        Bound::MaxKeys => text!("has too many keys; the most is {limit}", limit),
    }
}

/// The bound itself, where it is a number that may stand there.
fn nearest(bound: Bound, limit: f64) -> Option<Json> {
    let whole = matches!(bound, Bound::Minimum | Bound::Maximum) && limit.fract() == 0.0 && limit.abs() < 1e12;
    #[allow(clippy::cast_possible_truncation, reason = "checked to be small and whole")]
    whole.then(|| Json::from(limit as i64))
}
