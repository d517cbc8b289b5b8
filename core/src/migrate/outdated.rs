//! Old forms that the target accepts in silence, and what its own repair would make of them.

use super::carry::{carry, translate};
use super::catalogue::{self, Kind, Migration};
use super::conditions::{self, Judgement};
use super::removal::removal_as;
use super::values::safety_of_new_text;
use crate::document::{Entry, Value};
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::rules::{Change, Context, Plan};
use crate::schema::pattern::{Pattern, Step};
use serde_json::Value as Json;

/// An old form that nothing else reports.
pub(crate) struct Outdated {
    /// Where it stands.
    pub(crate) path: ConfigPath,
    /// What became of it.
    pub(crate) migration: &'static Migration,
    /// How to mend it; none when a person has to.
    pub(crate) plan: Option<Plan>,
}

/// All of them, as far as `rule` reports them.
pub(crate) fn outdated(context: &Context<'_>, rule: &str) -> Vec<Outdated> {
    let mut all = Vec::new();
    for migration in catalogue::of_accepted_forms() {
        let due = migration.since.is_none_or(|since| since <= context.target);
        if migration.rule.as_deref() != Some(rule) || !due {
            continue;
        }
        for pattern in catalogue::places(migration) {
            for (path, value) in places(context.root(), pattern) {
                if !value.is_unknown()
                    && !context.has_issue(&path)
                    && let Some(plan) = judge(context, migration, &path, value)
                {
                    all.push(Outdated { path, migration, plan });
                }
            }
        }
    }
    all
}

/// The plan, if any, when the value at `path` is an old form.
#[expect(clippy::option_option, reason = "an old form without a plan is still one")]
fn judge(context: &Context<'_>, migration: &Migration, path: &ConfigPath, value: &Value) -> Option<Option<Plan>> {
    match conditions::judge(context, migration, path, value) {
        Judgement::No => return None,
        Judgement::Plan(plan) => return Some(plan),
        Judgement::Generic => {}
    }
    let found = catalogue::found(migration, path);
    let to = found.and_then(|found| found.target(path));
    let literal = value.as_text().is_none_or(|text| text.is_literal());
    if !migration.values.is_empty() {
        let new = migration.translate(&value.to_json()).filter(|_| literal)?;
        let trust = migration.safety.min(safety_of_new_text(context, value));
        if trust == Safety::Display {
            return Some(None);
        }
        let changes = match (new, to) {
            (Json::Null, _) => return Some(Some(removal_as(path, value, trust))),
            (new, None) => vec![Change::Replace(path.clone(), new.clone())],
            (new, Some(to)) => translate(context, path, &to, new.clone()),
        };
        return Some(Some(Plan { title: text!("write {new}", new), safety: trust, changes }));
    }
    Some(match (migration.kind, to, migration.safety) {
        (_, _, Safety::Display) => None,
        (Kind::Drop, _, trust) => Some(removal_as(path, value, trust)),
        (_, Some(to), _) => carry(context, path, value, &to, found),
        _ => None,
    })
}

/// What stands at the places of a pattern.
fn places<'a>(root: &'a Value, pattern: &Pattern) -> Vec<(ConfigPath, &'a Value)> {
    let mut found = Vec::new();
    add_places(root, pattern.steps(), &mut ConfigPath::root(), &mut found);
    found
}

/// The path is lent, and only copied where the pattern ends: most places of a pattern are not in a config.
fn add_places<'a>(value: &'a Value, steps: &[Step], path: &mut ConfigPath, found: &mut Vec<(ConfigPath, &'a Value)>) {
    let Some((step, steps)) = steps.split_first() else {
        found.push((path.clone(), value));
        return;
    };
    let mut go_on = |segment: Segment, value: &'a Value| {
        path.push(segment);
        add_places(value, steps, path, found);
        path.pop();
    };
    let member = |entry: &'a Entry| (Segment::Key(entry.name.clone()), &entry.value);
    match (step, value.as_object(), value.as_array()) {
        (Step::Key(key), Some(object), _) => {
            if let Some((segment, value)) = object.entry(key).map(member) {
                go_on(segment, value);
            }
        }
        (Step::AnyKey, Some(object), _) => {
            object.iter().map(member).for_each(|(segment, value)| go_on(segment, value));
        }
        (Step::Items, _, Some(items)) => {
            items.iter().enumerate().for_each(|(index, item)| go_on(Segment::Index(index), item));
        }
        _ => {}
    }
}
