//! Words, strings, comments and white space of a text that may be broken.

use crate::report::Span;

/// What may be typed at the caret so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Token {
    /// All of it, quotes included; empty where nothing stands yet.
    pub(super) span: Span,
    /// The quote that it begins with.
    pub(super) quote: Option<char>,
    /// What stands before the caret, without the quote.
    pub(super) typed: String,
}

/// Where a string that begins at `start` ends, and whether it was closed. One that was not ends with its line.
pub(super) fn string_end(text: &str, start: usize) -> (usize, bool) {
    let quote = text[start..].chars().next().unwrap_or('"');
    let mut chars = text[start..].char_indices().skip(1);
    while let Some((at, found)) = chars.next() {
        match found {
            '\\' => {
                if let Some((at, '\r')) = chars.next()
                    && text[start + at..].starts_with("\r\n")
                {
                    chars.next();
                }
            }
            '\n' | '\r' => return (start + at, false),
            _ if found == quote => return (start + at + found.len_utf8(), true),
            _ => {}
        }
    }
    (text.len(), false)
}

/// Where a word without quotes ends.
pub(super) fn word_end(text: &str, start: usize) -> usize {
    let rest = &text[start..];
    let ends = |(at, found): &(usize, char)| {
        is_space(*found)
            || plain(*found) != *found
            || matches!(found, ',' | ':' | ';' | '=' | '{' | '}' | '[' | ']' | '"' | '\'')
            || rest[*at..].starts_with("//")
            || rest[*at..].starts_with("/*")
    };
    start + rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at)
}

/// Where a comment that begins at `start` ends, and whether a place at its end is still inside; none when there
/// is none.
pub(super) fn comment_end(text: &str, start: usize) -> Option<(usize, bool)> {
    let rest = &text[start..];
    if let Some(body) = rest.strip_prefix("/*") {
        return Some(body.find("*/").map_or((text.len(), true), |len| (start + len + 4, false)));
    }
    let line = rest.starts_with("//") || rest.starts_with('#');
    line.then(|| (start + rest.find(['\n', '\r']).unwrap_or(rest.len()), true))
}

/// The next place from `start` on that is neither white space nor comment, and what stands there.
pub(super) fn next(text: &str, mut start: usize) -> (usize, Option<char>) {
    loop {
        let rest = &text[start..];
        start += rest.len() - rest.trim_start_matches(is_space).len();
        match comment_end(text, start) {
            Some((end, _)) => start = end,
            None => return (start, text[start..].chars().next().map(plain)),
        }
    }
}

/// White space.
pub(super) fn is_space(found: char) -> bool {
    found.is_whitespace() || found == '\u{FEFF}'
}

/// Punctuation of East Asian keyboards as what it stands for.
pub(super) const fn plain(found: char) -> char {
    match found {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        '｛' => '{',
        '｝' => '}',
        '［' => '[',
        '］' => ']',
        other => other,
    }
}
