//! The keys that may be added to an object.

use super::choice::ranked;
use super::insert::member;
use super::item::{Completion, CompletionKind};
use super::role::names_of_map;
use super::rows;
use super::scene::Scene;
use super::takes::{Forms, Opening, Takes};
use crate::explain::{description, since, until, words};
use crate::migrate::catalogue;
use crate::schema::atlas::Place;
use crate::schema::history::{History, Run};
use crate::schema::moves;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;
use serde_json::Value;

/// Pulls in other files, at any object.
const INCLUDE: &str = "$include";

/// The keys for the object around the caret.
pub(super) fn all(scene: &Scene) -> Vec<Completion> {
    let place = scene.place();
    let mut items = place.map(|place| named(scene, place)).unwrap_or_default();
    if let Some(member) = place.and_then(|place| place.any_member()) {
        items.extend(
            names_of_map(scene).into_iter().filter(|name| !scene.has(name)).map(|name| any(scene, member, &name)),
        );
    }
    items.extend(include(scene));
    ranked(items, &scene.caret.token.typed)
}

/// Those that the release names.
fn named(scene: &Scene, place: Place) -> Vec<Completion> {
    let forms = place.shape().map(|shape| Forms::of(shape, |name| scene.sibling_text(name))).unwrap_or_default();
    let fits = |name: &&str| forms.keys.as_ref().is_none_or(|keys| keys.contains(*name)) && !scene.has(name);
    let here = pattern_of(&scene.caret.path);
    let keys: Vec<(&str, Pattern)> =
        place.names().into_iter().filter(fits).map(|name| (name, here.key(name))).collect();
    let patterns: Vec<Pattern> = keys.iter().map(|(_, pattern)| pattern.clone()).collect();
    let runs = rows::runs(&patterns);
    let item = |(name, pattern): (&str, Pattern)| {
        let below = place.member(name)?;
        let runs = runs.get(&pattern.to_string()).map(Vec::as_slice).unwrap_or_default();
        if below.shape() == Some(&Value::Bool(false)) || is_old(&pattern, runs, scene.atlas.release()) {
            return None;
        }
        let required = forms.required.contains(name);
        Some(Completion { required, ..key(scene, name, below, &pattern, runs) })
    };
    keys.into_iter().filter_map(item).collect()
}

/// Whether the release takes the key only for the sake of old configs.
fn is_old(pattern: &Pattern, runs: &[Run], release: usize) -> bool {
    let version = History::get().versions()[release];
    let moved = until(runs).is_some() && moves::successors(pattern, release).is_some();
    moved || catalogue::leaves(pattern).any(|migration| migration.since.is_none_or(|since| since <= version))
}

/// A name for a member of a map.
fn any(scene: &Scene, member: Place, name: &str) -> Completion {
    let pattern = pattern_of(&scene.caret.path).join(Step::AnyKey);
    key(scene, name, member, &pattern, &[])
}

fn key(scene: &Scene, name: &str, place: Place, pattern: &Pattern, runs: &[Run]) -> Completion {
    let takes = place.shape().map(Takes::of);
    let insert = member(scene, name, &takes.map_or(Opening::Bare, |takes| takes.opening()));
    let newest = History::get().versions().len() - 1;
    let until = until(runs);
    let replaced_by = until.and_then(|_| moves::successors(pattern, newest)?.first().map(ToString::to_string));
    Completion {
        label: name.to_owned(),
        kind: CompletionKind::Key,
        detail: place.shape().map(words::kinds),
        documentation: description(pattern).map(str::to_owned),
        insert: insert.text,
        caret: insert.caret,
        since: since(runs),
        until,
        replaced_by,
        required: false,
    }
}

/// `$include`, once somebody begins to type it.
fn include(scene: &Scene) -> Option<Completion> {
    let typed = !scene.caret.token.typed.is_empty();
    let insert = member(scene, INCLUDE, &Opening::Text);
    (typed && !scene.has(INCLUDE)).then(|| Completion {
        label: INCLUDE.to_owned(),
        kind: CompletionKind::Key,
        detail: Some("string or list".to_owned()),
        documentation: Some("Another file, or several, whose content is taken in here.".to_owned()),
        insert: insert.text,
        caret: insert.caret,
        since: None,
        until: None,
        replaced_by: None,
        required: false,
    })
}
