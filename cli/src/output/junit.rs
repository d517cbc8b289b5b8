//! JUnit XML: a suite for each config, with one case for the verdict and one for each finding. Findings from
//! `--fail-on` on are failures, the others are the output of cases that pass.

use super::Checked;
use openclaw_lint_core::report::Diagnostic;
use openclaw_lint_core::report::mask::scrub;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

/// What stands before the suites and behind them. The number of cases is at the suites alone, since the total
/// is not known before the end.
pub(super) const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"openclaw-lint\">\n";
pub(super) const END: &str = "</testsuites>\n";

/// The suite of one config.
pub(super) fn file(checked: &Checked<'_>) -> String {
    let mut suite = TestSuite::new(xml(checked.name));
    let mut verdict = TestCase::new(format!("OpenClaw {} loads the file", checked.report.target), status(checked));
    verdict.set_classname(xml(checked.name));
    suite.add_test_case(verdict);
    for diagnostic in &checked.shown {
        suite.add_test_case(case(checked, diagnostic));
    }
    let mut report = Report::new("openclaw-lint");
    report.add_test_suite(suite);
    inner(&report.to_string().unwrap_or_default()).to_owned()
}

/// The suites of a document that holds nothing else.
fn inner(document: &str) -> &str {
    let start = document
        .find("<testsuite ")
        .map_or(document.len(), |at| document[..at].rfind('\n').map_or(at, |line| line + 1));
    let end = document.rfind("</testsuites>").unwrap_or(document.len());
    document.get(start..end).unwrap_or_default()
}

fn status(checked: &Checked<'_>) -> TestCaseStatus {
    if checked.report.accepted {
        return TestCaseStatus::success();
    }
    let mut failed = TestCaseStatus::non_success(NonSuccessKind::Failure);
    let refusing = checked.report.diagnostics.iter().filter(|diagnostic| diagnostic.refuses).count();
    failed.set_message(format!("refused for {}", super::style::count(refusing, "reason")));
    failed.set_type("refused");
    failed
}

fn case(checked: &Checked<'_>, diagnostic: &Diagnostic) -> TestCase {
    let file = diagnostic.location.file;
    let at = checked.position(file, diagnostic.location.span.start);
    let name = xml(&checked.file_name(file));
    let place = format!("{name}:{}:{}", at.line, at.column);
    let message = xml(&scrub(&diagnostic.message));
    let path = if diagnostic.path.is_root() { String::new() } else { format!(" ({})", diagnostic.path) };
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let text = xml(&scrub(&format!("{place}: {}{path}{help}", diagnostic.message)));
    let fails = diagnostic.severity >= checked.fail_on;
    let mut status = TestCaseStatus::success();
    if fails {
        status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(message).set_type(diagnostic.rule).set_description(text.clone());
    }
    let mut case = TestCase::new(format!("{} {place}", diagnostic.rule), status);
    case.set_classname(xml(checked.name));
    if !fails {
        case.set_system_out(text);
    }
    case
}

/// Text without what is no character of XML 1.0 (production 2, `Char`), which no parser takes in any form.
fn xml(text: &str) -> String {
    let is_char = |c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    text.replace(|c| !is_char(c), "\u{FFFD}")
}
