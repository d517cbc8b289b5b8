//! What each release accepts: the release history, the schema of any release, and validation.

pub mod atlas;
pub mod history;
pub mod issue;
pub mod moves;
pub mod pattern;
pub mod prune;
pub mod reason;
pub mod similar;
mod union;
pub mod uri;
pub mod validate;

#[cfg(feature = "typed")]
pub mod alternatives;
#[cfg(feature = "typed")]
pub mod flatten;
#[cfg(feature = "typed")]
pub mod shape;
