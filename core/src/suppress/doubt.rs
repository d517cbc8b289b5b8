//! Where silence proves nothing: rules that did not run, or could not know what they look for.

use crate::document::{Document, ValueKind};
use crate::policy::{Policy, Treatment};
use crate::report::FileId;
use crate::rules::{Rule, Scope};
use std::collections::{HashMap, HashSet};

/// Rules that speak of what happened while the config was loaded.
const OF_LOADING: [&str; 2] = ["include-failed", "variable-missing"];

/// What is in doubt about one config.
pub(crate) struct Doubt<'a> {
    document: &'a Document,
    policy: &'a dyn Policy,
    /// Rules that did not run, or that asked for more than is known here.
    rules: HashSet<&'static str>,
    /// A part of the config is unread.
    incomplete: bool,
    /// Lines of every file with texts that hang on a variable nobody knows here.
    unknown_texts: HashMap<FileId, HashSet<usize>>,
}

impl<'a> Doubt<'a> {
    pub(crate) fn new(
        document: &'a Document,
        policy: &'a dyn Policy,
        loaded_in_vain: bool,
        has_comments: bool,
    ) -> Self {
        let rules = if loaded_in_vain { HashSet::from(OF_LOADING) } else { HashSet::new() };
        let mut doubt = Self { document, policy, rules, incomplete: false, unknown_texts: HashMap::new() };
        // Without ignore comments nobody asks.
        if !has_comments {
            return doubt;
        }
        document.walk(|visit| {
            doubt.incomplete |= visit.value.incomplete;
            let place = visit.value.location;
            if let ValueKind::String(text) = &visit.value.kind
                && text.has_unknown()
                && let Some(source) = document.file(place.file)
            {
                doubt.unknown_texts.entry(place.file).or_default().insert(source.line_index.line(place.span.start));
            }
        });
        doubt
    }

    /// A rule did not run, or could not tell.
    pub(crate) fn about(&mut self, rule: &Rule) {
        self.rules.insert(rule.id);
    }

    /// Whether the rule would have reported something on these lines, or in the whole file, had there been something.
    pub(super) fn is_settled(&self, rule: &Rule, file: FileId, lines: &[usize]) -> bool {
        let Some(source) = self.document.file(file) else { return false };
        if self.rules.contains(rule.id) || self.policy.treatment(rule.id, &source.path) == Treatment::Off {
            return false;
        }
        matches!(rule.scope, Scope::Text) || !self.incomplete && !self.unknown_in(file, lines)
    }

    fn unknown_in(&self, file: FileId, lines: &[usize]) -> bool {
        let unknown = self.unknown_texts.get(&file);
        unknown.is_some_and(|unknown| lines.is_empty() || lines.iter().any(|line| unknown.contains(line)))
    }
}
