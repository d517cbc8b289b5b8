//! The page of a config key.

use super::page::{cut, field, wrap};
use super::{near, shape, subject};
use crate::output::style::{self, paint};
use crate::problem::Problem;
use crate::target::Target;
use openclaw_lint_core::report::mask::scrub;
use openclaw_lint_core::schema::atlas::{Atlas, Place};
use openclaw_lint_core::schema::history::{History, Run};
use openclaw_lint_core::schema::moves;
use openclaw_lint_core::schema::notes;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use serde_json::Value;

/// What the releases say about the place that `text` names.
pub(super) fn page(text: &str, target: &Target) -> Result<String, Problem> {
    let path = subject::parse(text).ok_or_else(|| Problem::NotAPath(scrub(text)))?;
    let atlas = Atlas::whole(target.index());
    let Some((pattern, runs)) = subject::find(&path) else { return Err(near::unknown(&path, &atlas)) };
    let mut out = String::new();
    let name = if pattern.steps().is_empty() { "the whole config".to_owned() } else { pattern.to_string() };
    out.push_str(&format!("{}\n", paint(style::STRONG, name)));
    if let Some(text) = description(&pattern) {
        out.push_str(&format!("{}\n", wrap(text, 2)));
    }
    out.push('\n');
    match place(&atlas, &pattern, &runs) {
        Some(place) => out.push_str(&known(place, &pattern, target)),
        None => out.push_str(&not_known(&pattern, &runs, &atlas, target)),
    }
    out.push_str(&releases(&runs));
    Ok(out)
}

/// What people need to know about a setting.
fn description(pattern: &Pattern) -> Option<&'static str> {
    let like_any = || {
        let (Step::Key(_), parent) = pattern.steps().split_last()? else { return None };
        notes::note(&parent.iter().cloned().collect::<Pattern>().join(Step::AnyKey))
    };
    let note = notes::note(pattern).or_else(like_any)?;
    Some(note.text).filter(|text| !text.is_empty())
}

/// The place in the target, when the target knows it.
fn place(atlas: &Atlas, pattern: &Pattern, runs: &[Run]) -> Option<Place> {
    let known = runs.iter().any(|run| (run.first..=run.last).contains(&atlas.release()));
    atlas.find(pattern).filter(|_| known)
}

/// The fields of a key that the target knows.
fn known(place: Place, pattern: &Pattern, target: &Target) -> String {
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
    let only_object = shape::kinds(shape) == "object";
    for keys in shape::required(shape) {
        out.push_str(&field("required", &if only_object { keys } else { format!("{keys} in an object") }));
    }
    out.push_str(&replaces(pattern));
    if let Some(item) = place.item() {
        out.push_str(&field("items", &item.shape().map_or_else(|| "anything".to_owned(), shape::line)));
        out.push_str(&keys("item keys", item, &pattern.join(Step::Items)));
    }
    out.push_str(&keys("keys", place, pattern));
    out
}

/// Where this stood before.
fn replaces(pattern: &Pattern) -> String {
    let from = moves::predecessors(pattern);
    if from.is_empty() { String::new() } else { field("replaces", &code(&from)) }
}

/// The keys of an object, each with a line about it.
fn keys(name: &str, place: Place, pattern: &Pattern) -> String {
    let named = place.names().into_iter().map(|key| (key, pattern.key(key)));
    let any = place.any_member().map(|_| ("*", pattern.join(Step::AnyKey)));
    let rows: Vec<(&str, Pattern)> = named.chain(any).collect();
    if rows.is_empty() {
        return String::new();
    }
    let width = rows.iter().map(|(key, _)| key.chars().count()).max().unwrap_or_default().min(28);
    let mut out = format!("\n  {}\n", paint(style::DIM, name));
    for (key, pattern) in rows {
        let text = description(&pattern).unwrap_or(if key == "*" { "Any name." } else { "" });
        let padding = " ".repeat(width.saturating_sub(key.chars().count()));
        out.push_str(format!("    {}{padding}  {}", paint(style::CODE, key), cut(text, width + 6)).trim_end());
        out.push('\n');
    }
    out
}

/// Why the target does not know a key that other releases do.
fn not_known(pattern: &Pattern, runs: &[Run], atlas: &Atlas, target: &Target) -> String {
    let versions = History::get().versions();
    let release = target.index();
    let last = runs.iter().rev().find(|run| run.last < release).map(|run| versions[run.last]);
    let first = runs.iter().find(|run| run.first > release).map(|run| versions[run.first]);
    let until = last.map(|last| format!("{last} is the last known release that takes it")).unwrap_or_default();
    let text = if let Some(to) = moves::successors(pattern, release) {
        let until = if until.is_empty() { until } else { format!("; {until}") };
        format!("It is {} now{until}.", code(&to))
    } else if let Some((from, to)) = moved_around(pattern, atlas) {
        format!("It went with `{from}`, which is {} now; {until}.", code(&to))
    } else if last.is_some() {
        format!("{until}, and nothing took its place.")
    } else if let Some(first) = first {
        format!("{first} is the first known release that takes it.")
    } else {
        "It is not a key of this release.".to_owned()
    };
    let says = paint(style::WARNING, format_args!("OpenClaw {} does not know this key.", target.release));
    format!("  {says}\n{}\n{}", wrap(&text, 2), replaces(pattern))
}

/// The key around `pattern` that has moved, and where it is now.
fn moved_around(pattern: &Pattern, atlas: &Atlas) -> Option<(Pattern, Vec<Pattern>)> {
    (1..pattern.steps().len()).rev().find_map(|length| {
        let around: Pattern = pattern.steps()[..length].iter().cloned().collect();
        let to = moves::successors(&around, atlas.release())?;
        atlas.find(&around).is_none().then_some((around, to))
    })
}

/// When which shape held.
fn releases(runs: &[Run]) -> String {
    let history = History::get();
    let versions = history.versions();
    let latest = versions.len() - 1;
    let mut out = format!("\n  {}\n", paint(style::DIM, "releases"));
    let mut before: Option<(usize, String)> = None;
    for run in runs {
        let when = match (run.first, run.last) {
            (0, last) if last == latest => "all that are known".to_owned(),
            (0, last) => format!("up to {}", versions[last]),
            (first, last) if last == latest => format!("since {}", versions[first]),
            (first, last) if first == last => versions[first].to_string(),
            (first, last) => format!("{} to {}", versions[first], versions[last]),
        };
        let what = shape::line(history.shape(run.shape));
        let same = before.as_ref().is_some_and(|(last, text)| last + 1 == run.first && *text == what);
        let shown = if same { "the same kinds, other details" } else { what.as_str() };
        out.push_str(&format!("    {when}\n{}\n", wrap(shown, 6)));
        before = Some((run.last, what));
    }
    out
}

fn code(patterns: &[Pattern]) -> String {
    patterns.iter().map(|pattern| format!("`{pattern}`")).collect::<Vec<_>>().join(", ")
}
