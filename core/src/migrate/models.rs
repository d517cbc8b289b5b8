//! `agent.model` and its companions of January: brought into the form of `agents.defaults` where they
//! stand, so that `agent` can move as a whole.

use super::forms::{Answer, Old, literal, next};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::quoted;
use crate::rules::Change;
use std::collections::BTreeSet;

/// The model, where `agents.defaults` has one in another form already.
pub(super) fn primary(old: &Old<'_>) -> Answer {
    let there = ConfigPath::of(&["agents", "defaults", old.name()]);
    let Some(new) = old.at(&there) else { return Answer::Usual };
    let (is_text, was_text) = (new.as_str().is_some(), old.value.as_str().is_some());
    let own_primary = there.key("primary");
    match new.get("primary") {
        _ if is_text && !was_text => as_object(&there),
        Some(primary) if was_text && primary.to_json() == old.value.to_json() => old.repeats(&own_primary),
        Some(_) if was_text => old.gives_way_to(&own_primary),
        None if was_text && new.as_object().is_some() && !new.incomplete => old.move_to(own_primary),
        _ => Answer::Usual,
    }
}

/// `modelFallbacks` beside `model`.
pub(super) fn fallbacks(old: &Old<'_>) -> Answer {
    let model = old.beside(old.name().trim_end_matches("Fallbacks"));
    let to = model.key("fallbacks");
    if old.value.as_array().is_none() || old.value.incomplete {
        return Answer::Stuck;
    }
    match (old.at(&model), old.at(&to)) {
        (Some(model_now), _) if model_now.as_str().is_some() => as_object(&model),
        (Some(model_now), _) if model_now.as_object().is_none() || model_now.incomplete => Answer::Stuck,
        (_, Some(new)) if new.to_json() == old.value.to_json() => old.repeats(&to),
        (_, Some(_)) => old.gives_way_to(&to),
        _ => old.move_to(to),
    }
}

fn as_object(model: &ConfigPath) -> Answer {
    let title = text!("write `{model}` as an object", model);
    next(Safety::Safe, title, vec![Change::Move(model.clone(), model.key("primary"))])
}

/// The list of models that may be chosen: the policy says that now.
pub(super) fn allowed(old: &Old<'_>) -> Answer {
    let to = old.beside("modelPolicy").key("allow");
    let Some(items) = old.value.as_array().filter(|_| !old.value.incomplete) else { return Answer::Stuck };
    let with_provider = |item: &Value| literal(item).is_some_and(|name| name.contains('/'));
    if items.is_empty() || !items.iter().all(with_provider) || old.at(&to).is_some() {
        return Answer::Usual;
    }
    old.move_to(to)
}

/// Aliases by name: now every model has its own.
pub(super) fn aliases(old: &Old<'_>) -> Answer {
    let Some(object) = old.value.as_object().filter(|_| !old.value.incomplete) else { return Answer::Stuck };
    let entries: Option<Vec<(&str, &str)>> =
        object.iter().map(|entry| Some((entry.name.as_str(), literal(&entry.value)?))).collect();
    let Some(entries) = entries else { return Answer::Stuck };
    let models = old.beside("models");
    let Some((alias, model)) = entries.first().copied() else { return Answer::Usual };
    if old.at(&models).is_some() {
        let (from, to) = (old.path.key(alias), models.key(model).key("alias"));
        let one = Old { path: &from, ..*old };
        return match old.at(&to) {
            Some(new) if new.as_str() == Some(alias) => one.repeats(&to),
            Some(_) => one.gives_way_to(&to),
            None => {
                let title = text!("write `{to}: {value}` for `{from}`", to, value = quoted(alias), from);
                next(Safety::Safe, title, vec![Change::Carry(from, to, alias.into())])
            }
        };
    }
    // A model has one alias: of several, the first one stays.
    let mut seen = BTreeSet::new();
    let mut safety = Safety::Safe;
    let mut changes = vec![Change::Rename(old.path.clone(), "models".to_owned())];
    for (alias, model) in entries {
        let from = old.path.key(alias);
        if seen.insert(model) {
            changes.push(Change::Carry(from, old.path.key(model).key("alias"), alias.into()));
        } else {
            safety = Safety::Unsafe;
            changes.push(Change::Remove(from));
        }
    }
    next(safety, text!("write `{path}` as `{models}`, by model", path = old.path, models), changes)
}
