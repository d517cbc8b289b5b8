//! Which config a run looks at when none is named, and which ones a folder holds.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn looks_where_openclaw_looks() {
    let sandbox = Sandbox::new().file("home/.clawdbot/clawdbot.json", "{}");
    assert_snapshot!(sandbox.run("check"), @"");
    let sandbox = sandbox.file("home/.openclaw/openclaw.json", "{}");
    assert_snapshot!(sandbox.run("check"), @"");
    let sandbox = sandbox.file("state/openclaw.json", "{}").variable("OPENCLAW_STATE_DIR", "[DIR]/state");
    assert_snapshot!(sandbox.run("check"), @"");
    let sandbox = sandbox.file("home/my.json", "{}").variable("OPENCLAW_CONFIG_PATH", "~/my.json");
    assert_snapshot!(sandbox.run("check"), @"");
    let sandbox = sandbox.file("other/my.json", "{}").variable("OPENCLAW_HOME", "[DIR]/other");
    assert_snapshot!(sandbox.run("check"), @"");
}

#[test]
fn names_the_places_when_there_is_nothing() {
    assert_snapshot!(Sandbox::new().run("check"), @"");
    let sandbox = Sandbox::new().variable("OPENCLAW_CONFIG_PATH", "~/none.json");
    assert_snapshot!(sandbox.run("check"), @"");
}

#[test]
fn searches_folders() {
    let sandbox = Sandbox::new()
        .file("one/openclaw.json", "{}")
        .file("one/other.json", "not looked at")
        .file("two/openclaw.json5", "{}")
        .file("three/.openclaw/openclaw.json", "{}")
        .file("ignored/openclaw.json", "{")
        .file("node_modules/x/openclaw.json", "{")
        .file(".cache/openclaw.json", "{")
        .file(".gitignore", "ignored/\n");
    assert_snapshot!(sandbox.run("check ."), @"");
    assert_snapshot!(sandbox.run("check home"), @"");
}

#[test]
fn reads_lists_of_files() {
    let sandbox = Sandbox::new().file("a.json", "{}").file("b.json", "{}").file("list", "a.json\n\nb.json\r\n");
    assert_snapshot!(sandbox.run("check --files-from list"), @"");
    assert_snapshot!(sandbox.run_with("check --files-from -", "b.json\n"), @"");
}

#[test]
fn knows_the_environment_of_the_default_config_only() {
    let text = "{ gateway: { auth: { token: '${A}${B}${C}' } } }";
    let sandbox = Sandbox::new()
        .file("home/.openclaw/openclaw.json", text)
        .file("home/.openclaw/.env", "B=1\n")
        .file("c.env", "C=3\nA=1\n")
        .variable("A", "1");
    assert_snapshot!(sandbox.run("check --format concise"), @"");
    assert_snapshot!(sandbox.run("check --format concise --no-env"), @"");
    let named = "check --format concise home/.openclaw/openclaw.json";
    assert_snapshot!(sandbox.run(named), @"");
    assert_snapshot!(sandbox.run(&format!("{named} --env")), @"");
    assert_snapshot!(sandbox.run(&format!("{named} --env-file c.env")), @"");
    assert_snapshot!(sandbox.run(&format!("{named} --env --env-file missing.env")), @"");
}
