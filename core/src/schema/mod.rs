//! What each release accepts: the release history, the schema of any release, and validation.

pub mod pattern;

#[cfg(feature = "typed")]
pub mod alternatives;
#[cfg(feature = "typed")]
pub mod flatten;
#[cfg(feature = "typed")]
pub mod shape;
