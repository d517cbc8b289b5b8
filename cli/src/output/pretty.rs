//! Findings with their source lines, for people.

use super::style::{self, paint};
use super::{Checked, Tally};
use annotate_snippets::{Annotation, AnnotationKind, Level, Origin, Renderer, Snippet};
use openclaw_lint_core::document::SourceFile;
use openclaw_lint_core::report::mask::{Masked, Secrets, scrub, scrub_line};
use openclaw_lint_core::report::plain;
use openclaw_lint_core::report::{Diagnostic, FileId, Fix, Safety, Severity, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// Source lines are cut at this width around what they are shown for, where there is no terminal.
pub(super) const WIDTH: usize = 140;
/// Labels further away than this get a snippet of their own.
const NEAR: usize = 400;

/// The report of one config.
pub(super) fn file(checked: &Checked<'_>, quiet: bool, width: usize) -> String {
    let mut out = String::new();
    if !checked.shown.is_empty() {
        if !quiet {
            out.push_str(&header(checked));
        }
        let mut sources = Sources { checked, width, read: BTreeMap::new() };
        for diagnostic in &checked.shown {
            out.push_str(&sources.diagnostic(diagnostic));
            out.push_str("\n\n");
        }
    }
    if !quiet {
        out.push_str(&verdict(checked));
    }
    out
}

fn header(checked: &Checked<'_>) -> String {
    let name = paint(style::STRONG, checked.name);
    let reason = paint(style::DIM, format_args!("({})", plain::line(&checked.target.reason)));
    format!("{name}: checked against OpenClaw {} {reason}\n\n", checked.target.release)
}

/// The last line of a file: the counts, and what the release says.
fn verdict(checked: &Checked<'_>) -> String {
    let Checked { report, target, .. } = checked;
    let name = paint(style::STRONG, checked.name);
    let found = Tally::of(report.accepted, &checked.shown).findings();
    let hidden = report.all().count() - checked.shown.len() + report.omitted;
    let found = match (found, hidden) {
        (Some(found), 0) => format!("{found}; "),
        (Some(found), more) => format!("{found} ({more} more not shown); "),
        (None, 0) => String::new(),
        (None, hidden) => format!("{} not shown; ", style::count(hidden, "finding")),
    };
    let reason = if checked.shown.is_empty() {
        format!(" {}", paint(style::DIM, format_args!("({})", plain::line(&target.reason))))
    } else {
        String::new()
    };
    let (mark, says) = match report.accepted {
        true if checked.shown.iter().any(|diagnostic| diagnostic.own_severity == Severity::Error) => {
            (paint(style::ERROR, "✗"), "accepts this file, but will not work with it")
        }
        true => (paint(style::GOOD, "✓"), "accepts this file"),
        false => (paint(style::ERROR, "✗"), "refuses this file"),
    };
    format!("{mark} {name}: {found}OpenClaw {} {says}{reason}\n", target.release)
}

/// A source file, with what is needed to show parts of it.
struct Source<'a> {
    file: &'a SourceFile,
    name: String,
    secrets: Secrets,
}

struct Sources<'a> {
    checked: &'a Checked<'a>,
    width: usize,
    read: BTreeMap<FileId, Source<'a>>,
}

/// One place to point at.
struct Mark {
    span: Span,
    kind: AnnotationKind,
    label: Option<String>,
}

impl<'a> Sources<'a> {
    fn diagnostic(&mut self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
        };
        let mut group =
            level.primary_title(scrub_line(&diagnostic.message)).id(diagnostic.rule).elements([] as [Origin<'_>; 0]);
        for (file, marks) in marks(diagnostic) {
            for snippet in self.snippets(file, marks) {
                group = group.element(snippet);
            }
        }
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(scrub(help)));
        }
        for fix in &diagnostic.fixes {
            group = group.element(Level::HELP.with_name("fix").message(fix_line(fix)));
        }
        Renderer::styled().term_width(self.width).render(&[group])
    }

    fn source(&mut self, id: FileId) -> Option<&Source<'a>> {
        let checked = self.checked;
        let file = checked.report.document.file(id)?;
        Some(self.read.entry(id).or_insert_with(|| Source {
            file,
            name: checked.file_name(id),
            secrets: Secrets::of(&checked.report.document, id),
        }))
    }

    /// The marked parts of one file, the primary one first.
    fn snippets(&mut self, file: FileId, marks: Vec<Mark>) -> Vec<Snippet<'static, Annotation<'static>>> {
        let Some(source) = self.source(file) else { return Vec::new() };
        let mut parts: Vec<Vec<Mark>> = Vec::new();
        for mark in marks {
            let line = source.line(mark.span.start);
            let near = |part: &Vec<Mark>| source.line(part[0].span.start).abs_diff(line) <= NEAR;
            match parts.iter_mut().find(|part| near(part)) {
                Some(part) => part.push(mark),
                None => parts.push(vec![mark]),
            }
        }
        parts.into_iter().map(|part| source.snippet(part)).collect()
    }
}

impl Source<'_> {
    fn line(&self, offset: usize) -> usize {
        self.file.line_index.line(offset)
    }

    fn content(&self, line: usize) -> Range<usize> {
        self.file.line_index.content(line)
    }

    fn snippet(&self, marks: Vec<Mark>) -> Snippet<'static, Annotation<'static>> {
        let line_of = |mark: &Mark| self.line(mark.span.start);
        let first = marks.iter().map(line_of).min().unwrap_or(1);
        let last = marks.iter().map(line_of).max().unwrap_or(1);
        let part = Span::new(self.content(first).start, self.content(last).end);
        let masked = self.secrets.mask(&self.file.text, part);
        let annotations: Vec<Annotation<'static>> =
            marks.into_iter().map(|mark| self.annotation(mark, &masked)).collect();
        Snippet::source(lines(&masked.text)).line_start(first).path(self.name.clone()).annotations(annotations)
    }

    /// A mark in the masked text; of a value over several lines only the first one.
    fn annotation(&self, mark: Mark, masked: &Masked) -> Annotation<'static> {
        let line = self.line(mark.span.start);
        let end = mark.span.end.min(self.content(line).end).max(mark.span.start);
        mark.kind.span(masked.offset(mark.span.start)..masked.offset(end)).label(mark.label)
    }
}

/// The text with LF where there is a CR alone, which ends a line for OpenClaw but not on a terminal, and without what
/// a terminal obeys.
fn lines(text: &str) -> String {
    let text = plain::block_of_same_length(text);
    let mut chars = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(found) = chars.next() {
        out.push(if found == '\r' && chars.peek() != Some(&'\n') { '\n' } else { found });
    }
    out
}

/// The places of a diagnostic by file, that of the finding itself first.
fn marks(diagnostic: &Diagnostic) -> Vec<(FileId, Vec<Mark>)> {
    let path = (!diagnostic.path.is_root()).then(|| scrub_line(&diagnostic.path.to_string()));
    let primary = Mark { span: diagnostic.location.span, kind: AnnotationKind::Primary, label: path };
    let mut files = vec![(diagnostic.location.file, vec![primary])];
    for label in &diagnostic.labels {
        let mark =
            Mark { span: label.location.span, kind: AnnotationKind::Context, label: Some(scrub_line(&label.message)) };
        match files.iter_mut().find(|(file, _)| *file == label.location.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((label.location.file, vec![mark])),
        }
    }
    files
}

fn fix_line(fix: &Fix) -> String {
    let title = scrub_line(&fix.title);
    match fix.safety {
        Safety::Safe => format!("{title} (safe)"),
        Safety::Unsafe => format!("{title} (unsafe: look at the result)"),
        Safety::Display => format!("{title} (by hand)"),
    }
}
