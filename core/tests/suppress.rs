//! Comments that silence findings, and settings that do.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{Environment, Files, MapEnvironment, MemoryFiles, NoFiles, UnknownEnvironment};
use openclaw_lint_core::fix::{Fixed, Options, fix};
use openclaw_lint_core::policy::{OwnLevels, Policy, Treatment};
use openclaw_lint_core::report::{Safety, Severity};
use openclaw_lint_core::{Report, Request, check};
use std::path::Path;

fn with<T>(
    policy: &dyn Policy,
    files: &dyn Files,
    environment: &dyn Environment,
    text: &str,
    work: impl FnOnce(&Request<'_>) -> T,
) -> T {
    work(&Request {
        path: Path::new("/config/openclaw.json"),
        source: text.as_bytes(),
        target: "2026.9.6".parse().unwrap(),
        files,
        environment,
        include_roots: &[],
        schema: None,
        policy,
    })
}

fn report(text: &str) -> Report {
    with(&OwnLevels, &MemoryFiles::default(), &MapEnvironment::default(), text, check)
}

/// `rule@line` of what is reported.
fn shown(report: &Report) -> Vec<String> {
    let line = |location: openclaw_lint_core::report::Location| {
        report.document.file(location.file).unwrap().line_index.line(location.span.start)
    };
    report.diagnostics.iter().map(|found| format!("{}@{}", found.rule, line(found.location))).collect()
}

fn fixed(text: &str) -> Fixed {
    let options = Options { safety: Safety::Safe, only: None, keep_as_comment: false };
    with(&OwnLevels, &MemoryFiles::default(), &MapEnvironment::default(), text, |request| fix(request, &options))
}

const LOCAL: &str = "gateway: { mode: \"local\" },";

#[test]
fn a_comment_is_about_its_line_or_the_next_one() {
    for (text, expected) in [
        // Behind, before and above.
        ("{ LOCAL\n  colour: 1 // openclaw-lint-ignore unknown-key: x\n}", ""),
        ("{ LOCAL\n  /* openclaw-lint-ignore unknown-key: x */ colour: 1\n}", ""),
        ("{ LOCAL\n  // openclaw-lint-ignore unknown-key: x\n  colour: 1\n}", ""),
        ("{ LOCAL\n  // openclaw-lint-ignore unknown-key: x\n  // the colour of the walls\n  colour: 1\n}", ""),
        ("{ LOCAL\r\n  // openclaw-lint-ignore unknown-key: x\r\n  colour: 1\r\n}", ""),
        ("{ LOCAL\n  /* openclaw-lint-ignore unknown-key: x\n   and y */ colour: 1\n}", ""),
        ("{ LOCAL\n  # openclaw-lint-ignore unknown-key: x\n  colour: 1\n}", "syntax-error@2"),
        // Two rules, two comments.
        ("{ LOCAL\n  // openclaw-lint-ignore unknown-key, duplicate-key: x\n  colour: 1, colour: 2\n}", ""),
        (
            "{ LOCAL\n  // openclaw-lint-ignore unknown-key: x\n  // openclaw-lint-ignore duplicate-key: x\n  colour: 1, colour: 2\n}",
            "",
        ),
        // Neither the next line, when something is on its own, nor the one behind a blank line.
        ("{ LOCAL // openclaw-lint-ignore unknown-key: x\n  colour: 1\n}", "ignore-unused@1 unknown-key@2"),
        ("{ LOCAL\n  // openclaw-lint-ignore unknown-key: x\n\n  colour: 1\n}", "ignore-unused@2 unknown-key@4"),
        ("{ LOCAL\n  colour: 1\n  // openclaw-lint-ignore unknown-key: x\n}", "unknown-key@2 ignore-unused@3"),
        // The whole file.
        ("// openclaw-lint-ignore-file unknown-key: x\n{ LOCAL\n  colour: 1,\n  shape: 2\n}", ""),
        ("{ LOCAL\n  colour: 1\n}\n// openclaw-lint-ignore-file unknown-key: x", ""),
    ] {
        assert_eq!(shown(&report(&text.replace("LOCAL", LOCAL))).join(" "), expected, "{text}");
    }
}

#[test]
fn the_verdict_stays() {
    let silenced = report("{ gateway: { mode: \"local\" }, colour: 1 } // openclaw-lint-ignore unknown-key: x");
    assert_eq!(shown(&silenced), [""; 0]);
    assert!(!silenced.accepted);
    assert_eq!((silenced.suppressed(), silenced.all().count()), (1, 1));
}

#[test]
fn every_included_file_has_its_own_comments() {
    let files = MemoryFiles::default()
        .with("/config/one.json5", "{\n  // openclaw-lint-ignore-file unknown-key: x\n  colour: 1\n}")
        .with("/config/two.json5", "{\n  shape: 1\n}");
    let text = "{ gateway: { mode: \"local\" }, $include: [\"one.json5\", \"two.json5\"] }";
    let report = with(&OwnLevels, &files, &MapEnvironment::default(), text, check);
    assert_eq!(shown(&report), ["unknown-key@2"]);
    assert_eq!(report.document.file(report.diagnostics[0].location.file).unwrap().path, Path::new("/config/two.json5"));
}

#[test]
fn what_is_wrong_with_a_comment_is_reported() {
    for (comment, expected) in [
        ("openclaw-lint-ignore unknown-key", "ignore-without-reason"),
        ("openclaw-lint-ignore unknown-key because", "ignore-without-reason"),
        ("openclaw-lint-ignore unknown-key:  ", "ignore-without-reason"),
        ("openclaw-lint-ignore unknown-key, uncle: x", "ignore-unknown-rule"),
        ("openclaw-lint-ignore unknown-key, dm-open: x", "ignore-unused"),
        ("openclaw-lint-ignore unknown-key, unknown-key: x", "ignore-unused"),
    ] {
        let text = format!("{{ gateway: {{ mode: \"local\" }}, colour: 1 }} // {comment}");
        assert_eq!(shown(&report(&text)), [format!("{expected}@1")], "{comment}");
    }
    let none = report("{ gateway: { mode: \"local\" } } // openclaw-lint-ignore");
    assert_eq!(shown(&none), ["ignore-unknown-rule@1"]);
    let slip = report("{ gateway: { mode: \"local\" } } // openclaw-lint-ignore unknwon-key: x");
    assert_eq!(slip.diagnostics[0].help.as_ref().unwrap().to_string(), "did you mean `unknown-key`?");
}

#[test]
fn rules_about_comments_can_be_silenced_themselves() {
    let text = |comment: &str| {
        format!("// {comment}: x\n{{ gateway: {{ mode: \"local\" }} }} // openclaw-lint-ignore dm-open\n")
    };
    assert_eq!(shown(&report(&text("openclaw-lint-ignore-file ignore-without-reason"))), ["ignore-unused@2"]);
    let both = text("openclaw-lint-ignore-file ignore-without-reason, ignore-unused");
    assert_eq!(shown(&report(&both)), [""; 0]);
    let idle = report("// openclaw-lint-ignore-file ignore-unused: x\n{ gateway: { mode: \"local\" } }");
    assert_eq!(shown(&idle), ["ignore-unused@1"]);
}

struct Only(&'static str, Treatment);

impl Policy for Only {
    fn treatment(&self, rule: &str, _: &Path) -> Treatment {
        if rule == self.0 { self.1 } else { Treatment::Own }
    }
}

#[test]
fn settings_change_the_report_and_not_the_verdict() {
    let text = "{ gateway: { mode: \"local\" }, colour: 1 }";
    let run = |treatment| with(&Only("unknown-key", treatment), &NoFiles, &MapEnvironment::default(), text, check);
    let off = run(Treatment::Off);
    assert_eq!((shown(&off).len(), off.silenced.len(), off.suppressed(), off.accepted), (0, 1, 0, false));
    let info = run(Treatment::As(Severity::Info));
    let found = &info.diagnostics[0];
    assert_eq!((found.severity, found.own_severity, found.refuses), (Severity::Info, Severity::Error, true));
    assert!(!info.accepted);
}

#[test]
fn a_rule_without_a_say_makes_no_comment_useless() {
    let on = |policy: &dyn Policy, files: &dyn Files, environment: &dyn Environment, text: &str| {
        shown(&with(policy, files, environment, text, check)).join(" ")
    };
    let nothing = &MemoryFiles::default();
    let none = &MapEnvironment::default();
    let idle = "{ gateway: { mode: \"local\" } } // openclaw-lint-ignore dm-open: x";
    assert_eq!(on(&OwnLevels, nothing, none, idle), "ignore-unused@1");
    // Off in the settings.
    assert_eq!(on(&Only("dm-open", Treatment::Off), nothing, none, idle), "");
    // Not a rule of this release.
    let other = "{ gateway: { mode: \"local\" } } // openclaw-lint-ignore agents-list-moved: x";
    let old = |text: &str| {
        with(&OwnLevels, nothing, none, text, |request| {
            let target = "2026.2.9".parse().unwrap();
            shown(&check(&Request { target, ..*request })).join(" ")
        })
    };
    assert_eq!(on(&OwnLevels, nothing, none, other), "ignore-unused@1");
    assert_eq!(old(other), "");
    // The text cannot be read as a whole.
    assert_eq!(
        on(&OwnLevels, nothing, none, "{ gateway: { mode: \"local\" }, ui: } // openclaw-lint-ignore dm-open: x"),
        "syntax-error@1"
    );
    // A variable that nobody knows here: on that line, or when the rule is about variables.
    let token = "{ gateway: { mode: \"local\", auth: { token: \"${T}\" } } } // openclaw-lint-ignore RULE: x";
    for rule in ["weak-token", "variable-missing"] {
        let text = token.replace("RULE", rule);
        assert_eq!(on(&OwnLevels, nothing, &UnknownEnvironment, &text), "", "{rule}");
        let known = MapEnvironment::from_iter([("T", "a-made-up-token-that-is-long-enough-1")]);
        assert_eq!(on(&OwnLevels, nothing, &known, &text), "ignore-unused@1", "{rule}");
    }
    // A file that nobody can read here.
    let include = "{ gateway: { mode: \"local\" }, $include: \"a.json5\" } // openclaw-lint-ignore RULE: x";
    for rule in ["dm-open", "include-failed"] {
        let text = include.replace("RULE", rule);
        assert_eq!(on(&OwnLevels, &NoFiles, none, &text), "", "{rule}");
        let files = MemoryFiles::default().with("/config/a.json5", "{}");
        assert_eq!(on(&OwnLevels, &files, none, &text), "ignore-unused@1", "{rule}");
    }
}

#[test]
fn unused_comments_are_removed_cleanly() {
    for (before, after) in [
        ("{\n  // openclaw-lint-ignore dm-open: x\n  LOCAL\n}\n", "{\n  LOCAL\n}\n"),
        ("{\n  LOCAL // openclaw-lint-ignore dm-open: x\n}\n", "{\n  LOCAL\n}\n"),
        ("{\n  /* openclaw-lint-ignore dm-open: x */ LOCAL\n}\n", "{\n  LOCAL\n}\n"),
        ("{ LOCAL /* openclaw-lint-ignore dm-open: x */ }\n", "{ LOCAL }\n"),
        ("{ LOCAL }\n// openclaw-lint-ignore-file dm-open: x", "{ LOCAL }\n"),
        ("{\r\n  // openclaw-lint-ignore dm-open: x\r\n  LOCAL\r\n}\r\n", "{\r\n  LOCAL\r\n}\r\n"),
        (
            "{ LOCAL\n  // openclaw-lint-ignore dm-open, duplicate-key, weak-token: x\n  ui: {}, ui: {}\n}\n",
            "{ LOCAL\n  // openclaw-lint-ignore duplicate-key: x\n  ui: {}, ui: {}\n}\n",
        ),
        ("// openclaw-lint-ignore dm-open, weak-token: x\n{ LOCAL }\n", "{ LOCAL }\n"),
    ] {
        assert_eq!(fixed(&before.replace("LOCAL", LOCAL)).main_text(), after.replace("LOCAL", LOCAL), "{before}");
    }
}

#[test]
fn silenced_findings_are_not_mended() {
    let text = "{\n  // openclaw-lint-ignore moved-key: the fleet tool moves it\n  messages: { tts: { auto: \"inbound\" } },\n}\n";
    let done = fixed(text);
    assert_eq!((done.main_text(), done.applied.len()), (text, 0));
    assert_eq!(done.remaining.suppressed(), 1);
}

#[test]
fn comments_go_along_with_what_they_silence() {
    for member in [
        "// openclaw-lint-ignore unknown-key: for the plugin\n      colour: 1,",
        "colour: 1, // openclaw-lint-ignore unknown-key: for the plugin",
        "/* openclaw-lint-ignore unknown-key: for the plugin */ colour: 1,",
    ] {
        let text =
            format!("{{\n  messages: {{\n    tts: {{\n      auto: \"inbound\",\n      {member}\n    }},\n  }},\n}}\n");
        let done = fixed(&text);
        assert!(done.applied.iter().any(|fix| fix.rule == "moved-key"), "{:?}", done.left_out);
        assert!(!done.remaining.diagnostics.iter().any(|found| found.rule == "unknown-key"), "{}", done.main_text());
        let silenced: Vec<_> = done.remaining.silenced.iter().map(|silenced| silenced.diagnostic.rule).collect();
        assert_eq!(silenced, ["unknown-key"], "{}", done.main_text());
    }
}

#[test]
fn comments_about_the_file_stay_where_they_are() {
    let comment = "// openclaw-lint-ignore-file unknown-key: for the plugin\n";
    let text = format!(
        "{{\n  colour: 1,\n  messages: {{\n    {comment}    // Reading aloud.\n    tts: {{ auto: \"inbound\" }},\n  }},\n}}\n"
    );
    let done = fixed(&text);
    assert!(done.applied.iter().any(|fix| fix.rule == "moved-key"), "{:?}", done.left_out);
    // The section that held it is gone; it is not.
    let wanted = format!("  colour: 1,\n  {comment}  // Reading aloud.\n  tts: {{");
    assert!(done.main_text().contains(&wanted), "{}", done.main_text());
}

#[test]
fn a_stack_of_comments_costs_little() {
    let comment = "// openclaw-lint-ignore unknown-key: x\n";
    let text = format!("{{\n{}colour: 1 }}", comment.repeat(20_000));
    let start = std::time::Instant::now();
    assert!(!report(&text).diagnostics.iter().any(|found| found.rule == "unknown-key"));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
