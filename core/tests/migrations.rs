//! Every migration of the catalogue, shown with its own example: the old form is recognised, mended into
//! exactly the new one, accepted then, and left alone.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::fix::{Fixed, Options, fix};
use openclaw_lint_core::migrate::catalogue::{self, Migration};
use openclaw_lint_core::path::{ConfigPath, Segment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::{Diagnostic, Safety};
use openclaw_lint_core::rules::RULES;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::schema::pattern::{Pattern, Step};
use openclaw_lint_core::{Report, Request, check};
use serde_json::Value;
use std::path::Path;

#[path = "migrations/agreement.rs"]
mod agreement;
#[path = "migrations/choices.rs"]
mod choices;
#[path = "migrations/conflicts.rs"]
mod conflicts;
#[path = "migrations/releases.rs"]
mod releases;

fn with<T>(text: &str, target: Release, work: impl Fn(&Request<'_>) -> T) -> T {
    work(&Request {
        path: Path::new("/home/sample/openclaw.json"),
        source: text.as_bytes(),
        target,
        files: &MemoryFiles::default(),
        environment: &MapEnvironment::default(),
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

fn report(config: &Value, target: Release) -> Report {
    with(&pretty(config), target, check)
}

fn mended(config: &Value, target: Release, safety: Safety) -> Fixed {
    with(&pretty(config), target, |request| {
        // A config that says nothing about the gateway is no old form.
        let others = RULES.iter().map(|rule| rule.id.to_owned()).filter(|id| id != "gateway-mode-missing");
        fix(request, &Options { safety, only: Some(others.collect()), keep_as_comment: false })
    })
}

fn pretty(config: &Value) -> String {
    serde_json::to_string_pretty(config).unwrap()
}

fn value(fixed: &Fixed) -> Value {
    serde_json::from_str(fixed.main_text()).unwrap()
}

fn newest() -> Release {
    *History::get().versions().last().unwrap()
}

fn target(migration: &Migration) -> Release {
    migration.target.unwrap_or_else(newest)
}

/// Whether `path` lies at the place, above it or below it.
fn touches(place: &Pattern, path: &ConfigPath) -> bool {
    let same = |(step, segment): (&Step, &Segment)| match (step, segment) {
        (Step::Items, Segment::Index(_)) | (Step::AnyKey, Segment::Key(_)) => true,
        (Step::Key(name), Segment::Key(key)) => name == key,
        _ => false,
    };
    place.steps().iter().zip(path.segments()).all(same) && !path.is_root()
}

fn recognised<'a>(migration: &'static Migration, report: &'a Report) -> Vec<&'a Diagnostic> {
    let places: Vec<&Pattern> = catalogue::places(migration).collect();
    report.diagnostics.iter().filter(|found| places.iter().any(|place| touches(place, &found.path))).collect()
}

/// Whether a finding tells what to decide: rules about one thing do, those about any key or value need the
/// words of the migration.
fn advises(found: &Diagnostic, reason: &str) -> bool {
    let general =
        ["unknown-key", "moved-key", "retired-key", "old-form", "wrong-type", "invalid-value", "outdated-form"];
    found.help.as_ref().is_some_and(|help| !general.contains(&found.rule) || help.to_string().contains(reason))
}

/// What is wrong with one migration; empty when all is well.
fn faults(migration: &'static Migration) -> Vec<String> {
    let target = target(migration);
    let mut faults = Vec::new();
    let before = report(&migration.before, target);
    let found = recognised(migration, &before);
    let said = || {
        before
            .diagnostics
            .iter()
            .map(|found| format!("{} [{}] {}", found.path, found.rule, found.message))
            .collect::<Vec<_>>()
    };
    if found.is_empty() {
        faults.push(format!("is not recognised: {:?}", said()));
    }
    if let Some(after) = &migration.after {
        let after_report = report(after, target);
        if !after_report.accepted {
            let refusing: Vec<_> = after_report
                .diagnostics
                .iter()
                .filter(|found| found.refuses)
                .map(|found| format!("{} [{}] {}", found.path, found.rule, found.message))
                .collect();
            faults.push(format!("the new form is refused: {refusing:?}"));
        }
    }
    let safe = mended(&migration.before, target, Safety::Safe);
    let all = mended(&migration.before, target, Safety::Unsafe);
    let titles =
        |fixed: &Fixed| fixed.applied.iter().map(|fix| format!("{:?} {}", fix.safety, fix.title)).collect::<Vec<_>>();
    match (migration.safety, &migration.after) {
        (Safety::Display, _) => {
            // Nothing decides for a person, and the finding says what there is to decide.
            if !found.iter().any(|found| advises(found, &migration.reason)) {
                faults.push(format!(
                    "no advice: {:?}",
                    found.iter().map(|found| (found.rule, &found.help)).collect::<Vec<_>>()
                ));
            }
            if value(&safe) != migration.before {
                faults.push(format!("is mended although a person has to decide: {} {:?}", value(&safe), titles(&safe)));
            }
        }
        (_, None) => faults.push("has no new form".to_owned()),
        (safety, Some(after)) => {
            let fixed = if safety == Safety::Safe { &safe } else { &all };
            if value(fixed) != *after {
                faults.push(format!(
                    "becomes {}\n   and not   {after}\n   by {:?}; {:?}",
                    value(fixed),
                    titles(fixed),
                    said()
                ));
            }
            if !fixed.remaining.accepted {
                faults.push("is refused still".to_owned());
            }
            if safety == Safety::Unsafe && value(&safe) == *after {
                faults.push("is mended without being asked to".to_owned());
            }
            let again = mended(&value(fixed), target, safety);
            if !again.files.is_empty() {
                faults.push(format!("a second run changes it again: {:?}", titles(&again)));
            }
        }
    }
    faults
}

#[test]
fn every_migration_does_what_its_example_shows() {
    let mut failed = Vec::new();
    for migration in catalogue::all() {
        let faults = faults(migration);
        if !faults.is_empty() {
            failed.push(format!("{}: {}", migration.id, faults.join("\n  ")));
        }
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), catalogue::all().count(), failed.join("\n"));
}
