//! The outcome for people and, without a word of OpenClaw's own, as JSON.

use super::compare::{Comparison, Key, Kind};
use openclaw_lint_core::release::Release;
use serde::Serialize;
use std::fmt::Write as _;

/// Below this share of equal verdicts a run fails.
const LEAST: f64 = 99.0;

/// The outcome of one release.
#[derive(Serialize)]
pub(crate) struct Outcome {
    release: Release,
    total: usize,
    agree: usize,
    agreement: f64,
    both_accept: usize,
    both_refuse: usize,
    refused_elsewhere: usize,
    false_refusals: usize,
    false_accepts: usize,
    crashed: usize,
    groups: Vec<Group>,
}

/// Disagreements with something in common.
#[derive(Serialize)]
pub(crate) struct Group {
    kind: Kind,
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    count: usize,
    example: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<String>,
    /// OpenClaw's words, for the local report only.
    #[serde(skip)]
    words: String,
}

impl Group {
    /// A group, with a small example and the reason for which it is known.
    pub(crate) fn new(key: &Key, count: usize, example: String, known: Option<String>) -> Self {
        let rule = (key.kind == Kind::FalseRefusal).then(|| key.by.clone());
        Self { kind: key.kind, path: key.path.clone(), rule, count, example, known, words: key.by.clone() }
    }
}

impl Outcome {
    /// The outcome of a comparison.
    pub(crate) fn new(release: Release, comparison: &Comparison, mut groups: Vec<Group>) -> Self {
        groups.sort_by(|a, b| {
            let rank = |group: &Group| (group.known.is_some(), group.kind, usize::MAX - group.count);
            rank(a).cmp(&rank(b)).then_with(|| a.path.cmp(&b.path))
        });
        let count = |kind: Kind| groups.iter().filter(|group| group.kind == kind).map(|group| group.count).sum();
        let agree = comparison.both_accept + comparison.both_refuse;
        Self {
            release,
            total: comparison.total,
            agree,
            agreement: percent(agree, comparison.total),
            both_accept: comparison.both_accept,
            both_refuse: comparison.both_refuse,
            refused_elsewhere: comparison.elsewhere.len(),
            false_refusals: count(Kind::FalseRefusal),
            false_accepts: count(Kind::FalseAccept),
            crashed: comparison.crashed,
            groups,
        }
    }

    /// Why the run fails because of this release; None when it does not.
    pub(crate) fn failure(&self) -> Option<String> {
        let unexplained = self.groups.iter().filter(|group| group.known.is_none()).count();
        if unexplained > 0 {
            return Some(format!("{}: {unexplained} kinds of disagreement are not in known.json", self.release));
        }
        (self.agreement < LEAST).then(|| format!("{}: {:.2} % is below {LEAST} %", self.release, self.agreement))
    }

    /// One line.
    pub(crate) fn summary(&self) -> String {
        format!(
            "{}: {} of {} agree ({:.2} %), {} false refusals, {} false accepts, {} refused for another reason, {} without an answer",
            self.release,
            self.agree,
            self.total,
            self.agreement,
            self.false_refusals,
            self.false_accepts,
            self.refused_elsewhere,
            self.crashed
        )
    }

    /// One line per group, at most `most`.
    pub(crate) fn lines(&self, most: usize) -> String {
        let mut text = String::new();
        for group in self.groups.iter().take(most) {
            let kind = match group.kind {
                Kind::FalseRefusal => "refuses",
                Kind::FalseAccept => "accepts",
            };
            let known = group.known.as_ref().map(|reason| format!(" [known: {reason}]")).unwrap_or_default();
            let path = if group.path.is_empty() { "(root)" } else { &group.path };
            let _ = writeln!(text, "  {:>4} x {kind} {path} ({}){known}", group.count, group.words);
            let _ = writeln!(text, "         {}", group.example.trim_end());
        }
        if self.groups.len() > most {
            let _ = writeln!(text, "  ... and {} more kinds", self.groups.len() - most);
        }
        text
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are small")]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn holds_no_words_of_openclaw_in_json() {
        let key = Key { kind: Kind::FalseAccept, path: "gateway.port".to_owned(), by: "its own words".to_owned() };
        let comparison = Comparison {
            total: 10,
            crashed: 0,
            both_accept: 5,
            both_refuse: 4,
            elsewhere: Vec::new(),
            groups: BTreeMap::from([(key.clone(), vec![0])]),
        };
        let group = Group::new(&key, 1, "{}".to_owned(), None);
        let outcome = Outcome::new(Release::new(2026, 9, 6), &comparison, vec![group]);
        let json = serde_json::to_string(&outcome).unwrap();
        assert!(!json.contains("its own words"), "{json}");
        assert!(outcome.lines(5).contains("its own words"));
        assert!(outcome.failure().unwrap().contains("1 kinds"));
        assert!(outcome.summary().contains("9 of 10 agree (90.00 %)"));
    }
}
