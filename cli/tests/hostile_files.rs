//! Pipes, devices and links where files are expected: no run waits for them or reads without end.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

/// Makes a pipe that nobody ever writes to.
fn pipe(sandbox: Sandbox, path: &str) -> Sandbox {
    let path = sandbox.path(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    sandbox
}

fn link(sandbox: Sandbox, path: &str, target: &str) -> Sandbox {
    let path = sandbox.path(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    symlink(target, path).unwrap();
    sandbox
}

/// Exit code and all output; a run that takes too long is a failed test.
fn run(sandbox: Sandbox, arguments: &str) -> String {
    let (send, receive) = mpsc::channel();
    let arguments = arguments.to_owned();
    std::thread::spawn(move || send.send(sandbox.run(&arguments)));
    receive.recv_timeout(Duration::from_secs(40)).expect("it waits for something")
}

#[test]
fn a_named_link_to_a_pipe_or_a_device_is_no_config() {
    let sandbox = link(pipe(Sandbox::new(), "pipe"), "openclaw.json", "pipe");
    assert_snapshot!(run(sandbox, "check openclaw.json"), @"
    exit 2
    --- stderr
    error: cannot read openclaw.json: it is no file
    ");
    let sandbox = link(Sandbox::new(), "openclaw.json", "/dev/zero");
    assert_snapshot!(run(sandbox, "check openclaw.json"), @"
    exit 2
    --- stderr
    error: cannot read openclaw.json: it is no file
    ");
}

#[test]
fn a_search_takes_regular_files_of_its_folder_only() {
    let sandbox = Sandbox::new().file("repo/a/openclaw.json", "{}").file("outside.json", "{ outside: 1 }");
    let sandbox = pipe(sandbox, "repo/b/openclaw.json");
    let sandbox = link(sandbox, "repo/c/openclaw.json", "/dev/zero");
    let sandbox = link(sandbox, "repo/d/openclaw.json", "../../outside.json");
    let sandbox = link(sandbox, "repo/e/openclaw.json", "../a/openclaw.json");
    let sandbox = link(sandbox, "repo/f/openclaw.json", "/proc/self/environ");
    assert_snapshot!(run(sandbox, "check repo --format concise"), @"
    exit 0
    --- stderr
    ✓ 2 files accepted
    ");
}

#[test]
fn ignore_files_that_are_devices_or_pipes_are_not_opened() {
    let sandbox = Sandbox::new().file("repo/openclaw.json", "{}").file("repo/sub/openclaw.json", "{}");
    let sandbox = sandbox.file("repo/other/.gitignore", "left/\n").file("repo/other/left/openclaw.json", "{}");
    let sandbox = link(sandbox, "repo/sub/.gitignore", "/dev/zero");
    assert_snapshot!(run(sandbox, "check repo --format concise"), @"
    exit 0
    --- stderr
    ✓ 2 files accepted
    ");
    let sandbox = Sandbox::new().file("repo/openclaw.json", "{}").file("repo/sub/openclaw.json", "{}");
    let sandbox = pipe(sandbox, "repo/.gitignore");
    assert_snapshot!(run(sandbox, "check repo/sub --format concise"), @"
    exit 0
    --- stderr
    ✓ 1 file accepted
    ");
}

#[test]
fn settings_and_env_files_are_regular_files() {
    let sandbox = pipe(Sandbox::new().file("openclaw.json", "{}"), ".openclaw-lint.json5");
    assert_snapshot!(run(sandbox, "check openclaw.json"), @"
    exit 2
    --- stderr
    error: cannot read .openclaw-lint.json5: it is no file
    ");
    let sandbox = pipe(Sandbox::new().file("home/.openclaw/openclaw.json", "{}"), "home/.openclaw/.env");
    assert_snapshot!(run(sandbox, "check --format concise"), @"
    exit 0
    --- stderr
    ✓ 1 file accepted
    ");
    let sandbox = pipe(pipe(Sandbox::new().file("openclaw.json", "{}"), ".env"), "state/.env");
    let shown = run(sandbox, "auth openclaw.json --state-dir state --target 2026.2.9");
    assert!(shown.starts_with("exit 0") || shown.starts_with("exit 1"), "{shown}");
}

#[test]
fn secrets_in_files_are_read_from_regular_files() {
    for (target, name) in [("pipe", "pipe"), ("/dev/zero", "zeros")] {
        let config = format!(
            "{{ channels: {{ telegram: {{ tokenFile: '{name}' }} }},
              models: {{ providers: {{ anthropic: {{ baseUrl: 'https://api.anthropic.com', models: [],
                apiKey: {{ source: 'file', provider: 'own', id: 'value' }} }} }} }},
              agents: {{ defaults: {{ model: 'anthropic/claude-sonnet-4-5' }} }},
              secrets: {{ providers: {{ own: {{ source: 'file', path: 'ROOT/{name}', mode: 'singleValue' }} }} }} }}"
        );
        let files = || {
            let sandbox = Sandbox::new();
            let root = fs::canonicalize(sandbox.path(".")).unwrap().display().to_string();
            let sandbox = sandbox.file("openclaw.json", config.replace("ROOT", &root));
            if target == "pipe" { pipe(sandbox, name) } else { link(sandbox, name, target) }
        };
        let arguments = "auth openclaw.json --state-dir state --target 2026.9.6";
        let shown = run(files(), arguments);
        assert!(shown.contains("which is no file"), "{shown}");
        let shown = run(files(), &format!("{arguments} --live --dry-run"));
        assert!(shown.contains("There is no credential"), "{shown}");
    }
}

#[test]
fn a_crafted_database_is_reported_and_not_computed() {
    for view in [
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT 'k'||x AS store_key, 'v' AS store_json FROM c",
        "SELECT 'primary' AS store_key, hex(zeroblob(400000000)) AS store_json",
    ] {
        let sandbox =
            Sandbox::new().file("openclaw.json", "{}").file("state/agents/main/agent/openclaw-agent.sqlite", "");
        let database =
            rusqlite::Connection::open(sandbox.path("state/agents/main/agent/openclaw-agent.sqlite")).unwrap();
        database.execute_batch(&format!("CREATE VIEW auth_profile_store AS {view};")).unwrap();
        let shown = run(sandbox, "auth openclaw.json --state-dir state --target 2026.9.6");
        assert!(shown.contains("is no plain table"), "{shown}");
    }
}
