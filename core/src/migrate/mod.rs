//! How old forms become new ones: plans for the fixes of rules, from the catalogue of migrations, the
//! table of moves (`core/data/history/moves.txt`) and a few forms that need more than a move.

mod budget;
pub mod catalogue;
mod conditions;
mod joined;
mod outdated;
mod relocate;
mod roster;
mod routes;
mod values;

pub(crate) use budget::budget;
pub(crate) use outdated::outdated;
pub(crate) use relocate::{drop, relocate};

use crate::report::Safety;
use crate::schema::pattern::Pattern;

/// An advice about the old form at `pattern`, with what a person has to know before it is followed.
pub(crate) fn with_decision(pattern: &Pattern, advice: String) -> String {
    match catalogue::of_key(pattern).map(|found| found.migration) {
        Some(migration) if migration.safety != Safety::Safe => format!("{advice}; {}", migration.reason),
        _ => advice,
    }
}

pub(crate) use roster::to_entries;
pub(crate) use values::{capture_content, decision, mentions, streaming, translated, translated_at};
