//! Text in lines.

/// Words in lines of at most `width` columns where they fit, every line behind `indent` spaces.
pub(crate) fn wrap(text: &str, indent: usize, width: usize) -> String {
    hanging(text, indent, indent, width)
}

/// The same with another indent from the second line on.
pub(crate) fn hanging(text: &str, first: usize, rest: usize, width: usize) -> String {
    let mut out = String::new();
    let mut indent = first;
    let mut column = 0;
    for word in text.split_whitespace() {
        let columns = word.chars().count();
        if column > 0 && indent + column + 1 + columns > width {
            out.push('\n');
            indent = rest;
            column = 0;
        }
        if column == 0 {
            out.push_str(&" ".repeat(indent));
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += columns;
    }
    out
}
