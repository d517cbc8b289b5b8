//! One value on its way to one place, and what happens when something stands there already.

use super::catalogue::{self, Conflict, Found};
use super::relocate::is_empty;
use super::removal::{emptied, removal_as};
use super::values;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::{Safety, Text};
use crate::rules::{Change, Context, Plan};
use crate::schema::fits;
use crate::schema::issue::IssueKind;
use crate::schema::reason::pattern_of;
use serde_json::Value as Json;

/// How to carry what stands at `from` to `to`, whatever place the catalogue names.
pub(super) fn carried(context: &Context<'_>, from: &ConfigPath, value: &Value, to: &ConfigPath) -> Option<Plan> {
    carry(context, from, value, to, catalogue::of_key(&pattern_of(from)))
}

/// How to put the object at `from` into the one at `to`.
pub(crate) fn merged(context: &Context<'_>, from: &ConfigPath, to: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(from)?;
    let both = value.as_object().is_some() && context.root().at(to)?.as_object().is_some();
    both.then(|| carry(context, from, value, to, None))?
}

/// How to carry `value` from one place to another, whatever stands there.
pub(super) fn carry(
    context: &Context<'_>,
    from: &ConfigPath,
    value: &Value,
    to: &ConfigPath,
    found: Option<Found>,
) -> Option<Plan> {
    let new = match found.and_then(|found| values::translated_move(found, from, value)) {
        Some(Json::Null) => {
            let trust = found.map_or(Safety::Unsafe, |found| found.migration.safety);
            return Some(removal_as(from, value, trust));
        }
        other => other,
    };
    if let Some(there) = context.root().at(to) {
        let old = new.unwrap_or_else(|| value.to_json());
        return beside(context, from, value, &old, to, there, found);
    }
    if !place_is_free(context, from, to) {
        return None;
    }
    let trust = found.map_or(Safety::Safe, |found| found.migration.safety);
    let plan = |safety: Safety, title: Text, changes| Some(Plan { title, safety: safety.min(trust), changes });
    if let Some(new) = new {
        let safety = values::safety_of_new_text(context, value);
        return plan(
            safety,
            text!("write `{to}: {value}` for `{from}`", to, value = new, from),
            translate(context, from, to, new),
        );
    }
    // What is wrong at the new place for another reason than an unknown key would be wrong for good.
    let issues = fits::issues_at(context.atlas, to, value)?;
    if issues.iter().any(|issue| !matches!(issue.kind, IssueKind::UnknownKey(..) | IssueKind::MissingKey(_))) {
        return None;
    }
    let changes = if from.parent() == to.parent() {
        vec![Change::Rename(from.clone(), to.last_key()?.to_owned())]
    } else {
        vec![Change::Move(from.clone(), to.clone())]
    };
    plan(Safety::Safe, text!("move `{from}` to `{to}`", from, to), changes)
}

/// What to do when something stands at the new place already: `old` is what the old place would put there.
fn beside(
    context: &Context<'_>,
    from: &ConfigPath,
    value: &Value,
    old: &Json,
    to: &ConfigPath,
    there: &Value,
    found: Option<Found>,
) -> Option<Plan> {
    let plan = |safety, title: Text, changes| Some(Plan { title, safety, changes });
    let remove = vec![Change::Remove(from.clone())];
    if is_empty(value) && there.as_object().is_some() {
        return Some(emptied(from));
    }
    if contains(&there.to_json(), old) && !value.incomplete {
        return plan(Safety::Safe, text!("remove `{from}`, which repeats `{to}`", from, to), remove);
    }
    if from.last_key() == Some("hostnameAllowlist")
        && let Some(both) = values::union(value, there)
    {
        let safety = values::safety_of_new_text(context, value).min(values::safety_of_new_text(context, there));
        let changes = vec![Change::Replace(to.clone(), both), Change::Remove(from.clone())];
        return plan(safety, text!("add `{from}` to `{to}`", from, to), changes);
    }
    match found.map_or(Conflict::FillMissing, |found| found.migration.conflict) {
        Conflict::Ask => None,
        Conflict::OldWins => plan(
            Safety::Unsafe,
            text!("put `{from}` in place of `{to}`, which is set to another value", from, to),
            vec![Change::Replace(to.clone(), old.clone()), Change::Remove(from.clone())],
        ),
        Conflict::FillMissing if value.as_object().is_some() && there.as_object().is_some() => {
            let next = |entry: &crate::document::Entry| {
                carry(context, &from.key(&entry.name), &entry.value, &to.key(&entry.name), found)
            };
            // What needs no person first.
            value
                .as_object()?
                .iter()
                .filter_map(next)
                .reduce(|best, plan| if plan.safety > best.safety { plan } else { best })
        }
        Conflict::FillMissing | Conflict::NewWins => plan(
            Safety::Unsafe,
            text!("remove `{from}`, since `{to}` is set already to another value", from, to),
            remove,
        ),
    }
}

/// Whether everything that `part` says is said by `whole`, too.
fn contains(whole: &Json, part: &Json) -> bool {
    match (whole, part) {
        (Json::Object(whole), Json::Object(part)) => {
            part.iter().all(|(name, value)| whole.get(name).is_some_and(|there| contains(there, value)))
        }
        _ => whole == part,
    }
}

fn key_of(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    }
}

/// The changes that put `new` at `to` in place of the old key.
pub(super) fn translate(context: &Context<'_>, from: &ConfigPath, to: &ConfigPath, new: Json) -> Vec<Change> {
    let beside = from.parent().unwrap_or_default();
    let below = to.segments().strip_prefix(beside.segments()).unwrap_or_default();
    let names: Option<Vec<&str>> = below.iter().map(key_of).collect();
    if let Some([first, rest @ ..]) = names.as_deref()
        && context.root().at(&beside.key(first)).is_none()
    {
        // In its own place, so that its comments stay with it.
        let wrap = |value, name: &&str| Json::Object(serde_json::Map::from_iter([((*name).to_owned(), value)]));
        let new = rest.iter().rev().fold(new, wrap);
        return vec![Change::Rename(from.clone(), (*first).to_owned()), Change::Replace(from.clone(), new)];
    }
    let (parent, name) = (to.parent().unwrap_or_default(), to.last_key().unwrap_or_default().to_owned());
    vec![Change::Remove(from.clone()), Change::Insert(parent, name, new)]
}

/// Whether objects can be made down to `to`, and no channel comes to life by that.
fn place_is_free(context: &Context<'_>, from: &ConfigPath, to: &ConfigPath) -> bool {
    let mut at = to.clone();
    while at.pop().is_some() {
        if let Some(value) = context.root().at(&at) {
            if value.as_object().is_none() || value.incomplete {
                return false;
            }
            break;
        }
    }
    let keys: Vec<&str> = to.segments().iter().filter_map(key_of).collect();
    match keys.as_slice() {
        ["channels", channel, _, ..] if *channel != "defaults" => {
            context.dig(&["channels", channel]).is_some() || from.segments().first() == to.segments().first()
        }
        _ => true,
    }
}
