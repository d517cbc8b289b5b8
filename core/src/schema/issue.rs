//! What is wrong with a config by the schema of a release, said in terms of the config.

use crate::path::ConfigPath;
use serde_json::Value;

/// One thing that the schema does not allow.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// The value that is wrong; for an unknown or missing key the object around it.
    pub path: ConfigPath,
    /// What is wrong with it.
    pub kind: IssueKind,
}

/// The ways in which a value can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum IssueKind {
    /// The object does not know this key. The names are those that its branch knows, when it is part of
    /// a union.
    UnknownKey(String, Vec<String>),
    /// The object does not know this key, and the release carries its value to the new place in memory
    /// instead of refusing the file.
    Tolerated(String),
    /// The member of that name has an old form, known to the object or not, that the release rewrites in
    /// memory instead of refusing the file.
    OldForm(String),
    /// The object lacks this key.
    MissingKey(String),
    /// The value is of none of these kinds: `string`, `number`, `integer`, `boolean`, `array`,
    /// `object`, `null`. The values are those that are allowed besides.
    WrongKind(Vec<String>, Vec<Value>),
    /// The value is of the right kind and not one of these.
    NotAllowed(Vec<Value>),
    /// The number is out of bounds, or a text, list or object has the wrong size.
    Bound(Bound, f64),
    /// The text does not have the required form, given as a regular expression.
    Pattern(String),
    /// The text is not of this format, such as `uri`.
    Format(String),
    /// The key is not allowed as a name in this map, for the reason in the inner issue.
    KeyName(String, Box<IssueKind>),
    /// The list holds the same item twice.
    Repeated,
    /// Nothing is allowed here.
    Forbidden,
    /// A condition over several keys is not met.
    Combination,
}

impl IssueKind {
    /// Whether the release takes the value all the same, as an old form of another.
    #[must_use]
    pub const fn is_taken(&self) -> bool {
        matches!(self, Self::Tolerated(..) | Self::OldForm(..))
    }
}

/// The bounds of numbers and sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// At least.
    Minimum,
    /// At most.
    Maximum,
    /// More than.
    Above,
    /// Less than.
    Below,
    /// A multiple of.
    Multiple,
    /// At least so many characters.
    MinLength,
    /// At most so many characters.
    MaxLength,
    /// At least so many items.
    MinItems,
    /// At most so many items.
    MaxItems,
    /// At least so many members.
    MinKeys,
    /// At most so many members.
    MaxKeys,
}
