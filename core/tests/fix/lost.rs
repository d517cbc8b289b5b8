//! What fixes leave alone, and that nothing is lost when what they remove is kept as a comment.

use super::{Bench, HOME, MemoryFiles, files_below, fixtures, folder};
use openclaw_lint_core::check;
use openclaw_lint_core::fix::Fixed;
use openclaw_lint_core::migrate::catalogue::{self, Kind, Migration};
use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::report::{FileId, Safety, Span};
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use openclaw_lint_core::syntax::{self, Node, parse};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

/// A number, a string, true or false of the source.
struct Literal {
    path: ConfigPath,
    /// As it is written; strings without their quotes.
    text: String,
    value: Value,
}

fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let parsed = parse(source);
    let mut open: Vec<(ConfigPath, &Node)> = parsed.root.iter().map(|root| (ConfigPath::root(), root)).collect();
    while let Some((path, node)) = open.pop() {
        let text = node.span.text(source);
        let mut add =
            |text: &str, value: Value| found.push(Literal { path: path.clone(), text: text.to_owned(), value });
        match &node.kind {
            syntax::Kind::Bool(on) => add(text, json!(on)),
            syntax::Kind::Number(number) => add(text, whole(*number)),
            syntax::Kind::String(value) => add(text.get(1..text.len() - 1).unwrap_or_default(), json!(value)),
            syntax::Kind::Array(items) => {
                open.extend(items.iter().enumerate().map(|(index, item)| (path.index(index), item)));
            }
            syntax::Kind::Object(members) => {
                open.extend(members.iter().map(|member| (path.key(&member.key.name), &member.value)));
            }
            syntax::Kind::Null | syntax::Kind::Invalid => {}
        }
    }
    found
}

/// A number as the catalogue writes it.
fn whole(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

/// Whether a text holds the literal, not as a part of a longer word.
fn holds(text: &str, literal: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let (first, last) = (literal.chars().next().is_some_and(is_word), literal.chars().last().is_some_and(is_word));
    literal.is_empty()
        || text.match_indices(literal).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + literal.len()..].chars().next();
            let goes_on = |edge: bool, next: Option<char>| edge && next.is_some_and(is_word) && next != Some('.');
            !goes_on(first, before) && !goes_on(last, after)
        })
}

/// Whether a path lies at the place, above it or below it.
fn touches(place: &Pattern, path: &ConfigPath) -> bool {
    let same = |(step, segment): (&Step, &Segment)| match (step, segment) {
        (Step::Items, Segment::Index(_)) | (Step::AnyKey, Segment::Key(_)) => true,
        (Step::Key(name), Segment::Key(key)) => name == key,
        _ => false,
    };
    place.steps().iter().zip(path.segments()).all(same)
}

/// Whether the catalogue has another spelling for this value at a place where a fix was applied.
fn is_respelled(literal: &Literal, all: &[Literal], fixed: &Fixed) -> bool {
    let was_applied = |migration: &'static Migration| {
        catalogue::places(migration).any(|place| fixed.applied.iter().any(|fix| touches(place, &fix.path)))
    };
    let by_rule = |migration: &'static Migration| {
        // What is merged has neighbours; what is named elsewhere, too, changes its name there.
        let above = usize::from(migration.kind == Kind::Merge);
        let same = || all.iter().filter(|other| other.text == literal.text);
        migration.respells
            && catalogue::places(migration).any(|place| {
                let depth = place.steps().len() - above;
                let place: Pattern = place.steps()[..depth].iter().cloned().collect();
                same().any(|same| same.path.segments().len() >= depth && touches(&place, &same.path))
            })
    };
    catalogue::all().any(|migration| {
        let mapped = migration.values.iter().any(|(old, _)| holds_value(old, &literal.value))
            || migration.factor.is_some() && literal.value.is_number();
        (mapped || by_rule(migration)) && was_applied(migration)
    })
}

fn holds_value(old: &Value, literal: &Value) -> bool {
    match old {
        Value::Array(items) => items.iter().any(|item| holds_value(item, literal)),
        Value::Object(members) => members.values().any(|item| holds_value(item, literal)),
        _ => old == literal,
    }
}

/// Comments and literals of the source that stand nowhere in the result.
fn lost(source: &str, fixed: &Fixed) -> Vec<String> {
    let others = fixed.files.iter().filter(|file| !file.main).map(|file| file.text.as_str());
    let result: String = std::iter::once(fixed.main_text()).chain(others).collect::<Vec<_>>().join("\n");
    let mut lost = Vec::new();
    for comment in &parse(source).comments {
        for line in comment.span.text(source).lines().map(|line| line.trim().trim_end_matches("*/").trim()) {
            if !result.contains(line) {
                lost.push(line.to_owned());
            }
        }
    }
    let all = literals(source);
    for literal in &all {
        // A text of several lines may have become as many lines of a comment.
        let lines = literal.value.as_str().map(|text| text.lines().all(|line| result.contains(line.trim())));
        if !holds(&result, &literal.text) && lines != Some(true) && !is_respelled(literal, &all, fixed) {
            lost.push(literal.text.clone());
        }
    }
    lost
}

/// The lines of the source that no edit met, and what the edits of all rounds make of the source.
fn replayed(source: &str, fixed: &Fixed) -> (Vec<String>, String) {
    let mut text = source.to_owned();
    let mut kept: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        kept.push(Span::new(at, at + line.trim_end_matches(['\r', '\n']).len()));
        at += line.len();
    }
    for round in &fixed.rounds {
        let mut edits: Vec<_> = round.iter().filter(|edit| edit.file == FileId::MAIN).collect();
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        kept.retain(|line| edits.iter().all(|edit| edit.span.end < line.start || line.end < edit.span.start));
        for edit in edits.iter().rev() {
            let moved = |at: usize| at + edit.text.len() - (edit.span.end - edit.span.start);
            for line in kept.iter_mut().filter(|line| line.start > edit.span.end) {
                *line = Span::new(moved(line.start), moved(line.end));
            }
            text.replace_range(edit.span.start..edit.span.end, &edit.text);
        }
    }
    (kept.iter().map(|line| line.text(&text).to_owned()).collect(), text)
}

/// Whether the lines stand in a text in this order.
fn in_order(lines: &[String], text: &str) -> bool {
    let mut rest = text.lines();
    lines.iter().all(|line| rest.any(|there| there == line))
}

/// What is wrong after safe fixes; none when nothing is.
fn fault(name: &str, source: &str, bench: &Bench) -> Option<String> {
    let fixed = bench.fix_keeping(name, source.as_bytes(), Safety::Safe);
    let titles = || fixed.applied.iter().map(|fix| fix.title.to_string()).collect::<Vec<_>>();
    let (untouched, result) = replayed(source, &fixed);
    let lost = lost(source, &fixed);
    let fault = match () {
        () if result != fixed.main_text() => "the edits do not make the result".to_owned(),
        () if !in_order(&untouched, source) || !in_order(&untouched, fixed.main_text()) => {
            "a line changed that no edit met".to_owned()
        }
        () if !lost.is_empty() => format!("lost {lost:?}"),
        () => return None,
    };
    Some(format!("{name} on {}: {fault} by {:#?}", bench.target, titles()))
}

#[test]
fn nothing_is_lost_in_fixtures() {
    let files = files_below(&folder().join("real"), Path::new(HOME), MemoryFiles::default());
    let mut faults = Vec::new();
    for (name, source, variables) in fixtures() {
        let text = String::from_utf8_lossy(&source).into_owned();
        for target in ["2026.9.6", "2026.8.2", "2026.4.14"] {
            let bench = Bench::new(files.clone(), &variables, target);
            let before = bench.with(&name, text.as_bytes(), check);
            if before.document.main().parse.errors.is_empty() && text.as_bytes() == source {
                faults.extend(fault(&name, &text, &bench));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_is_lost_in_examples_of_migrations() {
    let mut faults = Vec::new();
    for migration in catalogue::all() {
        let text = serde_json::to_string_pretty(&migration.before).unwrap();
        let bench = Bench::new(MemoryFiles::default(), &[], "2026.9.6");
        faults.extend(fault(&migration.id, &text, &bench));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn most_lines_of_a_config_are_left_alone() {
    let files = files_below(&folder().join("real"), Path::new(HOME), MemoryFiles::default());
    let (mut all, mut untouched) = (0, 0);
    for (name, source, variables) in fixtures() {
        let text = String::from_utf8_lossy(&source).into_owned();
        let fixed = Bench::new(files.clone(), &variables, "2026.9.6").fix_keeping(&name, &source, Safety::Safe);
        all += text.lines().count();
        untouched += replayed(&text, &fixed).0.len();
    }
    assert!(untouched * 2 > all, "{untouched} of {all}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_in_broken_fixtures(
        which in 0..1000_usize, gone in proptest::collection::vec(0..200_usize, 0..4), target in 0..3_usize,
    ) {
        let all = fixtures();
        let (name, source, variables) = &all[which % all.len()];
        let text = String::from_utf8_lossy(source);
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let kept = lines.iter().enumerate().filter(|(index, _)| !gone.iter().any(|gone| gone % (lines.len() * 4) == *index));
        let text: String = kept.map(|(_, line)| *line).collect();
        let bench = Bench::new(MemoryFiles::default(), variables, ["2026.9.6", "2026.8.2", "2026.1.30"][target]);
        let before = bench.with(name, text.as_bytes(), check);
        let read = before.document.main();
        prop_assume!(read.parse.errors.is_empty() && read.text == text);
        prop_assert_eq!(fault(name, &text, &bench), None);
    }
}
