//! Text in lines of a given width.

use super::style::{self, paint};

/// Words in lines of at most `width` columns where they fit, every line behind `indent` spaces.
pub(crate) fn wrap(text: &str, indent: usize, width: usize) -> String {
    hanging(text, indent, indent, width)
}

/// The same with another indent from the second line on.
pub(crate) fn hanging(text: &str, first: usize, rest: usize, width: usize) -> String {
    let mut out = String::new();
    let (mut indent, mut column) = (first, 0);
    for word in words(text) {
        let long = word.chars().count();
        if column > 0 && indent + column + 1 + long > width {
            out.push('\n');
            (indent, column) = (rest, 0);
        }
        if column == 0 {
            out.push_str(&" ".repeat(indent));
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(&word);
        column += long;
    }
    out
}

/// The words of a text; what stands in backticks is one word, with the punctuation behind it and with spaces for line
/// breaks, so that no line begins with it.
fn words(text: &str) -> impl Iterator<Item = String> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        let mut code = false;
        let end = rest.find(|c: char| {
            code ^= c == '`';
            c.is_whitespace() && !code
        });
        let (word, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind.trim_start();
        (!word.is_empty()).then(|| word.replace(|c: char| c != ' ' && c.is_whitespace(), " "))
    })
}

/// A text with its code, which stands in backticks, in the style of code.
pub(crate) fn with_code(text: &str) -> String {
    let mut parts = text.split('`');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(code) = parts.next() {
        out.push_str(&paint(style::CODE, format_args!("`{code}`")));
        out.push_str(parts.next().unwrap_or_default());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_code_together() {
        assert_eq!(wrap("one `two three`, four", 2, 12), "  one\n  `two three`,\n  four");
        assert_eq!(wrap("one `two\n::three\u{2028}`", 0, 40), "one `two ::three `");
        assert_eq!(wrap("one two three", 0, 8), "one two\nthree");
        assert_eq!(hanging("one two three", 0, 2, 8), "one two\n  three");
    }
}
