//! The report for terminals.

use crate::output::lines::{with_code, wrap};
use crate::output::style::{self, paint};
use anstyle::Style;
use openclaw_lint_core::report::mask::{scrub_line, scrub_path, scrub_sentence};
use openclaw_lint_core::report::plain;
use openclaw_lint_core::upgrade::tell::{Told, words};
use openclaw_lint_core::upgrade::{Entry, Item, Part, Section};
use std::fmt::Write as _;

/// Columns where there is no terminal, and at most.
const WIDTH: usize = 100;
const WIDEST: usize = 120;
/// Columns before the text of an item.
const INDENT: usize = 4;

/// Columns of the report.
pub(super) fn width() -> usize {
    let columns = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
    columns.unwrap_or(WIDTH).clamp(60, WIDEST)
}

/// The report on one config.
pub(super) fn report(told: &Told<'_>, width: usize) -> String {
    let mut out = headline(told, width);
    if told.upgrade.is_none() {
        let _ = writeln!(out, "\n{}", with_code(&wrap(&words::same(told), 0, width)));
        return out;
    }
    let _ = writeln!(out, "\n{}", wrap(&words::breaks(told.upgrade), 0, width));
    let mut number = 0;
    for section in &told.upgrade.sections {
        out.push_str(&self::section(told, section, width, &mut number));
    }
    if !told.diffs.is_empty() {
        let _ = writeln!(out, "\n{}\n", paint(style::STRONG, "The changes as a diff"));
        told.diffs.iter().for_each(|diff| out.push_str(diff));
    }
    out.push_str(&ending(told, width));
    out
}

fn headline(told: &Told<'_>, width: usize) -> String {
    let step = format!("OpenClaw {} → {}", told.from.release, told.to.release);
    let mut out = format!("{}: {}\n", paint(style::STRONG, told.name), paint(style::STRONG, step));
    for reason in words::reasons(told) {
        out.push_str(&dim_lines(&wrap(&scrub_sentence(&reason), 0, width)));
    }
    out
}

fn section(told: &Told<'_>, section: &Section, width: usize, number: &mut usize) -> String {
    let rule = paint(style::STRONG, words::heading(section.part, told));
    let mut out = format!("\n{rule}\n");
    if section.part == Part::Possible {
        out.push_str(&possible(told, section, width));
        return out;
    }
    for item in &section.items {
        let (mark, style) = match section.part {
            Part::Decisions | Part::Already => {
                *number += 1;
                (format!("{number}."), style::ERROR)
            }
            Part::Automatic => ("✓".to_owned(), style::GOOD),
            _ => ("!".to_owned(), item.severity.map_or(style::INFO, style::of)),
        };
        out.push('\n');
        out.push_str(&self::item(told, item, &mark, style, width));
    }
    out
}

fn item(told: &Told<'_>, item: &Item, mark: &str, style: Style, width: usize) -> String {
    let title = scrub_sentence(&item.title);
    let title = wrap(&capital(&title), INDENT, width);
    let pad = " ".repeat(INDENT.saturating_sub(mark.chars().count() + 1));
    let mut out = format!("{pad}{} {}\n", paint(style, mark), with_code(title.trim_start()));
    if let Some(why) = &item.why {
        let text = wrap(&sentence(&scrub_sentence(why)), INDENT, width);
        let _ = writeln!(out, "{}", with_code(&text));
    }
    out.push_str(&entries(told, item, width));
    for (index, choice) in item.choices.iter().enumerate() {
        let letter = char::from(b'a' + u8::try_from(index.min(25)).unwrap_or_default());
        let text = wrap(&scrub_sentence(&words::choice(choice)), INDENT + 3, width);
        let _ = writeln!(out, "    {} {}", paint(style::HELP, format_args!("{letter})")), with_code(text.trim_start()));
    }
    out
}

/// The places of an item in lines of their own; one that only repeats the title is left out.
fn entries(told: &Told<'_>, item: &Item, width: usize) -> String {
    let numbers: Vec<Option<usize>> = item.entries.iter().map(|entry| told.upgrade.line(entry)).collect();
    let gutter = numbers.iter().flatten().max().map_or(1, |line| line.to_string().len());
    let room = width.saturating_sub(INDENT + gutter + 3);
    let shown: Vec<(String, String)> = item.entries.iter().map(parts).collect();
    let fits = |path: usize, what: &str| path + 2 + what.chars().count() <= room;
    let lengths = shown.iter().map(|(path, what)| (path.chars().count(), what));
    let column = lengths.filter(|(path, what)| fits(*path, what)).map(|(path, _)| path).max().unwrap_or_default();
    let mut out = String::new();
    for ((path, what), line) in shown.iter().zip(numbers) {
        let line = line.map(|line| line.to_string()).unwrap_or_default();
        let bar = |number: &str| paint(style::DIM, format_args!("{number:>gutter$} │"));
        let indent = " ".repeat(INDENT);
        let length = path.chars().count();
        if fits(length, what) {
            let padding = if fits(length.max(column), what) { column.saturating_sub(length) } else { 0 };
            let gap = " ".repeat(padding + 2);
            let row = format!("{}{gap}{what}", paint(style::CODE, path));
            let _ = writeln!(out, "{indent}{} {}", bar(&line), row.trim_end());
        } else {
            let _ = writeln!(out, "{indent}{} {}", bar(&line), paint(style::CODE, path));
            for part in wrap(what, 2, room).lines() {
                let _ = writeln!(out, "{indent}{} {part}", bar(""));
            }
        }
    }
    out
}

/// The path of an entry, and the rest of its line.
fn parts(entry: &Entry) -> (String, String) {
    let path = if entry.path.is_root() { "the file".to_owned() } else { scrub_path(&entry.path) };
    let mut what = match words::becomes(&entry.becomes) {
        Some(("", text)) => plain::line(&text),
        Some((arrow, text)) => format!("{arrow} {}", plain::line(&text)),
        None => String::new(),
    };
    if let Some(note) = &entry.note {
        let note = scrub_sentence(note);
        what = if what.is_empty() { note } else { format!("{what}  ({note})") };
    }
    (path, what)
}

/// New keys: the section, then a line for each.
fn possible(told: &Told<'_>, section: &Section, width: usize) -> String {
    let mut out = String::new();
    for item in &section.items {
        let _ = writeln!(out, "\n  {}", with_code(&scrub_sentence(&item.title)));
        let keys: Vec<String> =
            item.entries.iter().map(|entry| scrub_line(entry.path.last_key().unwrap_or_default())).collect();
        let longest = keys.iter().map(|key| key.chars().count()).max().unwrap_or_default();
        for (key, entry) in keys.iter().zip(&item.entries) {
            let text = wrap(&scrub_line(entry.note.as_deref().unwrap_or_default()), longest + 8, width);
            let gap = " ".repeat(longest.saturating_sub(key.chars().count()) + 2);
            let text = with_code(text.trim_start());
            let _ = writeln!(out, "    {} {}{gap}{text}", paint(style::GOOD, "+"), paint(style::CODE, key));
        }
    }
    if told.upgrade.more_possible > 0 {
        let text = format!(
            "and {} more; `openclaw-lint explain <section> --target {}` lists the keys of a section",
            told.upgrade.more_possible, told.to.release
        );
        let _ = writeln!(out, "\n{}", dim_lines(&wrap(&text, 2, width)).trim_end());
    }
    out
}

fn ending(told: &Told<'_>, width: usize) -> String {
    let mut out = String::from("\n");
    if let Some(backups) = &told.written {
        for backup in backups {
            let _ = writeln!(out, "{}", dim_lines(&format!("the old text is in {}", scrub_line(backup))).trim_end());
        }
    }
    if !told.included.is_empty() {
        let text = format!("the changes reach into {}", plain::line(&told.included.join(", ")));
        out.push_str(&dim_lines(&wrap(&text, 0, width)));
    }
    let good = told.upgrade.verdict.starts;
    let mark = if good { paint(style::GOOD, "✓") } else { paint(style::ERROR, "✗") };
    let text = wrap(&words::verdict(told), 2, width);
    let _ = writeln!(out, "{mark} {}", paint(style::STRONG, text.trim_start()));
    if let Some(next) = words::next(told) {
        let text = wrap(&next, 2, width);
        let _ = writeln!(out, "{}", with_code(&text));
    }
    out
}

fn dim_lines(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", paint(style::DIM, line))).collect()
}

/// A sentence starts with a capital, unless it starts with a name.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let text = capital(text);
    if text.ends_with(['.', '?', '!']) { text } else { format!("{text}.") }
}
