//! The answers of services, for people.

use super::super::live::{Checked, title};
use super::WIDTH;
use crate::output::lines::wrap;
use crate::output::style::{self, paint};
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::report::mask::scrub_line;
use std::fmt::Write as _;

/// All answers.
pub(super) fn section(checked: &[Checked]) -> String {
    let mut out = format!("\n{}\n", paint(style::STRONG, "Asked the services"));
    if checked.is_empty() {
        out.push_str("  nothing: there is no credential that can be checked\n");
    }
    for Checked { probe, answer } in checked {
        let (style, mark) = match answer.verdict.severity() {
            None => (style::GOOD, "✓"),
            Some(Severity::Error) => (style::ERROR, "✗"),
            Some(Severity::Warning) => (style::WARNING, "!"),
            Some(Severity::Info) => (style::INFO, "?"),
        };
        let _ = writeln!(out, "  {} {}: {}", paint(style, mark), title(probe), paint(style, answer.verdict.word()));
        let _ = writeln!(out, "{}", wrap(&scrub_line(&answer.detail), 6, WIDTH));
        let mut more = Vec::new();
        more.extend(answer.status.map(|status| format!("status {status}")));
        more.extend(answer.error_type.clone());
        more.extend(answer.request_id.as_ref().map(|id| format!("request {id}")));
        if answer.requests > 0 && !more.is_empty() {
            let text = scrub_line(&format!("{}: {}", answer.host, more.join(", ")));
            let _ = writeln!(out, "{}", paint(style::DIM, wrap(&text, 6, WIDTH)));
        }
        for place in &probe.places {
            let _ = writeln!(out, "{}", paint(style::DIM, wrap(&format!("from {}", scrub_line(place)), 6, WIDTH)));
        }
    }
    out
}
