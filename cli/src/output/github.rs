//! Annotations of GitHub Actions: workflow commands on standard output, one line a finding.
//! The form is that of the page "Workflow commands for GitHub Actions".

use super::Checked;
use openclaw_lint_core::report::mask::scrub;
use openclaw_lint_core::report::{Diagnostic, Severity};
use std::fmt::Write as _;

/// The lines of one config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    checked.shown.iter().map(|diagnostic| line(checked, diagnostic)).collect()
}

fn line(checked: &Checked<'_>, diagnostic: &Diagnostic) -> String {
    let file = diagnostic.location.file;
    let start = checked.position(file, diagnostic.location.span.start);
    let end = checked.position(file, diagnostic.location.span.end);
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut out = format!(
        "::{command} file={},line={},endLine={}",
        property(&checked.file_name(file)),
        start.line,
        end.line.max(start.line),
    );
    // Columns of several lines have no meaning there.
    if start.line == end.line {
        let _ = write!(out, ",col={},endColumn={}", start.column, end.column.max(start.column));
    }
    let place = if diagnostic.path.is_root() { String::new() } else { format!(" ({})", diagnostic.path) };
    let help = diagnostic.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let text = scrub(&format!("{}{place}{help}", diagnostic.message));
    let _ = writeln!(out, ",title={}::{}", property(diagnostic.rule), data(&text));
    out
}

/// The message of a command. Without line breaks no text of a config can begin a command of its own.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_end_its_place() {
        assert_eq!(data("a\n::set-output name=x::y%\r"), "a%0A::set-output name=x::y%25%0D");
        assert_eq!(property("C:\\a,b%\n"), "C%3A\\a%2Cb%25%0A");
    }
}
