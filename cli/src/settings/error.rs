//! What is wrong with a config file of the linter, and where.

use crate::problem::Problem;
use openclaw_lint_core::schema::similar::closest;

/// The problem that an error of the reader is; `name` is what the file is called.
pub(super) fn problem(name: &str, error: &json5::Error) -> Problem {
    let position = error.position();
    let text = match (error.code(), position) {
        (Some(code), _) => code.to_string(),
        (None, None) => error.to_string(),
        (None, Some(position)) => {
            let whole = error.to_string();
            whole.strip_suffix(&format!(" at {position}")).unwrap_or(&whole).to_owned()
        }
    };
    let place = position.map_or_else(String::new, |at| format!(":{}:{}", at.line + 1, at.column + 1));
    Problem::Settings { place: format!("{name}{place}"), reason: reason(&text) }
}

/// The reader's words in ours.
fn reason(text: &str) -> String {
    if let Some([wrong, known @ ..]) = text.strip_prefix("unknown field ").map(names).as_deref() {
        let all: Vec<&str> = known.iter().map(String::as_str).collect();
        let near = closest(wrong, &all);
        return match near.as_slice() {
            [] => format!("unknown key \"{wrong}\"; the keys here are {}", known.join(", ")),
            near => format!("unknown key \"{wrong}\"; did you mean {}?", near.join(" or ")),
        };
    }
    match text.strip_prefix("duplicate field ").map(names).as_deref() {
        Some([name, ..]) => format!("the key \"{name}\" is written twice"),
        _ => text.to_owned(),
    }
}

/// The names between backticks.
fn names(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
