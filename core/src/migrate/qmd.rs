//! The memory backend `qmd`, which is gone: its folders and its sessions are settings of the search.

use super::forms::{Answer, Old, literal, next};
use super::removal::removal_as;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::report::secret::outline;
use crate::rules::Change;
use serde_json::{Value as Json, json};

/// `memory.backend`: there is only one left.
pub(super) fn backend(old: &Old<'_>) -> Answer {
    Answer::Next(removal_as(old.path, old.value, Safety::Safe))
}

/// `memory.qmd`, part by part.
pub(super) fn settings(old: &Old<'_>) -> Answer {
    let older = [&["memorySearch"][..], &["agents", "defaults", "memorySearch"]];
    if old.value.incomplete || older.iter().any(|names| old.context.dig(names).is_some()) {
        return Answer::Stuck;
    }
    let search = ConfigPath::of(&["memory", "search"]);
    if old.value.dig(&["sessions", "enabled"]).and_then(Value::as_bool) == Some(true)
        && let Some(step) = sessions(old, &search)
    {
        return step;
    }
    let extra = search.key("extraPaths");
    let there = old.at(&extra);
    for item in old.value.get("paths").and_then(Value::as_array).unwrap_or_default() {
        let Some(new) = extra_path(item) else { return Answer::Stuck };
        let known = there.and_then(Value::as_array).unwrap_or_default();
        if known.iter().any(|item| same_path(item, &new)) {
            continue;
        }
        let title = text!("add the folders of `{path}` to `{extra}`", path = old.path, extra);
        let change = match there {
            Some(list) if list.as_array().is_none() => return Answer::Stuck,
            Some(_) => Change::Append(extra, new),
            None => Change::Insert(search, "extraPaths".to_owned(), json!([new])),
        };
        return next(Safety::Safe, title, vec![change]);
    }
    let gone = outline(old.path, old.value);
    let title =
        text!("remove `{path}`, {gone}; what has a new place stands in `{search}`", path = old.path, gone, search);
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}

/// `qmd` in the settings of a search: its folders stay searched, the rest goes.
pub(super) fn collections(old: &Old<'_>) -> Answer {
    let Some(list) = ["paths", "extraCollections"].into_iter().find_map(|name| old.value.get(name)?.as_array()) else {
        return Answer::Next(removal_as(old.path, old.value, Safety::Unsafe));
    };
    let extra = search_of(old.path).key("extraPaths");
    let there = old.at(&extra);
    let known = there.and_then(Value::as_array).unwrap_or_default();
    let Some(folders) = list.iter().map(extra_path).collect::<Option<Vec<_>>>() else { return Answer::Stuck };
    let new: Vec<Json> = folders.into_iter().filter(|new| !known.iter().any(|item| same_path(item, new))).collect();
    let remove = Change::Remove(old.path.clone());
    let changes = match there {
        _ if new.is_empty() => vec![remove],
        None => vec![Change::Carry(old.path.clone(), extra.clone(), new.into())],
        Some(list) if list.as_array().is_none() || list.incomplete => return Answer::Stuck,
        Some(_) => new.into_iter().map(|new| Change::Append(extra.clone(), new)).chain([remove]).collect(),
    };
    let gone = outline(old.path, old.value);
    next(
        Safety::Unsafe,
        text!("search its folders as `{extra}`, and remove `{path}`, {gone}", extra, path = old.path, gone),
        changes,
    )
}

/// The search that the settings belong to now: of one agent, or of all.
fn search_of(path: &ConfigPath) -> ConfigPath {
    match path.segments() {
        [agents, Segment::Key(entries), agent, ..] if entries == "entries" => {
            ConfigPath::from(vec![agents.clone(), Segment::Key(entries.clone()), agent.clone()])
                .key("memory")
                .key("search")
        }
        _ => ConfigPath::of(&["memory", "search"]),
    }
}

/// Sessions in the index: a source of the search, and an experiment.
fn sessions(old: &Old<'_>, search: &ConfigPath) -> Option<Answer> {
    let experimental = search.key("experimental");
    let sources = search.key("sources");
    let title = text!("keep the sessions of `{path}` in the search", path = old.path);
    let change = if old.at(&experimental.key("sessionMemory")).is_none() {
        Change::Insert(experimental, "sessionMemory".to_owned(), true.into())
    } else {
        match old.at(&sources) {
            None => Change::Insert(search.clone(), "sources".to_owned(), json!(["memory", "sessions"])),
            Some(list) if list.as_array()?.iter().all(|item| item.as_str() != Some("sessions")) => {
                Change::Append(sources, "sessions".into())
            }
            Some(_) => return None,
        }
    };
    Some(next(Safety::Safe, title, vec![change]))
}

/// A folder as the search wants it.
fn extra_path(item: &Value) -> Option<Json> {
    let path = literal(item.get("path")?)?.trim();
    match item.get("pattern") {
        None => Some(path.into()),
        Some(pattern) => Some(match literal(pattern)?.trim() {
            "" => path.into(),
            pattern => json!({"path": path, "pattern": pattern}),
        }),
    }
}

fn same_path(item: &Value, new: &Json) -> bool {
    item.to_json() == *new
}
