//! The release history that is built into the program: which release accepts what, where.
//!
//! The data stands in `core/data/history/` as text; only the rows of sections that a document really
//! has are ever read. `docs/releases.md` tells how it is made.

use super::packed::unpack;
use super::pattern::Pattern;
use crate::release::Release;
use foldhash::fast::RandomState;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

const RELEASES: &str = include_str!("../../data/history/releases.json");
const SHAPES: &str = include_str!("../../data/history/shapes.jsonl");
/// `paths.txt`, packed.
const PATHS: &str = include_str!(concat!(env!("OUT_DIR"), "/paths.txt"));

/// How a release treats a name that it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Treatment {
    /// It refuses the file.
    Error,
    /// It loads the file with a warning.
    Warning,
    /// It says nothing.
    Accepted,
}

/// What a release knows beyond its schema.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReleaseFacts {
    /// The release.
    pub version: Release,
    /// Channel ids that may stand under `channels`.
    pub channels: Vec<String>,
    /// Channels whose members the release does not look at when it loads a config.
    pub unchecked_channels: Vec<String>,
    /// Bundled plugins that check their `config`.
    pub plugins: Vec<String>,
    /// An unknown id under `channels`.
    pub unknown_channel: Treatment,
    /// An unknown id under `plugins.entries`.
    pub unknown_plugin_entry: Treatment,
    /// An unknown id in `plugins.allow` or `plugins.deny`.
    pub unknown_plugin_allow: Treatment,
    /// An unknown plugin in `plugins.slots.memory`.
    pub unknown_plugin_slot: Treatment,
}

/// Number of a shape: its line in `shapes.jsonl`.
pub type ShapeId = u32;

/// A stretch of known releases in which one shape held at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The shape.
    pub shape: ShapeId,
    /// Index of the first release.
    pub first: usize,
    /// Index of the last release.
    pub last: usize,
}

/// The built-in history.
pub struct History {
    releases: Vec<ReleaseFacts>,
    versions: Vec<Release>,
    /// Indices of the releases, by how they are written in the rows.
    columns: HashMap<String, usize, RandomState>,
    shapes: Vec<(&'static str, OnceLock<Value>)>,
    /// Rows by section; the empty name stands for the root and the top-level keys themselves.
    sections: HashMap<&'static str, Range<usize>>,
    /// Rows by the last name of their path.
    by_name: OnceLock<HashMap<&'static str, Vec<&'static str>>>,
    top_level: Vec<&'static str>,
    channel_sections: Vec<&'static str>,
    channel_ids: Vec<&'static str>,
}

impl History {
    /// The history, read on first use.
    ///
    /// # Panics
    /// When the built-in data is damaged, which the tests rule out.
    #[must_use]
    pub fn get() -> &'static Self {
        static HISTORY: OnceLock<History> = OnceLock::new();
        HISTORY.get_or_init(|| {
            let releases: Vec<ReleaseFacts> =
                serde_json::from_str(RELEASES).expect("releases.json is checked by tests");
            let (sections, mut top_level) = sections();
            top_level.sort_unstable();
            let mut channel_sections: Vec<&str> = sections.keys().copied().filter(|name| name.contains('.')).collect();
            channel_sections.sort_unstable();
            Self {
                columns: releases.iter().map(|facts| facts.version.to_string()).zip(0..).collect(),
                versions: releases.iter().map(|facts| facts.version).collect(),
                releases,
                shapes: SHAPES.lines().map(|line| (line, OnceLock::new())).collect(),
                channel_ids: channel_sections.iter().map(|name| &name["channels.".len()..]).collect(),
                channel_sections,
                sections,
                by_name: OnceLock::new(),
                top_level,
            }
        })
    }

    /// All known releases, oldest first.
    #[must_use]
    pub fn versions(&self) -> &[Release] {
        &self.versions
    }

    /// Facts of the release with that index.
    #[must_use]
    pub fn facts(&self, index: usize) -> &ReleaseFacts {
        &self.releases[index]
    }

    /// The index of the newest release that is not newer than `release`; of the oldest one otherwise.
    #[must_use]
    pub fn index_of(&self, release: &Release) -> usize {
        self.versions.partition_point(|known| known <= release).saturating_sub(1)
    }

    /// The shape with that number; see [`super::shape`] for its form.
    #[must_use]
    pub fn shape(&self, id: ShapeId) -> &Value {
        let (line, value) = &self.shapes[id as usize];
        value.get_or_init(|| serde_json::from_str(line).unwrap_or(Value::Object(serde_json::Map::new())))
    }

    /// How many shapes there are; their numbers begin with 0.
    #[cfg(test)]
    pub(super) fn shape_count(&self) -> ShapeId {
        ShapeId::try_from(self.shapes.len()).unwrap_or(ShapeId::MAX)
    }

    /// The channel ids that any release knows, sorted.
    pub(super) fn channel_ids(&self) -> &[&'static str] {
        &self.channel_ids
    }

    /// The sections of those channels, in the same order.
    pub(super) fn channel_sections(&self) -> &[&'static str] {
        &self.channel_sections
    }

    /// The top-level keys that any release knows, sorted.
    #[must_use]
    pub fn top_level(&self) -> &[&'static str] {
        &self.top_level
    }

    /// The rows of one section: a top-level key, or `channels.<id>`. In `channels` itself the rows of
    /// single channels are left out.
    pub fn rows(&self, section: &str) -> impl Iterator<Item = Row<'_>> {
        let range = self.sections.get(section).cloned().unwrap_or(0..0);
        paths()[range].lines().map(|line| self.row(line))
    }

    /// All rows of all sections.
    pub fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        paths().lines().map(|line| self.row(line))
    }

    /// The rows whose path is `name`, or ends with a dot and `name`.
    pub(super) fn rows_named(&self, name: &str) -> impl Iterator<Item = Row<'_>> {
        let lines = self.by_name.get_or_init(by_name).get(name);
        lines.into_iter().flatten().map(|line| self.row(line))
    }

    /// When which shape held at `pattern`; empty when no release knows it.
    #[must_use]
    pub fn runs(&self, pattern: &Pattern) -> Vec<Run> {
        let text = pattern.to_string();
        let row = self.rows_named(last_name(&text)).find(|row| row.path == text);
        row.map(|row| row.runs().collect()).unwrap_or_default()
    }

    fn row(&self, line: &'static str) -> Row<'_> {
        let (path, runs) = line.split_once('\t').unwrap_or((line, ""));
        Row { history: self, path, runs }
    }

    fn column(&self, version: &str, open: usize) -> usize {
        if version.is_empty() {
            return open;
        }
        self.columns.get(version).copied().unwrap_or(open)
    }
}

/// A line of `paths.txt`.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    history: &'a History,
    /// The path pattern as text.
    pub path: &'static str,
    runs: &'static str,
}

impl Row<'_> {
    /// The pattern.
    #[must_use]
    pub fn pattern(&self) -> Pattern {
        Pattern::parse(self.path).unwrap_or_default()
    }

    /// When which shape held, oldest first.
    pub fn runs(&self) -> impl Iterator<Item = Run> {
        self.runs.split('\t').filter_map(|run| {
            let (shape, when) = run.split_once(' ').unwrap_or((run, ".."));
            let (first, last) = when.split_once("..")?;
            Some(Run {
                shape: shape.parse().ok()?,
                first: self.history.column(first, 0),
                last: self.history.column(last, self.history.versions.len() - 1),
            })
        })
    }

    /// The shape in one release.
    #[must_use]
    pub fn shape_in(&self, release: usize) -> Option<ShapeId> {
        self.runs().find(|run| (run.first..=run.last).contains(&release)).map(|run| run.shape)
    }
}

/// The section of a row: a top-level key or `channels.<id>`.
pub(crate) fn section_of(path: &str) -> &str {
    let end = path.find(['.', '[']).unwrap_or(path.len());
    if &path[..end] == "channels" && path.as_bytes().get(end) == Some(&b'.') {
        let rest = &path[end + 1..];
        let id = rest.find(['.', '[']).unwrap_or(rest.len());
        if &rest[..id] != "*" {
            return &path[..=end + id];
        }
    }
    &path[..end]
}

/// The whole of `paths.txt`.
fn paths() -> &'static str {
    static PATHS_WHOLE: OnceLock<String> = OnceLock::new();
    PATHS_WHOLE.get_or_init(|| unpack(PATHS))
}

fn by_name() -> HashMap<&'static str, Vec<&'static str>> {
    let mut rows: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
    for line in paths().lines() {
        let path = &line[..line.find('\t').unwrap_or(line.len())];
        rows.entry(last_name(path)).or_default().push(line);
    }
    rows
}

/// What stands behind the last dot of a path.
fn last_name(path: &str) -> &str {
    path.rfind('.').map_or(path, |dot| &path[dot + 1..])
}

fn sections() -> (HashMap<&'static str, Range<usize>>, Vec<&'static str>) {
    let mut sections: HashMap<&'static str, Range<usize>> = HashMap::new();
    let mut top_level = Vec::new();
    let (mut current, mut begin, mut start) = ("", 0, 0);
    let mut close = |section: &'static str, range: Range<usize>| {
        sections.entry(section).and_modify(|known| known.end = range.end).or_insert(range);
    };
    let paths = paths();
    while start < paths.len() {
        let rest = &paths[start..];
        // Rows of one section stand together, so most rows need no more than this look.
        let same = !current.is_empty()
            && rest.starts_with(current)
            && matches!(rest.as_bytes().get(current.len()), Some(b'.' | b'['));
        if !same || current == "channels" {
            let path = &rest[..rest.find('\t').unwrap_or(rest.len())];
            let section = section_of(path);
            if section != current {
                close(current, begin..start);
                (current, begin) = (section, start);
            }
            if section == path && !path.is_empty() && !path.contains('.') {
                top_level.push(section);
            }
        }
        start += rest.find('\n').map_or(rest.len(), |end| end + 1);
    }
    close(current, begin..start);
    (sections, top_level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_22_releases_and_their_sections() {
        let history = History::get();
        assert_eq!(history.versions().len(), 22);
        assert!(history.top_level().contains(&"gateway"));
        assert!(history.rows("channels.telegram").count() > 400);
        assert!(history.rows("channels").all(|row| !row.path.starts_with("channels.telegram")));
    }

    #[test]
    fn every_row_can_be_read() {
        let history = History::get();
        for row in history.all_rows() {
            assert!(Pattern::parse(row.path).is_some(), "{}", row.path);
            let runs: Vec<Run> = row.runs().collect();
            assert!(!runs.is_empty(), "{}", row.path);
            assert!(runs.iter().all(|run| run.first <= run.last && (run.shape as usize) < history.shapes.len()));
        }
        for id in 0..history.shapes.len() {
            assert!(serde_json::from_str::<Value>(history.shapes[id].0).is_ok(), "shape {id}");
        }
    }
}
