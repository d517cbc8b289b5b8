//! Text of others without the characters that a terminal or a log obeys: controls, and what turns the direction of
//! writing, so that a text reads other than it is.

/// On one line: line breaks and tabs go as well.
pub fn line(text: &str) -> String {
    text.replace(|c: char| is_obeyed(c) || matches!(c, '\u{2028}' | '\u{2029}'), "\u{FFFD}")
}

/// With its line breaks and tabs.
pub fn block(text: &str) -> String {
    text.replace(|c: char| is_obeyed(c) && !is_layout(c), "\u{FFFD}")
}

/// The same, each character as long in bytes as before, so that places in the text stay where they are.
pub fn block_of_same_length(text: &str) -> String {
    let stand_in = |c: char| match c.len_utf8() {
        _ if !is_obeyed(c) || is_layout(c) => c,
        1 => '?',
        2 => '¿',
        _ => '\u{FFFD}',
    };
    text.chars().map(stand_in).collect()
}

const fn is_layout(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t')
}

fn is_obeyed(c: char) -> bool {
    let turns = matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_out_what_is_obeyed() {
        let text = "a\n\t\u{1b}\u{9b}\u{202e}\u{61c}\u{2028}ö";
        assert_eq!(line(text), "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ö");
        assert_eq!(block(text), "a\n\t\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{2028}ö");
        assert_eq!(block_of_same_length(text), "a\n\t?¿\u{FFFD}¿\u{2028}ö");
    }
}
