//! One line a finding: `path:line:col: severity[rule] message (config.path)`.

use super::mask::scrub;
use super::place::Lines;
use super::style::{self, paint};
use super::Checked;
use std::collections::HashMap;
use std::fmt::Write as _;

/// The lines of one config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    let mut out = String::new();
    let mut lines: HashMap<u32, Lines<'_>> = HashMap::new();
    for diagnostic in &checked.shown {
        let file = diagnostic.location.file;
        let text = checked.report.document.file(file).map_or("", |source| source.text.as_str());
        let at = lines.entry(file.0).or_insert_with(|| Lines::new(text)).position(diagnostic.location.span.start);
        let style = style::of(diagnostic.severity);
        let _ = write!(
            out,
            "{}:{}:{}: {style}{}{style:#}[{}] {}",
            checked.file_name(file),
            at.line,
            at.column,
            style::word(diagnostic.severity),
            diagnostic.rule,
            scrub(&one_line(&diagnostic.message)),
        );
        if !diagnostic.path.is_root() {
            let _ = write!(out, " {}", paint(style::DIM, format_args!("({})", scrub(&diagnostic.path.to_string()))));
        }
        out.push('\n');
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
