//! Unions: which of several branches a value was meant to be, and what is wrong with it there.

use crate::path::ConfigPath;
use crate::schema::issue::{Issue, IssueKind};
use serde_json::Value;

/// The issues of the branch that comes closest to the value at `path`, given the issues in each branch.
/// `has` tells whether the value has a member.
pub(super) fn closest(path: &ConfigPath, has: impl Fn(&str) -> bool, branches: Vec<Vec<Issue>>) -> Vec<Issue> {
    let (other_kind, right_kind): (Vec<_>, Vec<_>) =
        branches.into_iter().partition(|issues| is_other_kind(path, issues));
    if right_kind.is_empty() {
        return vec![Issue { path: path.clone(), kind: all_kinds(&other_kind) }];
    }
    // Lists of allowed values in several branches are one list to the reader.
    let lists: Vec<&Vec<Value>> = right_kind.iter().filter_map(|issues| list_of(path, issues)).collect();
    if lists.len() == right_kind.len() {
        let allowed = lists.into_iter().flatten().cloned().collect();
        return vec![Issue { path: path.clone(), kind: IssueKind::NotAllowed(allowed) }];
    }
    if let Some(issues) = by_tag(path, has, &right_kind) {
        return issues;
    }
    right_kind.into_iter().min_by_key(|issues| (list_of(path, issues).is_some(), issues.len())).unwrap_or_default()
}

/// Whether the branch is for another kind of value altogether.
fn is_other_kind(path: &ConfigPath, issues: &[Issue]) -> bool {
    issues.iter().any(|issue| issue.path == *path && matches!(issue.kind, IssueKind::WrongKind(..)))
}

/// The list of allowed values, when that is all the branch asks for.
fn list_of<'a>(path: &ConfigPath, issues: &'a [Issue]) -> Option<&'a Vec<Value>> {
    match issues {
        [Issue { path: at, kind: IssueKind::NotAllowed(allowed) }] if at == path => Some(allowed),
        _ => None,
    }
}

fn all_kinds(branches: &[Vec<Issue>]) -> IssueKind {
    let (mut kinds, mut values): (Vec<String>, Vec<Value>) = (Vec::new(), Vec::new());
    for issue in branches.iter().flatten() {
        if let IssueKind::WrongKind(more, allowed) = &issue.kind {
            kinds.extend(more.iter().cloned());
            values.extend(allowed.iter().cloned());
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    values.sort_by_key(Value::to_string);
    values.dedup();
    IssueKind::WrongKind(kinds, values)
}

/// Branches that differ by the value of one member (`source`, `type`, `mode`, `kind`): those whose tag
/// matches; or, when none does, what the tag may be.
fn by_tag(path: &ConfigPath, has: impl Fn(&str) -> bool, branches: &[Vec<Issue>]) -> Option<Vec<Issue>> {
    let tag = branches.iter().flatten().find_map(|issue| match &issue.kind {
        IssueKind::NotAllowed(_) if issue.path.parent().as_ref() == Some(path) => issue.path.last_key(),
        _ => None,
    })?;
    has(tag).then_some(())?;
    let at = path.key(tag);
    let wrong = |issues: &[Issue]| {
        issues.iter().find_map(|issue| match &issue.kind {
            IssueKind::NotAllowed(allowed) if issue.path == at => Some(allowed.clone()),
            _ => None,
        })
    };
    let fitting = branches.iter().filter(|issues| wrong(issues).is_none()).min_by_key(|issues| issues.len());
    Some(fitting.cloned().unwrap_or_else(|| {
        let allowed = branches.iter().filter_map(|issues| wrong(issues)).flatten().collect();
        vec![Issue { path: at.clone(), kind: IssueKind::NotAllowed(allowed) }]
    }))
}
