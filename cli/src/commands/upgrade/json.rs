//! The report as JSON, version 1. These structs are the format: they change only by new members, or with
//! the version. `docs/upgrade.schema.json` describes them.

use crate::problem::Problem;
use openclaw_lint_core::report::mask::{scrub_path, scrub_sentence};
use openclaw_lint_core::report::{Safety, Severity};
use openclaw_lint_core::upgrade::tell::{Said, Told, words};
use openclaw_lint_core::upgrade::{self, Direction, Part};
use serde::Serialize;

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    from: Release,
    to: Release,
    direction: &'static str,
    verdict: Verdict,
    sections: Vec<Section>,
    /// New keys that no section tells.
    more_possible: usize,
    /// Unified diffs, when they were asked for.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    diffs: &'a [String],
    /// Names of the backups, when the changes were written.
    #[serde(skip_serializing_if = "Option::is_none")]
    backups: &'a Option<Vec<String>>,
}

#[derive(Serialize)]
struct Release {
    release: String,
    reason: String,
}

#[derive(Serialize)]
struct Verdict {
    accepted_now: bool,
    accepted_as_is: bool,
    starts: bool,
    reasons: usize,
    known_reasons: usize,
    changes: usize,
    decisions: usize,
    open_already: usize,
    text: String,
}

#[derive(Serialize)]
struct Section {
    part: Part,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    title: String,
    why: Option<String>,
    rules: Vec<&'static str>,
    severity: Option<Severity>,
    entries: Vec<Entry>,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Entry {
    path: String,
    line: Option<usize>,
    change: &'static str,
    to: Vec<String>,
    old: Option<String>,
    new: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    action: String,
    meaning: Option<String>,
    fix: Option<Safety>,
}

/// One config.
pub(super) fn file(told: &Told<'_>) -> String {
    let upgrade = told.upgrade;
    let release = |target: &crate::target::Target| Release {
        release: target.release.to_string(),
        reason: scrub_sentence(words::reason(target).unwrap_or("named")),
    };
    let verdict = &upgrade.verdict;
    let same = upgrade.is_none();
    let file = File {
        path: told.name,
        from: release(told.from),
        to: release(told.to),
        direction: match upgrade.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Same => "same",
        },
        verdict: Verdict {
            accepted_now: verdict.taken_now,
            accepted_as_is: verdict.taken_as_is,
            starts: verdict.starts,
            reasons: verdict.reasons,
            known_reasons: verdict.known_reasons,
            changes: verdict.changes,
            decisions: verdict.decisions,
            open_already: verdict.already,
            text: if same { words::same(told) } else { words::verdict(told) },
        },
        sections: upgrade.sections.iter().map(|section| self::section(told, section)).collect(),
        more_possible: upgrade.more_possible,
        diffs: &told.diffs,
        backups: &told.written,
    };
    serde_json::to_string(&file).unwrap_or_default()
}

/// All of them.
pub(super) fn document(files: &[String], problems: &[Problem]) -> String {
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let problems = serde_json::to_string(&problems).unwrap_or_default();
    format!("{{\"version\":1,\"files\":[\n{}\n],\"problems\":{problems}}}\n", files.join(",\n"))
}

fn section(told: &Told<'_>, section: &upgrade::Section) -> Section {
    let item = |item: &upgrade::Item| Item {
        title: scrub_sentence(&item.title),
        why: item.why.as_deref().map(scrub_sentence),
        rules: item.rules.clone(),
        severity: item.severity,
        entries: item.entries.iter().map(|entry| self::entry(told, entry)).collect(),
        choices: item.choices.iter().map(choice).collect(),
    };
    Section { part: section.part, items: section.items.iter().map(item).collect() }
}

fn choice(choice: &upgrade::Choice) -> Choice {
    Choice {
        action: scrub_sentence(&choice.action),
        meaning: choice.meaning.as_deref().map(scrub_sentence),
        fix: choice.fix,
    }
}

fn entry(told: &Told<'_>, entry: &upgrade::Entry) -> Entry {
    let Said { change, to, old, new } = Said::of(entry);
    Entry {
        path: scrub_path(&entry.path),
        line: told.upgrade.line(entry),
        change,
        to,
        old,
        new,
        note: entry.note.as_deref().map(scrub_sentence),
    }
}
