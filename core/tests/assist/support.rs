//! Texts in which `|` marks the caret.

use openclaw_lint_core::assist::{Completion, Completions, Hover, complete, hover};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::history::History;

/// The index of a release.
pub(super) fn index(release: &str) -> usize {
    History::get().index_of(&release.parse::<Release>().unwrap())
}

/// A text without its caret, and where that was.
fn split(marked: &str) -> (String, usize) {
    let offset = marked.find('|').unwrap_or_else(|| panic!("no caret in {marked}"));
    (marked.replacen('|', "", 1), offset)
}

/// What is offered at the caret.
fn at(marked: &str, release: &str) -> Completions {
    let (text, offset) = split(marked);
    complete(&text, offset, index(release))
}

/// The labels that are offered at the caret, best first.
pub(super) fn names(marked: &str, release: &str) -> Vec<String> {
    at(marked, release).items.into_iter().map(|item| item.label).collect()
}

/// One of the choices.
pub(super) fn item(marked: &str, release: &str, label: &str) -> Completion {
    let found = at(marked, release).items;
    let item = found.iter().find(|item| item.label == label).cloned();
    item.unwrap_or_else(|| panic!("no {label} among {:?} in {marked}", names(marked, release)))
}

/// The text once a choice has been put in, with the new caret.
pub(super) fn after(marked: &str, release: &str, label: &str) -> String {
    let (mut text, _) = split(marked);
    let found = at(marked, release);
    let item = item(marked, release, label);
    let mut insert = item.insert.clone();
    insert.insert(item.caret, '|');
    text.replace_range(found.from..found.to, &insert);
    if let Some(comma) = found.comma_at {
        text.insert(comma, ',');
    }
    text
}

/// What is under the caret: its text, and what is said about it.
pub(super) fn under(marked: &str, release: &str) -> Option<(String, Hover)> {
    let (text, offset) = split(marked);
    let found = hover(&text, offset, index(release))?;
    Some((found.span.text(&text).to_owned(), found))
}
