//! Values of the right kind that the release does not allow.

use super::key_reason::list;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::report::Safety;
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
        let at_value = |message: String| Finding::new(Anchor::Value(issue.path.clone()), message);
        let finding = match &issue.kind {
            IssueKind::NotAllowed(allowed) => {
                let choices = list(allowed.iter().map(ToString::to_string), "or");
                let finding = at_value(format!("{got} is not allowed here")).help(format!("use {choices}"));
                if let Some(new) = migrate::translated_at(context, &issue.path, value).filter(|new| allowed.contains(new)) {
                    let changes = vec![Change::Replace(issue.path.clone(), new.clone())];
                    findings.push(finding.fix(Safety::Safe, format!("write {new}"), changes));
                    continue;
                }
                let names: Vec<&str> = allowed.iter().filter_map(Json::as_str).collect();
                match value.as_str().map(|text| closest(text, &names)).as_deref() {
                    Some([only]) => finding.fix(
                        Safety::Unsafe,
                        format!("write {only:?}"),
                        vec![Change::Replace(issue.path.clone(), Json::from(only.as_str()))],
                    ),
                    _ => finding,
                }
            }
            IssueKind::Bound(bound, limit) => {
                let finding = at_value(format!("{got} {}", out_of_bounds(*bound, *limit)));
                match nearest(*bound, *limit) {
                    Some(nearest) => finding.fix(
                        Safety::Unsafe,
                        format!("write {nearest}, the nearest that is allowed"),
                        vec![Change::Replace(issue.path.clone(), nearest)],
                    ),
                    None => finding,
                }
            }
            IssueKind::Pattern(pattern) => {
                at_value(format!("{got} does not have the form that is expected here")).help(format!("it must match /{pattern}/"))
            }
            IssueKind::Format(format) => at_value(format!("{got} is not a valid {format}")),
            IssueKind::KeyName(name, reason) => {
                let finding = Finding::new(Anchor::Key(issue.path.key(name)), format!("{name:?} cannot be a name here"));
                match &**reason {
                    IssueKind::Pattern(pattern) => finding.help(format!("names must match /{pattern}/")),
                    IssueKind::Bound(bound, limit) => finding.help(format!("the name {}", out_of_bounds(*bound, *limit))),
                    IssueKind::NotAllowed(allowed) => {
                        finding.help(format!("use {}", list(allowed.iter().map(ToString::to_string), "or")))
                    }
                    _ => finding,
                }
            }
            IssueKind::Repeated => at_value("the list holds the same item twice".to_owned()),
            IssueKind::Forbidden => at_value("nothing is allowed here".to_owned()).help("remove the key"),
            IssueKind::Combination => at_value("these settings do not go together".to_owned()),
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
            let help = finding.help.as_ref().map_or_else(|| reason.to_owned(), |help| format!("{help}; {reason}"));
            finding.help(help)
        }
        None => finding,
    }
}

fn out_of_bounds(bound: Bound, limit: f64) -> String {
    match bound {
        Bound::Minimum => format!("is too small; the least is {limit}"),
        Bound::Maximum => format!("is too large; the most is {limit}"),
        Bound::Above => format!("is too small; it must be more than {limit}"),
        Bound::Below => format!("is too large; it must be less than {limit}"),
        Bound::Multiple => format!("is not a multiple of {limit}"),
        Bound::MinLength => format!("is too short; the least is {limit} characters"),
        Bound::MaxLength => format!("is too long; the most is {limit} characters"),
        Bound::MinItems => format!("has too few items; the least is {limit}"),
        Bound::MaxItems => format!("has too many items; the most is {limit}"),
        Bound::MinKeys => format!("has too few keys; the least is {limit}"),
        Bound::MaxKeys => format!("has too many keys; the most is {limit}"),
    }
}

/// The bound itself, where it is a number that may stand there.
fn nearest(bound: Bound, limit: f64) -> Option<Json> {
    let whole = matches!(bound, Bound::Minimum | Bound::Maximum) && limit.fract() == 0.0 && limit.abs() < 1e12;
    #[allow(clippy::cast_possible_truncation, reason = "checked to be small and whole")]
    whole.then(|| Json::from(limit as i64))
}
