//! Text in lines of a bearable length.

use crate::output::lines;
use crate::output::style::{self, paint};

/// Columns of a page.
const WIDTH: usize = 100;
/// Columns of the names at the left.
const MARGIN: usize = 12;

/// Words in lines, every line behind `indent` spaces.
pub(super) fn wrap(text: &str, indent: usize) -> String {
    lines::wrap(text, indent, WIDTH)
}

/// A name at the left and text beside it.
pub(super) fn field(name: &str, text: &str) -> String {
    let body = wrap(text, MARGIN);
    let padding = " ".repeat(MARGIN.saturating_sub(name.chars().count() + 2));
    format!("  {}{padding}{}\n", paint(style::DIM, name), body.trim_start())
}

/// As many words of a text as fit on one line behind `indent` columns.
pub(super) fn cut(text: &str, indent: usize) -> String {
    let room = WIDTH.saturating_sub(indent);
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let short: String = text.chars().take(room.saturating_sub(2)).collect();
    let words = short.rsplit_once(' ').map_or(short.as_str(), |(words, _)| words);
    format!("{} …", words.trim_end_matches([',', ';', ':']))
}
