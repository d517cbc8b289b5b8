//! Syntax errors: what is wrong, what to do about it and, where a machine can, the repair.
//!
//! Messages never quote a value, because an unquoted value may well be a credential.

use super::edit::Edit;
use crate::report::Span;
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
    pub title: String,
    /// Edits that do not overlap, in ascending order.
    pub edits: Vec<Edit>,
    /// Whether there is no other sensible reading of the text.
    pub certain: bool,
}

impl SyntaxError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.kind.help()
    }
}

/// The mistakes that the parser tells apart.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SyntaxErrorKind {
    /// No value at all.
    #[error("the file is empty")]
    Empty,
    /// No value, but comments.
    #[error("the file holds only comments")]
    OnlyComments,
    /// More than [`super::MAX_SIZE`] bytes.
    #[error("the file is larger than 64 MiB")]
    TooLarge,
    /// More than [`super::MAX_DEPTH`] brackets inside each other.
    #[error("more than 512 nested brackets")]
    TooDeep,
    /// The list of errors was cut.
    #[error("too many syntax errors; the rest is not shown")]
    TooManyErrors,

    /// A string without its closing quote.
    #[error("this string has no closing quote")]
    UnterminatedString,
    /// A string that goes on behind a line break.
    #[error("this string contains a line break")]
    LineBreakInString,
    /// `/*` without `*/`.
    #[error("this comment has no closing `*/`")]
    UnterminatedComment,
    /// `*/` without `/*`.
    #[error("`*/` without a comment to close")]
    StrayCommentEnd,
    /// `# text`
    #[error("`#` does not start a comment in JSON5")]
    HashComment,

    /// `\1` to `\9`, or `\0` before a digit.
    #[error("`\\{0}` is not an escape that JSON5 knows")]
    DigitEscape(char),
    /// `\x` without two hexadecimal digits.
    #[error("`\\x` needs two hexadecimal digits")]
    ShortHexEscape,
    /// `\u` without four hexadecimal digits.
    #[error("`\\u` needs four hexadecimal digits")]
    ShortUnicodeEscape,
    /// A backslash in an unquoted key that does not begin `\uXXXX`.
    #[error("only `\\uXXXX` escapes are allowed in a key without quotes")]
    KeyEscape,
    /// `\uXXXX` in an unquoted key for a character that cannot stand there.
    #[error("this escape stands for a character that needs quotes around the key")]
    KeyEscapeCharacter,

    /// `007`
    #[error("a number must not start with a superfluous 0")]
    LeadingZero,
    /// `1_000`
    #[error("`_` cannot separate digits")]
    DigitSeparator,
    /// `0b1` or `0o7`
    #[error("binary and octal numbers do not exist in JSON5")]
    Radix,
    /// Anything else that begins like a number.
    #[error("this is not a number that JSON5 knows")]
    Number,

    /// `key:` without value, or `key` alone.
    #[error("key `{0}` has no value")]
    MissingValue(String),
    /// A key and a value without `:`.
    #[error("`:` is missing behind key `{0}`")]
    MissingColon(String),
    /// Two members or items without `,`.
    #[error("`,` is missing")]
    MissingComma,
    /// A value in an object without key.
    #[error("this value has no key")]
    MissingKey,
    /// A comma with nothing before it.
    #[error("superfluous `,`")]
    StrayComma,
    /// A colon behind a colon or a value.
    #[error("superfluous `:`")]
    StrayColon,
    /// `;` for `,`
    #[error("`;` where `,` belongs")]
    Semicolon,
    /// `=` or `=>` for `:`
    #[error("`=` where `:` belongs")]
    Equals,

    /// A key that needs quotes.
    #[error("key `{0}` needs quotes")]
    UnquotedKey(String),
    /// A value that needs quotes.
    #[error("this text needs quotes")]
    UnquotedText,
    /// `${NAME}` without quotes.
    #[error("`${{...}}` needs quotes")]
    UnquotedVariable,
    /// A literal of another language.
    #[error("`{found}` is not JSON5; it is written `{meant}`")]
    ForeignWord {
        /// As written.
        found: &'static str,
        /// As JSON5 has it.
        meant: &'static str,
    },
    /// `...` as documentation uses it for "and so on".
    #[error("`...` stands for something that was left out")]
    Ellipsis,
    /// Typographic quotation marks.
    #[error("`{0}` is a typographic quotation mark")]
    SmartQuote(char),
    /// Back quotes.
    #[error("back quotes do not make a string")]
    Backtick,
    /// Punctuation of another keyboard layout.
    #[error("`{found}` where `{meant}` belongs")]
    Fullwidth {
        /// As written.
        found: char,
        /// As JSON5 has it.
        meant: char,
    },
    /// A character that nobody can see.
    #[error("invisible character {}", code_point(*.0))]
    Invisible(char),
    /// A character that starts nothing.
    #[error("unexpected {}", shown(*.0))]
    Unexpected(char),
    /// Text in an object that is no member.
    #[error("this is not a member; expected `key: value`")]
    NotAMember,
    /// Text between a value and the next comma.
    #[error("unexpected text behind a value")]
    TextBehindValue,
    /// `["a": 1]`
    #[error("`key: value` inside an array")]
    MemberInArray,

    /// A bracket that is never closed.
    #[error("this `{open}` is never closed{}", and_more(*more))]
    Unclosed {
        /// The bracket.
        open: char,
        /// How many brackets around it are not closed either.
        more: usize,
    },
    /// A bracket closed by one of the other kind.
    #[error("`{found}` cannot close `{open}`")]
    WrongCloser {
        /// The opening bracket.
        open: char,
        /// The closing one.
        found: char,
    },
    /// A closing bracket too many.
    #[error("`{0}` has no opening bracket")]
    ExtraCloser(char),
    /// The document was closed, but goes on.
    #[error("this `{0}` closes the document, but more of it follows")]
    ClosedEarly(char),
    /// Members without an object around them.
    #[error("the document has no `{{` and `}}` around it")]
    MissingBraces,
    /// Text before the first bracket.
    #[error("unexpected text before the document")]
    TextBefore,
    /// Text behind the document.
    #[error("unexpected text behind the document")]
    TextAfter,
    /// `{} {}`
    #[error("a second document follows the first")]
    SecondDocument,
    /// `<<<<<<<`, `=======` or `>>>>>>>`
    #[error("a merge conflict was left in the file")]
    ConflictMarker,
}

impl SyntaxErrorKind {
    /// What to do about it.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        match self {
            Self::Empty | Self::OnlyComments => "the smallest config is `{}`",
            Self::TooLarge => "is this the right file?",
            Self::TooDeep => "the content of this bracket was not looked at; flatten it",
            Self::TooManyErrors => "mend the errors above first",
            Self::UnterminatedString => "add the closing quote",
            Self::LineBreakInString => "write `\\n` for a line break, or end the line with `\\` to leave it out",
            Self::UnterminatedComment => "add `*/`; everything up to the end of the file is comment now",
            Self::StrayCommentEnd => "remove it; comments do not nest, the first `*/` ends them",
            Self::HashComment => "write `//` instead of `#`",
            Self::DigitEscape(_) => "write `\\\\` for a backslash, or `\\xNN` for a character by its number",
            Self::ShortHexEscape => "write `\\x41`, or `\\\\x` for a backslash and an x",
            Self::ShortUnicodeEscape => "write `\\u0041`, or `\\\\u` for a backslash and a u",
            Self::KeyEscape | Self::KeyEscapeCharacter => "put the key in quotes",
            Self::LeadingZero => "remove the zeros in front, or put the value in quotes if it is text",
            Self::DigitSeparator => "remove the `_`",
            Self::Radix => "write it as a decimal or hexadecimal (`0x1F`) number",
            Self::Number => "put the value in quotes if it is text; numbers look like `10`, `-1.5`, `1e3` or `0x1F`",
            Self::MissingValue(_) => "write a value behind `:`, or remove the key",
            Self::MissingColon(_) => "write `key: value`",
            Self::MissingComma => "put a `,` between this and what stands before it",
            Self::MissingKey => "write `key: value`, or use `[` `]` for a list",
            Self::StrayComma | Self::StrayColon => "remove it",
            Self::Semicolon => "write `,`",
            Self::Equals => "write `:`",
            Self::UnquotedKey(_) => {
                "put the key in quotes; only letters, digits, `_` and `$` can do without, and no digit in front"
            }
            Self::UnquotedText | Self::UnquotedVariable => "put it in quotes",
            Self::ForeignWord { .. } => "use the spelling of JSON5",
            Self::Ellipsis => "remove it, or write what it stands for",
            Self::SmartQuote(_) | Self::Backtick => "use straight quotes: `\"` or `'`",
            Self::Fullwidth { .. } => "switch the keyboard to plain punctuation",
            Self::Invisible(_) => "remove it; such characters come with text copied from web pages or chats",
            Self::Unexpected(_) => "remove it, or put the text in quotes",
            Self::NotAMember => "write `key: value`, or remove it",
            Self::TextBehindValue => {
                "JSON5 has no expressions: write one plain value, and `\\` before a quote inside a string"
            }
            Self::MemberInArray => "use `{` `}` instead of `[` `]`, or wrap every member in its own `{` `}`",
            Self::Unclosed { .. } => "add the closing bracket where this one ends",
            Self::WrongCloser { .. } => "`{` is closed by `}` and `[` by `]`",
            Self::ExtraCloser(_) => "remove it, or look for an opening bracket that is missing before it",
            Self::ClosedEarly(_) => "remove it, or look for an opening bracket that is missing before it",
            Self::MissingBraces => "put `{` at the start of the file and `}` at its end",
            Self::TextBefore => "the file must start with `{`; remove everything else",
            Self::TextAfter => "remove it; a file holds exactly one value",
            Self::SecondDocument => "merge both into one, or move the second to a file of its own",
            Self::ConflictMarker => "resolve the conflict and remove the `<<<<<<<`, `=======` and `>>>>>>>` lines",
        }
    }
}

/// A character as a message can show it.
fn shown(found: char) -> String {
    if found.is_control() || found.is_whitespace() {
        format!("character {}", code_point(found))
    } else {
        format!("`{found}`")
    }
}

fn code_point(found: char) -> String {
    format!("U+{:04X}", u32::from(found))
}

fn and_more(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => ", nor is the one around it".to_owned(),
        _ => format!(", nor are the {count} around it"),
    }
}
