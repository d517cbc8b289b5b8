//! Every rule's examples: the bad one is reported, the good one is not.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::rules::{Example, RULES, Scope};
use openclaw_lint_core::{Report, Request, check};
use std::path::Path;

mod machine;

/// Checks an example on a machine that has no other file and no variable.
fn run(example: &Example) -> Report {
    check(&Request {
        path: Path::new("/config/openclaw.json"),
        source: example.text.as_bytes(),
        target: example.target.parse().unwrap(),
        files: &MemoryFiles::default(),
        environment: &MapEnvironment::default(),
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

/// Whether the rule says something about a machine of credentials.
fn finds(example: &Example, id: &str) -> bool {
    machine::ask(example.target, example.text).findings.iter().any(|finding| finding.rule == id)
}

fn reports(report: &Report, id: &str) -> bool {
    report.diagnostics.iter().any(|diagnostic| diagnostic.rule == id)
}

/// Examples that need files, variables or bytes that a text cannot hold; their rules have tests of their own.
const NOT_RUNNABLE: [&str; 5] =
    ["config-file-mode", "include-failed", "invalid-utf8", "plugin-load-path", "auth-env-vars-shadowed"];

#[test]
fn bad_examples_are_reported_and_good_ones_are_not() {
    for rule in RULES.iter().filter(|rule| !NOT_RUNNABLE.contains(&rule.id)) {
        if matches!(rule.scope, Scope::Store(_)) {
            assert!(finds(&rule.bad, rule.id), "{}: the bad example is not reported", rule.id);
            assert!(!finds(&rule.good, rule.id), "{}: the good example is reported", rule.id);
            continue;
        }
        assert!(reports(&run(&rule.bad), rule.id), "{}: the bad example is not reported", rule.id);
        let good = run(&rule.good);
        assert!(!reports(&good, rule.id), "{}: the good example is reported", rule.id);
        assert!(good.accepted, "{}: the good example is refused: {:?}", rule.id, good.diagnostics);
    }
}

#[test]
fn ids_are_kebab_case_and_unique() {
    let mut seen = std::collections::BTreeSet::new();
    for rule in RULES {
        assert!(
            rule.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
            "{}",
            rule.id
        );
        assert!(seen.insert(rule.id), "{} is used twice", rule.id);
        assert!(rule.levels.is_sorted_by_key(|(since, _)| *since), "{}: levels are out of order", rule.id);
    }
}
