//! One line a finding: `path:line:col: severity[rule] message (config.path)`.

use super::Checked;
use super::style::{self, paint};
use openclaw_lint_core::report::mask::scrub_line;
use std::fmt::Write as _;

/// The lines of one config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    let mut out = String::new();
    for diagnostic in &checked.shown {
        let file = diagnostic.location.file;
        let at = checked.position(file, diagnostic.location.span.start);
        let style = style::of(diagnostic.severity);
        let _ = write!(
            out,
            "{}:{}:{}: {style}{}{style:#}[{}] {}",
            checked.file_name(file),
            at.line,
            at.column,
            style::word(diagnostic.severity),
            diagnostic.rule,
            scrub_line(&one_line(&diagnostic.message.to_string())),
        );
        if !diagnostic.path.is_root() {
            let _ =
                write!(out, " {}", paint(style::DIM, format_args!("({})", scrub_line(&diagnostic.path.to_string()))));
        }
        out.push('\n');
    }
    if checked.report.omitted > 0 {
        let _ = writeln!(out, "{}: note: {} more findings are not shown", checked.name, checked.report.omitted);
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
