//! The table of moves and the catalogue say the same.

use openclaw_lint_core::migrate::catalogue;
use openclaw_lint_core::schema::moves;

#[test]
fn every_row_of_the_table_is_in_the_catalogue() {
    let mut faults = Vec::new();
    for (from, to) in moves::rows() {
        let Some((migration, _, new)) = catalogue::route_of(from) else {
            faults.push(format!("{from}: no migration, table says {}", to.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")));
            continue;
        };
        let agrees = match (&new, to) {
            (None, []) => true,
            (Some(new), to) => to.iter().any(|to| to == new || to.steps().starts_with(new.steps()) || new.steps().starts_with(to.steps())),
            (None, _) => false,
        };
        if !agrees {
            let new = new.map_or_else(|| "-".to_owned(), |new| new.to_string());
            faults.push(format!("{from}: {} says {new}, the table {}", migration.id, to.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")));
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}
