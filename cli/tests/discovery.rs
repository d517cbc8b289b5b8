//! Which config a run looks at when none is named, and which ones a folder holds.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

#[test]
fn looks_where_openclaw_looks() {
    let sandbox = Sandbox::new().file("home/.clawdbot/clawdbot.json", "{}");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 0
    --- stdout
    ✓ [DIR]/home/.clawdbot/clawdbot.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
    let sandbox = sandbox.file("home/.openclaw/openclaw.json", "{}");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 0
    --- stdout
    ✓ [DIR]/home/.openclaw/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
    let sandbox = sandbox.file("state/openclaw.json", "{}").variable("OPENCLAW_STATE_DIR", "[DIR]/state");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 0
    --- stdout
    ✓ [DIR]/state/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
    let sandbox = sandbox.file("home/my.json", "{}").variable("OPENCLAW_CONFIG_PATH", "~/my.json");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 0
    --- stdout
    ✓ [DIR]/home/my.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
    let sandbox = sandbox.file("other/my.json", "{}").variable("OPENCLAW_HOME", "[DIR]/other");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 0
    --- stdout
    ✓ [DIR]/other/my.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
}

#[test]
fn names_the_places_when_there_is_nothing() {
    assert_snapshot!(Sandbox::new().run("check"), @r#"
    exit 2
    --- stderr
    error: there is no OpenClaw config; looked at
      [DIR]/home/.openclaw/openclaw.json
      [DIR]/home/.openclaw/clawdbot.json
      [DIR]/home/.clawdbot/openclaw.json
      [DIR]/home/.clawdbot/clawdbot.json
    help: name a file or a folder: `openclaw-lint check FILE`
    "#);
    let sandbox = Sandbox::new().variable("OPENCLAW_CONFIG_PATH", "~/none.json");
    assert_snapshot!(sandbox.run("check"), @r#"
    exit 2
    --- stderr
    error: there is no OpenClaw config; looked at
      [DIR]/home/none.json
    help: name a file or a folder: `openclaw-lint check FILE`
    "#);
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
    assert_snapshot!(sandbox.run("check ."), @r#"
    exit 0
    --- stdout
    ✓ one/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    ✓ three/.openclaw/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    ✓ two/openclaw.json5: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)

    ✓ 3 files accepted
    "#);
    assert_snapshot!(sandbox.run("check home"), @r#"
    exit 2
    --- stderr
    error: there is no openclaw.json in home
    help: name the file itself if it has another name
    "#);
}

#[test]
fn reads_lists_of_files() {
    let sandbox = Sandbox::new().file("a.json", "{}").file("b.json", "{}").file("list", "a.json\n\nb.json\r\n");
    assert_snapshot!(sandbox.run("check --files-from list"), @r#"
    exit 0
    --- stdout
    ✓ a.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    ✓ b.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)

    ✓ 2 files accepted
    "#);
    assert_snapshot!(sandbox.run_with("check --files-from -", "b.json\n"), @r#"
    exit 0
    --- stdout
    ✓ b.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    "#);
}

#[test]
fn knows_the_environment_of_the_default_config_only() {
    let text = "{ gateway: { auth: { token: '${A}${B}${C}' } } }";
    let sandbox = Sandbox::new()
        .file("home/.openclaw/openclaw.json", text)
        .file("home/.openclaw/.env", "B=1\n")
        .file("c.env", "C=3\nA=1\n")
        .variable("A", "1");
    assert_snapshot!(sandbox.run("check --format concise"), @r#"
    exit 0
    --- stdout
    [DIR]/home/.openclaw/openclaw.json:1:38: warning[variable-missing] the environment variable C is not set (gateway.auth.token)
    --- stderr
    ✓ 1 file accepted; 1 warning
    "#);
    assert_snapshot!(sandbox.run("check --format concise --no-env"), @r#"
    exit 0
    --- stderr
    ✓ 1 file accepted
    "#);
    let named = "check --format concise home/.openclaw/openclaw.json";
    assert_snapshot!(sandbox.run(named), @r#"
    exit 0
    --- stderr
    ✓ 1 file accepted
    "#);
    assert_snapshot!(sandbox.run(&format!("{named} --env")), @r#"
    exit 0
    --- stdout
    home/.openclaw/openclaw.json:1:34: warning[variable-missing] the environment variable B is not set (gateway.auth.token)
    home/.openclaw/openclaw.json:1:38: warning[variable-missing] the environment variable C is not set (gateway.auth.token)
    --- stderr
    ✓ 1 file accepted; 2 warnings
    "#);
    assert_snapshot!(sandbox.run(&format!("{named} --env-file c.env")), @r#"
    exit 0
    --- stdout
    home/.openclaw/openclaw.json:1:34: warning[variable-missing] the environment variable B is not set (gateway.auth.token)
    --- stderr
    ✓ 1 file accepted; 1 warning
    "#);
    assert_snapshot!(sandbox.run(&format!("{named} --env --env-file missing.env")), @r#"
    exit 2
    --- stderr
    error: cannot read missing.env: no such file or folder
    "#);
}

#[cfg(unix)]
#[test]
fn tells_when_other_users_can_get_at_the_config_of_this_machine() {
    let sandbox = Sandbox::new().file("home/.openclaw/openclaw.json", "{}").mode("home/.openclaw/openclaw.json", 0o646);
    assert_snapshot!(sandbox.run("check"), @"
    exit 0
    --- stdout
    [DIR]/home/.openclaw/openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    warning[config-file-mode]: other users can change this config
     --> [DIR]/home/.openclaw/openclaw.json:1:1
      |
    1 | {}
      | ^
      |
      = help: its mode is 0646: run `chmod 600` on it (OpenClaw audit id: fs.config.perms_writable)

    ✓ [DIR]/home/.openclaw/openclaw.json: 1 warning; OpenClaw 2026.9.6 accepts this file
    ");
    // A copy elsewhere says nothing about the machine.
    assert_snapshot!(sandbox.run("check home/.openclaw/openclaw.json"), @"
    exit 0
    --- stdout
    ✓ home/.openclaw/openclaw.json: OpenClaw 2026.9.6 accepts this file (the latest; no meta.lastTouchedVersion in the file)
    ");
}
