//! What a user's settings make of the rules. The verdict of a release is not theirs to change.

use crate::report::Severity;
use std::path::Path;

/// How findings of a rule are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// At the rule's own severity.
    Own,
    /// At this one.
    As(Severity),
    /// Not at all.
    Off,
}

/// Settings, as far as the core is concerned.
pub trait Policy {
    /// How findings of `rule` are reported that stand in `file`, which is the main file or an included one.
    fn treatment(&self, rule: &str, file: &Path) -> Treatment;

    /// Whether comments in the config may silence findings.
    fn heeds_comments(&self) -> bool {
        true
    }
}

/// No settings: every rule as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnLevels;

impl Policy for OwnLevels {
    fn treatment(&self, _: &str, _: &Path) -> Treatment {
        Treatment::Own
    }
}
