//! The report on a step between two releases: every reason to refuse the file is told once, and what the
//! report says about the automatic part is what it does.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::upgrade::{Becomes, Direction, Item, Part, Upgrade, likely_source, upgrade};
use openclaw_lint_core::{Request, check};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const STEPS: [(&str, &str); 6] = [
    ("2026.2.9", "2026.9.6"),
    ("2026.1.30", "2026.4.29"),
    ("2026.4.14", "2026.7.35"),
    ("2026.7.35", "2026.9.6"),
    ("2026.9.6", "2026.2.9"),
    ("2026.8.2", "2026.5.12"),
];

fn configs() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = |name: &str| fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> = files("fixtures/real").chain(files("examples")).filter(|path| path.is_file()).collect();
    all.sort();
    let read = |path: PathBuf| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
    all.into_iter().map(read).collect()
}

fn release(text: &str) -> Release {
    text.parse().unwrap()
}

fn with<T>(source: &[u8], to: &str, work: impl Fn(&Request<'_>) -> T) -> T {
    work(&Request {
        path: Path::new("/home/fixtures/openclaw.json"),
        source,
        target: release(to),
        files: &MemoryFiles::default(),
        environment: &MapEnvironment::default(),
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

fn told(text: &str, from: &str, to: &str) -> Upgrade {
    with(text.as_bytes(), to, |request| upgrade(request, release(from)))
}

fn all_items(upgrade: &Upgrade) -> impl Iterator<Item = &Item> {
    upgrade.sections.iter().flat_map(|section| &section.items)
}

fn titles(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.title.as_str()).collect()
}

/// Checks a report on a fixture, and gives the numbers of refusals and of automatic changes.
fn hold(step: &str, to: &str, upgrade: &Upgrade) -> (usize, usize) {
    let refusals = every_refusal_is_told_once(step, upgrade);
    every_error_that_remains_is_to_be_decided(step, upgrade);
    let changes = the_automatic_part_is_what_happens(step, to, upgrade);
    nothing_is_said_twice(step, upgrade);
    new_keys_are_new_and_few(step, upgrade);
    (refusals, changes)
}

#[test]
fn holds_for_every_config_and_step() {
    let configs = configs();
    let of_step = |(from, to): (&str, &str)| {
        let of_config = |(name, source): &(String, Vec<u8>)| {
            let upgrade = with(source, to, |request| upgrade(request, release(from)));
            hold(&format!("{name} from {from} to {to}"), to, &upgrade)
        };
        configs.iter().map(of_config).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    };
    let sums: Vec<(usize, usize)> = std::thread::scope(|scope| {
        let threads = STEPS.map(|step| scope.spawn(move || of_step(step)));
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let (refusals, changes) = sums.into_iter().fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    assert!(refusals > 800 && changes > 200, "{refusals} refusals, {changes} changes");
}

fn every_refusal_is_told_once(step: &str, upgrade: &Upgrade) -> usize {
    let mut told: Vec<usize> = all_items(upgrade).flat_map(|item| item.findings.clone()).collect();
    told.sort_unstable();
    let diagnostics = upgrade.before.diagnostics.iter().enumerate();
    let wanted: Vec<usize> = diagnostics.filter(|(_, found)| found.refuses).map(|(index, _)| index).collect();
    assert_eq!(told, wanted, "{step}");
    wanted.len()
}

fn every_error_that_remains_is_to_be_decided(step: &str, upgrade: &Upgrade) {
    let open = || [Part::Decisions, Part::Already].into_iter().flat_map(|part| upgrade.items(part));
    let places: usize = open().map(|item| item.entries.len()).sum();
    let remaining = &upgrade.fixed.remaining;
    let errors = remaining.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
    assert_eq!(places, errors, "{step}");
    assert_eq!(upgrade.verdict.starts, errors == 0 && remaining.accepted, "{step}");
    assert_eq!(upgrade.verdict.decisions + upgrade.verdict.already, open().count(), "{step}");
    assert!(open().all(|item| !item.choices.is_empty()), "{step}: no way out");
}

fn the_automatic_part_is_what_happens(step: &str, to: &str, upgrade: &Upgrade) -> usize {
    let after = with(upgrade.fixed.main_text().as_bytes(), to, check);
    let root = &after.document.root;
    let entries = || upgrade.items(Part::Automatic).iter().flat_map(|item| &item.entries);
    for entry in entries() {
        match &entry.becomes {
            Becomes::Moved { to, .. } => {
                for place in to {
                    // What moved may have been taken apart behind its new place.
                    let holder = place.parent().unwrap_or_default();
                    assert!(root.at(place).or(root.at(&holder)).is_some(), "{step}: {place}");
                    assert!(place == &entry.path || root.at(&entry.path).is_none(), "{step}: {} stays", entry.path);
                }
            }
            Becomes::Removed { was } => {
                assert!(was.is_some(), "{step}: {}", entry.path);
            }
            Becomes::Value { was, is } => {
                assert!(is == "•••" || was.as_ref() != Some(is), "{step}: {}", entry.path);
            }
            Becomes::Added { .. } | Becomes::Rewritten | Becomes::Kept { .. } => {}
        }
    }
    let told = entries().count();
    assert_eq!(told, upgrade.verdict.changes, "{step}");
    assert_eq!(told == 0, upgrade.fixed.applied.is_empty(), "{step}");
    told
}

fn nothing_is_said_twice(step: &str, upgrade: &Upgrade) {
    for section in &upgrade.sections {
        let titles = titles(&section.items);
        let different: BTreeSet<&&str> = titles.iter().collect();
        assert_eq!(different.len(), titles.len(), "{step}: {titles:#?}");
    }
}

fn new_keys_are_new_and_few(step: &str, upgrade: &Upgrade) {
    let keys = || upgrade.items(Part::Possible).iter().flat_map(|item| &item.entries);
    assert!(keys().count() <= 12, "{step}");
    for key in keys() {
        assert!(upgrade.fixed.remaining.document.root.at(&key.path).is_none(), "{step}: {}", key.path);
        assert!(key.note.is_some(), "{step}: {}", key.path);
    }
}

#[test]
fn tells_what_was_refused_before_apart() {
    let text = "{ gateway: { mode: 'local' }, nope: 1, cron: { store: '/x' } }";
    let upgrade = told(text, "2026.2.9", "2026.9.6");
    assert_eq!(titles(upgrade.items(Part::Decisions)), ["`cron.store` is retired, and something may be lost with it"]);
    assert_eq!(titles(upgrade.items(Part::Already)), ["2026.9.6 knows no `nope`"]);
    assert_eq!((upgrade.verdict.reasons, upgrade.verdict.known_reasons), (2, 1));
}

#[test]
fn follows_a_key_through_several_fixes() {
    let text = "{ telegram: { streamMode: 'partial' } }";
    let upgrade = told(text, "2026.2.9", "2026.9.6");
    let entries = &upgrade.items(Part::Automatic)[0].entries;
    let moves: Vec<String> = entries
        .iter()
        .map(|entry| match &entry.becomes {
            Becomes::Moved { to, .. } => format!("{} -> {}", entry.path, to[0]),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(moves, ["telegram -> channels.telegram", "telegram.streamMode -> channels.telegram.streaming.mode"]);
    assert_eq!(upgrade.line(&entries[0]), Some(1));
}

#[test]
fn tells_a_downgrade_where_settings_were_before() {
    let text = "{ gateway: { mode: 'local' }, tts: { auto: 'inbound' }, telemetry: {} }";
    let upgrade = told(text, "2026.9.6", "2026.2.9");
    assert_eq!(upgrade.direction, Direction::Down);
    assert!(upgrade.items(Part::Possible).is_empty());
    let choices: Vec<&str> =
        upgrade.items(Part::Decisions).iter().map(|item| item.choices[0].action.as_str()).collect();
    assert_eq!(choices, ["write it at `messages.tts`", "remove it"]);
}

#[test]
fn finds_nothing_to_tell_about_the_same_release() {
    let upgrade = told("{ gateway: { mode: 'local' } }", "2026.9.6", "2026.9.6");
    assert_eq!(upgrade.direction, Direction::Same);
    assert!(upgrade.sections.is_empty() && upgrade.verdict.starts);
}

#[test]
fn guesses_the_release_that_a_file_is_for() {
    let guess = |text: &str| with(text.as_bytes(), "2026.9.6", likely_source).to_string();
    assert_eq!(guess("{ gateway: { mode: 'local' } }"), "2026.9.6");
    assert_eq!(guess("{ session: { idleMinutes: 60 } }"), "2026.7.35");
    assert_eq!(guess("{ nope: 1 }"), "2026.9.6");
}
