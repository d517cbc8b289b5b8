//! A config key as data.

use super::gone::{self, code};
use super::harmless::{as_written, harmless, shown_pattern};
use super::runs::{Stretch, since, stretches, until};
use super::{Unexplained, keys, near, open, subject, tolerated, words};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::is_secret_path;
use crate::schema::atlas::{Atlas, Place};
use crate::schema::history::{History, Run};
use crate::schema::moves;
use crate::schema::notes;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::{Reason, pattern_of, reason};
use serde::Serialize;
use serde_json::Value;

/// What is known about a key, as one release sees it. Paths in texts stand in backticks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KeyHelp {
    /// Where it stands, as a pattern: `agents.entries.*.model`; empty for the whole config.
    pub path: String,
    /// The release.
    pub release: Release,
    /// Whether the release takes the key, by its name or because any name will do.
    pub known: bool,
    /// Whether it does not know the key any more, and still reads the old form; `note` says which.
    pub tolerated: bool,
    /// What people need to know about it.
    pub description: Option<String>,
    /// The kinds of value, `string or object`; empty when the release does not know the key.
    pub kinds: String,
    /// The allowed values as JSON, where they are listed.
    pub values: Vec<String>,
    /// Bounds, forms and sizes, one each.
    pub limits: Vec<String>,
    /// The keys that an object must have: "`id`, `source` in an object"; one entry for each form of it.
    pub required: Vec<String>,
    /// Whether the value is a secret.
    pub secret: bool,
    /// The first known release that takes the key; none when the oldest does.
    pub since: Option<Release>,
    /// The last one; none when the newest does, or when no release names the key.
    pub until: Option<Release>,
    /// Old places of what stands here now.
    pub replaces: Vec<String>,
    /// Where it stands in the release; for a key that went later, where it stands in the newest one.
    pub replaced_by: Vec<String>,
    /// Why the release does not know the key, or what else is to be known about it.
    pub note: Option<String>,
    /// The keys of an object.
    pub keys: Vec<KeyLine>,
    /// What the items of a list are, in one line.
    pub items: Option<String>,
    /// The keys of the objects in a list.
    pub item_keys: Vec<KeyLine>,
    /// What which releases take, oldest first.
    pub history: Vec<Stretch>,
}

/// A key of an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct KeyLine {
    /// Its name, or `*` for any other.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
}

/// A place and when which shape held there; no shape for what no release names.
pub(super) struct Kept {
    pub(super) pattern: Pattern,
    pub(super) runs: Vec<Run>,
}

/// What the releases say about the place that `text` names.
pub(super) fn help(text: &str, release: usize) -> Result<KeyHelp, Unexplained> {
    let path = subject::parse(text).ok_or_else(|| Unexplained::NotAPath(harmless(text)))?;
    let atlas = Atlas::whole(release);
    let found = match subject::find(&path) {
        Some(kept) => look(&subject::example(&kept.pattern, &path), kept, &atlas),
        None => look(&path, Kept { pattern: pattern_of(&path), runs: Vec::new() }, &atlas),
    };
    found.ok_or_else(|| near::unknown(&path, &atlas))
}

/// What there is to say about a place of a config, known or not.
pub(crate) fn help_at(path: &ConfigPath, release: usize) -> KeyHelp {
    let atlas = Atlas::whole(release);
    let kept = subject::kept(path);
    let pattern = kept.pattern.clone();
    let help = look(path, kept, &atlas).unwrap_or_else(|| KeyHelp {
        note: Some(stray(path, &pattern, &atlas)),
        path: shown_pattern(&pattern),
        ..blank(&atlas)
    });
    KeyHelp { secret: is_secret_path(path), ..help }
}

/// What there is to say about a place that some release takes.
fn look(path: &ConfigPath, kept: Kept, atlas: &Atlas) -> Option<KeyHelp> {
    let Kept { pattern, runs } = kept;
    let help = KeyHelp {
        path: shown_pattern(&pattern),
        description: description(&pattern).map(str::to_owned),
        secret: is_secret_path(path),
        since: since(&runs),
        until: until(&runs),
        replaces: names(&predecessors(&pattern, path)),
        replaced_by: names(&successors(&pattern, &runs, atlas)),
        history: stretches(&runs),
        ..blank(atlas)
    };
    if let Some(place) = place(atlas, &pattern, &runs) {
        return Some(known(help, place, &pattern));
    }
    if let Some(note) = open::note(path, atlas) {
        return Some(KeyHelp {
            known: true,
            kinds: "anything".to_owned(),
            note: Some(note),
            replaced_by: Vec::new(),
            ..help
        });
    }
    let gone = (!runs.is_empty()).then(|| gone::note(&pattern, &runs, atlas));
    let tolerated = tolerated::note(path, atlas);
    let note = [gone, tolerated.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!note.is_empty()).then(|| KeyHelp { tolerated: tolerated.is_some(), note: Some(note), ..help })
}

fn known(help: KeyHelp, place: Place, pattern: &Pattern) -> KeyHelp {
    let anything = Value::Bool(true);
    let shape = place.shape().unwrap_or(&anything);
    let only_object = words::kinds(shape) == "object";
    let required = |keys: String| if only_object { keys } else { format!("{keys} in an object") };
    let item = place.item();
    KeyHelp {
        known: true,
        kinds: words::kinds(shape),
        values: words::values(shape),
        limits: words::limits(shape),
        required: words::required(shape).into_iter().map(required).collect(),
        keys: keys::of(place, pattern),
        items: item.map(|item| item.shape().map_or_else(|| "anything".to_owned(), words::line)),
        item_keys: item.map(|item| keys::of(item, &pattern.join(Step::Items))).unwrap_or_default(),
        ..help
    }
}

fn blank(atlas: &Atlas) -> KeyHelp {
    KeyHelp {
        path: String::new(),
        release: History::get().versions()[atlas.release()],
        known: false,
        tolerated: false,
        description: None,
        kinds: String::new(),
        values: Vec::new(),
        limits: Vec::new(),
        required: Vec::new(),
        secret: false,
        since: None,
        until: None,
        replaces: Vec::new(),
        replaced_by: Vec::new(),
        note: None,
        keys: Vec::new(),
        items: None,
        item_keys: Vec::new(),
        history: Vec::new(),
    }
}

/// What people need to know about a setting.
pub(crate) fn description(pattern: &Pattern) -> Option<&'static str> {
    let like_any = || {
        let (Step::Key(_), parent) = pattern.steps().split_last()? else { return None };
        notes::note(&parent.iter().cloned().collect::<Pattern>().join(Step::AnyKey))
    };
    let note = notes::note(pattern).or_else(like_any)?;
    Some(note.text).filter(|text| !text.is_empty())
}

/// The place in the release, when it knows it.
fn place(atlas: &Atlas, pattern: &Pattern, runs: &[Run]) -> Option<Place> {
    let known = runs.iter().any(|run| (run.first..=run.last).contains(&atlas.release()));
    atlas.find(pattern).filter(|_| known)
}

/// Old places, also of what a plugin calls by a name that no release knows.
fn predecessors(pattern: &Pattern, path: &ConfigPath) -> Vec<Pattern> {
    let from = moves::predecessors(pattern);
    if !from.is_empty() {
        return from;
    }
    let named = as_written(path);
    // What comes behind the first place is put there as well, and is not what was said before.
    moves::rows().filter(|(_, to)| to.first() == Some(&named)).map(|(from, _)| from.clone()).collect()
}

/// New places in the release; or in the newest one, for what the release still takes.
fn successors(pattern: &Pattern, runs: &[Run], atlas: &Atlas) -> Vec<Pattern> {
    let newest = History::get().versions().len() - 1;
    let taken = runs.iter().any(|run| run.last >= atlas.release());
    let release = if taken { newest } else { atlas.release() };
    let gone = runs.iter().all(|run| run.last < release);
    moves::successors(pattern, release).filter(|_| gone).unwrap_or_default()
}

/// What to say about a key that no release has at its place.
fn stray(path: &ConfigPath, pattern: &Pattern, atlas: &Atlas) -> String {
    let (Some(parent), Some(name)) = (path.parent(), path.last_key()) else {
        return "No known release has a list here.".to_owned();
    };
    let known = atlas.at(&parent).map(|place| place.names()).unwrap_or_default();
    let text = match reason(pattern, name, atlas, &known) {
        Reason::Moved { to, .. } => format!("It is {} now.", code(&to)),
        Reason::Misplaced { places } => format!("It is no key of this place; it belongs in {}.", code(&places)),
        Reason::Typo { names } => {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("No known release has this key here; did you mean {}?", names.join(" or "))
        }
        Reason::Retired { .. } => "It is gone, and nothing took its place.".to_owned(),
        Reason::TooNew { since } => format!("{since} is the first known release that takes it."),
        Reason::Never => "No known release has this key here.".to_owned(),
    };
    harmless(&text)
}

fn names(patterns: &[Pattern]) -> Vec<String> {
    patterns.iter().map(ToString::to_string).collect()
}
