//! Disagreements that a person has looked at: `known.json`, each with the reason why it stays.

use super::compare::{Key, Kind};
use openclaw_lint_core::release::Release;
use serde::Deserialize;

const KNOWN: &str = include_str!("known.json");

/// One reviewed kind of disagreement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Known {
    kind: Kind,
    /// A path pattern as the report prints it; `**` at its end stands for anything below.
    path: String,
    /// The linter's rule, for refusals; any when absent.
    #[serde(default)]
    rule: Option<String>,
    /// The first release; all before when absent.
    #[serde(default)]
    since: Option<Release>,
    /// The last release; all later ones when absent.
    #[serde(default)]
    until: Option<Release>,
    /// Why it stays.
    pub(crate) reason: String,
}

/// The reviewed list.
pub(crate) fn read() -> Result<Vec<Known>, String> {
    serde_json::from_str(KNOWN).map_err(|e| format!("known.json: {e}"))
}

impl Known {
    /// Whether this entry explains the disagreement.
    pub(crate) fn explains(&self, release: &Release, key: &Key) -> bool {
        let path = match self.path.strip_suffix("**") {
            Some(above) => key.path.starts_with(above),
            None => key.path == self.path,
        };
        path && self.kind == key.kind
            && self.rule.as_ref().is_none_or(|rule| *rule == key.by)
            && self.since.is_none_or(|since| since <= *release)
            && self.until.is_none_or(|until| *release <= until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_a_reason() {
        assert!(read().unwrap().iter().all(|known| known.reason.len() > 20));
    }

    #[test]
    fn entries_match_by_path_rule_and_release() {
        let known: Known = serde_json::from_str(
            r#"{"kind": "false-refusal", "path": "agents.**", "rule": "wrong-type", "since": "2026.4.5", "reason": "r"}"#,
        )
        .unwrap();
        let key = |path: &str, by: &str| Key { kind: Kind::FalseRefusal, path: path.to_owned(), by: by.to_owned() };
        let (old, new) = (Release::new(2026, 2, 9), Release::new(2026, 9, 6));
        assert!(known.explains(&new, &key("agents.list[].id", "wrong-type")));
        assert!(!known.explains(&old, &key("agents.list[].id", "wrong-type")));
        assert!(!known.explains(&new, &key("agents.list[].id", "unknown-key")));
        assert!(!known.explains(&new, &key("tools", "wrong-type")));
    }
}
