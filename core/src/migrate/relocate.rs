//! Moves and removals of single keys. A key whose parts go to several places is taken apart first,
//! one part a step; the fix engine repeats until nothing is left to do.

use super::forms::{self, Answer};
use super::{caution, values};
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::report::secret::{describe, outline};
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
    match forms::answer(context, from, value) {
        Some(Answer::Next(plan)) => return Some(plan),
        Some(_) => return None,
        None => {}
    }
    let targets = moves::successors(pattern, context.atlas.release()).unwrap_or_default();
    let mut rest = false;
    if let Some(plan) = parts(context, from, pattern, value, &mut rest) {
        return Some(plan);
    }
    let Some(mut plan) = whole(context, from, pattern, value, &targets) else {
        // What is left of a section that was taken apart.
        let empty =
            value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete || !rest && is_hollow(value);
        let changes = vec![Change::Dissolve(from.clone())];
        return empty.then(|| Plan { title: format!("remove the empty `{from}`"), safety: Safety::Safe, changes });
    };
    if rest {
        // A part that belongs elsewhere would be carried to where no release knows it.
        plan.safety = Safety::Unsafe;
    }
    Some(plan)
}

/// Whether nothing is left but empty objects.
fn is_hollow(value: &Value) -> bool {
    !value.incomplete && value.as_object().is_some_and(|object| object.iter().all(|entry| is_hollow(&entry.value)))
}

/// How to drop the retired key at `path`.
pub(crate) fn drop(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(path)?;
    let pattern = pattern_of(path);
    match forms::answer(context, path, value) {
        Some(Answer::Next(plan)) => return Some(plan),
        Some(_) => return None,
        None => {}
    }
    if moves::is_dropped(&pattern) {
        return Some(removal(path, &pattern, value));
    }
    let mut stuck = false;
    if let Some(plan) = parts(context, path, &pattern, value, &mut stuck) {
        return Some(plan);
    }
    if stuck {
        // A part has a place of its own, once something around it has changed.
        return None;
    }
    let empty = value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete;
    let (safety, change) = if empty {
        (Safety::Safe, Change::Dissolve(path.clone()))
    } else {
        (Safety::Unsafe, Change::Remove(path.clone()))
    };
    Some(Plan { title: format!("remove `{path}`, {}", about(path, value)), safety, changes: vec![change] })
}

fn removal(path: &ConfigPath, pattern: &Pattern, value: &Value) -> Plan {
    let safety = if caution::in_drop(pattern) || value.incomplete { Safety::Unsafe } else { Safety::Safe };
    Plan {
        title: format!("remove `{path}`, {}", about(path, value)),
        safety,
        changes: vec![Change::Remove(path.clone())],
    }
}

/// What goes, in words.
fn about(path: &ConfigPath, value: &Value) -> String {
    let filled = value.as_object().is_some_and(|object| !object.is_empty())
        || value.as_array().is_some_and(|items| !items.is_empty());
    if filled { outline(path, value) } else { describe(path, value) }
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
        match forms::answer(context, &path, value) {
            Some(Answer::Next(plan)) => return Some(plan),
            Some(_) => {
                *stuck = true;
                continue;
            }
            None => {}
        }
        let Some(row) = moves::row(&part) else {
            open.extend(members(&path, value));
            continue;
        };
        if row.is_empty() {
            return Some(removal(&path, &part, value));
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
    let text = pattern.to_string();
    if text == "identity" {
        return values::root_identity(context, from);
    }
    let to = match targets {
        [to] => concrete(to, pattern, from)?,
        // The second target only says which kind of reset it is.
        [to, _] if text == "session.idleMinutes" => {
            return values::idle_minutes(context, from, &concrete(to, pattern, from)?, value);
        }
        _ => return None,
    };
    if text.starts_with("talk.")
        && context.dig(&["talk", "provider"]).is_some_and(|provider| provider.as_str() != Some("elevenlabs"))
    {
        return None;
    }
    carry(context, from, pattern, value, &to)
}

/// How to carry what stands at `from` to `to`, whatever the table of moves says.
pub(super) fn carried(context: &Context<'_>, from: &ConfigPath, value: &Value, to: &ConfigPath) -> Option<Plan> {
    carry(context, from, &pattern_of(from), value, to)
}

/// How to put the object at `from` into the one at `to`.
pub(crate) fn merged(context: &Context<'_>, from: &ConfigPath, to: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(from)?;
    let both = value.as_object().is_some() && context.root().at(to)?.as_object().is_some();
    both.then(|| carried(context, from, value, to))?
}

fn carry(context: &Context<'_>, from: &ConfigPath, pattern: &Pattern, value: &Value, to: &ConfigPath) -> Option<Plan> {
    let plan = |safety, title: String, changes| Some(Plan { title, safety, changes });
    if let Some(there) = context.root().at(to) {
        let remove = vec![Change::Remove(from.clone())];
        return match (value.as_object(), there.as_object()) {
            (Some(object), Some(_)) if object.is_empty() => {
                plan(Safety::Safe, format!("remove the empty `{from}`"), vec![Change::Dissolve(from.clone())])
            }
            (Some(object), Some(_)) => object
                .iter()
                .find_map(|entry| carry(context, &from.key(&entry.name), pattern, &entry.value, &to.key(&entry.name))),
            _ if text_of(pattern, "hostnameAllowlist") => values::union(value, there).and_then(|both| {
                plan(
                    values::safety_of_new_text(context, value).min(values::safety_of_new_text(context, there)),
                    format!("add `{from}` to `{to}`"),
                    vec![Change::Replace(to.clone(), both), Change::Remove(from.clone())],
                )
            }),
            _ if value.to_json() == there.to_json() => {
                plan(Safety::Safe, format!("remove `{from}`, which repeats `{to}`"), remove)
            }
            _ => plan(Safety::Unsafe, format!("remove `{from}`, since `{to}` is set already to another value"), remove),
        };
    }
    if !place_is_free(context, from, to) {
        return None;
    }
    if let Some(new) = values::translated_move(pattern, to, value) {
        return plan(
            values::safety_of_new_text(context, value),
            format!("write `{to}: {new}` for `{from}`"),
            translate(from, to, new),
        );
    }
    // What is wrong at the new place for another reason than an unknown key would be wrong for good.
    let issues = fits::issues_at(context.atlas, to, value)?;
    if issues.iter().any(|issue| !matches!(issue.kind, IssueKind::UnknownKey(..) | IssueKind::MissingKey(_))) {
        return None;
    }
    let safety = if caution::in_move(pattern) { Safety::Unsafe } else { Safety::Safe };
    let changes = if from.parent() == to.parent() {
        vec![Change::Rename(from.clone(), to.last_key()?.to_owned())]
    } else {
        vec![Change::Move(from.clone(), to.clone())]
    };
    plan(safety, format!("move `{from}` to `{to}`"), changes)
}

fn text_of(pattern: &Pattern, name: &str) -> bool {
    matches!(pattern.steps().last(), Some(Step::Key(key)) if key == name)
}

/// The changes that put `new` at `to` in place of the old key.
fn translate(from: &ConfigPath, to: &ConfigPath, new: Json) -> Vec<Change> {
    let (parent, name) = (to.parent().unwrap_or_default(), to.last_key().unwrap_or_default().to_owned());
    if from.parent().as_ref() == Some(&parent) {
        vec![Change::Rename(from.clone(), name), Change::Replace(from.clone(), new)]
    } else {
        vec![Change::Remove(from.clone()), Change::Insert(parent, name, new)]
    }
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
        ["channels", channel, _, ..] => {
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
