//! Reports as text: one renderer a form, each a leaf over the core's report.

mod concise;
mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
pub(crate) mod lines;
mod pretty;
mod sarif;
pub(crate) mod style;
mod tally;

pub(crate) use json::Report as JsonReport;
pub(crate) use tally::Tally;

use crate::args::Format;
use crate::problem::Problem;
use crate::target::Target;
use openclaw_lint_core::Report;
use openclaw_lint_core::report::{Diagnostic, FileId, Severity, mask};
use openclaw_lint_core::syntax::{Position, Unit};
use std::path::Path;

/// A checked config, and what of it is to be shown.
pub(crate) struct Checked<'a> {
    /// What the user calls the file.
    pub(crate) name: &'a str,
    /// The folder that names of included files are shown relative to.
    pub(crate) folder: &'a Path,
    /// The release, and why that one.
    pub(crate) target: &'a Target,
    /// What the core says.
    pub(crate) report: &'a Report,
    /// The findings that the options let through.
    pub(crate) shown: Vec<&'a Diagnostic>,
    /// From here on findings are failures.
    pub(crate) fail_on: Severity,
}

impl Checked<'_> {
    /// The name of one of the files that the config consists of.
    pub(crate) fn file_name(&self, file: FileId) -> String {
        if file == FileId::MAIN {
            return self.name.to_owned();
        }
        let path = self.report.document.file(file).map(|source| source.path.as_path()).unwrap_or(Path::new(""));
        mask::scrub_line(&path.strip_prefix(self.folder).unwrap_or(path).display().to_string())
    }

    /// The line and column of a byte, both from 1, in characters.
    fn position(&self, file: FileId, offset: usize) -> Position {
        let source = self.report.document.file(file);
        source.map_or(Position { line: 1, column: 1 }, |source| source.line_index.position(offset, Unit::Char))
    }
}

/// A renderer: text before the first file, for each file, between files, and behind the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Renderer {
    format: Format,
    quiet: bool,
    /// Columns for source lines.
    width: usize,
}

impl Renderer {
    pub(crate) fn new(format: Format, quiet: bool) -> Self {
        let columns = terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
        Self { format, quiet, width: columns.unwrap_or(pretty::WIDTH).max(60) }
    }

    /// What comes first.
    pub(crate) fn start(self) -> String {
        match self.format {
            Format::Json => json::START.to_owned(),
            Format::Sarif => sarif::start(),
            Format::Gitlab => gitlab::START.to_owned(),
            Format::Junit => junit::START.to_owned(),
            Format::Pretty | Format::Concise | Format::Jsonl | Format::Github => String::new(),
        }
    }

    /// One config. May be empty when there is nothing to say about it.
    pub(crate) fn file(self, checked: &Checked<'_>) -> String {
        match self.format {
            Format::Pretty => pretty::file(checked, self.quiet, self.width),
            Format::Concise => concise::file(checked),
            Format::Json => json::file(checked),
            Format::Jsonl => json::line(checked),
            Format::Sarif => sarif::file(checked),
            Format::Github => github::file(checked),
            Format::Gitlab => gitlab::file(checked),
            Format::Junit => junit::file(checked),
        }
    }

    /// What stands between two configs about which something is said.
    pub(crate) const fn between(self) -> &'static str {
        match self.format {
            Format::Json => json::BETWEEN,
            Format::Sarif => sarif::BETWEEN,
            Format::Gitlab => gitlab::BETWEEN,
            Format::Pretty | Format::Concise | Format::Jsonl | Format::Github | Format::Junit => "",
        }
    }

    /// What comes last, on standard output and on standard error.
    pub(crate) fn end(self, tally: &Tally, problems: &[Problem]) -> (String, String) {
        match self.format {
            Format::Json => (json::end(tally, problems), String::new()),
            Format::Jsonl => (json::last_line(tally, problems), String::new()),
            Format::Sarif => (sarif::end(problems), String::new()),
            Format::Gitlab => (gitlab::END.to_owned(), String::new()),
            Format::Junit => (junit::END.to_owned(), String::new()),
            _ if self.quiet => Default::default(),
            Format::Pretty => (tally.line(), String::new()),
            // Standard output holds findings and nothing else.
            Format::Concise | Format::Github => (String::new(), tally.any_line()),
        }
    }
}
