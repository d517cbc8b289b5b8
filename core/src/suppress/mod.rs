//! Comments in a config that silence findings: `// openclaw-lint-ignore rule-id: reason`.
//!
//! They decide what is reported. Whether the release accepts the file is decided before they are looked at.

mod comments;
mod directive;
mod doubt;
mod ignores;
mod reach;
mod sieve;
mod watch;

pub(crate) use comments::IgnoreComment;
pub(crate) use comments::all as comments;
pub(crate) use directive::is_about_file;
pub(crate) use doubt::Doubt;
pub(crate) use ignores::{Ignores, Unused};
pub(crate) use sieve::Sieve;
pub use sieve::{Silenced, Silencer};
pub(crate) use watch::Watch;
