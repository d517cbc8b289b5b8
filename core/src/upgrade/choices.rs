//! The ways to settle a decision, and what each of them means.

use super::Direction;
use super::item::Choice;
use super::literal;
use super::scene::Scene;
use crate::path::{ConfigPath, Segment};
use crate::report::{Diagnostic, Fix, Safety};
use crate::rules::list;
use crate::schema::atlas::Atlas;
use crate::schema::moves;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::{Reason, pattern_of};

/// The choices for a finding, which may stand for `many` of its kind.
pub(super) fn of(scene: &Scene<'_>, found: &Diagnostic, reason: Option<&Reason>, many: usize) -> Vec<Choice> {
    let offered = found.fixes.iter().map(|fix| offered(found, fix, many));
    let mut all: Vec<Choice> = offered.collect();
    match reason {
        Some(Reason::TooNew { .. }) => all.extend(too_new(scene, found, many)),
        Some(Reason::Retired { .. }) => all.push(keep_by_hand(scene, many)),
        Some(Reason::Moved { to, .. }) => all.extend(moved(scene, found, to)),
        Some(Reason::Misplaced { places: right }) => all.push(by_hand(
            format!("move it to {}", places(right, &found.path)),
            "that is where this release has a key of that name",
        )),
        Some(Reason::Typo { .. } | Reason::Never) if found.fixes.is_empty() => {
            all.push(by_hand("correct or remove it", "no release knows the name, so nothing that works now is lost"));
        }
        _ => {}
    }
    if all.is_empty() {
        let action = found.help.clone().unwrap_or_else(|| "mend it by hand".to_owned());
        all.push(by_hand(action, "nothing else keeps its place from being as it is"));
    }
    all
}

fn by_hand(action: impl Into<String>, meaning: &str) -> Choice {
    Choice { action: action.into(), meaning: meaning.to_owned(), fix: None }
}

/// A fix that is not safe enough to be made without asking.
fn offered(found: &Diagnostic, fix: &Fix, many: usize) -> Choice {
    let removes = fix.title.starts_with("remove ");
    let (it, is) = if many > 1 { ("them", "are") } else { ("it", "is") };
    let action = if removes && many > 1 { "remove them".to_owned() } else { fix.title.clone() };
    let meaning = match (found.rule, removes) {
        ("retired-key", true) => format!("what {it} did is not done any more; the values {is} in the backup only").replace("values is", "value is"),
        ("moved-key", true) => "the value that stands at the new place counts".to_owned(),
        ("unknown-key", true) => "no release reads it, so nothing that works now is lost".to_owned(),
        ("moved-key", false) => "the value stays, and may mean something else at its new place: look at the result".to_owned(),
        ("unknown-key", false) => "it starts to work, as it never did before".to_owned(),
        ("invalid-value", _) => "it is the nearest value that is allowed".to_owned(),
        (_, true) => "the default takes its place".to_owned(),
        _ => "look at the result: only you know whether it is what was meant".to_owned(),
    };
    Choice { action, meaning, fix: Some(fix.safety).filter(|safety| *safety != Safety::Display) }
}

fn keep_by_hand(scene: &Scene<'_>, many: usize) -> Choice {
    let it = if many > 1 { "them" } else { "it" };
    by_hand(
        format!("stay on {} as long as you need {it}", scene.from()),
        &format!("{} has nothing in {} place", scene.to(), if many > 1 { "their" } else { "its" }),
    )
}

/// What to do by hand about a key that the fixer does not move.
fn moved(scene: &Scene<'_>, found: &Diagnostic, to: &[Pattern]) -> Vec<Choice> {
    let root = &scene.fixed.remaining.document.root;
    let set: Option<(ConfigPath, String)> = to.iter().find_map(|to| {
        let path = concrete(to, &found.path)?;
        let value = root.at(&path)?;
        (value.as_object().is_none()).then(|| (path.clone(), literal::value(&path, value)))
    });
    let mut all = Vec::new();
    match set {
        Some((path, value)) => all.push(by_hand(
            format!("write the old value at `{path}`, and remove the old key"),
            &format!("it takes the place of {value}, which stands there now"),
        )),
        None if found.fixes.is_empty() => {
            let value = root.at(&found.path);
            let empty = value.and_then(|value| value.as_object()).is_some_and(|object| !object.is_empty());
            let what = if empty { "move each of its keys" } else { "write it" };
            all.push(by_hand(
                format!("{what} at {}", places(to, &found.path)),
                "the value has another form there, so that only you can say what it should be",
            ));
        }
        None => {}
    }
    if !found.fixes.iter().any(|fix| fix.title.starts_with("remove ")) {
        all.push(by_hand(format!("remove `{}`", found.path), "the default takes its place"));
    }
    all
}

/// A key that the older release does not have.
fn too_new(scene: &Scene<'_>, found: &Diagnostic, many: usize) -> Vec<Choice> {
    let atlas = scene.new_atlas();
    let before: Vec<String> = former(&found.path, &atlas).iter().map(|place| format!("`{place}`")).collect();
    let mut all = Vec::new();
    if !before.is_empty() && many == 1 && found.fixes.is_empty() {
        all.push(by_hand(
            format!("write it at {}, where {} has it", list(before.into_iter(), "or"), scene.to()),
            "the same setting under its old name; its value may need the old form",
        ));
    }
    if !found.fixes.iter().any(|fix| fix.title.starts_with("remove ")) {
        let it = if many > 1 { "them" } else { "it" };
        let meaning = format!("{} does what it did before there was such a setting", scene.to());
        all.push(by_hand(format!("remove {it}"), &meaning));
    }
    if scene.direction() == Direction::Down {
        all.push(by_hand(format!("stay on {}", scene.from()), "the setting keeps working"));
    }
    all
}

/// Where a release had what stands at `path` in newer ones.
pub(super) fn former(path: &ConfigPath, atlas: &Atlas) -> Vec<Pattern> {
    let known = |place: &Pattern| atlas.find(place).is_some_and(|place| place.shape_id().is_some());
    moves::predecessors(&pattern_of(path)).into_iter().filter(known).collect()
}

/// Places with the names of this config, as code.
pub(super) fn places(to: &[Pattern], from: &ConfigPath) -> String {
    let named = |to: &Pattern| concrete(to, from).map_or_else(|| to.to_string(), |path| path.to_string());
    list(to.iter().map(|to| format!("`{}`", named(to))), "and")
}

/// A pattern with the names and positions that `from` has for `*` and `[]`.
fn concrete(to: &Pattern, from: &ConfigPath) -> Option<ConfigPath> {
    let pattern = pattern_of(from);
    let steps = || pattern.steps().iter().zip(from.segments());
    let mut names = steps().filter(|(step, _)| **step == Step::AnyKey).map(|(_, segment)| segment.clone());
    let mut items = steps().filter(|(step, _)| **step == Step::Items).map(|(_, segment)| segment.clone());
    let step = |step: &Step| match step {
        Step::Key(key) => Some(Segment::Key(key.clone())),
        Step::AnyKey => names.next(),
        Step::Items => items.next(),
    };
    to.steps().iter().map(step).collect::<Option<Vec<_>>>().map(ConfigPath::from)
}
