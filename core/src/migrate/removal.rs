//! Removals: of what OpenClaw itself drops, of what nothing follows, and of what is left empty.

use super::catalogue;
use super::forms::{self, Answer};
use super::relocate::{is_empty, members, parts};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::{describe, outline};
use crate::report::text::{Arg, ToArg};
use crate::rules::{Change, Context, Plan};
use crate::schema::moves;
use crate::schema::pattern::Pattern;
use crate::schema::reason::pattern_of;

/// How to drop the retired key at `path`. None when only a person can say what becomes of it.
pub(crate) fn drop(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(path)?;
    let pattern = pattern_of(path);
    match forms::answer(context, path, value) {
        Some(Answer::Next(plan)) => return Some(plan),
        Some(_) => return None,
        None => {}
    }
    if moves::is_dropped(&pattern) && !has_moved_part(path, value) {
        return removal(path, &pattern, value);
    }
    let mut stuck = false;
    if let Some(plan) = parts(context, path, &pattern, value, &mut stuck) {
        return Some(plan);
    }
    if stuck {
        // A part has a place of its own, once something around it has changed.
        return None;
    }
    Some(if is_empty(value) { emptied(path) } else { removal_as(path, value, Safety::Unsafe) })
}

/// Whether something below a place has a new place of its own.
fn has_moved_part(path: &ConfigPath, value: &Value) -> bool {
    let mut open: Vec<(ConfigPath, &Value)> = members(path, value).collect();
    while let Some((path, value)) = open.pop() {
        if moves::row(&pattern_of(&path)).is_some_and(|to| !to.is_empty()) {
            return true;
        }
        open.extend(members(&path, value));
    }
    false
}

/// The removal of what OpenClaw itself drops, as far as the catalogue lets a program go.
pub(super) fn removal(path: &ConfigPath, pattern: &Pattern, value: &Value) -> Option<Plan> {
    let trust = catalogue::of_key(pattern).map_or(Safety::Safe, |found| found.migration.safety);
    let safety = if value.incomplete { trust.min(Safety::Unsafe) } else { trust };
    (safety != Safety::Display).then(|| removal_as(path, value, safety))
}

/// A removal that says what goes, masked where it is a secret.
pub(super) fn removal_as(path: &ConfigPath, value: &Value, safety: Safety) -> Plan {
    let title = text!("remove `{path}`, {content}", path, content = about(path, value));
    Plan { title, safety, changes: vec![Change::Remove(path.clone())] }
}

/// The end of an object whose content has gone elsewhere; comments in it stay.
pub(super) fn emptied(path: &ConfigPath) -> Plan {
    let title = text!("remove the empty `{path}`", path);
    Plan { title, safety: Safety::Safe, changes: vec![Change::Dissolve(path.clone())] }
}

/// What goes, in words.
fn about(path: &ConfigPath, value: &Value) -> Arg {
    let filled = value.as_object().is_some_and(|object| !object.is_empty())
        || value.as_array().is_some_and(|items| !items.is_empty());
    if filled { outline(path, value).to_arg() } else { describe(path, value).into() }
}
