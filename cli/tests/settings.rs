//! `.openclaw-lint.json5`: levels, targets, paths, and what is said when it is wrong.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

/// A config with an error, a warning and a note in release 2026.9.6.
const CONFIG: &str = "{\n  gateway: { mode: 'local' },\n  colour: 1,\n  ui: {}, ui: {},\n}\n";
const CHECK: &str = "check --format concise openclaw.json";

fn with(settings: &str) -> Sandbox {
    Sandbox::new().file("openclaw.json", CONFIG).file(".openclaw-lint.json5", settings)
}

fn run(settings: &str, arguments: &str) -> String {
    with(settings).run(arguments)
}

#[test]
fn sets_levels() {
    assert_snapshot!(run("{}", CHECK), @"");
    assert_snapshot!(run("{ rules: { 'duplicate-key': 'error', 'unknown-key': 'info' } }", CHECK), @"");
    assert_snapshot!(run("{ rules: { 'duplicate-key': 'off', 'unknown-key': { level: 'warning' } } }", CHECK), @"");
}

#[test]
fn never_changes_the_verdict() {
    assert_snapshot!(run("{ rules: { 'unknown-key': 'off' } }", "check openclaw.json"), @"");
    let (code, out, _) =
        with("{ ignore: ['unknown-key', 'duplicate-key'] }").output("check --format json openclaw.json", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &json["files"][0]["accepted"], &json["summary"]["refused"]), (0, &false.into(), &1.into()));
}

#[test]
fn an_error_by_settings_is_not_one_of_openclaw() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { mode: 'local' }, ui: {}, ui: {} }")
        .file(".openclaw-lint.json5", "{ rules: { 'duplicate-key': 'error' } }");
    assert_snapshot!(sandbox.run("check openclaw.json"), @"");
}

#[test]
fn selects_ignores_and_sets_thresholds() {
    assert_snapshot!(run("{ select: ['duplicate-key'] }", CHECK), @"");
    assert_snapshot!(run("{ ignore: ['unknown-key'], failOn: 'warning' }", CHECK), @"");
    assert_snapshot!(run("{ severity: 'error' }", CHECK), @"");
}

#[test]
fn the_command_line_wins() {
    let settings = "{ target: '2026.2.9', ignore: ['unknown-key'], rules: { 'duplicate-key': 'off' }, severity: 'error', failOn: 'info' }";
    assert_snapshot!(run(settings, CHECK), @"");
    assert_snapshot!(run(settings, &format!("{CHECK} --select unknown-key,duplicate-key --severity info")), @"");
    assert_snapshot!(run(settings, &format!("{CHECK} --severity info --target 2026.9.6 --fail-on error")), @"");
    assert_snapshot!(run(settings, &format!("{CHECK} --no-config")), @"");
    assert_snapshot!(run("{ select: ['unknown-key'] }", &format!("{CHECK} --ignore unknown-key")), @"");
}

#[test]
fn says_where_the_target_comes_from() {
    for (target, reason) in [
        ("2026.9.6", "(from .openclaw-lint.json5)"),
        (
            "2026.4.6",
            "(from .openclaw-lint.json5: 2026.4.6 is not a known release; checked against the one before it, 2026.4.5)",
        ),
        ("latest", "(the latest, as .openclaw-lint.json5 says)"),
        ("auto", "(the latest; no meta.lastTouchedVersion in the file)"),
    ] {
        let out = run(&format!("{{ target: '{target}' }}"), "check openclaw.json");
        assert!(out.contains(reason), "{target}: {out}");
        let out = run(&format!("{{ target: '{target}' }}"), "fix --diff openclaw.json");
        assert!(out.contains(reason), "{target}: {out}");
    }
    let out = run("{ target: '2026.2.9' }", "check openclaw.json --target auto");
    assert!(out.contains("no meta.lastTouchedVersion"), "{out}");
    assert_snapshot!(run("{ target: 'installed' }", CHECK), @"");
}

#[test]
fn is_looked_for_up_to_the_repository_or_home() {
    let off = "{ rules: { 'unknown-key': 'off', 'duplicate-key': 'off' } }";
    let silent =
        |sandbox: &Sandbox, path: &str| sandbox.run(&format!("check --format concise {path}")).starts_with("exit 0");
    let sandbox = Sandbox::new()
        .file(".openclaw-lint.json5", off)
        .file("a/b/openclaw.json", CONFIG)
        .file("repository/.git/HEAD", "")
        .file("repository/a/openclaw.json", CONFIG)
        .file("home/a/openclaw.json", CONFIG)
        .file("near/.openclaw-lint.json5", "{}")
        .file("near/openclaw.json", CONFIG);
    assert!(silent(&sandbox, "a/b/openclaw.json"));
    assert!(silent(&sandbox, "home/../a/b/openclaw.json"));
    assert!(!silent(&sandbox, "repository/a/openclaw.json"));
    assert!(!silent(&sandbox, "home/a/openclaw.json"));
    assert!(!silent(&sandbox, "near/openclaw.json"));
    let at_the_border = sandbox.file("home/.openclaw-lint.json5", off).file("repository/.openclaw-lint.json5", off);
    assert!(silent(&at_the_border, "repository/a/openclaw.json"));
    assert!(silent(&at_the_border, "home/a/openclaw.json"));
}

#[test]
fn can_be_named() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", CONFIG)
        .file("ci/strict.json5", "{ target: '2026.9.6', ignore: ['unknown-key'] }");
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/strict.json5"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/lax.json5"), @"");
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/strict.json5 --no-config"), @"");
}

#[test]
fn holds_for_standard_input() {
    assert_snapshot!(with("{ ignore: ['unknown-key'] }").run_with("check --format concise -", CONFIG), @"");
}

#[test]
fn excludes_paths_from_searches_only() {
    let sandbox = Sandbox::new()
        .file(".openclaw-lint.json5", "{ exclude: ['old/', '*.json5', '!keep/openclaw.json5'] }")
        .file("openclaw.json", "{ gateway: { mode: 'local' } }")
        .file("old/a/openclaw.json", CONFIG)
        .file("new/openclaw.json5", CONFIG)
        .file("keep/openclaw.json5", CONFIG);
    assert_snapshot!(sandbox.run("check --format concise ."), @"");
    assert_snapshot!(sandbox.run("check --format concise old"), @"");
    assert_snapshot!(sandbox.run("check --format concise old/a/openclaw.json"), @"");
    assert_snapshot!(sandbox.run("fix --diff old"), @"");
}

#[test]
fn overrides_hold_for_some_configs() {
    let settings = "{
      target: '2026.9.6',
      rules: { 'unknown-key': 'warning' },
      ignore: ['duplicate-key'],
      overrides: [
        { files: ['fleet/'], rules: { 'unknown-key': 'off', 'duplicate-key': 'info' }, target: '2026.7.1' },
        { files: ['fleet/strict/*.json'], rules: { 'unknown-key': 'error' } },
      ],
    }";
    let sandbox = Sandbox::new()
        .file(".openclaw-lint.json5", settings)
        .file("openclaw.json", CONFIG)
        .file("fleet/openclaw.json", CONFIG)
        .file("fleet/strict/openclaw.json", CONFIG);
    assert_snapshot!(sandbox.run("check --format concise ."), @"");
    let (_, out, _) = sandbox.output("check --format json .", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    let targets: Vec<_> =
        json["files"].as_array().unwrap().iter().map(|file| file["target"].as_str().unwrap()).collect();
    assert_eq!(targets, ["2026.7.1", "2026.7.1", "2026.9.6"]);
}

#[test]
fn rules_and_overrides_reach_included_files() {
    let sandbox = |settings: &str| {
        Sandbox::new()
            .file(".openclaw-lint.json5", settings)
            .file("openclaw.json", "{ gateway: { mode: 'local' }, colour: 1, $include: './shared/agents.json5' }")
            .file("shared/agents.json5", "{ shape: 1 }")
    };
    let excluded = sandbox("{ rules: { 'unknown-key': { exclude: ['shared/'] } } }");
    assert_snapshot!(excluded.run(CHECK), @"");
    let overridden = sandbox("{ overrides: [{ files: ['shared/'], rules: { 'unknown-key': 'info' } }] }");
    assert_snapshot!(overridden.run(CHECK), @"");
}

#[test]
fn fix_leaves_alone_what_is_off() {
    let config = "{\n  messages: { tts: { auto: 'inbound' } },\n  colour: 1,\n}\n";
    let sandbox = |settings: &str| Sandbox::new().file("openclaw.json", config).file(".openclaw-lint.json5", settings);
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json"), @"");
    assert_snapshot!(sandbox("{ rules: { 'moved-key': 'off' } }").run("fix --diff openclaw.json"), @"");
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json --ignore moved-key,unknown-key"), @"");
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json --unsafe --select unknown-key"), @"");
}

#[test]
fn mistakes_are_shown_at_their_place() {
    let mut said = String::new();
    for settings in [
        "{\n  rulez: {}\n}",
        "{\n  colour: {}\n}",
        "{ rules: {\n  'unknwon-key': 'off' } }",
        "{ select: ['plaintext-secret',\n  'plain-text-secret'] }",
        "{ ignore: ['colour'] }",
        "{ rules: { 'unknown-key': 'warn' } }",
        "{ rules: { 'unknown-key': 5 } }",
        "{ rules: { 'unknown-key': { levle: 'off' } } }",
        "{ severity: 'off' }",
        "{ target: 'yesterday' }",
        "{ target: 2026.9 }",
        "{ exclude: ['a[b'] }",
        "{ exclude: [''] }",
        "{ overrides: [{ rules: {} }] }",
        "{ overrides: [{ files: 'a' }] }",
        "{ target: 'latest', target: 'auto' }",
        "{ target: 'latest'",
        "{ target: 'latest' } x",
        "",
        "[]",
    ] {
        let out = run(settings, CHECK);
        assert!(out.starts_with("exit 2\n--- stderr\nerror: .openclaw-lint.json5:"), "{settings}: {out}");
        let line = out.lines().nth(2).unwrap().trim_start_matches("error: .openclaw-lint.json5:").to_owned();
        said.push_str(&format!("{}\n    {line}\n", settings.replace('\n', "⏎")));
    }
    assert_snapshot!(said, @"");
    assert_snapshot!(run("{ rulez: {} }", "fix openclaw.json"), @"");
}

#[test]
fn its_schema_is_published_and_takes_what_the_linter_takes() {
    let (code, out, _) = Sandbox::new().output("schema --of settings", "");
    assert_eq!(code, 0);
    let published =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../schema/openclaw-lint.schema.json"));
    assert_eq!(published.unwrap(), out, "run `cargo xtask schema`");
    let schema: Value = serde_json::from_str(&out).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    for (settings, fine) in [
        ("{}", true),
        (
            r#"{ "$schema": "x", "target": "2026.9.6", "select": ["dm-open"], "ignore": [], "severity": "info", "failOn": "warning" }"#,
            true,
        ),
        (r#"{ "rules": { "dm-open": "off", "dm-policy-x": "off" } }"#, false),
        (r#"{ "rules": { "dm-open": { "level": "error", "exclude": ["a/"] }, "unknown-key": "info" } }"#, true),
        (r#"{ "rules": { "dm-open": { "levle": "error" } } }"#, false),
        (r#"{ "rules": { "dm-open": "warn" } }"#, false),
        (
            r#"{ "exclude": ["a"], "ignoreComments": false, "overrides": [{ "files": ["a"], "rules": {}, "target": "latest" }] }"#,
            true,
        ),
        (r#"{ "overrides": [{ "rules": {} }] }"#, false),
        (r#"{ "severity": "off" }"#, false),
        (r#"{ "rulez": {} }"#, false),
    ] {
        let value: Value = serde_json::from_str(settings).unwrap();
        assert_eq!(validator.is_valid(&value), fine, "schema: {settings}");
        assert_eq!(!run(settings, CHECK).starts_with("exit 2"), fine, "linter: {settings}");
    }
}
