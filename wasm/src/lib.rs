//! JavaScript bindings of `openclaw-lint`: thin calls of the core, plain objects in and out.
//!
//! Nothing here reads a file, an environment or a network; included files and variables are unknown. Every call is a
//! pure function in [`calls`], and an export of the same name that takes anything and throws nothing.

pub mod calls;
pub mod exports;
mod failure;
mod javascript;
mod place;
mod target;
mod text;
#[cfg(feature = "types")]
pub mod types;

pub use failure::{Code, Failure};
pub use javascript::outcome_json;
pub use place::{Place, Range};
pub use target::Target;
pub use text::{Argument, Text};
