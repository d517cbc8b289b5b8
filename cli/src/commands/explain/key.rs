//! The page of a config key.

use super::page::{cut, field, wrap};
use crate::output::style::{self, paint};
use crate::target::Target;
use openclaw_lint_core::explain::{KeyHelp, KeyLine, Stretch};

pub(super) fn page(help: &KeyHelp, target: &Target) -> String {
    let mut out = String::new();
    let name = if help.path.is_empty() { "the whole config" } else { help.path.as_str() };
    out.push_str(&format!("{}\n", paint(style::STRONG, name)));
    if let Some(text) = &help.description {
        out.push_str(&format!("{}\n", wrap(text, 2)));
    }
    out.push('\n');
    out.push_str(&if help.known { known(help, target) } else { not_known(help) });
    out.push_str(&releases(&help.history));
    out
}

/// The fields of a key that the target knows.
fn known(help: &KeyHelp, target: &Target) -> String {
    let mut out =
        format!("  In OpenClaw {} {}\n", help.release, paint(style::DIM, format_args!("({})", target.reason)));
    out.push_str(&field("kind", &help.kinds));
    for (name, texts) in [("values", &help.values), ("limits", &help.limits)] {
        if !texts.is_empty() {
            out.push_str(&field(name, &texts.join(", ")));
        }
    }
    for keys in &help.required {
        out.push_str(&field("required", keys));
    }
    if let Some(note) = &help.note {
        out.push_str(&field("note", note));
    }
    out.push_str(&replaces(help));
    if let Some(items) = &help.items {
        out.push_str(&field("items", items));
        out.push_str(&keys("item keys", &help.item_keys));
    }
    out.push_str(&keys("keys", &help.keys));
    out
}

/// Where this stood before.
fn replaces(help: &KeyHelp) -> String {
    let code: Vec<String> = help.replaces.iter().map(|path| format!("`{path}`")).collect();
    if code.is_empty() { String::new() } else { field("replaces", &code.join(", ")) }
}

/// The keys of an object, each with a line about it.
fn keys(name: &str, rows: &[KeyLine]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default().min(28);
    let mut out = format!("\n  {}\n", paint(style::DIM, name));
    for KeyLine { name, description } in rows {
        let text = description.as_deref().unwrap_or_default();
        let padding = " ".repeat(width.saturating_sub(name.chars().count()));
        out.push_str(format!("    {}{padding}  {}", paint(style::CODE, name), cut(text, width + 6)).trim_end());
        out.push('\n');
    }
    out
}

/// Why the target does not know a key.
fn not_known(help: &KeyHelp) -> String {
    let says = paint(style::WARNING, format_args!("OpenClaw {} does not know this key.", help.release));
    let note = help.note.as_deref().unwrap_or_default();
    format!("  {says}\n{}\n{}", wrap(note, 2), replaces(help))
}

/// When which shape held.
fn releases(history: &[Stretch]) -> String {
    if history.is_empty() {
        return String::new();
    }
    let mut out = format!("\n  {}\n", paint(style::DIM, "releases"));
    for Stretch { when, what } in history {
        out.push_str(&format!("    {when}\n{}\n", wrap(what, 6)));
    }
    out
}
