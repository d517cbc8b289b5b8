//! Enumerations in sentences: "a, b or c". Built of texts, since languages differ in their commas as well.

use super::{Arg, Text, ToArg};
use std::cell::Cell;

/// `a`, `a or b`, `a, b or c`.
#[must_use]
pub fn any_of<T: ToArg>(items: impl IntoIterator<Item = T>) -> Arg {
    let items = items.into_iter().map(|item| item.to_arg()).collect();
    joined(items, |item, last| text!("{item} or {last}", item, last))
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn all_of<T: ToArg>(items: impl IntoIterator<Item = T>) -> Arg {
    let items = items.into_iter().map(|item| item.to_arg()).collect();
    joined(items, |item, last| text!("{item} and {last}", item, last))
}

fn joined(mut items: Vec<Arg>, end: fn(Arg, Arg) -> Text) -> Arg {
    let Some(last) = items.pop() else { return Arg::Nothing };
    let Some(before) = items.pop() else { return last };
    let mut text = end(before, last);
    while let Some(item) = items.pop() {
        // The tail is moved, so that a long list costs no copy for each item.
        text = text!("{item}, {rest}", item, rest = Cell::new(text.into()));
    }
    text.into()
}

/// A name in double quotes, with escapes where it needs some.
#[must_use]
pub fn in_quotes(name: &str) -> String {
    format!("{name:?}")
}
