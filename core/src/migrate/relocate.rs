//! Moves and removals of single keys. A key whose parts go to several places is taken apart first,
//! one part a step; the fix engine repeats until nothing is left to do.

use super::catalogue::{self, Conflict, Found};
use super::{joined, values};
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::report::secret::describe;
use crate::rules::{Change, Context, Plan};
use crate::schema::issue::IssueKind;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;
use crate::schema::{fits, moves};
use serde_json::Value as Json;

/// How to carry the key at `from` to where this release wants it.
pub(crate) fn relocate(context: &Context<'_>, from: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(from)?;
    if value.is_unknown() || value.incomplete {
        return None;
    }
    let pattern = pattern_of(from);
    in_steps(context, from, &pattern, value)
}

/// The parts that go elsewhere, then the rest.
fn in_steps(context: &Context<'_>, from: &ConfigPath, pattern: &Pattern, value: &Value) -> Option<Plan> {
    let empty = value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete;
    if empty {
        // What is left of a section that was taken apart.
        let changes = vec![Change::Remove(from.clone())];
        return Some(Plan { title: format!("remove the empty `{from}`"), safety: Safety::Safe, changes });
    }
    let targets = moves::successors(pattern, context.atlas.release()).unwrap_or_default();
    let mut rest = false;
    let found = catalogue::at_key(pattern);
    if found.is_some_and(|found| found.migration.safety == Safety::Display) {
        return None;
    }
    if let Some(plan) = joined::by_hand(context, from, value, found) {
        return plan;
    }
    if let Some(plan) = parts(context, from, pattern, value, &mut rest) {
        return Some(plan);
    }
    let mut plan = whole(context, from, pattern, value, &targets)?;
    if rest {
        // A part that belongs elsewhere would be carried to where no release knows it.
        plan.safety = Safety::Unsafe;
    }
    Some(plan)
}

/// How to drop the retired key at `path`. None when only a person can say what becomes of it.
pub(crate) fn drop(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(path)?;
    let pattern = pattern_of(path);
    if moves::is_dropped(&pattern) && !has_moved_part(path, value) {
        return removal(path, &pattern, value);
    }
    if let Some(plan) = parts(context, path, &pattern, value, &mut false) {
        return Some(plan);
    }
    let empty = value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete;
    let safety = if empty { Safety::Safe } else { Safety::Unsafe };
    Some(removal_as(path, value, safety))
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
fn removal(path: &ConfigPath, pattern: &Pattern, value: &Value) -> Option<Plan> {
    let trust = catalogue::of_key(pattern).map_or(Safety::Safe, |found| found.migration.safety);
    let safety = if value.incomplete { trust.min(Safety::Unsafe) } else { trust };
    (safety != Safety::Display).then(|| removal_as(path, value, safety))
}

/// A removal that says what goes, masked where it is a secret.
pub(super) fn removal_as(path: &ConfigPath, value: &Value, safety: Safety) -> Plan {
    let title = format!("remove `{path}`, {}", describe(path, value));
    Plan { title, safety, changes: vec![Change::Remove(path.clone())] }
}

/// The first part below `from` that goes elsewhere than the rest. `stuck` tells that there is one that
/// cannot be carried there.
fn parts(context: &Context<'_>, from: &ConfigPath, pattern: &Pattern, value: &Value, stuck: &mut bool) -> Option<Plan> {
    let mut open: Vec<(ConfigPath, &Value)> = members(from, value).collect();
    while let Some((path, value)) = open.pop() {
        let part = pattern_of(&path);
        if part.to_string() == "routing.groupChat.requireMention" {
            match values::mentions(context, &path, value, &["whatsapp", "telegram", "imessage"]) {
                Some(plan) => return Some(plan),
                None => *stuck = true,
            }
        }
        let Some(row) = moves::row(&part) else {
            open.extend(members(&path, value));
            continue;
        };
        if row.is_empty() {
            match removal(&path, &part, value) {
                Some(plan) => return Some(plan),
                None => *stuck = true,
            }
            continue;
        }
        let targets = moves::successors(&part, context.atlas.release()).unwrap_or_default();
        let tail = &part.steps()[pattern.steps().len()..];
        let with_the_rest = moves::row(pattern).into_iter().flatten().any(|to| {
            let carried = tail.iter().fold(to.clone(), |to, step| to.join(step.clone()));
            targets.contains(&carried)
        });
        if with_the_rest {
            open.extend(members(&path, value));
        } else if let Some(plan) = in_steps(context, &path, &part, value) {
            return Some(plan);
        } else {
            *stuck = true;
        }
    }
    None
}

/// The members of an object; also those below items of a list are of interest.
fn members<'a>(path: &ConfigPath, value: &'a Value) -> impl Iterator<Item = (ConfigPath, &'a Value)> {
    let keys: Vec<_> = value
        .as_object()
        .into_iter()
        .flat_map(|object| object.iter())
        .map(|entry| (path.key(&entry.name), &entry.value))
        .collect();
    let items = value.as_array().unwrap_or_default().iter().enumerate().map(|(index, item)| (path.index(index), item));
    keys.into_iter().rev().chain(items.collect::<Vec<_>>().into_iter().rev())
}

/// The key as one piece.
fn whole(
    context: &Context<'_>,
    from: &ConfigPath,
    pattern: &Pattern,
    value: &Value,
    targets: &[Pattern],
) -> Option<Plan> {
    let found = catalogue::of_key(pattern);
    if found.is_some_and(|found| found.migration.safety == Safety::Display) {
        return None;
    }
    let text = pattern.to_string();
    if text == "identity" {
        return values::root_identity(context, from);
    }
    let known = |to: &ConfigPath| fits::is_known(context.atlas, to);
    let to = match (found.and_then(|found| found.target(from)).filter(known), targets) {
        (Some(to), _) => to,
        (None, [to]) => concrete(to, pattern, from)?,
        _ => return None,
    };
    if text == "session.idleMinutes" {
        return values::idle_minutes(context, from, &to, value);
    }
    if text.starts_with("talk.")
        && context.dig(&["talk", "provider"]).is_some_and(|provider| provider.as_str() != Some("elevenlabs"))
    {
        return None;
    }
    carry(context, from, value, &to, found)
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
    let plan = |safety: Safety, title: String, changes| Some(Plan { title, safety: safety.min(trust), changes });
    if let Some(new) = new {
        let safety = values::safety_of_new_text(context, value);
        return plan(safety, format!("write `{to}: {new}` for `{from}`"), translate(context, from, to, new));
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
    plan(Safety::Safe, format!("move `{from}` to `{to}`"), changes)
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
    let plan = |safety, title: String, changes| Some(Plan { title, safety, changes });
    let remove = vec![Change::Remove(from.clone())];
    if contains(&there.to_json(), old) && !value.incomplete {
        return plan(Safety::Safe, format!("remove `{from}`, which repeats `{to}`"), remove);
    }
    if from.last_key() == Some("hostnameAllowlist")
        && let Some(both) = values::union(value, there)
    {
        let safety = values::safety_of_new_text(context, value).min(values::safety_of_new_text(context, there));
        let changes = vec![Change::Replace(to.clone(), both), Change::Remove(from.clone())];
        return plan(safety, format!("add `{from}` to `{to}`"), changes);
    }
    match found.map_or(Conflict::NewWins, |found| found.migration.conflict) {
        Conflict::Ask => None,
        Conflict::OldWins => plan(
            Safety::Unsafe,
            format!("put `{from}` in place of `{to}`, which is set to another value"),
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
        Conflict::FillMissing | Conflict::NewWins => {
            plan(Safety::Unsafe, format!("remove `{from}`, since `{to}` is set already to another value"), remove)
        }
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

const fn key_of(segment: &Segment) -> Option<&str> {
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
    let keys: Vec<&str> = to
        .segments()
        .iter()
        .filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        })
        .collect();
    match keys.as_slice() {
        ["channels", channel, _, ..] if *channel != "defaults" => {
            context.dig(&["channels", channel]).is_some() || from.segments().first() == to.segments().first()
        }
        _ => true,
    }
}

/// A new place with the names and positions that `from` has for `*` and `[]`.
pub(super) fn concrete(to: &Pattern, pattern: &Pattern, from: &ConfigPath) -> Option<ConfigPath> {
    let steps = || pattern.steps().iter().zip(from.segments());
    let mut names = steps().filter(|(step, _)| **step == Step::AnyKey).map(|(_, segment)| segment.clone());
    let mut items = steps().filter(|(step, _)| **step == Step::Items).map(|(_, segment)| segment.clone());
    let path: Option<Vec<Segment>> = to
        .steps()
        .iter()
        .map(|step| match step {
            Step::Key(key) => Some(Segment::Key(key.clone())),
            Step::AnyKey => names.next(),
            Step::Items => items.next(),
        })
        .collect();
    path.map(ConfigPath::from)
}
