//! The report on a step between two releases: every reason to refuse the file is told once, and what the
//! report says about the automatic part is what it does.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
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

#[test]
fn tells_every_refusal_in_exactly_one_place() {
    let mut refusals = 0;
    for (name, source) in configs() {
        for (from, to) in STEPS {
            let upgrade = with(&source, to, |request| upgrade(request, release(from)));
            let mut told: Vec<usize> = all_items(&upgrade).flat_map(|item| item.findings.clone()).collect();
            told.sort_unstable();
            let diagnostics = upgrade.before.diagnostics.iter().enumerate();
            let wanted: Vec<usize> = diagnostics.filter(|(_, found)| found.refuses).map(|(index, _)| index).collect();
            assert_eq!(told, wanted, "{name} from {from} to {to}");
            refusals += wanted.len();
        }
    }
    assert!(refusals > 1_000, "{refusals}");
}

#[test]
fn tells_every_error_that_remains_as_something_to_decide() {
    for (name, source) in configs() {
        for (from, to) in STEPS {
            let upgrade = with(&source, to, |request| upgrade(request, release(from)));
            let open = [Part::Decisions, Part::Already].into_iter().flat_map(|part| upgrade.items(part));
            let places: usize = open.clone().map(|item| item.entries.len()).sum();
            let remaining = &upgrade.fixed.remaining;
            let errors = remaining.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
            assert_eq!(places, errors, "{name} from {from} to {to}");
            assert_eq!(upgrade.verdict.starts, errors == 0 && remaining.accepted, "{name} from {from} to {to}");
            assert_eq!(upgrade.verdict.decisions + upgrade.verdict.already, open.clone().count());
            assert!(open.clone().all(|item| !item.choices.is_empty()), "{name}: no way out");
        }
    }
}

#[test]
fn does_what_it_says_about_the_automatic_part() {
    let mut changes = 0;
    for (name, source) in configs() {
        for (from, to) in STEPS {
            let upgrade = with(&source, to, |request| upgrade(request, release(from)));
            let text = upgrade.fixed.main_text();
            let after = with(text.as_bytes(), to, check);
            assert_eq!(after.accepted, upgrade.fixed.remaining.accepted, "{name}");
            let root = &after.document.root;
            let entries = upgrade.items(Part::Automatic).iter().flat_map(|item| &item.entries);
            for entry in entries {
                changes += 1;
                match &entry.becomes {
                    Becomes::Moved { to, .. } => {
                        for place in to {
                            // What moved may have been taken apart behind its new place.
                            let holder = place.parent().unwrap_or_default();
                            assert!(root.at(place).or(root.at(&holder)).is_some(), "{name}: {place}");
                        }
                    }
                    Becomes::Removed { was } => assert!(was.is_some(), "{name}: {}", entry.path),
                    Becomes::Value { was, is } => assert_ne!(was.as_ref(), Some(is), "{name}: {}", entry.path),
                    Becomes::Added { .. } | Becomes::Rewritten | Becomes::Kept { .. } => {}
                }
            }
            let told: usize = upgrade.items(Part::Automatic).iter().map(|item| item.entries.len()).sum();
            assert_eq!(told, upgrade.verdict.changes);
            assert_eq!(told == 0, upgrade.fixed.applied.is_empty(), "{name} from {from} to {to}");
        }
    }
    assert!(changes > 300, "{changes}");
}

#[test]
fn says_nothing_twice() {
    for (name, source) in configs() {
        for (from, to) in STEPS {
            let upgrade = with(&source, to, |request| upgrade(request, release(from)));
            for section in &upgrade.sections {
                let titles = titles(&section.items);
                let different: BTreeSet<&&str> = titles.iter().collect();
                assert_eq!(different.len(), titles.len(), "{name} from {from} to {to}: {titles:#?}");
            }
        }
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
    assert_eq!(
        moves,
        ["telegram -> channels.telegram", "telegram.streamMode -> channels.telegram.streaming.mode"]
    );
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
fn tells_what_becomes_possible_within_bounds() {
    for (name, source) in configs() {
        let upgrade = with(&source, "2026.9.6", |request| upgrade(request, release("2026.2.9")));
        let keys = upgrade.items(Part::Possible).iter().flat_map(|item| &item.entries);
        assert!(keys.clone().count() <= 12, "{name}");
        for key in keys {
            assert!(upgrade.before.document.root.at(&key.path).is_none(), "{name}: {}", key.path);
            assert!(key.note.is_some());
        }
    }
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
