//! How old forms become new ones: plans for the fixes of rules, from the catalogue of migrations, the
//! table of moves (`core/data/history/moves.txt`) and a few forms that need more than a move.

pub mod catalogue;
mod conditions;
mod joined;
mod outdated;
mod relocate;
mod routes;
mod roster;
mod values;

pub(crate) use outdated::outdated;
pub(crate) use relocate::{drop, relocate};
pub(crate) use roster::to_entries;
pub(crate) use values::{capture_content, mentions, streaming, translated};
