//! Folders that real releases left behind: `auth` says what the release then did.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::Sandbox;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const FOLDERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/credentials");

/// Cases whose databases lie there as the release made them.
const REAL: &str = "real";

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in entries(from) {
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Builds the databases of a case that are kept as text. They stay open, as those of a running gateway do.
fn databases(case: &Path, state: &Path) -> Vec<Connection> {
    let Ok(text) = fs::read_to_string(case.join("stores.json")) else { return Vec::new() };
    let stores: Value = serde_json::from_str(&text).unwrap();
    let all = stores["databases"].as_array().unwrap().iter();
    all.filter(|database| database[REAL] != true).map(|database| build(database, state)).collect()
}

fn build(database: &Value, state: &Path) -> Connection {
    let path = state.join(database["file"].as_str().unwrap());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let connection = Connection::open(path).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.pragma_update(None, "user_version", database["user_version"].as_i64().unwrap()).unwrap();
    for (table, rows) in database["tables"].as_object().unwrap() {
        let (key, text, time) = match table.as_str() {
            "config_machine_state" => ("state_key", "value_json", "updated_at_ms"),
            "auth_profile_store" => ("store_key", "store_json", "updated_at"),
            _ => ("state_key", "state_json", "updated_at"),
        };
        let columns = format!("{key} TEXT NOT NULL PRIMARY KEY, {text} TEXT NOT NULL, {time} INTEGER NOT NULL");
        connection.execute(&format!("CREATE TABLE {table} ({columns})"), []).unwrap();
        for row in rows.as_array().unwrap() {
            let document = row["text"].as_str().map_or_else(|| row["json"].to_string(), str::to_owned);
            let values = (row["key"].as_str().unwrap(), document, row["updated_at"].as_i64().unwrap_or_default());
            connection.execute(&format!("INSERT INTO {table} VALUES (?1, ?2, ?3)"), values).unwrap();
        }
    }
    connection
}

/// What `auth` says about Anthropic.
fn answer(case: &Path, facts: &Value) -> Value {
    let mut sandbox = Sandbox::new();
    for (name, value) in facts["env"].as_object().unwrap() {
        sandbox = sandbox.variable(name, value.as_str().unwrap());
    }
    let state = sandbox.path("state");
    copy(&case.join("state"), &state);
    if case.join("cwd/.env").exists() {
        fs::copy(case.join("cwd/.env"), sandbox.path(".env")).unwrap();
    }
    let _open = databases(case, &state);
    let release = case.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let (agent, now) = (facts["agent"].as_str().unwrap(), &facts["now"]);
    let arguments = format!("auth --state-dir state --target {release} --agent {agent} --now {now} --format json");
    let (code, out, err) = sandbox.output(&arguments, "");
    let json: Value =
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{}\nexit {code}\n{out}{err}", case.display()));
    assert_eq!(code, i32::from(json["ready"] == false), "{}", case.display());
    let pretty = sandbox.output(&arguments.replace("json", "pretty"), "").1;
    for line in pretty.lines().filter(|line| !line.trim_start().starts_with("openclaw ")) {
        let one_word = line.split_whitespace().count() < 2;
        let quoted = line.ends_with('`') && line.matches('`').count() == 2;
        assert!(one_word || quoted || line.chars().count() <= 80, "{}\n{line}", case.display());
    }
    let providers = json["agents"][0]["providers"].as_array().unwrap();
    providers.iter().find(|provider| provider["provider"] == "anthropic").cloned().unwrap_or_default()
}

/// The credential in use, in the notation of the cases.
fn source(used: &Value) -> String {
    let name = used["source"].as_str().unwrap_or("-");
    match used["layer"].as_str().or(used["from"].as_str()) {
        Some("process") => format!("env:{name}"),
        Some("cwd-dotenv" | "state-dotenv") => format!("dotenv:{name}"),
        Some("config") if used["from"] == "variable" => format!("config-env:{name}"),
        Some("config") => format!("config:{name}"),
        _ => name.to_owned(),
    }
}

/// The messages that `auth` knows. Others depend on the way that a request takes.
const MESSAGES: &[&str] = &[
    "No API key found",
    "No credentials found",
    "cooldown",
    "OAuth token refresh failed",
    "legacy credential migration",
    "has auth issue",
    "cannot bypass unavailable",
    "has no usable profiles",
    "Selected auth profile",
    "is unreadable",
    "is retired",
];

/// How the answer differs from what is expected and what was seen.
fn difference(case: &Path) -> Option<String> {
    let facts: Value = serde_json::from_str(&fs::read_to_string(case.join("case.json")).unwrap()).unwrap();
    let expected = &facts["expect"];
    let name = case.strip_prefix(FOLDERS).unwrap().display().to_string();
    // What was not run is a guess from the releases around it.
    if facts["observed"].is_null() {
        answer(case, &facts);
        return None;
    }
    let answer = answer(case, &facts);
    if answer.is_null() && facts["observed"]["by"] == "resolver" {
        // No agent of the case uses Anthropic; it was asked past them.
        return None;
    }
    let used = answer["candidates"].as_array().into_iter().flatten().find(|one| one["used"] == true);
    let used = used.cloned().unwrap_or_default();
    let mut differences = Vec::new();
    if expected["verdict"].is_string() && answer["verdict"] != expected["verdict"] {
        differences.push(format!("{} instead of {} ({})", answer["verdict"], expected["verdict"], answer["reason"]));
    }
    if expected["uses"].is_string() && source(&used) != expected["uses"] {
        differences.push(format!("uses {} instead of {}", source(&used), expected["uses"]));
    }
    let observed = &facts["observed"];
    // After a renewal something else is sent than what is stored now.
    let same = answer["verdict"] == "ready" && expected["note"].is_null();
    if observed["last4"].is_string() && same && used["credential"]["ending"] != observed["last4"] {
        differences.push(format!("sends {} instead of {}", used["credential"]["ending"], observed["last4"]));
    }
    if let Some(seen) = observed["error_fragment"].as_str().filter(|seen| expected["note"].is_null() && is_known(seen))
    {
        let fragments = answer["failure"]["fragments"].as_array().cloned().unwrap_or_default();
        let fits = |text: &Value| {
            text.as_str().is_some_and(|text| {
                seen.contains(text)
                    || text.contains(seen)
                    || text.split("\"").next().is_some_and(|start| !start.is_empty() && seen.contains(start.trim()))
            })
        };
        if !fragments.iter().any(fits) {
            differences.push(format!("fails with {} instead of {seen}", json!(fragments)));
        }
    }
    (!differences.is_empty()).then(|| format!("{name}: {}", differences.join("; ")))
}

fn is_known(message: &str) -> bool {
    MESSAGES.iter().any(|known| message.contains(known))
}

#[test]
fn says_what_the_release_did() {
    let releases = entries(Path::new(FOLDERS)).into_iter().filter(|path| path.is_dir());
    let cases: Vec<PathBuf> = releases.flat_map(|release| entries(&release)).collect();
    assert!(cases.len() > 100, "{}", cases.len());
    let differences: Vec<String> = cases.iter().filter_map(|case| difference(case)).collect();
    assert!(differences.is_empty(), "{} of {}\n{}", differences.len(), cases.len(), differences.join("\n"));
}
