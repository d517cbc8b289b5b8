//! The report as Markdown, for the comment of a pull request.

use super::{Told, words};
use crate::report::mask::{scrub, scrub_path, scrub_sentence};
use crate::upgrade::{Becomes, Entry, Item, Part, Section};
use std::fmt::Write as _;

/// More rows than this are folded away.
const LONG: usize = 8;

/// The report on one config.
#[must_use]
pub fn report(told: &Told<'_>) -> String {
    let mut out = format!("## {}: OpenClaw {} → {}\n\n", code(told.name), told.from.release, told.to.release);
    if told.upgrade.is_none() {
        let _ = writeln!(out, "{}", words::same(told));
        return out;
    }
    let mark = if told.upgrade.verdict.starts { "✅" } else { "❌" };
    let _ = writeln!(out, "{mark} **{}**\n\n{}", words::verdict(told), words::breaks(told.upgrade));
    for reason in words::reasons(told) {
        let _ = writeln!(out, "\n<sub>{}</sub>", prose(&reason));
    }
    for section in &told.upgrade.sections {
        let _ = writeln!(out, "\n### {}", words::heading(section.part, told));
        if section.part == Part::Possible {
            out.push_str(&possible(told, section));
        } else {
            section.items.iter().for_each(|item| out.push_str(&self::item(told, section.part, item)));
        }
    }
    if !told.diffs.is_empty() {
        let _ = writeln!(out, "\n<details><summary>The changes as a diff</summary>\n");
        for diff in &told.diffs {
            let fence = fence(diff);
            let _ = writeln!(out, "{fence}diff\n{diff}{fence}");
        }
        out.push_str("\n</details>\n");
    }
    out
}

fn item(told: &Told<'_>, part: Part, item: &Item) -> String {
    let title = sentence(&prose(&item.title));
    let why = item.why.as_ref().map(|why| format!(" {}", sentence(&prose(why)))).unwrap_or_default();
    let mut out = format!("\n**{}**{why}\n\n", title);
    let folded = item.entries.len() > LONG;
    if folded {
        let _ = writeln!(out, "<details><summary>{} places</summary>\n", item.entries.len());
    }
    out.push_str(&table(told, part, item));
    if folded {
        out.push_str("\n</details>\n");
    }
    if !item.choices.is_empty() {
        out.push('\n');
    }
    for choice in &item.choices {
        let _ = writeln!(out, "- [ ] {}", prose(&words::choice(choice)));
    }
    out
}

fn table(told: &Told<'_>, part: Part, item: &Item) -> String {
    let notes = item.entries.iter().any(|entry| entry.note.is_some());
    let mut out = String::new();
    let (heads, rule) = match (part, notes) {
        (Part::Automatic, true) => ("| line | old | new | |", "| ---: | --- | --- | --- |"),
        (Part::Automatic, false) => ("| line | old | new |", "| ---: | --- | --- |"),
        (_, true) => ("| line | key | value | |", "| ---: | --- | --- | --- |"),
        (_, false) => ("| line | key | value |", "| ---: | --- | --- |"),
    };
    let _ = writeln!(out, "{heads}\n{rule}");
    for entry in &item.entries {
        let line = told.upgrade.line(entry).map(|line| line.to_string()).unwrap_or_default();
        let (old, new) = cells(entry);
        let note =
            if notes { format!(" {} |", prose(entry.note.as_deref().unwrap_or_default())) } else { String::new() };
        let _ = writeln!(out, "| {line} | {old} | {new} |{note}");
    }
    out
}

/// The old and the new form of an entry.
fn cells(entry: &Entry) -> (String, String) {
    let path = if entry.path.is_root() { "the file".to_owned() } else { code(&scrub_path(&entry.path)) };
    let cell = |value: &Option<String>| value.as_deref().map(|value| code(&scrub(value))).unwrap_or_default();
    match &entry.becomes {
        Becomes::Moved { to, value } => {
            let to: Vec<String> = to.iter().map(|to| code(&scrub_path(to))).collect();
            let value = value.as_ref().map(|value| format!(" = {}", code(&scrub(value)))).unwrap_or_default();
            (path, format!("{}{value}", to.join(", ")))
        }
        Becomes::Value { was, is } => {
            let was = was.as_ref().map(|was| format!(" = {}", code(&scrub(was)))).unwrap_or_default();
            (format!("{path}{was}"), code(&scrub(is)))
        }
        Becomes::Removed { was } => {
            let was = was.as_ref().map(|was| format!(" = {}", code(&scrub(was)))).unwrap_or_default();
            (format!("{path}{was}"), "removed".to_owned())
        }
        Becomes::Added { value } => (path, code(&scrub(value))),
        Becomes::Kept { value } => (path, cell(value)),
        Becomes::Rewritten => (path, "written anew".to_owned()),
    }
}

fn possible(told: &Told<'_>, section: &Section) -> String {
    let mut out = String::from("\n");
    for entry in section.items.iter().flat_map(|item| &item.entries) {
        let note = prose(entry.note.as_deref().unwrap_or_default());
        let _ = writeln!(out, "- {}: {note}", code(&scrub_path(&entry.path)));
    }
    if told.upgrade.more_possible > 0 {
        let _ = writeln!(out, "- and {} more", told.upgrade.more_possible);
    }
    out
}

/// A text as code, whatever is in it. A bar would end a cell of a table.
fn code(text: &str) -> String {
    let text = text.replace('|', "\\|").replace(['\n', '\r'], " ");
    let fence = fence(&text);
    let fence = if text.contains('`') { fence } else { "`".to_owned() };
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A fence that is longer than any run of backticks in a text.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat((longest + 1).max(3))
}

/// A sentence of ours with its code; what else could be markup is escaped, and nobody is called by `@`.
fn prose(text: &str) -> String {
    let text = scrub_sentence(text);
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => escaped(part),
        _ => code(part),
    };
    text.split('`').enumerate().map(part).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for found in text.chars() {
        match found {
            '\\' | '*' | '_' | '<' | '>' | '|' | '[' | ']' | '#' => out.extend(['\\', found]),
            '@' => out.push_str("@\u{200B}"),
            '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let text: String = chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    if text.ends_with(['.', '?', '!']) { text } else { format!("{text}.") }
}
