//! Unified diffs. Secrets are masked, line by line, unless they are asked for.

use crate::output::style::{self, paint};
use openclaw_lint_core::Request;
use openclaw_lint_core::document::Document;
use openclaw_lint_core::fix::FixedFile;
use openclaw_lint_core::report::mask::Secrets;
use openclaw_lint_core::report::plain;
use openclaw_lint_core::report::{FileId, Span};
use similar::{ChangeTag, TextDiff};
use std::fmt::Write as _;

/// The diff of one file.
pub(in crate::commands) fn of(request: &Request<'_>, name: &str, file: &FixedFile, show_secrets: bool) -> String {
    let diff = TextDiff::from_lines(&file.before, &file.text);
    let (before, after) = if show_secrets { (file.before.clone(), file.text.clone()) } else { masked(request, file) };
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let mut out = String::new();
    let _ = writeln!(out, "{}", paint(style::STRONG, format_args!("--- {name}")));
    let _ = writeln!(out, "{}", paint(style::STRONG, format_args!("+++ {name}")));
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        let _ = writeln!(out, "{}", paint(style::CODE, hunk.header()));
        for change in hunk.iter_changes() {
            let (sign, style, line) = match change.tag() {
                ChangeTag::Delete => ('-', style::ERROR, line(&old_lines, change.old_index())),
                ChangeTag::Insert => ('+', style::GOOD, line(&new_lines, change.new_index())),
                ChangeTag::Equal => (' ', style::DIM, line(&old_lines, change.old_index())),
            };
            let text = format!("{sign}{}", printable(line.trim_end_matches(['\n', '\r'])));
            let _ = writeln!(out, "{}", paint(style, text));
            if change.missing_newline() {
                let _ = writeln!(out, "\\ No newline at end of file");
            }
        }
    }
    out
}

fn line<'a>(lines: &[&'a str], index: Option<usize>) -> &'a str {
    index.and_then(|index| lines.get(index)).copied().unwrap_or_default()
}

/// Both texts without their secrets. Masking keeps the line breaks.
fn masked(request: &Request<'_>, file: &FixedFile) -> (String, String) {
    let secrets = |text: &str| {
        let document = Document::load(&file.path, text, request.files, request.environment, &request.target);
        Secrets::of(&document, FileId::MAIN)
    };
    let whole = |text: &str| Span::new(0, text.len());
    let before = secrets(&file.before);
    let after = secrets(&file.text).and_those_of(&before, &file.text);
    (before.mask(&file.before, whole(&file.before)).text, after.mask(&file.text, whole(&file.text)).text)
}

/// A line that a terminal will not obey.
fn printable(line: &str) -> String {
    plain::block(line).replace('\r', "\u{FFFD}")
}
