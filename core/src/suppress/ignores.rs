//! Which ignore comment silences which finding, and which silence nothing.

use super::comments::IgnoreComment;
use super::doubt::Doubt;
use crate::document::Document;
use crate::report::{Diagnostic, FileId};
use crate::rules::{self, Rule};
use std::collections::HashMap;

/// The ids of all ignore comments, and whether they were of use.
pub(crate) struct Ignores {
    entries: Vec<Entry>,
    by_line: HashMap<(FileId, usize, &'static str), usize>,
    by_file: HashMap<(FileId, &'static str), usize>,
}

struct Entry {
    place: Unused,
    file: FileId,
    lines: Vec<usize>,
    rule: &'static Rule,
    used: bool,
}

/// An id that silences nothing: the index of the comment, and of the id in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unused {
    pub(crate) comment: usize,
    pub(crate) id: usize,
}

impl Ignores {
    pub(crate) fn new(comments: &[IgnoreComment]) -> Self {
        let mut ignores = Self { entries: Vec::new(), by_line: HashMap::new(), by_file: HashMap::new() };
        for (index, comment) in comments.iter().enumerate() {
            for (id, name) in comment.directive.ids.iter().enumerate() {
                let Some(rule) = rules::find(&name.name) else { continue };
                let (file, entry) = (comment.location.file, ignores.entries.len());
                // The first of several comments for one place does the work; the others are of no use.
                if comment.directive.whole_file {
                    ignores.by_file.entry((file, rule.id)).or_insert(entry);
                }
                for line in &comment.lines {
                    ignores.by_line.entry((file, *line, rule.id)).or_insert(entry);
                }
                let place = Unused { comment: index, id };
                ignores.entries.push(Entry { place, file, lines: comment.lines.clone(), rule, used: false });
            }
        }
        ignores
    }

    /// Whether a comment silences a finding; the comment has been of use then.
    pub(crate) fn silence(&mut self, document: &Document, found: &Diagnostic) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let file = found.location.file;
        let line = document.file(file).map_or(1, |source| source.line_index.line(found.location.span.start));
        let by_line = self.by_line.get(&(file, line, found.rule));
        let Some(entry) = by_line.or_else(|| self.by_file.get(&(file, found.rule))) else { return false };
        self.entries[*entry].used = true;
        true
    }

    /// The ids of rules other than `except`, or of that rule only, that silenced nothing although their rule would
    /// have had its say.
    pub(crate) fn unused(&self, doubt: &Doubt, keep: impl Fn(&Rule) -> bool) -> Vec<Unused> {
        let idle = self.entries.iter().filter(|entry| !entry.used && keep(entry.rule));
        idle.filter(|entry| doubt.is_settled(entry.rule, entry.file, &entry.lines)).map(|entry| entry.place).collect()
    }
}
