//! How old forms become new ones: plans for the fixes of rules, from the table of moves
//! (`core/data/history/moves.txt`) and a few forms that need more than a move.

mod caution;
mod relocate;
mod roster;
mod values;

pub(crate) use relocate::{drop, relocate};
pub(crate) use roster::to_entries;
pub(crate) use values::{streaming, translated};
