//! What is wrong with a config file of the linter, and where.

use crate::problem::Problem;
use json5::ErrorCode;
use openclaw_lint_core::schema::similar::closest;
use openclaw_lint_core::syntax::{self, Kind, LineIndex, Node, Unit};

/// The problem that an error of the reader is; `name` is what the file is called.
pub(super) fn problem(name: &str, text: &str, error: &json5::Error) -> Problem {
    let (line, column) = match (error.code(), error.position()) {
        (Some(code), _) if is_end(code) => place(text, text.trim_end().len()),
        (_, Some(at)) => (at.line + 1, at.column + 1),
        (_, None) => (1, 1),
    };
    let reason = match error.code() {
        Some(code) => of_code(code),
        None => of_serde(&said(error)),
    };
    Problem::Settings { place: format!("{name}:{line}:{column}"), reason }
}

/// A key that is written twice in one object: the reader would take the last one without a word.
pub(super) fn duplicate(name: &str, text: &str) -> Option<Problem> {
    let parse = syntax::parse(text);
    let (key, at) = twice(parse.root.as_ref()?)?;
    let (line, column) = place(text, at);
    Some(Problem::Settings {
        place: format!("{name}:{line}:{column}"),
        reason: format!("the key \"{key}\" is written twice"),
    })
}

fn twice(node: &Node) -> Option<(&str, usize)> {
    match &node.kind {
        Kind::Object(members) => members.iter().enumerate().find_map(|(index, member)| {
            let name = &member.key.name;
            let again = members[..index].iter().any(|before| before.key.name == *name);
            if again { Some((name.as_str(), member.key.span.start)) } else { twice(&member.value) }
        }),
        Kind::Array(items) => items.iter().find_map(twice),
        _ => None,
    }
}

fn place(text: &str, offset: usize) -> (usize, usize) {
    let at = LineIndex::new(text).position(offset, Unit::Char);
    (at.line, at.column)
}

/// The message without the position behind it.
fn said(error: &json5::Error) -> String {
    let whole = error.to_string();
    let position = error.position().map(|at| format!(" at {at}")).unwrap_or_default();
    whole.strip_suffix(&position).unwrap_or(&whole).to_owned()
}

const fn is_end(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::EofParsingArray
            | ErrorCode::EofParsingBool
            | ErrorCode::EofParsingComment
            | ErrorCode::EofParsingEscapeSequence
            | ErrorCode::EofParsingIdentifier
            | ErrorCode::EofParsingNull
            | ErrorCode::EofParsingNumber
            | ErrorCode::EofParsingObject
            | ErrorCode::EofParsingString
            | ErrorCode::EofParsingValue
    )
}

fn of_code(code: ErrorCode) -> String {
    match code {
        ErrorCode::ExpectedString => "expected a text in quotes".to_owned(),
        ErrorCode::ExpectedBool => "expected true or false".to_owned(),
        ErrorCode::ExpectedOpeningBrace => "expected an object".to_owned(),
        ErrorCode::ExpectedOpeningBracket => "expected a list".to_owned(),
        ErrorCode::TrailingCharacters => "there is more text behind the closing brace".to_owned(),
        code if is_end(code) => "the text ends too early".to_owned(),
        code => code.to_string(),
    }
}

/// The reader's words in ours.
fn of_serde(text: &str) -> String {
    if let Some([wrong, known @ ..]) = text.strip_prefix("unknown field ").map(names).as_deref() {
        let all: Vec<&str> = known.iter().map(String::as_str).collect();
        return match closest(wrong, &all).as_slice() {
            [] => format!("unknown key \"{wrong}\"; the keys here are {}", known.join(", ")),
            near => format!("unknown key \"{wrong}\"; did you mean {}?", near.join(" or ")),
        };
    }
    if let Some([name, ..]) = text.strip_prefix("missing field ").map(names).as_deref() {
        return format!("the key \"{name}\" is missing");
    }
    match text.strip_prefix("invalid type: ").and_then(|text| text.split_once(", expected ")) {
        Some((found, expected)) => format!("expected {expected}, not {}", found.replace('`', "")),
        None => text.to_owned(),
    }
}

/// The names between backticks.
fn names(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
