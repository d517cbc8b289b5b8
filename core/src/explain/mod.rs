//! What is known about a config key or a rule, as data: kinds, values, limits, since when, until when, and what
//! took its place. Renderers make pages, hovers and completions of it.

mod gone;
mod harmless;
mod key;
mod keys;
mod near;
mod open;
mod rule;
mod runs;
mod subject;
mod tolerated;
pub(crate) mod words;

pub use key::{KeyHelp, KeyLine};
pub use rule::{ExampleHelp, LevelHelp, RuleHelp};
pub use runs::Stretch;

pub(crate) use harmless::shown;
pub(crate) use key::{description, help_at};
pub(crate) use runs::{since, until};

use crate::rules::{self, RULES};
use crate::schema::similar::closest;
use serde::Serialize;

/// What can be explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Help {
    /// A config key.
    Key(KeyHelp),
    /// A rule.
    Rule(RuleHelp),
}

/// A subject that nothing is known about. Texts of others in it are free of secrets.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unexplained {
    /// It looks like a rule, and no rule has that id.
    #[error("there is no rule called \"{name}\"")]
    UnknownRule {
        /// What was asked for.
        name: String,
        /// Ids that may have been meant, best first.
        near: Vec<String>,
    },
    /// A config path that no release knows.
    #[error("no known release has the config key `{name}`")]
    UnknownKey {
        /// What was asked for.
        name: String,
        /// Paths that may have been meant, best first.
        near: Vec<String>,
    },
    /// Text that is no config path.
    #[error("`{0}` is neither a rule nor a config path")]
    NotAPath(String),
}

/// Explains a rule id, or a config path as people write it (`agents.list[0].id`, `agents.defaults.models.*`; `.` is the
/// whole config) for the release with index `release`.
///
/// # Errors
/// When neither a rule nor any release knows the subject; the error holds what may have been meant.
pub fn explain(subject: &str, release: usize) -> Result<Help, Unexplained> {
    match rule(subject) {
        Some(help) => Ok(Help::Rule(help)),
        None => key::help(subject, release).map(Help::Key).map_err(|error| rule_instead(subject, error)),
    }
}

/// Explains a rule by its id.
#[must_use]
pub fn rule(id: &str) -> Option<RuleHelp> {
    rules::find(id).map(rule::help)
}

/// What is no key may be a mistyped rule: surely with a hyphen, perhaps when no key is close.
fn rule_instead(subject: &str, error: Unexplained) -> Unexplained {
    let no_key_is_near = matches!(&error, Unexplained::UnknownKey { near, .. } if near.is_empty());
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
    let near = closest(subject, &ids);
    if !near.is_empty() && (no_key_is_near || subject.contains('-')) {
        return Unexplained::UnknownRule { name: harmless::harmless(subject), near };
    }
    error
}
