//! Moves of single keys. A key whose parts go to several places is taken apart first, one part a step;
//! the fix engine repeats until nothing is left to do.

use super::carry::carry;
use super::catalogue;
use super::forms::{self, Answer};
use super::removal::{emptied, removal};
use super::values;
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::{Context, Plan};
use crate::schema::pattern::Pattern;
use crate::schema::reason::{concrete, pattern_of};
use crate::schema::{fits, moves};

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
    let found = catalogue::at_key(pattern).map(|found| found.migration);
    if found.is_some_and(|migration| migration.safety == Safety::Display) {
        return None;
    }
    // An empty channel is there all the same; any other empty section was taken apart.
    if is_empty(value) && found.is_none_or(|migration| migration.id != "channel-at-root") {
        return Some(emptied(from));
    }
    let targets = moves::successors(pattern, context.atlas.release()).unwrap_or_default();
    let mut rest = false;
    if let Some(plan) = parts(context, from, pattern, value, &mut rest) {
        return Some(plan);
    }
    let Some(mut plan) = whole(context, from, pattern, value, &targets) else {
        return (!rest && is_hollow(value)).then(|| emptied(from));
    };
    if rest {
        // A part that belongs elsewhere would be carried to where no release knows it.
        plan.safety = plan.safety.min(Safety::Unsafe);
    }
    Some(plan)
}

/// Whether it is an object without members.
pub(super) fn is_empty(value: &Value) -> bool {
    value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete
}

/// Whether nothing is left but empty objects.
fn is_hollow(value: &Value) -> bool {
    !value.incomplete && value.as_object().is_some_and(|object| object.iter().all(|entry| is_hollow(&entry.value)))
}

/// The first part below `from` that goes elsewhere than the rest. `stuck` tells that there is one that
/// cannot be carried there.
pub(super) fn parts(
    context: &Context<'_>,
    from: &ConfigPath,
    pattern: &Pattern,
    value: &Value,
    stuck: &mut bool,
) -> Option<Plan> {
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
pub(super) fn members<'a>(path: &ConfigPath, value: &'a Value) -> impl Iterator<Item = (ConfigPath, &'a Value)> {
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
        (None, [to]) => concrete(to, from)?,
        _ => return None,
    };
    if text == "session.idleMinutes" {
        return values::idle_minutes(context, from, &to, value);
    }
    carry(context, from, value, &to, found)
}
