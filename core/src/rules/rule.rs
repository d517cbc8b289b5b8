//! What a rule is: an id, its text, how serious it is for which release, and its check.

use super::{Context, Findings};
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;
use crate::report::{Safety, Severity};
use serde::Serialize;

/// How a release treats what a rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The release has no such rule.
    Off,
    /// Worth knowing.
    Info,
    /// The file loads, but not as meant.
    Warning,
    /// The file loads, and the gateway will not start or will not work on it.
    Error,
    /// The release refuses to load the file.
    Refuse,
}

impl Level {
    /// The severity of a diagnostic at this level; none when the rule is off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error | Self::Refuse => Some(Severity::Error),
        }
    }
}

/// A release older than all others: "as long as there has been an OpenClaw".
pub const ALWAYS: Release = Release::new(0, 0, 0);

/// What a rule needs in order to run.
#[derive(Clone, Copy, Debug)]
pub enum Scope {
    /// The text alone: it runs on files with syntax errors too.
    Text,
    /// The resolved config.
    Config,
    /// The credentials of an agent. It runs in [`crate::anthropic::readiness`] and never in a check of a config.
    Store(FindInStore),
    /// The resolved config in a check, and the credentials of an agent in the readiness.
    Both(FindInStore),
}

/// What a rule has to say about the credentials of one agent.
pub type FindInStore = fn(&View<'_>, &mut Vec<AuthFinding>);

/// The check of rules that have nothing to say about a config.
pub(super) fn nothing_in_config(_: &Context<'_>, _: &mut Findings) {}

/// An example of a rule's documentation; a test runs it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The config.
    pub text: &'static str,
    /// The release that it is checked against.
    pub target: &'static str,
}

/// One check.
pub struct Rule {
    /// Kebab-case name, never reused.
    pub id: &'static str,
    /// One line: what it finds.
    pub summary: &'static str,
    /// Markdown: why it matters, and what to do. No headings.
    pub explanation: &'static str,
    /// From which release on the rule has which level, oldest first. Differences between releases are
    /// data here, not conditions in the check.
    pub levels: &'static [(Release, Level)],
    /// The best fix it can offer.
    pub fix: Option<Safety>,
    /// A config that it reports. For [`Scope::Store`]: the files of a state folder as members of one object.
    pub bad: Example,
    /// The same, mended.
    pub good: Example,
    /// What it needs.
    pub scope: Scope,
    /// The check itself.
    pub check: fn(&Context<'_>, &mut Findings),
}

impl Rule {
    /// The level for one release.
    #[must_use]
    pub fn level(&self, release: &Release) -> Level {
        self.levels.iter().rev().find(|(since, _)| since <= release).map_or(Level::Off, |(_, level)| *level)
    }
}
