//! Credential stores are read whatever state they are in, and never touched.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
#[path = "common/server.rs"]
mod server;

use common::Sandbox;
use rusqlite::Connection;
use serde_json::{Value, json};
use server::{Server, reply};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

fn key(name: &str) -> String {
    format!("sk-ant-{}-{}{name}", "api03", "made-up-".repeat(11))
}

fn profiles(name: &str) -> String {
    json!({"version": 1, "profiles": {"anthropic:default":
        {"type": "api_key", "provider": "anthropic", "key": key(name)}}})
    .to_string()
}

/// A database in WAL mode that stays open, with the newest row in the log only.
fn database(path: &Path, version: i64, table: &str, columns: [&str; 2], rows: &[(&str, String)]) -> Connection {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "user_version", version).unwrap();
    let [key, text] = columns;
    connection
        .execute(&format!("CREATE TABLE {table} ({key} TEXT PRIMARY KEY, {text} TEXT, updated_at INTEGER) STRICT"), [])
        .unwrap();
    connection.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
    for (row, value) in rows {
        connection.execute(&format!("INSERT INTO {table} VALUES (?1, ?2, 1)"), (row, value)).unwrap();
    }
    connection
}

fn agent_database(sandbox: &Sandbox, agent: &str, version: i64, text: &str) -> Connection {
    let path = sandbox.path(&format!("state/agents/{agent}/agent/openclaw-agent.sqlite"));
    database(&path, version, "auth_profile_store", ["store_key", "store_json"], &[("primary", text.to_owned())])
}

/// Every file below a folder with its bytes and its time.
fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        let bytes = if path.is_dir() {
            all.extend(snapshot(&path));
            Vec::new()
        } else {
            fs::read(&path).unwrap()
        };
        all.insert(path.display().to_string(), (bytes, time));
    }
    all
}

/// The places and endings of the keys that a run finds.
fn found(sandbox: &Sandbox, target: &str) -> Vec<(String, String)> {
    let server = Server::always(reply(200, r#"{"data":[]}"#));
    let before = snapshot(&sandbox.path("state"));
    let arguments = format!(
        "auth openclaw.json --state-dir state --target {target} --live --live-base anthropic={} --format json",
        server.url()
    );
    let json = run(sandbox, &arguments);
    assert!(snapshot(&sandbox.path("state")) == before, "the state folder was changed");
    let checks = json["live"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    checks.iter().map(|check| (text(&check["places"][0]), text(&check["credential"]["ending"]))).collect()
}

fn run(sandbox: &Sandbox, arguments: &str) -> Value {
    let (code, out, err) = sandbox.output(arguments, "");
    serde_json::from_str(&out).unwrap_or_else(|_| panic!("exit {code}\n{out}\n{err}"))
}

fn is(place: &str, ending: &str) -> (String, String) {
    (place.to_owned(), ending.to_owned())
}

#[test]
fn reads_the_file_of_older_releases() {
    let sandbox =
        Sandbox::new().file("openclaw.json", "{}").file("state/agents/main/agent/auth-profiles.json", profiles("File"));
    assert_eq!(found(&sandbox, "2026.2.9"), [is("profile anthropic:default of agent main", "File")]);
    assert_eq!(found(&sandbox, "2026.5.28"), [is("profile anthropic:default of agent main", "File")]);
}

#[test]
fn reads_the_database_of_an_agent_with_its_log() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ agents: { list: [{ id: 'Ops' }] } }");
    let _main = agent_database(&sandbox, "main", 23, &profiles("Main"));
    let _ops = agent_database(&sandbox, "ops", 23, &profiles("Opsy"));
    assert!(sandbox.path("state/agents/ops/agent/openclaw-agent.sqlite-wal").exists());
    assert_eq!(found(&sandbox, "2026.6.1"), [is("profile anthropic:default of agent ops", "Opsy")]);
}

#[test]
fn reads_the_shared_store() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    let rows =
        [("authProfiles.store", profiles("Shar")), ("auth.sharedStore", r#"{"location":"state-db"}"#.to_owned())];
    let path = sandbox.path("state/state/openclaw.sqlite");
    let _open = database(&path, 18, "config_machine_state", ["state_key", "value_json"], &rows);
    assert_eq!(found(&sandbox, "2026.9.6"), [is("profile anthropic:default of agent main", "Shar")]);
}

#[test]
fn finds_moved_folders() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", r#"{ agents: { list: [{ id: "ops", agentDir: "~/elsewhere" }, { id: "main" }] } }"#)
        .file("home/elsewhere/auth-profiles.json", profiles("Else"))
        .file("moved/auth-profiles.json", profiles("Move").replace("default", "moved"))
        .file("state/x", "")
        .variable("OPENCLAW_AGENT_DIR", "[DIR]/moved");
    let expected =
        [is("profile anthropic:moved of agent ops", "Move"), is("profile anthropic:default of agent ops", "Else")];
    assert_eq!(found(&sandbox, "2026.2.9"), expected);
}

#[test]
fn looks_where_openclaw_looks() {
    let sandbox = Sandbox::new()
        .file("home/.openclaw/openclaw.json", "{}")
        .file("home/.openclaw/agents/main/agent/auth-profiles.json", profiles("Home"))
        .file("other/openclaw.json", "{}")
        .file("other/agents/main/agent/auth-profiles.json", profiles("Othe"));
    let folder = |json: Value| json["state_folder"].as_str().unwrap().to_owned();
    assert_eq!(folder(run(&sandbox, "auth --format json")), "[DIR]/home/.openclaw");
    assert_eq!(folder(run(&sandbox, "auth --state-dir other --format json")), "[DIR]/other");
    let sandbox = sandbox.variable("OPENCLAW_STATE_DIR", "[DIR]/other");
    assert_eq!(folder(run(&sandbox, "auth --format json")), "[DIR]/other");
    assert_eq!(folder(run(&sandbox, "auth other/openclaw.json --format json")), "[DIR]/other");
}

#[test]
fn says_what_is_wrong_with_a_store() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{}")
        .file("state/agents/main/agent/openclaw-agent.sqlite", "made-up text")
        .file("state/state/openclaw.sqlite", "");
    let json = run(&sandbox, "auth openclaw.json --state-dir state --target 2026.9.6 --format json");
    let reasons: Vec<&Value> = json["stores"].as_array().unwrap().iter().map(|store| &store["unreadable"]).collect();
    assert_eq!(reasons, ["it is empty", "it is no SQLite database"]);
}

#[test]
fn reads_a_store_of_a_newer_release_and_says_so() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    let _open = agent_database(&sandbox, "main", 99, &profiles("Newe"));
    assert_eq!(found(&sandbox, "2026.9.6"), [is("profile anthropic:default of agent main", "Newe")]);
    let json = run(&sandbox, "auth openclaw.json --state-dir state --target 2026.9.6 --format json");
    assert!(json["stores"][0]["note"].as_str().unwrap().starts_with("made by a newer OpenClaw"), "{json}");
}

#[test]
fn reads_a_store_that_is_locked() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    let open = agent_database(&sandbox, "main", 23, &profiles("Lock"));
    open.pragma_update(None, "locking_mode", "EXCLUSIVE").unwrap();
    open.execute_batch("BEGIN EXCLUSIVE; DELETE FROM auth_profile_store").unwrap();
    assert_eq!(found(&sandbox, "2026.9.6"), [is("profile anthropic:default of agent main", "Lock")]);
}

#[cfg(unix)]
#[test]
fn reads_a_folder_that_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    let _open = agent_database(&sandbox, "main", 23, &profiles("Read"));
    let folder = sandbox.path("state/agents/main/agent");
    fs::remove_file(folder.join("openclaw-agent.sqlite-shm")).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    let all = found(&sandbox, "2026.9.6");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(all, [is("profile anthropic:default of agent main", "Read")]);
}

#[test]
fn an_unknown_agent_is_a_usage_error() {
    let sandbox = Sandbox::new().file("openclaw.json", "{ agents: { list: [{ id: 'ops' }] } }");
    let (code, _, err) = sandbox.output("auth openclaw.json --agent opps", "");
    assert_eq!((code, err.as_str()), (2, "error: the config has no agent called \"opps\"; it has ops\n"));
}

#[cfg(unix)]
#[test]
fn runs_a_program_only_when_told_to() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = "#!/bin/sh\nread request\necho \"$request $SEEN $UNSEEN\" > seen.txt\n\
        printf '{\"protocolVersion\":1,\"values\":{\"a/b\":\"%s\"}}' \"$SEEN\"\n";
    let sandbox = Sandbox::new().file("bin/secret", program);
    fs::set_permissions(sandbox.path("bin/secret"), fs::Permissions::from_mode(0o700)).unwrap();
    let config = json!({
        "secrets": {"providers": {"own": {"source": "exec", "command": sandbox.path("bin/secret"), "passEnv": ["SEEN"]}}},
        "models": {"providers": {"anthropic": {"apiKey": {"source": "exec", "provider": "own", "id": "a/b"}}}}
    });
    let sandbox = sandbox
        .file("openclaw.json", config.to_string())
        .file("state/x", "")
        .variable("SEEN", &key("Exec"))
        .variable("UNSEEN", "unseen");
    assert!(found(&sandbox, "2026.9.6").is_empty());
    assert!(!sandbox.path("bin/seen.txt").exists());
    assert_eq!(found(&sandbox, "2026.9.6 --run-exec"), [is("models.providers.anthropic.apiKey", "Exec")]);
    let seen = fs::read_to_string(sandbox.path("bin/seen.txt")).unwrap();
    assert_eq!(seen, format!("{{\"protocolVersion\":1,\"provider\":\"own\",\"ids\":[\"a/b\"]}} {} \n", key("Exec")));
}

#[cfg(unix)]
#[test]
fn a_program_that_hangs_or_talks_too_much_is_stopped() {
    use std::os::unix::fs::PermissionsExt as _;
    for (program, says) in [
        ("#!/bin/sh\nsleep 60\n", "did not answer in time"),
        ("#!/bin/sh\nwhile :; do echo made-up; done\n", "printed more than it may"),
        ("#!/bin/sh\necho made-up\n", "printed something else than the JSON of the protocol"),
        ("#!/bin/sh\nexit 3\n", "failed"),
        ("#!/bin/sh\nexec >&-\nsleep 60\n", "failed"),
    ] {
        let sandbox = Sandbox::new().file("bin/secret", program);
        fs::set_permissions(sandbox.path("bin/secret"), fs::Permissions::from_mode(0o700)).unwrap();
        let config = json!({
            "secrets": {"providers": {"own": {"source": "exec", "command": sandbox.path("bin/secret"), "timeoutMs": 2000,
                "maxOutputBytes": 1000}}},
            "models": {"providers": {"anthropic": {"apiKey": {"source": "exec", "provider": "own", "id": "a/b"}}}}
        });
        let sandbox = sandbox.file("openclaw.json", config.to_string());
        let json = run(&sandbox, "auth openclaw.json --target 2026.9.6 --run-exec --format json");
        assert_eq!(json["notes"], json!([format!("the secret provider \"own\" {says}")]));
    }
}

/// Neither `..` nor a symbolic link leads out of the trusted folders, and a link to such a folder is that folder.
#[cfg(unix)]
#[test]
fn trusted_folders_are_compared_as_places() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = Sandbox::new().file("trusted/secret", "#!/bin/sh\necho made-up\n").file("evil/secret", "#!/bin/sh\n");
    for folder in ["trusted", "evil"] {
        fs::set_permissions(sandbox.path(folder).join("secret"), fs::Permissions::from_mode(0o700)).unwrap();
    }
    std::os::unix::fs::symlink(sandbox.path("evil"), sandbox.path("trusted/out")).unwrap();
    std::os::unix::fs::symlink(sandbox.path("trusted"), sandbox.path("other-name")).unwrap();
    std::os::unix::fs::symlink(sandbox.path("evil/secret"), sandbox.path("trusted/link")).unwrap();
    let outside = "names a command outside of its trustedDirs";
    let ran = "printed something else than the JSON of the protocol";
    for (folder, command, says) in [
        ("trusted", "trusted/../evil/secret", outside),
        ("trusted", "trusted/out/secret", outside),
        ("trusted", "trusted/link", outside),
        ("nowhere", "trusted/secret", outside),
        ("other-name", "trusted/secret", ran),
        ("trusted/../trusted", "other-name/secret", ran),
    ] {
        let config = json!({
            "secrets": {"providers": {"own": {"source": "exec", "command": sandbox.path(command),
                "trustedDirs": [sandbox.path(folder)], "allowSymlinkCommand": true}}},
            "models": {"providers": {"anthropic": {"apiKey": {"source": "exec", "provider": "own", "id": "a/b"}}}}
        });
        fs::write(sandbox.path("openclaw.json"), config.to_string()).unwrap();
        let json = run(&sandbox, "auth openclaw.json --target 2026.9.6 --run-exec --format json");
        let last = json["notes"].as_array().unwrap().last().cloned();
        assert_eq!(last, Some(json!(format!("the secret provider \"own\" {says}"))), "{folder} {command}");
    }
}
