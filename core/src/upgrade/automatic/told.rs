//! Single changes: what each applied fix does, followed from the file as it is to the last form.

use super::is_around;
use crate::document::{Value, ValueKind};
use crate::fix::Applied;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::rules::{self, Change};
use crate::upgrade::item::{Becomes, Entry};
use crate::upgrade::literal;
use crate::upgrade::scene::Scene;
use crate::upgrade::trail::{Trail, below, renamed};

/// A change of one place.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) rule: &'static str,
    /// The imperative of the fix.
    pub(super) title: String,
    pub(super) entry: Entry,
    /// What is wrong with the value as it is.
    pub(super) why: Option<String>,
    /// The last known release that takes the old form.
    pub(super) until: Option<Release>,
    /// The old release refuses it as well.
    pub(super) already: bool,
}

/// All changes, in the order of the fixes.
pub(super) fn all(scene: &Scene<'_>) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    let mut trail = Trail::default();
    for fix in &scene.fixed.applied {
        for (path, becomes) in changes(fix) {
            if let Becomes::Moved { to, .. } = &becomes
                && let [to] = to.as_slice()
            {
                all.iter_mut().for_each(|told| carry_along(&mut told.entry.becomes, &path, to));
            }
            let origin = trail.origin(&path, scene.original());
            match all.iter_mut().find(|told| goes_on(told, &path)) {
                Some(before) => before.entry.becomes = after(before.entry.becomes.clone(), becomes),
                None => all.push(told(scene, fix, origin, becomes)),
            }
        }
        trail.follow(fix);
    }
    let whole = all.clone();
    all.retain(|told| !is_told_by_parts(scene, told, &whole));
    all.sort_by_key(|told| told.entry.location);
    all
}

/// A fix names places as they were before it: what it puts into a section that it moves as well is found in the new
/// place of that section.
fn within_moves(all: &mut [(ConfigPath, Becomes)]) {
    let sections: Vec<(ConfigPath, ConfigPath)> = all
        .iter()
        .filter_map(|(from, becomes)| match becomes {
            Becomes::Moved { to, .. } => Some((from.clone(), to.first()?.clone())),
            _ => None,
        })
        .collect();
    for (path, becomes) in all {
        for (from, to) in sections.iter().filter(|(from, _)| from != path) {
            carry_along(becomes, from, to);
        }
    }
}

/// What moved into a section moves on with it.
fn carry_along(becomes: &mut Becomes, from: &ConfigPath, to: &ConfigPath) {
    let Becomes::Moved { to: places, .. } = becomes else { return };
    for place in places {
        if let Some(rest) = below(place, from).filter(|rest| !rest.is_empty()) {
            *place = ConfigPath::from([to.segments(), rest].concat());
        }
    }
}

/// What a fix does, place by place, as the config was in its round.
fn changes(fix: &Applied) -> Vec<(ConfigPath, Becomes)> {
    let moved = |to: Vec<ConfigPath>, value| Becomes::Moved { to, value };
    let mut replaced: Vec<(&ConfigPath, &serde_json::Value)> = Vec::new();
    let mut removed: Vec<&ConfigPath> = Vec::new();
    let mut inserted: Vec<(ConfigPath, String)> = Vec::new();
    let mut all: Vec<(ConfigPath, Becomes)> = Vec::new();
    for change in &fix.changes {
        match change {
            Change::Move(from, to) => all.push((from.clone(), moved(vec![to.clone()], None))),
            Change::Rename(from, name) => {
                all.extend(renamed(from, name).map(|to| (from.clone(), moved(vec![to], None))));
            }
            Change::Replace(path, value) => replaced.push((path, value)),
            Change::Carry(from, to, value) => {
                all.push((from.clone(), moved(vec![to.clone()], Some(literal::json(to, value)))));
            }
            Change::Remove(path) | Change::Dissolve(path) => removed.push(path),
            Change::Comment(path, _) => all.push((path.clone(), Becomes::Rewritten)),
            Change::Append(path, value) => inserted.push((path.clone(), literal::json(path, value))),
            Change::Insert(parent, name, value) => {
                let path = parent.key(name);
                inserted.push((path.clone(), literal::json(&path, value)));
            }
            Change::Text(_) => {}
        }
    }
    within_moves(&mut all);
    // What goes from inside of something that moves belongs to the move.
    removed.retain(|path| !all.iter().any(|(from, _)| path.segments().starts_with(from.segments())));
    for (path, new) in replaced {
        let is = literal::json(path, new);
        if let Some((_, Becomes::Moved { value, .. })) = all.iter_mut().find(|(from, _)| from == path) {
            *value = Some(is);
        } else if removed.contains(&&fix.path) && *path != fix.path {
            removed.retain(|gone| **gone != fix.path);
            all.push((fix.path.clone(), moved(vec![path.clone()], Some(is))));
        } else {
            all.push((path.clone(), Becomes::Value { was: None, is }));
        }
    }
    if let ([from], false) = (removed.as_slice(), inserted.is_empty()) {
        let value = inserted.first().map(|(_, value)| value.clone());
        all.push(((*from).clone(), moved(inserted.drain(..).map(|(path, _)| path).collect(), value)));
        removed.clear();
    }
    all.extend(removed.into_iter().map(|path| (path.clone(), Becomes::Removed { was: None })));
    all.extend(inserted.into_iter().map(|(path, value)| (path, Becomes::Added { value })));
    if all.is_empty() {
        all.push((fix.path.clone(), Becomes::Rewritten));
    }
    all
}

/// Whether a change of `path` changes what an earlier one made.
fn goes_on(told: &Told, path: &ConfigPath) -> bool {
    match &told.entry.becomes {
        Becomes::Moved { to, .. } => to.as_slice() == std::slice::from_ref(path),
        Becomes::Value { .. } | Becomes::Added { .. } => told.entry.path == *path,
        _ => false,
    }
}

/// Two changes as one.
fn after(first: Becomes, second: Becomes) -> Becomes {
    match (first, second) {
        (Becomes::Moved { value: old, .. }, Becomes::Moved { to, value }) => {
            Becomes::Moved { to, value: value.or(old) }
        }
        (Becomes::Moved { to, .. }, Becomes::Value { is, .. }) => Becomes::Moved { to, value: Some(is) },
        (Becomes::Value { was, .. }, Becomes::Value { is, .. }) => Becomes::Value { was, is },
        (Becomes::Value { is, .. }, Becomes::Moved { to, value }) => Becomes::Moved { to, value: value.or(Some(is)) },
        (Becomes::Added { .. }, Becomes::Value { is, .. }) => Becomes::Added { value: is },
        (_, second) => second,
    }
}

fn told(scene: &Scene<'_>, fix: &Applied, origin: ConfigPath, becomes: Becomes) -> Told {
    let was = scene.value(&origin);
    let (becomes, why) = match becomes {
        Becomes::Value { is, .. } => (Becomes::Value { was, is }, why(scene, fix, &origin)),
        Becomes::Removed { .. } => (Becomes::Removed { was }, None),
        Becomes::Moved { to, value } => {
            (Becomes::Moved { to, value: value.filter(|new| Some(new) != was.as_ref()) }, None)
        }
        other => (other, why(scene, fix, &origin)),
    };
    let already = scene.refused_already(&origin);
    let until = scene.until(&origin);
    let mut entry = Entry::new(origin.clone(), scene.location(&origin), becomes);
    if fix.path != origin && fix.changes.iter().all(|change| matches!(change, Change::Text(_))) {
        entry.note = Some(fix.title.to_string());
    }
    Told { rule: fix.rule, title: fix.title.to_string(), entry, why, until, already }
}

/// What the new release says about the place in the file as it is.
fn why(scene: &Scene<'_>, fix: &Applied, origin: &ConfigPath) -> Option<String> {
    let found = scene.before.diagnostics.iter().find(|found| found.rule == fix.rule && found.path == *origin);
    found.map(|found| found.message.to_string()).or_else(|| rules::find(fix.rule).map(|rule| rule.summary.to_owned()))
}

/// Whether a container was dropped after everything in it had been told about.
fn is_told_by_parts(scene: &Scene<'_>, told: &Told, all: &[Told]) -> bool {
    if !matches!(told.entry.becomes, Becomes::Removed { .. }) {
        return false;
    }
    let parts: Vec<&Entry> =
        all.iter().map(|other| &other.entry).filter(|other| is_around(&told.entry, other)).collect();
    let Some(value) = scene.original().root.at(&told.entry.path) else { return true };
    !parts.is_empty() && covers(&told.entry.path, value, &parts)
}

/// Whether every value at and below `path` is told by one of the parts.
fn covers(path: &ConfigPath, value: &Value, parts: &[&Entry]) -> bool {
    if parts.iter().any(|part| part.path == *path) {
        return true;
    }
    match &value.kind {
        ValueKind::Object(object) => object.iter().all(|entry| covers(&path.key(&entry.name), &entry.value, parts)),
        ValueKind::Array(items) if !items.is_empty() => {
            items.iter().enumerate().all(|(index, item)| covers(&path.index(index), item, parts))
        }
        _ => false,
    }
}
