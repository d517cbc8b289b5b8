//! Syntax errors: what is wrong, what to do about it and, where a machine can, the repair.
//!
//! Messages never quote a value, because an unquoted value may well be a credential.

use super::edit::Edit;
use crate::report::{Span, Text};
use std::fmt;
use thiserror::Error;

/// One mistake in a text, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{kind}")]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SyntaxErrorKind,
    /// Where; empty for something that is missing.
    pub span: Span,
    /// A mechanical repair, when there is one.
    pub fix: Option<Repair>,
}

/// Edits that remove one syntax error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// An imperative phrase: `insert the missing ","`.
    pub title: Text,
    /// Edits that do not overlap, in ascending order.
    pub edits: Vec<Edit>,
    /// Whether there is no other sensible reading of the text.
    pub certain: bool,
}

impl SyntaxError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Text {
        self.kind.help()
    }
}

/// The mistakes that the parser tells apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// No value at all.
    Empty,
    /// No value, but comments.
    OnlyComments,
    /// More than [`super::MAX_SIZE`] bytes.
    TooLarge,
    /// More than [`super::MAX_DEPTH`] brackets inside each other.
    TooDeep,
    /// The list of errors was cut.
    TooManyErrors,

    /// A string without its closing quote.
    UnterminatedString,
    /// A string that goes on behind a line break.
    LineBreakInString,
    /// `/*` without `*/`.
    UnterminatedComment,
    /// `*/` without `/*`.
    StrayCommentEnd,
    /// `# text`
    HashComment,

    /// `\1` to `\9`, or `\0` before a digit.
    DigitEscape(char),
    /// `\x` without two hexadecimal digits.
    ShortHexEscape,
    /// `\u` without four hexadecimal digits.
    ShortUnicodeEscape,
    /// A backslash in an unquoted key that does not begin `\uXXXX`.
    KeyEscape,
    /// `\uXXXX` in an unquoted key for a character that cannot stand there.
    KeyEscapeCharacter,

    /// `007`
    LeadingZero,
    /// `1_000`
    DigitSeparator,
    /// `0b1` or `0o7`
    Radix,
    /// Anything else that begins like a number.
    Number,

    /// `key:` without value, or `key` alone.
    MissingValue(String),
    /// A key and a value without `:`.
    MissingColon(String),
    /// Two members or items without `,`.
    MissingComma,
    /// A value in an object without key.
    MissingKey,
    /// A comma with nothing before it.
    StrayComma,
    /// A colon behind a colon or a value.
    StrayColon,
    /// `;` for `,`
    Semicolon,
    /// `=` or `=>` for `:`
    Equals,

    /// A key that needs quotes.
    UnquotedKey(String),
    /// A value that needs quotes.
    UnquotedText,
    /// `${NAME}` without quotes.
    UnquotedVariable,
    /// A literal of another language.
    ForeignWord {
        /// As written.
        found: &'static str,
        /// As JSON5 has it.
        meant: &'static str,
    },
    /// `...` as documentation uses it for "and so on".
    Ellipsis,
    /// Typographic quotation marks.
    SmartQuote(char),
    /// Back quotes.
    Backtick,
    /// Punctuation of another keyboard layout.
    Fullwidth {
        /// As written.
        found: char,
        /// As JSON5 has it.
        meant: char,
    },
    /// A character that nobody can see.
    Invisible(char),
    /// A character that starts nothing.
    Unexpected(char),
    /// Text in an object that is no member.
    NotAMember,
    /// Text between a value and the next comma.
    TextBehindValue,
    /// `["a": 1]`
    MemberInArray,

    /// A bracket that is never closed.
    Unclosed {
        /// The bracket.
        open: char,
        /// How many brackets around it are not closed either.
        more: usize,
    },
    /// A bracket closed by one of the other kind.
    WrongCloser {
        /// The opening bracket.
        open: char,
        /// The closing one.
        found: char,
    },
    /// A closing bracket too many.
    ExtraCloser(char),
    /// The document was closed, but goes on.
    ClosedEarly(char),
    /// Members without an object around them.
    MissingBraces,
    /// Text before the first bracket.
    TextBefore,
    /// Text behind the document.
    TextAfter,
    /// `{} {}`
    SecondDocument,
    /// `<<<<<<<`, `=======` or `>>>>>>>`
    ConflictMarker,
}

impl SyntaxErrorKind {
    /// What is wrong: one sentence without a full stop.
    #[must_use]
    pub fn message(&self) -> Text {
        match self {
            Self::Empty => text!("the file is empty"),
            Self::OnlyComments => text!("the file holds only comments"),
            Self::TooLarge => text!("the file is larger than 64 MiB"),
            Self::TooDeep => text!("more than 512 nested brackets"),
            Self::TooManyErrors => text!("too many syntax errors; the rest is not shown"),
            Self::UnterminatedString => text!("this string has no closing quote"),
            Self::LineBreakInString => text!("this string contains a line break"),
            Self::UnterminatedComment => text!("this comment has no closing `*/`"),
            Self::StrayCommentEnd => text!("`*/` without a comment to close"),
            Self::HashComment => text!("`#` does not start a comment in JSON5"),
            Self::DigitEscape(digit) => text!("`\\{digit}` is not an escape that JSON5 knows", digit),
            Self::ShortHexEscape => text!("`\\x` needs two hexadecimal digits"),
            Self::ShortUnicodeEscape => text!("`\\u` needs four hexadecimal digits"),
            Self::KeyEscape => text!("only `\\uXXXX` escapes are allowed in a key without quotes"),
            Self::KeyEscapeCharacter => text!("this escape stands for a character that needs quotes around the key"),
            Self::LeadingZero => text!("a number must not start with a superfluous 0"),
            Self::DigitSeparator => text!("`_` cannot separate digits"),
            Self::Radix => text!("binary and octal numbers do not exist in JSON5"),
            Self::Number => text!("this is not a number that JSON5 knows"),
            Self::MissingValue(key) => text!("key `{key}` has no value", key),
            Self::MissingColon(key) => text!("`:` is missing behind key `{key}`", key),
            Self::MissingComma => text!("`,` is missing"),
            Self::MissingKey => text!("this value has no key"),
            Self::StrayComma => text!("superfluous `,`"),
            Self::StrayColon => text!("superfluous `:`"),
            Self::Semicolon => text!("`;` where `,` belongs"),
            Self::Equals => text!("`=` where `:` belongs"),
            Self::UnquotedKey(key) => text!("key `{key}` needs quotes", key),
            Self::UnquotedText => text!("this text needs quotes"),
            Self::UnquotedVariable => text!("`${{...}}` needs quotes"),
            Self::ForeignWord { found, meant } => {
                text!("`{found}` is not JSON5; it is written `{meant}`", found, meant)
            }
            Self::Ellipsis => text!("`...` stands for something that was left out"),
            Self::SmartQuote(mark) => text!("`{mark}` is a typographic quotation mark", mark),
            Self::Backtick => text!("back quotes do not make a string"),
            Self::Fullwidth { found, meant } => text!("`{found}` where `{meant}` belongs", found, meant),
            Self::Invisible(found) => text!("invisible character {code}", code = code_point(*found)),
            Self::Unexpected(found) if found.is_control() || found.is_whitespace() => {
                text!("unexpected character {code}", code = code_point(*found))
            }
            Self::Unexpected(found) => text!("unexpected `{found}`", found),
            Self::NotAMember => text!("this is not a member; expected `key: value`"),
            Self::TextBehindValue => text!("unexpected text behind a value"),
            Self::MemberInArray => text!("`key: value` inside an array"),
            Self::Unclosed { open, more: 0 } => text!("this `{open}` is never closed", open),
            Self::Unclosed { open, more: 1 } => {
                text!("this `{open}` is never closed, nor is the one around it", open)
            }
            Self::Unclosed { open, more } => {
                text!("this `{open}` is never closed, nor are the {count} around it", open, count = more)
            }
            Self::WrongCloser { open, found } => text!("`{found}` cannot close `{open}`", found, open),
            Self::ExtraCloser(found) => text!("`{found}` has no opening bracket", found),
            Self::ClosedEarly(found) => text!("this `{found}` closes the document, but more of it follows", found),
            Self::MissingBraces => text!("the document has no `{{` and `}}` around it"),
            Self::TextBefore => text!("unexpected text before the document"),
            Self::TextAfter => text!("unexpected text behind the document"),
            Self::SecondDocument => text!("a second document follows the first"),
            Self::ConflictMarker => text!("a merge conflict was left in the file"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Text {
        match self {
            Self::Empty | Self::OnlyComments => text!("the smallest config is `{{}}`"),
            Self::TooLarge => text!("is this the right file?"),
            Self::TooDeep => text!("the content of this bracket was not looked at; flatten it"),
            Self::TooManyErrors => text!("mend the errors above first"),
            Self::UnterminatedString => text!("add the closing quote"),
            Self::LineBreakInString => text!("write `\\n` for a line break, or end the line with `\\` to leave it out"),
            Self::UnterminatedComment => text!("add `*/`; everything up to the end of the file is comment now"),
            Self::StrayCommentEnd => text!("remove it; comments do not nest, the first `*/` ends them"),
            Self::HashComment => text!("write `//` instead of `#`"),
            Self::DigitEscape(_) => text!("write `\\\\` for a backslash, or `\\xNN` for a character by its number"),
            Self::ShortHexEscape => text!("write `\\x41`, or `\\\\x` for a backslash and an x"),
            Self::ShortUnicodeEscape => text!("write `\\u0041`, or `\\\\u` for a backslash and a u"),
            Self::KeyEscape | Self::KeyEscapeCharacter => text!("put the key in quotes"),
            Self::LeadingZero => text!("remove the zeros in front, or put the value in quotes if it is text"),
            Self::DigitSeparator => text!("remove the `_`"),
            Self::Radix => text!("write it as a decimal or hexadecimal (`0x1F`) number"),
            Self::Number => {
                text!("put the value in quotes if it is text; numbers look like `10`, `-1.5`, `1e3` or `0x1F`")
            }
            Self::MissingValue(_) => text!("write a value behind `:`, or remove the key"),
            Self::MissingColon(_) => text!("write `key: value`"),
            Self::MissingComma => text!("put a `,` between this and what stands before it"),
            Self::MissingKey => text!("write `key: value`, or use `[` `]` for a list"),
            Self::StrayComma | Self::StrayColon => text!("remove it"),
            Self::Semicolon => text!("write `,`"),
            Self::Equals => text!("write `:`"),
            Self::UnquotedKey(_) => {
                text!("put the key in quotes; only letters, digits, `_` and `$` can do without, and no digit in front")
            }
            Self::UnquotedText | Self::UnquotedVariable => text!("put it in quotes"),
            Self::ForeignWord { .. } => text!("use the spelling of JSON5"),
            Self::Ellipsis => text!("remove it, or write what it stands for"),
            Self::SmartQuote(_) | Self::Backtick => text!("use straight quotes: `\"` or `'`"),
            Self::Fullwidth { .. } => text!("switch the keyboard to plain punctuation"),
            Self::Invisible(_) => text!("remove it; such characters come with text copied from web pages or chats"),
            Self::Unexpected(_) => text!("remove it, or put the text in quotes"),
            Self::NotAMember => text!("write `key: value`, or remove it"),
            Self::TextBehindValue => {
                text!("JSON5 has no expressions: write one plain value, and `\\` before a quote inside a string")
            }
            Self::MemberInArray => text!("use `{{` `}}` instead of `[` `]`, or wrap every member in its own `{{` `}}`"),
            Self::Unclosed { .. } => text!("add the closing bracket where this one ends"),
            Self::WrongCloser { .. } => text!("`{{` is closed by `}}` and `[` by `]`"),
            Self::ExtraCloser(_) => text!("remove it, or look for an opening bracket that is missing before it"),
            Self::ClosedEarly(_) => text!("remove it, or look for an opening bracket that is missing before it"),
            Self::MissingBraces => text!("put `{{` at the start of the file and `}}` at its end"),
            Self::TextBefore => text!("the file must start with `{{`; remove everything else"),
            Self::TextAfter => text!("remove it; a file holds exactly one value"),
            Self::SecondDocument => text!("merge both into one, or move the second to a file of its own"),
            Self::ConflictMarker => {
                text!("resolve the conflict and remove the `<<<<<<<`, `=======` and `>>>>>>>` lines")
            }
        }
    }
}

impl fmt::Display for SyntaxErrorKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

fn code_point(found: char) -> String {
    format!("U+{:04X}", u32::from(found))
}
