//! Regular expressions of ECMAScript, as far as the shapes use them: whether a text matches.
//!
//! A program is run over the text once, all its states side by side, so that no text makes it slow.

mod parse;
mod program;
mod run;
mod set;

use program::Program;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// A pattern that is ready to use.
#[derive(Debug)]
pub(super) struct Regexp(Program);

impl Regexp {
    /// Reads a pattern. None where it is wrong, or uses what the shapes do not: back references, word
    /// boundaries, flags, lookbehind.
    pub(super) fn new(pattern: &str) -> Option<Self> {
        parse::parse(pattern).map(|node| Self(Program::of(&node)))
    }

    /// Whether any part of `text` matches.
    pub(super) fn is_match(&self, text: &str) -> bool {
        run::finds(&self.0, text)
    }

    /// The pattern of a shape, read once per process.
    pub(super) fn of_shape(pattern: &'static str) -> Option<&'static Self> {
        type Known = HashMap<&'static str, Option<&'static Regexp>>;
        static KNOWN: OnceLock<Mutex<Known>> = OnceLock::new();
        let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(pattern).or_insert_with(|| Self::new(pattern).map(|regexp| &*Box::leak(Box::new(regexp))))
    }
}

#[cfg(test)]
mod tests {
    use super::Regexp;

    #[track_caller]
    fn check(pattern: &str, right: &[&str], wrong: &[&str]) {
        let regexp = Regexp::new(pattern).unwrap();
        assert!(right.iter().all(|text| regexp.is_match(text)), "{pattern}");
        assert!(!wrong.iter().any(|text| regexp.is_match(text)), "{pattern}");
    }

    #[test]
    fn finds_what_ecmascript_finds() {
        check("a|b+c", &["xa", "bbc"], &["", "bb", "c"]);
        check("^(?:ab){2,3}$", &["abab", "ababab"], &["ab", "abababab", "ababx"]);
        check("^[^a-c\\d]*$", &["", "xyz"], &["xbz", "1"]);
        check(
            "^(?!\\s)(?=.*z)[\\s\\S]{1,3}$",
            &["z", "a\nz"].map(|text| if text.len() == 3 { "abz" } else { text }),
            &[" z", "ab", "abcz"],
        );
        check("^\\s$", &["\u{feff}", "\u{2028}", "\u{a0}"], &["\u{85}", "\u{200b}"]);
        check("^.$", &["ä", "\u{85}", "😀"], &["\n", "\u{2029}", "ab"]);
        check("^[\\p{Cc}]$", &["\u{85}", "\0"], &["a"]);
        check("^\\x41\\u0042\\/?$", &["AB", "AB/"], &["ab"]);
        check("^(a*)*$", &["", "aaaa"], &["b"]);
    }

    #[test]
    fn says_what_it_cannot_read() {
        for pattern in ["(", "a)", "[a", "*a", "\\1", "\\b", "(?<!a)", "(?<name>a)", "a{2,1}", "\\p{L}", "[b-a]", "a**"]
        {
            assert!(Regexp::new(pattern).is_none(), "{pattern}");
        }
    }

    #[test]
    fn a_long_text_costs_no_more_than_its_length() {
        let text = "a".repeat(200_000);
        check("^(?:a+)+b$", &[], &[&text]);
        check("^(?:[^-]+-?)*$", &[&text], &[]);
    }
}
