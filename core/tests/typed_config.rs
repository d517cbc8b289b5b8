//! The typed config, the generated schemas and the release history say the same, path by path.
//!
//! The history was measured on the releases themselves. Differences that are meant stand in
//! `known_differences.txt`: release (or `*`), path, reason.

use openclaw_lint_core::schema::flatten::{Flat, flatten};
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use openclaw_lint_core::schema::{generate, notes, typed};
use std::collections::BTreeSet;

const KNOWN: &str = include_str!("known_differences.txt");

/// The measured rows of one release.
fn measured(release: usize) -> Flat {
    let history = History::get();
    let shape = |row: openclaw_lint_core::schema::history::Row<'_>| {
        Some((row.pattern(), history.shape(row.shape_in(release)?).clone()))
    };
    history.all_rows().filter_map(shape).collect()
}

/// Differences between two sets of rows, as lines, without the known ones.
fn differences(release: &str, says: &Flat, measured: &Flat) -> Vec<String> {
    let known: BTreeSet<&str> = KNOWN
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let which = fields.next()?;
            let path = fields.next()?;
            assert!(fields.next().is_some_and(|reason| reason.len() > 10), "no reason: {line}");
            (which == "*" || which == release).then_some(path)
        })
        .collect();
    let paths: BTreeSet<&Pattern> = says.keys().chain(measured.keys()).collect();
    paths
        .into_iter()
        .filter(|path| !known.contains(path.to_string().as_str()))
        .filter(|path| says.get(path) != measured.get(path))
        .map(|path| {
            let show = |flat: &Flat| flat.get(path).map_or("nothing".to_owned(), ToString::to_string);
            format!("{release} {path}\n  says     {}\n  measured {}", show(says), show(measured))
        })
        .collect()
}

#[test]
fn the_types_say_what_the_newest_release_accepts() {
    let history = History::get();
    let newest = history.versions().len() - 1;
    let found = differences(&history.versions()[newest].to_string(), &flatten(&typed::newest()), &measured(newest));
    assert!(found.is_empty(), "{} differences\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_schema_of_every_release_says_what_that_release_accepts() {
    let history = History::get();
    for (release, version) in history.versions().iter().enumerate() {
        let mut says = flatten(&generate::schema(release));
        // Taken out before a release looks at the keys; the schema names it for editors.
        says.retain(|path, _| !path.steps().contains(&Step::Key("$include".to_owned())));
        let found = differences(&version.to_string(), &says, &measured(release));
        assert!(found.is_empty(), "{} differences\n{}", found.len(), found.join("\n"));
    }
}

#[test]
fn every_key_of_the_newest_release_has_a_note() {
    let history = History::get();
    let newest = history.versions().len() - 1;
    let silent: Vec<String> = measured(newest)
        .into_keys()
        .filter(|path| matches!(path.steps().last(), Some(Step::Key(_))))
        .filter(|path| notes::note(path).is_none_or(|note| note.text.is_empty()))
        .map(|path| path.to_string())
        .collect();
    assert!(silent.is_empty(), "{} keys without a note: {:?}", silent.len(), &silent[..silent.len().min(20)]);
}
