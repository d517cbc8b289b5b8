//! How old forms become new ones: plans for the fixes of rules, from the catalogue of migrations, the
//! table of moves (`core/data/history/moves.txt`) and a few forms that need more than a move.

mod budget;
mod carry;
pub mod catalogue;
mod conditions;
mod discord;
mod forms;
mod media;
mod models;
mod notes;
mod outdated;
mod qmd;
mod references;
mod relocate;
mod removal;
mod roster;
mod routes;
mod routing;
mod search;
mod signal;
mod small;
mod talk;
mod threads;
mod values;
mod whatsapp;

use crate::report::{Safety, Text};
use crate::schema::pattern::Pattern;

pub(crate) use budget::budget;
pub(crate) use carry::merged;
pub(crate) use notes::{is_note, note};
pub(crate) use outdated::outdated;
pub(crate) use relocate::relocate;
pub(crate) use removal::drop;
pub(crate) use roster::to_entries;
pub(crate) use search::search_settings;
pub(crate) use values::{capture_content, decision, mentions, streaming, translated, translated_at};

/// An advice about the old form at `pattern`, with what a person has to know before it is followed.
pub(crate) fn with_decision(pattern: &Pattern, advice: Text) -> Text {
    match catalogue::of_key(pattern).map(|found| found.migration) {
        Some(migration) if migration.safety != Safety::Safe => {
            text!("{advice}; {reason}", advice, reason = migration.why())
        }
        _ => advice,
    }
}
