//! The report on an update in words: what all forms of it share, and Markdown.

mod hide;
mod markdown;
mod said;
pub mod words;

pub use hide::secrets as hide_secrets;
pub use markdown::report as markdown;
pub use said::Said;

use super::{Upgrade, likely_source};
use crate::check::Request;
use crate::release::Target;

/// The report on one config, as renderers see it.
pub struct Told<'a> {
    /// What the user calls the file.
    pub name: &'a str,
    /// The release that runs the file now.
    pub from: &'a Target,
    /// The release that is to run it.
    pub to: &'a Target,
    /// What the step means; its secrets are hidden with [`hide_secrets`].
    pub upgrade: &'a Upgrade,
    /// Unified diffs of the automatic changes, when they were asked for.
    pub diffs: Vec<String>,
    /// Names of the backups, when the changes were written.
    pub written: Option<Vec<String>>,
    /// Names of included files that change as well.
    pub included: Vec<String>,
}

/// The release that runs a config now, where nobody names it: the one that wrote it, else a guess.
#[must_use]
pub fn source(request: &Request<'_>) -> Target {
    Target::written(request.source).unwrap_or_else(|| Target {
        release: likely_source(request),
        reason: "the newest release that takes most of this file, which does not say what wrote it".to_owned(),
    })
}
