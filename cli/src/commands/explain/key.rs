//! The page of a config key.

use super::page::{field, wrap};
use super::{shape, subject};
use crate::output::mask::scrub;
use crate::output::style::{self, paint};
use crate::problem::Problem;
use crate::target::Target;
use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::schema::atlas::{Atlas, Place};
use openclaw_lint_core::schema::history::{History, Run};
use openclaw_lint_core::schema::moves;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use openclaw_lint_core::schema::reason::{Reason, reason};
use openclaw_lint_core::schema::similar::closest;
use serde_json::Value;

/// What the releases say about the place that `text` names.
pub(super) fn page(text: &str, target: &Target) -> Result<String, Problem> {
    let path = subject::parse(text).ok_or_else(|| Problem::NotAPath(scrub(text)))?;
    let atlas = Atlas::whole(target.index());
    let Some((pattern, runs)) = subject::find(&path) else { return Err(unknown(&path, &atlas)) };
    let mut out = String::new();
    let name = if pattern.steps().is_empty() { "the whole config".to_owned() } else { pattern.to_string() };
    out.push_str(&format!("{}\n", paint(style::STRONG, name)));
    if let Some(text) = description(&pattern) {
        out.push_str(&format!("{}\n", wrap(text, 2)));
    }
    out.push('\n');
    match place(&atlas, &pattern, &runs) {
        Some(place) => out.push_str(&known(place, target)),
        None => out.push_str(&not_known(&pattern, &runs, target)),
    }
    let from = moves::predecessors(&pattern);
    if !from.is_empty() {
        out.push_str(&field("replaces", &code(&from)));
    }
    out.push_str(&releases(&runs));
    Ok(out)
}

/// What people need to know about a setting; the texts are not there yet.
fn description(_: &Pattern) -> Option<&'static str> {
    None
}

/// The place in the target, when the target knows it.
fn place<'a>(atlas: &'a Atlas, pattern: &Pattern, runs: &[Run]) -> Option<Place<'a>> {
    let known = runs.iter().any(|run| (run.first..=run.last).contains(&atlas.release()));
    atlas.find(pattern).filter(|_| known)
}

/// The fields of a key that the target knows.
fn known(place: Place<'_>, target: &Target) -> String {
    let mut out =
        format!("  In OpenClaw {} {}\n", target.release, paint(style::DIM, format_args!("({})", target.reason)));
    let anything = Value::Bool(true);
    let shape = place.shape().unwrap_or(&anything);
    out.push_str(&field("kind", &shape::kinds(shape)));
    for (name, texts) in [("values", shape::values(shape)), ("limits", shape::limits(shape))] {
        if !texts.is_empty() {
            out.push_str(&field(name, &texts.join(", ")));
        }
    }
    for keys in shape::required(shape) {
        out.push_str(&field("required", &keys));
    }
    let mut keys: Vec<String> = place.names().into_iter().map(str::to_owned).collect();
    if place.any_member().is_some() {
        keys.push("* (any name)".to_owned());
    }
    if !keys.is_empty() {
        out.push_str(&field("keys", &keys.join(", ")));
    }
    if let Some(item) = place.item() {
        out.push_str(&field("items", &item.shape().map_or_else(|| "anything".to_owned(), shape::line)));
        let names = item.names();
        if !names.is_empty() {
            out.push_str(&field("item keys", &names.join(", ")));
        }
    }
    out
}

/// Why the target does not know a key that other releases do.
fn not_known(pattern: &Pattern, runs: &[Run], target: &Target) -> String {
    let versions = History::get().versions();
    let release = target.index();
    let text = if let Some(to) = moves::successors(pattern, release) {
        format!("it is {} now", code(&to))
    } else if let Some(run) = runs.iter().rev().find(|run| run.last < release) {
        format!("{} is the last known release that takes it, and nothing took its place", versions[run.last])
    } else if let Some(run) = runs.iter().find(|run| run.first > release) {
        format!("{} is the first known release that takes it", versions[run.first])
    } else {
        "it is not a key of this release".to_owned()
    };
    let says = paint(style::WARNING, format_args!("OpenClaw {} does not know this key", target.release));
    format!("  {says}\n{}", field("", &text))
}

/// When which shape held.
fn releases(runs: &[Run]) -> String {
    let history = History::get();
    let versions = history.versions();
    let latest = versions.len() - 1;
    let mut out = format!("\n  {}\n", paint(style::DIM, "releases"));
    for run in runs {
        let first = if run.first == 0 { format!("{} or before", versions[0]) } else { versions[run.first].to_string() };
        let last =
            if run.last == latest { format!("{} (latest)", versions[latest]) } else { versions[run.last].to_string() };
        let when = if run.first == run.last && run.first != 0 { last } else { format!("{first} to {last}") };
        let what = shape::line(history.shape(run.shape));
        out.push_str(&format!("    {when}\n{}\n", wrap(&what, 6)));
    }
    out
}

fn unknown(path: &ConfigPath, atlas: &Atlas) -> Problem {
    let near = match (path.parent(), path.last()) {
        (Some(parent), Some(Segment::Key(name))) => near(&parent, name, atlas),
        _ => Vec::new(),
    };
    Problem::UnknownKey { name: scrub(&path.to_string()), near }
}

/// Paths that may have been meant.
fn near(parent: &ConfigPath, name: &str, atlas: &Atlas) -> Vec<String> {
    let known = atlas.at(parent).map(|place| place.names()).unwrap_or_default();
    match reason(parent, name, atlas, &known) {
        Reason::Moved { to, .. } => return to.iter().map(|to| format!("`{to}`")).collect(),
        Reason::Misplaced { places } => return places.iter().map(|place| format!("`{place}`")).collect(),
        Reason::Typo { names } => return names.iter().map(|name| format!("`{}`", parent.key(name))).collect(),
        _ => {}
    }
    // A slip further up: mend the first key that is not known.
    for (index, segment) in parent.segments().iter().enumerate() {
        let above: ConfigPath = parent.segments()[..index].to_vec().into();
        let Some(place) = atlas.at(&above) else { break };
        let Segment::Key(key) = segment else { continue };
        if place.member(key).is_none() {
            let rest = |fixed: &String| {
                let tail = parent.segments()[index + 1..].iter().cloned();
                let mut path = above.key(fixed);
                tail.chain([Segment::Key(name.to_owned())]).for_each(|segment| path.push(segment));
                path
            };
            let names = closest(key, &place.names());
            let paths = names.iter().map(rest).filter(|path| subject::find(path).is_some());
            return paths.map(|path| format!("`{path}`")).collect();
        }
    }
    elsewhere(name)
}

/// Places with that name in any release, the shortest first.
fn elsewhere(name: &str) -> Vec<String> {
    let is_it = |pattern: &Pattern| matches!(pattern.steps().last(), Some(Step::Key(last)) if last == name);
    let rows = History::get().all_rows().filter(|row| row.path.ends_with(name));
    let mut found: Vec<Pattern> = rows.map(|row| row.pattern()).filter(is_it).collect();
    found.sort_by_key(|pattern| pattern.steps().len());
    found.iter().take(3).map(|pattern| format!("`{pattern}`")).collect()
}

fn code(patterns: &[Pattern]) -> String {
    patterns.iter().map(|pattern| format!("`{pattern}`")).collect::<Vec<_>>().join(", ")
}
