//! What each release accepts: the release history, the schema of any release, and validation.

pub mod atlas;
pub mod fits;
pub mod generate;
pub mod history;
pub mod issue;
pub mod moves;
pub mod notes;
mod old_forms;
#[cfg(all(test, feature = "foreign-schemas"))]
mod oracle;
mod packed;
pub mod pattern;
pub mod reason;
mod regexp;
mod share;
pub mod similar;
pub mod tolerance;
mod tree;

pub mod uri;
pub mod validate;

#[cfg(feature = "typed")]
pub mod alternatives;
#[cfg(feature = "typed")]
pub mod flatten;
#[cfg(feature = "typed")]
pub mod shape;
#[cfg(feature = "typed")]
pub mod typed;
