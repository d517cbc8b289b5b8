//! The release history on disk: `core/data/history/`. Read whole, one release put in, written back.
//!
//! - `releases.json`: per release the names it knows and how it treats those it does not.
//! - `shapes.jsonl`: one shape a line; a shape's number is its line, so new ones go to the end.
//! - `paths.txt`: one path pattern a line, then the shapes that it had and when: `12` (always),
//!   `12 2026.3.2..`, `12 ..2026.7.35`, `12 2026.3.2..2026.7.35`, separated by tabs.

use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::flatten::Flat;
use openclaw_lint_core::schema::pattern::Pattern;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::Path;

/// The history as a table: a column per release, a row per path pattern.
#[derive(Default)]
pub(crate) struct History {
    /// Oldest first, with what is known of each beyond its paths.
    pub(crate) releases: Vec<(Release, Value)>,
    shapes: Vec<String>,
    numbers: HashMap<String, usize>,
    rows: BTreeMap<Pattern, Vec<Option<usize>>>,
}

impl History {
    pub(crate) fn read(folder: &Path) -> Result<Self, String> {
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|e| format!("{name}: {e}"));
        if !folder.join("releases.json").exists() {
            return Ok(Self::default());
        }
        let mut history = Self::default();
        let releases: Vec<Value> = serde_json::from_str(&read("releases.json")?).map_err(|e| e.to_string())?;
        for info in releases {
            let version = info["version"].as_str().unwrap_or_default();
            history.releases.push((version.parse().map_err(|e| format!("releases.json: {e}"))?, info));
        }
        for line in read("shapes.jsonl")?.lines() {
            history.number(line.to_owned());
        }
        for line in read("paths.txt")?.lines() {
            let mut fields = line.split('\t');
            let pattern = fields.next().and_then(Pattern::parse).ok_or_else(|| format!("paths.txt: bad row {line}"))?;
            let mut row = vec![None; history.releases.len()];
            for run in fields {
                let (shape, first, last) = history.run(run).ok_or_else(|| format!("paths.txt: bad row {line}"))?;
                row[first..=last].fill(Some(shape));
            }
            history.rows.insert(pattern, row);
        }
        Ok(history)
    }

    fn run(&self, text: &str) -> Option<(usize, usize, usize)> {
        let (shape, when) = text.split_once(' ').unwrap_or((text, ".."));
        let (first, last) = when.split_once("..")?;
        let at = |version: &str, default| {
            if version.is_empty() { Some(default) } else { self.column(&version.parse().ok()?).ok() }
        };
        Some((shape.parse().ok()?, at(first, 0)?, at(last, self.releases.len() - 1)?))
    }

    fn column(&self, release: &Release) -> Result<usize, usize> {
        self.releases.binary_search_by(|(known, _)| known.cmp(release))
    }

    fn number(&mut self, shape: String) -> usize {
        if let Some(number) = self.numbers.get(&shape) {
            return *number;
        }
        let number = self.shapes.len();
        self.numbers.insert(shape.clone(), number);
        self.shapes.push(shape);
        number
    }

    /// Puts a release in, or replaces it.
    pub(crate) fn put(&mut self, release: Release, info: Value, flat: &Flat) {
        let column = match self.column(&release) {
            Ok(column) => {
                self.releases[column] = (release, info);
                column
            }
            Err(column) => {
                self.releases.insert(column, (release, info));
                self.rows.values_mut().for_each(|row| row.insert(column, None));
                column
            }
        };
        self.rows.values_mut().for_each(|row| row[column] = None);
        for (pattern, shape) in flat {
            let number = self.number(shape.to_string());
            let width = self.releases.len();
            self.rows.entry(pattern.clone()).or_insert_with(|| vec![None; width])[column] = Some(number);
        }
        self.rows.retain(|_, row| row.iter().any(Option::is_some));
    }

    /// The rows of `release`; and those that only other releases have, as the newest of them has them.
    pub(crate) fn rows(&self, release: &Release) -> (Flat, Flat) {
        let (mut own, mut elsewhere) = (Flat::new(), Flat::new());
        let Ok(column) = self.column(release) else { return (own, elsewhere) };
        let shapes: Vec<Value> = self.shapes.iter().filter_map(|shape| serde_json::from_str(shape).ok()).collect();
        for (pattern, row) in &self.rows {
            let newest = row.iter().rev().flatten().next();
            let (flat, shape) = match row[column] {
                Some(shape) => (&mut own, Some(shape)),
                None => (&mut elsewhere, newest.copied()),
            };
            flat.extend(shape.and_then(|shape| Some((pattern.clone(), shapes.get(shape)?.clone()))));
        }
        (own, elsewhere)
    }

    /// The rows of the release before `release`, at or below `prefix`.
    pub(crate) fn rows_before(&self, release: &Release, prefix: &Pattern) -> Flat {
        let column = self.column(release).unwrap_or_else(|column| column);
        let Some(before) = column.checked_sub(1) else { return Flat::new() };
        self.rows
            .iter()
            .filter(|(pattern, _)| pattern.steps().starts_with(prefix.steps()))
            .filter_map(|(pattern, row)| {
                Some((pattern.clone(), serde_json::from_str(&self.shapes[row[before]?]).ok()?))
            })
            .collect()
    }

    /// Patterns that came, went or changed between a release and its predecessor.
    pub(crate) fn changes(&self, release: &Release) -> Vec<String> {
        let Ok(column @ 1..) = self.column(release) else { return Vec::new() };
        let line = |(pattern, row): (&Pattern, &Vec<Option<usize>>)| match (row[column - 1], row[column]) {
            (None, Some(new)) => Some(format!("+ {pattern} {}", self.shapes[new])),
            (Some(_), None) => Some(format!("- {pattern}")),
            (Some(old), Some(new)) if old != new => {
                Some(format!("~ {pattern} {} -> {}", self.shapes[old], self.shapes[new]))
            }
            _ => None,
        };
        self.rows.iter().filter_map(line).collect()
    }

    pub(crate) fn write(&self, folder: &Path) -> Result<(), String> {
        let write =
            |name: &str, text: String| std::fs::write(folder.join(name), text).map_err(|e| format!("{name}: {e}"));
        std::fs::create_dir_all(folder).map_err(|e| e.to_string())?;
        let infos: Vec<String> = self.releases.iter().map(|(_, info)| format!("  {info}")).collect();
        write("releases.json", format!("[\n{}\n]\n", infos.join(",\n")))?;
        write("shapes.jsonl", self.shapes.iter().map(|shape| format!("{shape}\n")).collect())?;
        let mut text = String::new();
        for (pattern, row) in &self.rows {
            text.push_str(&pattern.to_string());
            for (shape, first, last) in runs(row) {
                let version = |column: usize, open: usize| {
                    if column == open { String::new() } else { self.releases[column].0.to_string() }
                };
                let (first, last) = (version(first, 0), version(last, row.len() - 1));
                let when =
                    if first.is_empty() && last.is_empty() { String::new() } else { format!(" {first}..{last}") };
                let _ = write!(text, "\t{shape}{when}");
            }
            text.push('\n');
        }
        write("paths.txt", text)
    }
}

/// Neighbouring columns with the same shape.
fn runs(row: &[Option<usize>]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (column, shape) in row.iter().enumerate() {
        let Some(shape) = *shape else { continue };
        match runs.last_mut() {
            Some((same, _, last)) if *same == shape && *last + 1 == column => *last = column,
            _ => runs.push((shape, column, column)),
        }
    }
    runs
}
