//! A migration knows its target: no release gets a form that it does not take yet, and where the old form
//! still holds it is left alone.

use super::{mended, report, value};
use openclaw_lint_core::Report;
use openclaw_lint_core::migrate::catalogue::{self, Kind};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::Safety;

fn refused(report: &Report) -> Vec<String> {
    report
        .diagnostics
        .iter()
        .filter(|found| found.refuses)
        .map(|found| format!("{} [{}]", found.path, found.rule))
        .collect()
}

#[test]
fn no_release_gets_a_form_that_it_does_not_take() {
    let mut faults = Vec::new();
    for target in ["2026.1.30", "2026.3.13", "2026.4.14", "2026.5.28", "2026.7.1", "2026.8.1"] {
        let target: Release = target.parse().unwrap();
        for migration in catalogue::all() {
            let before = report(&migration.before, target);
            let fixed = mended(&migration.before, target, Safety::Safe);
            if fixed.files.is_empty() {
                continue;
            }
            let was = refused(&before);
            let new: Vec<String> = refused(&fixed.remaining).into_iter().filter(|fault| !was.contains(fault)).collect();
            let worse = fixed.remaining.diagnostics.iter().any(|found| found.rule == "future-key")
                && !before.diagnostics.iter().any(|found| found.rule == "future-key");
            if worse || new.len() > was.len() || (before.accepted && !fixed.remaining.accepted) {
                faults.push(format!("{} on {target}: {was:?} became {new:?}: {}", migration.id, value(&fixed)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_history_says_until_when_an_old_form_held() {
    // Every move or removal of a refused key: some known release took it, or it went before the first one.
    let faults: Vec<&str> = catalogue::all()
        .filter(|migration| migration.rule.is_none() && !matches!(migration.kind, Kind::Merge | Kind::Restructure))
        .filter(|migration| catalogue::last_release(migration).is_some_and(|last| last == super::newest()))
        .map(|migration| migration.id.as_str())
        .collect();
    assert!(faults.is_empty(), "the newest release still knows these old places: {faults:?}");
}
