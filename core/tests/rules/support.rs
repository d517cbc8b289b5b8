//! What the tests of single rules share.

use openclaw_lint_core::document::{Environment, MapEnvironment, NoFiles, UnknownEnvironment};
use openclaw_lint_core::fix::{Options, fix};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::{Report, Request, check};
use std::path::Path;

/// Checks a text against a release, on a machine with no variable set.
pub(crate) fn report(target: &str, text: &str) -> Report {
    report_in(&MapEnvironment::default(), target, text)
}

/// Checks a text of a machine that nothing is known about.
pub(crate) fn report_unseen(target: &str, text: &str) -> Report {
    report_in(&UnknownEnvironment, target, text)
}

pub(crate) fn report_in(environment: &dyn Environment, target: &str, text: &str) -> Report {
    check(&Request {
        path: Path::new("/config/openclaw.json"),
        source: text.as_bytes(),
        target: target.parse().unwrap(),
        files: &NoFiles,
        environment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

/// The findings of one rule: `!path` where the release refuses the file, `path` otherwise.
pub(crate) fn found(rule: &str, report: &Report) -> Vec<String> {
    let of_rule = report.diagnostics.iter().filter(|diagnostic| diagnostic.rule == rule);
    of_rule.map(|diagnostic| format!("{}{}", if diagnostic.refuses { "!" } else { "" }, diagnostic.path)).collect()
}

/// Asserts what a rule finds: rows of release, config, findings joined by a space.
pub(crate) fn expect(rule: &str, rows: &[(&str, &str, &str)]) {
    for (target, text, findings) in rows {
        assert_eq!(found(rule, &report(target, text)).join(" "), *findings, "{rule} in {target}: {text}");
    }
}

/// Asserts that a release accepts or refuses configs.
pub(crate) fn verdicts(accepted: bool, target: &str, texts: &[&str]) {
    for text in texts {
        let report = report(target, text);
        assert_eq!(report.accepted, accepted, "{target}: {text}: {:?}", report.diagnostics);
    }
}

/// The text after fixes up to a safety, those of the rules `cache-*` and `params-*` only.
pub(crate) fn fixed(target: &str, text: &str, safety: Safety) -> String {
    let environment = MapEnvironment::default();
    let request = Request {
        path: Path::new("/config/openclaw.json"),
        source: text.as_bytes(),
        target: target.parse().unwrap(),
        files: &NoFiles,
        environment: &environment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    };
    let about = |rule: &&str| rule.starts_with("cache-") || rule.starts_with("params-");
    let only =
        report(target, text).diagnostics.iter().map(|found| found.rule).filter(about).map(str::to_owned).collect();
    fix(&request, &Options { safety, only: Some(only), keep_as_comment: false }).main_text().to_owned()
}

/// The titles of the fixes of one rule.
pub(crate) fn titles(rule: &str, target: &str, text: &str) -> Vec<String> {
    let report = report(target, text);
    let of_rule = report.diagnostics.into_iter().filter(|diagnostic| diagnostic.rule == rule);
    of_rule.flat_map(|diagnostic| diagnostic.fixes).map(|fix| fix.title.to_string()).collect()
}
