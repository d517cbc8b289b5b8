//! The ways to settle a decision, and what each of them means.

use super::Direction;
use super::item::Choice;
use super::literal;
use super::scene::Scene;
use crate::path::ConfigPath;
use crate::report::text::{all_of, any_of};
use crate::report::{Diagnostic, Fix, Safety};
use crate::rules::Change;
use crate::schema::atlas::Atlas;
use crate::schema::moves;
use crate::schema::pattern::Pattern;
use crate::schema::reason::{Reason, concrete, pattern_of};

/// The choices for findings of one kind, of which there is at least one.
pub(super) fn of(scene: &Scene<'_>, group: &[&Diagnostic], reason: Option<&Reason>) -> Vec<Choice> {
    let Some(found) = group.first() else { return Vec::new() };
    let many = group.len() > 1;
    let mut all: Vec<Choice> = found.fixes.iter().map(|fix| offered(group, fix)).collect();
    match reason {
        Some(Reason::TooNew { .. }) => all.extend(too_new(scene, found, many)),
        Some(Reason::Retired { .. }) => all.push(stay(scene, many)),
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
        let action = found.help.as_ref().map_or_else(|| "mend it by hand".to_owned(), ToString::to_string);
        all.push(Choice { action, meaning: None, fix: None });
    }
    all
}

fn by_hand(action: impl Into<String>, meaning: &str) -> Choice {
    Choice { action: action.into(), meaning: Some(meaning.to_owned()), fix: None }
}

/// A fix that is not safe enough to be made without asking.
fn offered(group: &[&Diagnostic], fix: &Fix) -> Choice {
    let (found, many) = (group[0], group.len() > 1);
    let title = fix.title.to_string();
    let removes = title.starts_with("remove ");
    let yields = title.contains("` is set already");
    let action = match () {
        () if many && removes => "remove them".to_owned(),
        () if many && have_own_titles(group) => "make the change that stands beside each place".to_owned(),
        // The fixer takes sections apart, one key a round.
        () if found.rule == "moved-key" && !removes && !touches(fix, &found.path) => {
            format!("{title}, and so on key by key")
        }
        () => title,
    };
    let meaning = match found.rule {
        "retired-key" | "moved-key" if yields => "the value that is set there counts",
        "retired-key" if many => "what they did is not done any more; their values are kept in the backup only",
        "retired-key" => "what it did is not done any more; its value is kept in the backup only",
        "moved-key" if removes => "the value that stands at the new place counts",
        "moved-key" => "the value stays, and may mean something else at its new place",
        "unknown-key" if removes => "no release reads it, so nothing that works now is lost",
        "unknown-key" => "it starts to work, which it does not now",
        "invalid-value" => "that is the nearest value that is allowed",
        "agent-owner-missing" => "every task has to name the agent that it belongs to from then on",
        "secret-ref-place" => "the secret comes from the environment of the gateway then",
        _ if removes => "the default takes its place",
        _ => "look at the result: only you know whether it is what was meant",
    };
    let fix = Some(fix.safety).filter(|safety| *safety != Safety::Display);
    Choice { action, meaning: Some(meaning.to_owned()), fix }
}

/// Whether the findings of a group are mended in different ways.
pub(super) fn have_own_titles(group: &[&Diagnostic]) -> bool {
    let title = |found: &Diagnostic| found.fixes.first().map(|fix| fix.title.clone());
    group.iter().any(|found| title(found) != title(group[0]))
}

/// Whether a fix is about the key at `path` as a whole.
fn touches(fix: &Fix, path: &ConfigPath) -> bool {
    fix.changes.iter().any(|change| match change {
        Change::Rename(at, _)
        | Change::Replace(at, _)
        | Change::Remove(at)
        | Change::Dissolve(at)
        | Change::Comment(at, _)
        | Change::Carry(at, ..)
        | Change::Move(at, _) => at == path,
        Change::Insert(..) | Change::Append(..) => false,
        Change::Text(_) => true,
    })
}

fn stay(scene: &Scene<'_>, many: bool) -> Choice {
    let (it, its) = if many { ("them", "their") } else { ("it", "its") };
    by_hand(
        format!("stay on {} as long as you need {it}", scene.from()),
        &format!("{} has nothing in {its} place", scene.to()),
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
    if found.path == ConfigPath::of(&["agents", "list"]) && found.fixes.is_empty() {
        return vec![by_hand(
            "write each agent as a member of `agents.entries`, with its id as the key",
            "the fixer does it once every agent has an id of its own in the form that OpenClaw keeps",
        )];
    }
    match set {
        Some((path, value)) => all.push(by_hand(
            format!("write the old value at `{path}`, and remove the old key"),
            &format!("it takes the place of {value}, which stands there now"),
        )),
        None if found.fixes.is_empty() => {
            let value = root.at(&found.path);
            let holds_keys = value.and_then(|value| value.as_object()).is_some_and(|object| !object.is_empty());
            let what = if holds_keys { "move each of its keys to" } else { "write it at" };
            all.push(by_hand(
                format!("{what} {}", places(to, &found.path)),
                "it has another form there, which only you can fill in",
            ));
        }
        None => {}
    }
    let is_container =
        root.at(&found.path).is_some_and(|value| value.as_object().is_some() || value.as_array().is_some());
    if !is_container && !found.fixes.iter().any(|fix| fix.title.to_string().starts_with("remove ")) {
        all.push(by_hand("remove it", "the default takes its place"));
    }
    all
}

/// A key that the older release does not have.
fn too_new(scene: &Scene<'_>, found: &Diagnostic, many: bool) -> Vec<Choice> {
    let atlas = scene.new_atlas();
    let mut all = Vec::new();
    if found.fixes.is_empty() && !former(&found.path, &atlas).is_empty() {
        let action = if many {
            "write them at the old places that stand beside them".to_owned()
        } else {
            let before = former(&found.path, &atlas).into_iter().map(|place| format!("`{place}`"));
            format!("write it at {}", any_of(before))
        };
        all.push(by_hand(
            action,
            &format!("that is where {} has the same setting; look up its form there", scene.to()),
        ));
    }
    let (it, keeps) = if many { ("them", "the settings keep working") } else { ("it", "the setting keeps working") };
    let meaning = format!("{} does what it did before there was such a setting", scene.to());
    all.push(by_hand(format!("remove {it}"), &meaning));
    if scene.direction() == Direction::Down {
        all.push(by_hand(format!("stay on {}", scene.from()), keeps));
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
    all_of(to.iter().map(|to| format!("`{}`", named(to)))).to_string()
}
