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
    assert_snapshot!(run("{}", CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 error, 1 warning
    "#);
    assert_snapshot!(run("{ rules: { 'duplicate-key': 'error', 'unknown-key': 'info' } }", CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:3:3: info[unknown-key] unknown key "colour" (colour)
    openclaw.json:4:11: error[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 error, 1 note
    "#);
    assert_snapshot!(run("{ rules: { 'duplicate-key': 'off', 'unknown-key': { level: 'warning' } } }", CHECK), @r#"
    exit 0
    --- stdout
    openclaw.json:3:3: warning[unknown-key] unknown key "colour" (colour)
    --- stderr
    ✗ 1 file refused; 1 warning
    "#);
}

#[test]
fn never_changes_the_verdict() {
    assert_snapshot!(run("{ rules: { 'unknown-key': 'off' } }", "check openclaw.json"), @r#"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    warning[duplicate-key]: the key "ui" is written twice
     --> openclaw.json:4:11
      |
    4 |   ui: {}, ui: {},
      |   --      ^^ ui
      |   |
      |   this one is lost
      |
      = help: the last one counts; join the two

    ✗ openclaw.json: 1 warning (1 more not shown); OpenClaw 2026.9.6 refuses this file
    "#);
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
    assert_snapshot!(sandbox.run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    error[duplicate-key]: the key "ui" is written twice
     --> openclaw.json:1:39
      |
    1 | { gateway: { mode: 'local' }, ui: {}, ui: {} }
      |                               --      ^^ ui
      |                               |
      |                               this one is lost
      |
      = help: the last one counts; join the two

    ✓ openclaw.json: 1 error; OpenClaw 2026.9.6 accepts this file
    "#);
}

#[test]
fn selects_ignores_and_sets_thresholds() {
    assert_snapshot!(run("{ select: ['duplicate-key'] }", CHECK), @r#"
    exit 0
    --- stdout
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 warning
    "#);
    assert_snapshot!(run("{ ignore: ['unknown-key'], failOn: 'warning' }", CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 warning
    "#);
    assert_snapshot!(run("{ severity: 'error' }", CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
}

#[test]
fn the_command_line_wins() {
    let settings = "{ target: '2026.2.9', ignore: ['unknown-key'], rules: { 'duplicate-key': 'off' }, severity: 'error', failOn: 'info' }";
    assert_snapshot!(run(settings, CHECK), @"
    exit 0
    --- stderr
    ✗ 1 file refused
    ");
    assert_snapshot!(run(settings, &format!("{CHECK} --select unknown-key,duplicate-key --severity info")), @r#"
    exit 1
    --- stdout
    openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 error, 1 warning
    "#);
    assert_snapshot!(run(settings, &format!("{CHECK} --severity info --target 2026.9.6 --fail-on error")), @"
    exit 0
    --- stderr
    ✗ 1 file refused
    ");
    assert_snapshot!(run(settings, &format!("{CHECK} --no-config")), @r#"
    exit 1
    --- stdout
    openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 error, 1 warning
    "#);
    assert_snapshot!(run("{ select: ['unknown-key'] }", &format!("{CHECK} --ignore unknown-key")), @"
    exit 0
    --- stderr
    ✗ 1 file refused
    ");
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
    assert_snapshot!(run("{ target: 'installed' }", CHECK), @"
    exit 2
    --- stderr
    error: no installed OpenClaw was found; looked along PATH and in [DIR]/home/.npm-global/lib/node_modules, /usr/local/lib/node_modules, /usr/lib/node_modules, /opt/homebrew/lib/node_modules
    help: name the release: `--target 2026.9.6`
    ");
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
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/strict.json5"), @r#"
    exit 0
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (from ci/strict.json5)

    warning[duplicate-key]: the key "ui" is written twice
     --> openclaw.json:4:11
      |
    4 |   ui: {}, ui: {},
      |   --      ^^ ui
      |   |
      |   this one is lost
      |
      = help: the last one counts; join the two

    ✗ openclaw.json: 1 warning (1 more not shown); OpenClaw 2026.9.6 refuses this file
    "#);
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/lax.json5"), @"
    exit 2
    --- stderr
    error: cannot read ci/lax.json5: no such file or folder
    ");
    assert_snapshot!(sandbox.run("check openclaw.json --config ci/strict.json5 --no-config"), @"
    exit 2
    --- stderr
    error: the argument '--config <FILE>' cannot be used with '--no-config'

    Usage: openclaw-lint check --config <FILE> <FILE|DIR|->...

    For more information, try '--help'.
    ");
}

#[test]
fn holds_for_standard_input() {
    assert_snapshot!(with("{ ignore: ['unknown-key'] }").run_with("check --format concise -", CONFIG), @r#"
    exit 0
    --- stdout
    openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 warning
    "#);
}

#[test]
fn excludes_paths_from_searches_only() {
    let sandbox = Sandbox::new()
        .file(".openclaw-lint.json5", "{ exclude: ['old/', '*.json5', '!keep/openclaw.json5'] }")
        .file("openclaw.json", "{ gateway: { mode: 'local' } }")
        .file("old/a/openclaw.json", CONFIG)
        .file("new/openclaw.json5", CONFIG)
        .file("keep/openclaw.json5", CONFIG);
    assert_snapshot!(sandbox.run("check --format concise ."), @r#"
    exit 1
    --- stdout
    keep/openclaw.json5:3:3: error[unknown-key] unknown key "colour" (colour)
    keep/openclaw.json5:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 of 2 files refused; 1 error, 1 warning
    "#);
    assert_snapshot!(sandbox.run("check --format concise old"), @"
    exit 0
    --- stderr
    note: .openclaw-lint.json5 excludes every config that was found
    ");
    assert_snapshot!(sandbox.run("check --format concise old/a/openclaw.json"), @r#"
    exit 1
    --- stdout
    old/a/openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    old/a/openclaw.json:4:11: warning[duplicate-key] the key "ui" is written twice (ui)
    --- stderr
    ✗ 1 file refused; 1 error, 1 warning
    "#);
    assert_snapshot!(sandbox.run("fix --diff old"), @"
    exit 0
    --- stderr
    note: .openclaw-lint.json5 excludes every config that was found
    ");
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
    assert_snapshot!(sandbox.run("check --format concise ."), @r#"
    exit 1
    --- stdout
    fleet/openclaw.json:4:11: info[duplicate-key] the key "ui" is written twice (ui)
    fleet/strict/openclaw.json:3:3: error[unknown-key] unknown key "colour" (colour)
    fleet/strict/openclaw.json:4:11: info[duplicate-key] the key "ui" is written twice (ui)
    openclaw.json:3:3: warning[unknown-key] unknown key "colour" (colour)
    --- stderr
    ✗ 3 of 3 files refused; 1 error, 1 warning, 2 notes
    "#);
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
    assert_snapshot!(excluded.run(CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:1:31: error[unknown-key] unknown key "colour" (colour)
    --- stderr
    ✗ 1 file refused; 1 error
    "#);
    let overridden = sandbox("{ overrides: [{ files: ['shared/'], rules: { 'unknown-key': 'info' } }] }");
    assert_snapshot!(overridden.run(CHECK), @r#"
    exit 1
    --- stdout
    openclaw.json:1:31: error[unknown-key] unknown key "colour" (colour)
    shared/agents.json5:1:3: info[unknown-key] unknown key "shape" (shape)
    --- stderr
    ✗ 1 file refused; 1 error, 1 note
    "#);
}

#[test]
fn fix_leaves_alone_what_is_off() {
    let config = "{\n  messages: { tts: { auto: 'inbound' } },\n  colour: 1,\n}\n";
    let sandbox = |settings: &str| Sandbox::new().file("openclaw.json", config).file(".openclaw-lint.json5", settings);
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json"), @r#"
    exit 1
    --- stdout
    --- openclaw.json
    +++ openclaw.json
    @@ -1,4 +1,4 @@
     {
    -  messages: { tts: { auto: 'inbound' } },
       colour: 1,
    +  tts: { auto: 'inbound' },
     }
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `messages.tts` to `tts`
      ✓ [moved-key] remove the empty `messages`
      ✗ [unknown-key] unknown key "colour" (colour)
    ✗ 2 fixes would be applied; 1 error left; 1 finding with --unsafe
    "#);
    assert_snapshot!(sandbox("{ rules: { 'moved-key': 'off' } }").run("fix --diff openclaw.json"), @r#"
    exit 0
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✗ [unknown-key] unknown key "colour" (colour)
    ✗ nothing to fix; 1 error left; 1 finding with --unsafe
    "#);
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json --ignore moved-key,unknown-key"), @"
    exit 0
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
    ✗ nothing to fix; OpenClaw refuses the file for what is silenced
    ");
    assert_snapshot!(sandbox("{}").run("fix --diff openclaw.json --unsafe --select unknown-key"), @r#"
    exit 1
    --- stdout
    --- openclaw.json
    +++ openclaw.json
    @@ -1,4 +1,3 @@
     {
       messages: { tts: { auto: 'inbound' } },
    -  colour: 1,
     }
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [unknown-key] remove `colour` (unsafe)
      ✗ [moved-key] the key "tts" has moved (messages.tts)
    ✗ 1 fix would be applied; 1 error left
    "#);
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
        "{ exclude: ['a[z-b]'] }",
        "{ exclude: [''] }",
        "{ overrides: [{ rules: {} }] }",
        "{ overrides: [{ files: 'a' }] }",
        "{ target: 'latest',\n target: 'auto' }",
        "{ rules: { 'dm-open': 'off', \"dm-open\": 'off' } }",
        "{ ignoreComments: 'no' }",
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
    assert_snapshot!(said, @r#"
    {⏎  rulez: {}⏎}
        2:3: unknown key "rulez"; did you mean rules?
    {⏎  colour: {}⏎}
        2:3: unknown key "colour"; the keys here are $schema, target, rules, select, ignore, severity, failOn, exclude, ignoreComments, overrides
    { rules: {⏎  'unknwon-key': 'off' } }
        2:3: there is no rule called "unknwon-key"; did you mean unknown-key?
    { select: ['plaintext-secret',⏎  'plain-text-secret'] }
        2:3: there is no rule called "plain-text-secret"; did you mean plaintext-secret?
    { ignore: ['colour'] }
        1:12: there is no rule called "colour"
    { rules: { 'unknown-key': 'warn' } }
        1:27: the level is one of "off", "info", "warning", "error", not "warn"
    { rules: { 'unknown-key': 5 } }
        1:27: expected a level, or an object with `level` and `exclude`, not integer 5
    { rules: { 'unknown-key': { levle: 'off' } } }
        1:29: unknown key "levle"; did you mean level?
    { severity: 'off' }
        1:13: the level is one of "info", "warning", "error", not "off"
    { target: 'yesterday' }
        1:11: no OpenClaw release is called "yesterday"; use "latest", a month such as 2026.4, or a version such as 2026.4.14
    { target: 2026.9 }
        1:11: expected a text in quotes
    { exclude: ['a[z-b]'] }
        1:13: "a[z-b]" is no pattern of paths: invalid range; 'z' > 'b'
    { exclude: [''] }
        1:13: "" is no pattern of paths: it is empty
    { overrides: [{ rules: {} }] }
        1:15: the key "files" is missing
    { overrides: [{ files: 'a' }] }
        1:24: expected a list
    { target: 'latest',⏎ target: 'auto' }
        2:2: the key "target" is written twice
    { rules: { 'dm-open': 'off', "dm-open": 'off' } }
        1:30: the key "dm-open" is written twice
    { ignoreComments: 'no' }
        1:19: expected true or false
    { target: 'latest'
        1:19: the text ends too early
    { target: 'latest' } x
        1:22: there is more text behind the closing brace

        1:1: the text ends too early
    []
        1:1: expected an object
    "#);
    assert_snapshot!(run("{ rulez: {} }", "fix openclaw.json"), @r#"
    exit 2
    --- stderr
    error: .openclaw-lint.json5:1:3: unknown key "rulez"; did you mean rules?
    help: docs/settings.md tells what may stand there; `--no-config` does without
    "#);
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

#[test]
fn the_guide_shows_what_the_linter_takes() {
    let guide = include_str!("../../docs/settings.md");
    let mut blocks = guide.split("```json5\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let sandbox = with(blocks.next().unwrap()).file("guide.json5", blocks.next().unwrap());
    assert_snapshot!(sandbox.run("check --format concise guide.json5"), @"
    exit 0
    --- stderr
    ✓ 1 file accepted
    ");
    assert_snapshot!(sandbox.run("check --format concise guide.json5 --no-ignore-comments --no-config"), @"
    exit 0
    --- stdout
    guide.json5:5:19: warning[gateway-no-auth] whoever uses this machine can use the gateway (gateway.auth.mode)
    guide.json5:8:27: warning[open-dm] everybody who finds this telegram account may give the agent orders (channels.telegram.dmPolicy)
    guide.json5:8:27: info[shared-session] several people may write, and all of them share the main session of the agent (channels.telegram.dmPolicy)
    --- stderr
    ✓ 1 file accepted; 2 warnings, 1 note
    ");
    let schema: Value = serde_json::from_str(&sandbox.output("schema --of settings", "").1).unwrap();
    for key in schema["properties"].as_object().unwrap().keys() {
        assert!(guide.contains(&format!("| `{key}` |")), "{key} is not in the guide");
    }
}

#[test]
fn cache_and_auth_take_the_release_of_the_settings() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { mode: 'local' } }")
        .file(".openclaw-lint.json5", "{ target: '2026.2.9' }");
    for command in ["cache openclaw.json --format json", "auth openclaw.json --state-dir state --format json"] {
        let target = |arguments: &str| {
            let (_, out, err) = sandbox.output(arguments, "");
            let json: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"));
            json["target"].as_str().or(json["target"]["release"].as_str()).unwrap().to_owned()
        };
        assert_eq!(target(command), "2026.2.9", "{command}");
        assert_eq!(target(&format!("{command} --target 2026.9.6")), "2026.9.6", "{command}");
    }
}
