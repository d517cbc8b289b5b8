//! How old forms become new ones: plans for the fixes of rules, from the table of moves
//! (`core/data/history/moves.txt`) and a few forms that need more than a move.

mod caution;
mod forms;
mod media;
mod models;
mod notes;
mod qmd;
mod references;
mod relocate;
mod roster;
mod routing;
mod search;
mod signal;
mod small;
mod talk;
mod threads;
mod values;
mod whatsapp;

pub(crate) use notes::{is_note, note};
pub(crate) use relocate::{drop, merged, relocate};
pub(crate) use roster::to_entries;
pub(crate) use search::search_settings;
pub(crate) use values::{capture_content, mentions, streaming, translated};
