//! What a rule reports: config paths and plans. Places in the text and edits are made of them later,
//! by the report builder.

use super::Level;
use crate::check::MOST_FINDINGS;
use crate::path::ConfigPath;
use crate::report::{FileEdit, Location, Safety, Text};
use serde_json::Value;

/// Where a finding stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The name of a member.
    Key(ConfigPath),
    /// A value.
    Value(ConfigPath),
    /// Something that is missing in the object at this path.
    Inside(ConfigPath),
    /// A place in the text that is not in the resolved config.
    Text(ConfigPath, Location),
}

impl Anchor {
    /// The config path.
    #[must_use]
    pub fn path(&self) -> &ConfigPath {
        match self {
            Self::Key(path) | Self::Value(path) | Self::Inside(path) | Self::Text(path, _) => path,
        }
    }
}

/// One change of the config, said in config terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Gives the member at this path another name.
    Rename(ConfigPath, String),
    /// Puts another value at this path.
    Replace(ConfigPath, Value),
    /// Removes the member or item at this path, with its own comments.
    Remove(ConfigPath),
    /// Removes the member at this path and leaves the comments at it and in it where they are.
    Dissolve(ConfigPath),
    /// Puts these lines as a comment in the place of the member at this path.
    Comment(ConfigPath, Vec<String>),
    /// Adds an item to the list at this path.
    Append(ConfigPath, Value),
    /// Carries the comments of the member at the first path to the second, which gets a new value.
    Carry(ConfigPath, ConfigPath, Value),
    /// Adds a member to the object at this path, which may have to be made first.
    Insert(ConfigPath, String, Value),
    /// Carries the member at the first path to the second, with its comments.
    Move(ConfigPath, ConfigPath),
    /// A change of the text itself.
    Text(FileEdit),
}

/// A way to mend a finding.
#[derive(Clone, Debug)]
pub struct Plan {
    /// An imperative phrase, such as `rename "list" to "entries"`.
    pub title: Text,
    /// How far it can be trusted.
    pub safety: Safety,
    /// All of it, or nothing.
    pub changes: Vec<Change>,
}

/// What a rule found at one place.
#[derive(Clone, Debug)]
pub struct Finding {
    pub(crate) anchor: Anchor,
    pub(crate) message: Text,
    pub(crate) help: Option<Text>,
    pub(crate) labels: Vec<(Anchor, Text)>,
    pub(crate) plans: Vec<Plan>,
    pub(crate) level: Option<Level>,
}

impl Finding {
    /// A finding at a place. `message` is one sentence without a full stop that says what is wrong.
    #[must_use]
    pub fn new(anchor: Anchor, message: Text) -> Self {
        Self { anchor, message, help: None, labels: Vec::new(), plans: Vec::new(), level: None }
    }

    /// Why it matters and what to do.
    #[must_use]
    pub fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// A second place, with a few words about it.
    #[must_use]
    pub fn label(mut self, anchor: Anchor, message: Text) -> Self {
        self.labels.push((anchor, message));
        self
    }

    /// A way to mend it; best first.
    #[must_use]
    pub fn fix(mut self, safety: Safety, title: Text, changes: Vec<Change>) -> Self {
        self.plans.push(Plan { title, safety, changes });
        self
    }

    /// A way to mend it that was worked out elsewhere, if there is one.
    #[must_use]
    pub(crate) fn plan(mut self, plan: Option<Plan>) -> Self {
        self.plans.extend(plan);
        self
    }

    /// Another level than the rule's own, where the data of a release says so.
    #[must_use]
    pub fn at_level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }
}

/// Where rules put what they find.
#[derive(Debug, Default)]
pub struct Findings {
    pub(crate) all: Vec<Finding>,
    /// How many were left out because there are too many.
    pub(crate) omitted: usize,
}

impl Findings {
    /// Adds a finding.
    pub fn push(&mut self, finding: Finding) {
        if self.all.len() < MOST_FINDINGS {
            self.all.push(finding);
        } else {
            self.omitted += 1;
        }
    }
}
