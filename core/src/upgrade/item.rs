//! What the report on an update consists of.

use crate::path::ConfigPath;
use crate::report::{Location, Safety, Severity};
use serde::Serialize;

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// What the new release refuses, the old one did not, and no safe fix mends.
    Decisions,
    /// What the old release refused as well, and no safe fix mends.
    Already,
    /// What the safe fixes do.
    Automatic,
    /// What loads and is treated in another way.
    Different,
    /// What the new release knows beside what the config has.
    Possible,
}

/// The items of a part.
#[derive(Clone, Debug)]
pub struct Section {
    /// Which part.
    pub part: Part,
    /// At least one.
    pub items: Vec<Item>,
}

/// One thing to know or to decide.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it is, in one line without a full stop. Keys stand in backticks.
    pub title: String,
    /// Why, in one or two sentences without the last full stop.
    pub why: Option<String>,
    /// The rules that it comes from, each once.
    pub rules: Vec<&'static str>,
    /// How bad it is where it is a finding of the new release that remains.
    pub severity: Option<Severity>,
    /// The places.
    pub entries: Vec<Entry>,
    /// Ways to settle it, best first; empty where nothing is to be decided.
    pub choices: Vec<Choice>,
    /// What the new release says to the file as it is and what is settled here: indexes of its diagnostics
    /// that refuse the file.
    pub findings: Vec<usize>,
}

/// A place that an item is about.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it stands in the file as it is.
    pub path: ConfigPath,
    /// The same in the source; none when nothing stands there.
    pub location: Option<Location>,
    /// What becomes of it.
    pub becomes: Becomes,
    /// A few words about this place alone.
    pub note: Option<String>,
}

/// What becomes of a place. Values are told in a few characters, secrets never.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// It stands elsewhere from then on.
    Moved {
        /// Where.
        to: Vec<ConfigPath>,
        /// Its value there, when that changes as well.
        value: Option<String>,
    },
    /// It has another value.
    Value {
        /// The value as it is.
        was: Option<String>,
        /// The new value.
        is: String,
    },
    /// It is gone.
    Removed {
        /// The value as it is.
        was: Option<String>,
    },
    /// It was not there before.
    Added {
        /// Its value.
        value: String,
    },
    /// Its text changes in a way that the note tells.
    Rewritten,
    /// It stays as it is.
    Kept {
        /// Its value.
        value: Option<String>,
    },
}

/// A way to settle an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// An imperative phrase.
    pub action: String,
    /// What it means, in one sentence without a full stop, where the action does not say it.
    pub meaning: Option<String>,
    /// How far the fixer can be trusted with it; none when it is to be done by hand.
    pub fix: Option<Safety>,
}

impl Entry {
    /// An entry about a place of the file as it is.
    pub(super) fn new(path: ConfigPath, location: Option<Location>, becomes: Becomes) -> Self {
        Self { path, location, becomes, note: None }
    }
}
