//! The table of moves and the catalogue say the same.

use openclaw_lint_core::migrate::catalogue::{self, Kind};
use openclaw_lint_core::schema::moves;
use openclaw_lint_core::schema::pattern::{Pattern, Step};

#[test]
fn every_row_of_the_table_is_in_the_catalogue() {
    let (mut faults, mut equal) = (Vec::new(), 0);
    for (from, to) in moves::rows() {
        let listed = || to.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let Some((migration, _, new)) = catalogue::route_of(from) else {
            faults.push(format!("{from}: no migration; the table says {}", listed()));
            continue;
        };
        // What is taken apart or joined has a plan of its own, and no row says all of it.
        if matches!(migration.kind, Kind::Split | Kind::Merge | Kind::Restructure) {
            continue;
        }
        let agrees = match &new {
            None => to.is_empty(),
            Some(new) => to.iter().any(|to| leads(new, to)),
        };
        equal += usize::from(agrees);
        if !agrees {
            let new = new.map_or_else(|| "-".to_owned(), |new| new.to_string());
            faults.push(format!("{from}: {} says {new}, the table {}", migration.id, listed()));
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
    assert!(equal > 500, "{equal}");
}

/// Whether a place is the other one, above or below it, or moves on to it.
fn leads(place: &Pattern, to: &Pattern) -> bool {
    let mut place = place.clone();
    for _ in 0..4 {
        let pairs = || place.steps().iter().zip(to.steps());
        // A list of agents became an object: items are members now.
        if pairs().all(|(one, two)| one == two || (*one == Step::Items && *two == Step::AnyKey)) {
            return true;
        }
        match catalogue::route_of(&place) {
            Some((_, _, Some(next))) => place = next,
            _ => return false,
        }
    }
    false
}
