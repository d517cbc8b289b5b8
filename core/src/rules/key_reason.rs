//! What the rules about unknown keys share: the keys, and why each is not known.

use super::Context;
use crate::path::{ConfigPath, Segment};
use crate::schema::issue::IssueKind;
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::{Reason, pattern_of, reason};

/// A key that the target does not know.
pub(super) struct UnknownKey {
    /// The object that holds it.
    pub(super) parent: ConfigPath,
    /// The key itself.
    pub(super) path: ConfigPath,
    /// Its place among those that any release knows.
    pub(super) pattern: Pattern,
    /// Its name.
    pub(super) name: String,
    /// The names that the target knows in that object.
    pub(super) known: Vec<String>,
    /// Why it is not known.
    pub(super) reason: Reason,
}

impl UnknownKey {
    /// A new place with the names that this config uses in place of `*`, where both patterns agree.
    pub(super) fn concrete(&self, to: &Pattern) -> Pattern {
        let steps = self.pattern.steps().iter().zip(self.path.segments());
        let mut names = steps.filter_map(|(step, segment)| match (step, segment) {
            (Step::AnyKey, Segment::Key(name)) => Some(name.to_string()),
            _ => None,
        });
        let step = |step: &Step| match step {
            Step::AnyKey => names.next().map_or(Step::AnyKey, Step::Key),
            other => other.clone(),
        };
        to.steps().iter().map(step).collect()
    }
}

/// Every unknown key of the config.
pub(super) fn unknown_keys(context: &Context<'_>) -> Vec<UnknownKey> {
    let mut all = Vec::new();
    for issue in context.issues {
        let IssueKind::UnknownKey(name, branch) = &issue.kind else { continue };
        let mut known: Vec<String> = branch.clone();
        if known.is_empty() {
            let place = context.atlas.at(&issue.path);
            known = place.map(|place| place.names().into_iter().map(str::to_owned).collect()).unwrap_or_default();
        }
        let names: Vec<&str> = known.iter().map(String::as_str).collect();
        let pattern = pattern_of(&issue.path.key(name));
        let reason = reason(&pattern, name, context.atlas, &names);
        all.push(UnknownKey {
            parent: issue.path.clone(),
            path: issue.path.key(name),
            pattern,
            name: name.clone(),
            known,
            reason,
        });
    }
    all
}
