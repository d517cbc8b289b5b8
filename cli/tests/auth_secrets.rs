//! `auth` shows no credential, wherever it stands and whatever a server does with it.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
#[path = "common/server.rs"]
mod server;

use common::Sandbox;
use rusqlite::Connection;
use serde_json::json;
use server::{Reply, Request, Server, reply};
use std::fs;

/// Secrets of every kind and where they stand. Each is unlike the others, so that the test can say which one shows.
struct Canaries(Vec<(&'static str, String)>);

impl Canaries {
    fn new() -> Self {
        let long = |prefix: &str, name: &str| format!("{prefix}{}", format!("CANARY{}", name.to_uppercase()).repeat(8));
        Self(vec![
            ("config key", long("sk-ant-api03-", "config")),
            ("config env", long("sk-ant-api03-", "section")),
            ("variable", long("sk-ant-oat01-", "variable")),
            ("dotenv", long("sk-ant-api03-", "dotenv")),
            ("file", long("sk-ant-api03-", "filed")),
            ("login", long("sk-ant-oat01-", "login")),
            ("refresh", long("sk-ant-ort01-", "refresh")),
            ("database", long("sk-ant-api03-", "database")),
            ("odd", long("", "odd")),
            ("short", "CANHORT".to_owned()),
            ("quoted", format!("\"{}\"", long("sk-ant-api03-", "quoted"))),
            ("two lines", format!("{}\n{}", long("sk-ant-api03-", "first"), long("", "second"))),
            ("openai", long("sk-proj-", "openai")),
            ("openrouter", long("sk-or-v1-", "router")),
            ("telegram", format!("123456789:{}", long("", "telegram"))),
            ("discord", format!("{0}.{0}.{0}", long("", "discord"))),
            ("slack", long("xoxb-", "slack")),
            ("slack app", long("xapp-", "appl")),
            ("status", long("sk-ant-api03-", "status")),
            ("claude", long("sk-ant-oat01-", "claude")),
            ("url", "CANARYURLWORD".to_owned()),
            ("exec", long("xoxp-", "exec")),
            ("wrong type", long("sk-ant-api03-", "wrong")),
            ("id", long("sk-ant-api03-", "idid")),
        ])
    }

    fn get(&self, name: &str) -> &str {
        &self.0.iter().find(|(known, _)| *known == name).unwrap().1
    }

    /// No stretch of a secret is in the text but the four last characters.
    fn assert_absent(&self, text: &str, what: &str) {
        for (name, secret) in &self.0 {
            let inner = secret.trim_matches('"').trim_start_matches(|c: char| c != 'C');
            for window in inner.as_bytes().windows(6).map(|bytes| String::from_utf8_lossy(bytes)) {
                let shown = text.contains(window.as_ref()) || text.contains(&reversed(&window));
                assert!(!shown, "{what} shows {window} of {name}:\n{text}");
            }
        }
    }
}

fn reversed(text: &str) -> String {
    text.chars().rev().collect()
}

fn sandbox(canaries: &Canaries) -> Sandbox {
    let get = |name: &str| canaries.get(name).to_owned();
    let profile =
        |kind: &str, field: &str, secret: String| json!({"type": kind, "provider": "anthropic", field: secret});
    let store = json!({"version": 1, "profiles": {
        "anthropic:default": profile("api_key", "key", get("file")),
        "anthropic:odd": profile("api_key", "key", get("odd")),
        "anthropic:short": profile("api_key", "key", get("short")),
        "anthropic:quoted": profile("api_key", "key", get("quoted")),
        "anthropic:lines": profile("api_key", "key", get("two lines")),
        "anthropic:wrong": profile(&get("wrong type"), "key", get("wrong type")),
        get("id"): profile("token", "token", get("login")),
        "anthropic:me": {"type": "oauth", "provider": "anthropic", "access": get("login"), "refresh": get("refresh"),
            "expires": 1},
    }, "order": {"anthropic": [get("id")]}, "usageStats": {get("id"): {"disabledUntil": 9_999_999_999_999_i64,
        "disabledReason": get("odd")}}});
    let config = json!({
        "env": {"vars": {"ANTHROPIC_API_KEY": get("config env")}},
        "auth": {"profiles": {get("id"): {"provider": get("id"), "mode": get("wrong type")}}},
        "agents": {"list": [{"id": "main"}, {"id": "ops"}]},
        "models": {"providers": {
            "anthropic": {"apiKey": get("config key"), "baseUrl": format!("https://me:{}@proxy.example/?key={0}", get("url")),
                "models": []},
            "openai": {"apiKey": get("openai"), "models": []},
            "openrouter": {"apiKey": get("openrouter"), "models": []},
        }},
        "channels": {
            "telegram": {"botToken": get("telegram")},
            "discord": {"token": get("discord")},
            "slack": {"botToken": get("slack"), "appToken": get("slack app"),
                "userToken": {"source": "exec", "provider": "own", "id": "x"}},
        },
        "secrets": {"providers": {"own": {"source": "exec", "command": fs::canonicalize("/bin/sh").unwrap(), "jsonOnly": false,
            "args": ["-c", format!("echo {}", get("exec"))], "env": {"X": get("exec")}}}},
    });
    let sandbox = Sandbox::new()
        .file("openclaw.json", config.to_string())
        .file("broken.json", format!("{{ models: {{ providers: {{ anthropic: {{ apiKey: {}", get("config key")))
        .file("state/.env", format!("ANTHROPIC_API_KEY={}\n", get("dotenv")))
        .file("state/agents/main/agent/auth-profiles.json", store.to_string())
        .file("state/agents/ops/agent/auth-profiles.json", format!("{{ {} ", get("file")))
        .file("status.json", json!({"auth": {"key": get("status"), "providers": get("status")}}).to_string())
        .file("status.txt", get("status"))
        .file(
            "home/.claude/.credentials.json",
            json!({"claudeAiOauth": {"accessToken": get("claude"),
            "refreshToken": get("refresh"), "expiresAt": get("claude")}})
            .to_string(),
        )
        .variable("ANTHROPIC_OAUTH_TOKEN", canaries.get("variable"));
    let path = sandbox.path("state/agents/main/agent/openclaw-agent.sqlite");
    let connection = Connection::open(path).unwrap();
    connection.execute("CREATE TABLE auth_profile_store (store_key TEXT, store_json TEXT)", []).unwrap();
    let text = store.to_string().replace(canaries.get("file"), canaries.get("database"));
    connection.execute("INSERT INTO auth_profile_store VALUES ('primary', ?1)", [text]).unwrap();
    sandbox
}

/// Says back everything that it was sent, in every part of an answer.
fn echo(request: &Request, status: u16) -> Reply {
    let path = request.line.split('/').find(|part| part.contains(':')).unwrap_or_default().trim_start_matches("bot");
    let sent: Vec<&str> = request
        .all("x-api-key")
        .into_iter()
        .chain(request.all("authorization").iter().map(|value| value.rsplit(' ').next().unwrap()))
        .chain([path])
        .filter(|text| !text.is_empty())
        .collect();
    let all = sent.concat();
    let body = json!({"ok": false, "error": {"type": all, "code": all, "message": format!("wrong key {all}")}, "message": all,
        "description": all, "request_id": all, "data": {"label": all}, "id": 1});
    let body = if status == 200 { json!({"ok": false, "error": all, "type": all}) } else { body };
    let reply = reply(status, body.to_string())
        .header("request-id", &reversed(&all))
        .header("x-request-id", &all)
        .header("retry-after", &all);
    if (300..400).contains(&status) { reply.header("location", &format!("https://{all}.example/{all}")) } else { reply }
}

fn bases(server: &Server) -> String {
    ["anthropic", "openai", "openrouter", "telegram", "discord", "slack"]
        .map(|service| format!(" --live-base {service}={}", server.url()))
        .concat()
}

const FORMS: [&str; 3] = ["--format pretty --color always", "--format pretty --color never", "--format json"];

#[test]
fn no_form_shows_a_secret() {
    let canaries = Canaries::new();
    let sandbox = sandbox(&canaries);
    for form in FORMS {
        for target in ["2026.2.9", "2026.4.14", "2026.6.1", "2026.9.6"] {
            for more in
                ["", "--run-exec", "--agent ops", "--no-env", "--status-json status.json", "--status-json status.txt"]
            {
                let arguments = format!("auth openclaw.json --state-dir state --target {target} {form} {more}");
                let (code, out, err) = sandbox.output(&arguments, "");
                let usage = i32::from(more.contains("status")) * 2;
                assert!(
                    [0, 1, usage].contains(&code) && (code == 2 || !out.is_empty()),
                    "{arguments}: {code}\n{out}\n{err}"
                );
                canaries.assert_absent(&format!("{out}{err}"), &arguments);
            }
        }
    }
}

#[test]
fn no_preview_shows_a_secret() {
    let canaries = Canaries::new();
    let sandbox = sandbox(&canaries);
    for form in FORMS {
        for live in ["--live", "--live=message", "--live --live-host proxy.example"] {
            let arguments =
                format!("auth openclaw.json --state-dir state {form} {live} --dry-run --run-exec --target 2026.2.9");
            let (code, out, err) = sandbox.output(&arguments, "");
            assert_eq!(code, 0, "{err}");
            assert!(out.contains("https://api.telegram.org/bot<credential …GRAM>/getMe"), "{out}");
            canaries.assert_absent(&format!("{out}{err}"), &arguments);
        }
    }
}

#[test]
fn no_answer_of_a_server_shows_a_secret() {
    let canaries = Canaries::new();
    let sandbox = sandbox(&canaries);
    // Without the strange address the keys are sent to the stand-in.
    let config = fs::read_to_string(sandbox.path("openclaw.json")).unwrap();
    let plain = config.replace(&format!("https://me:{0}@proxy.example/?key={0}", canaries.get("url")), "");
    fs::write(sandbox.path("openclaw.json"), plain).unwrap();
    for status in [200, 302, 400, 401, 403, 404, 429, 500] {
        let server = Server::start(move |request, _| echo(request, status));
        // A server in trouble is asked twice, with a pause: one form is enough.
        for form in if status == 500 { &FORMS[2..] } else { &FORMS[..] } {
            let arguments = format!(
                "auth openclaw.json --state-dir state --target 2026.2.9 --run-exec {form} --live {}",
                bases(&server)
            );
            let (code, out, err) = sandbox.output(&arguments, "");
            assert!([0, 1].contains(&code), "{code} {err}");
            canaries.assert_absent(&format!("{out}{err}"), &arguments);
        }
        let sent = format!("{:?}", server.requests());
        for name in ["variable", "file", "odd", "openai", "openrouter", "telegram", "discord", "slack", "exec"] {
            assert!(sent.contains(canaries.get(name)), "{name} was not sent");
        }
        assert!(!sent.contains(canaries.get("refresh")), "a refresh token was sent");
    }
}

#[test]
fn no_error_shows_a_secret() {
    let canaries = Canaries::new();
    let secret = canaries.get("config key");
    let sandbox = sandbox(&canaries);
    for arguments in [
        "auth broken.json --state-dir state".to_owned(),
        "auth broken.json --live --dry-run".to_owned(),
        "auth missing.json".to_owned(),
        "auth openclaw.json --status-json missing.json".to_owned(),
        "auth openclaw.json --env-file missing.env".to_owned(),
        "auth openclaw.json --agent nobody".to_owned(),
        "auth openclaw.json --live --live-host https://x".to_owned(),
    ] {
        let (_, out, err) = sandbox.output(&arguments, secret);
        canaries.assert_absent(&format!("{out}{err}"), &arguments);
    }
}
