//! What was done to a config, and what remains.

use crate::output::style::{self, count, paint};
use crate::target::Target;
use openclaw_lint_core::fix::{Applied, Fixed};
use openclaw_lint_core::report::mask::scrub_line;
use openclaw_lint_core::report::{Safety, Severity};
use std::fmt::Write as _;
use std::path::PathBuf;

/// More findings than this are for `check` to show.
const MOST_REMAINING: usize = 20;

/// What happened to the files.
pub(super) struct Told<'a> {
    /// The names of those that changed.
    pub(super) changed: &'a [String],
    /// Where the old texts are.
    pub(super) backups: &'a [PathBuf],
    /// Nothing was written but a diff.
    pub(super) diff: bool,
    /// An included file should have changed, and standard input has no folder of its own to write into.
    pub(super) unwritten: bool,
}

/// The summary of one config.
pub(super) fn of(name: &str, target: &Target, fixed: &Fixed, told: &Told<'_>) -> String {
    let mut out = String::new();
    let reason = paint(style::DIM, format_args!("({})", scrub_line(&target.reason)));
    let _ = writeln!(out, "{}: for OpenClaw {} {reason}", paint(style::STRONG, name), target.release);
    for fix in &fixed.applied {
        let _ = writeln!(out, "  {} {}", paint(style::GOOD, "✓"), line(fix));
    }
    for fix in &fixed.left_out {
        let _ = writeln!(out, "  {} left out: {}", paint(style::WARNING, "!"), line(fix));
    }
    let errors = || fixed.remaining.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    for found in errors().take(MOST_REMAINING) {
        let place = if found.path.is_root() { String::new() } else { format!(" ({})", found.path) };
        let text = scrub_line(&format!("[{}] {}{place}", found.rule, found.message));
        let _ = writeln!(out, "  {} {text}", paint(style::ERROR, "✗"));
    }
    let more = errors().count().saturating_sub(MOST_REMAINING);
    if more > 0 {
        let _ = writeln!(out, "  {} {more} more", paint(style::ERROR, "✗"));
    }
    let included: Vec<&str> = told.changed.iter().filter(|other| *other != name).map(String::as_str).collect();
    if !included.is_empty() {
        let what = if told.unwritten { "would have to change as well, and was not written" } else { "changed as well" };
        let _ = writeln!(out, "  {what}: {}", included.join(", "));
    }
    for backup in told.backups {
        let name = backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(out, "  the old text is in {}", scrub_line(&name));
    }
    let _ = writeln!(out, "{}", last_line(fixed, errors().count(), told.diff));
    out
}

fn line(fix: &Applied) -> String {
    let note = if fix.safety == Safety::Unsafe { " (unsafe)" } else { "" };
    // Most titles name the place.
    let title = fix.title.to_string();
    let place = if title.contains('`') || fix.path.is_root() { String::new() } else { format!(" ({})", fix.path) };
    format!("[{}] {}{note}", fix.rule, scrub_line(&format!("{title}{place}")))
}

fn last_line(fixed: &Fixed, errors: usize, diff: bool) -> String {
    let done = match (fixed.applied.len(), diff) {
        (0, _) => "nothing to fix".to_owned(),
        (number, true) => format!("{} would be applied", count_fixes(number)),
        (number, false) => format!("{} applied", count_fixes(number)),
    };
    let offered = |safety| {
        let all = fixed.remaining.diagnostics.iter();
        all.filter(|found| found.fixes.iter().any(|fix| fix.safety == safety)).count()
    };
    let hint = match offered(Safety::Unsafe) {
        0 => String::new(),
        number => format!("; {} with --unsafe", count(number, "finding")),
    };
    match errors {
        0 if fixed.remaining.accepted => format!("{} {done}; no error is left{hint}", paint(style::GOOD, "✓")),
        0 => format!("{} {done}; OpenClaw refuses the file for what is silenced", paint(style::ERROR, "✗")),
        number => format!("{} {done}; {} left{hint}", paint(style::ERROR, "✗"), count(number, "error")),
    }
}

fn count_fixes(number: usize) -> String {
    if number == 1 { "1 fix".to_owned() } else { format!("{number} fixes") }
}
