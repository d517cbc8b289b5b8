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
    let text = end(before, last);
    if items.is_empty() { text.into() } else { comma(commas(&mut items), text.into()) }
}

/// Halves within halves, so that a list of thousands is no chain that is thousands deep.
fn commas(items: &mut [Arg]) -> Arg {
    match items {
        [] => Arg::Nothing,
        [item] => std::mem::take(item),
        _ => {
            let (left, right) = items.split_at_mut(items.len() / 2);
            comma(commas(left), commas(right))
        }
    }
}

fn comma(item: Arg, rest: Arg) -> Arg {
    // Moved, so that a long list costs no copy for each item.
    text!("{item}, {rest}", item = Cell::new(item), rest = Cell::new(rest)).into()
}

/// A name in double quotes, with escapes where it needs some.
#[must_use]
pub fn in_quotes(name: &str) -> String {
    format!("{name:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_any_length() {
        let list = |count: usize| any_of((1..=count).map(|number| number.to_string())).to_string();
        assert_eq!([list(0), list(1), list(2), list(3)], ["", "1", "1 or 2", "1, 2 or 3"]);
        assert_eq!(list(7), "1, 2, 3, 4, 5, 6 or 7");
        // As deep as it is long, it would overflow the stack of a test when it is copied.
        let long = all_of((0..100_000).map(|number| number.to_string()));
        assert!(long.clone().to_string().ends_with(", 99998 and 99999"));
    }
}
