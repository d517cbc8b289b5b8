//! Live checks against a stand-in on this machine: the verdict, and exactly what was sent. Release builds have no
//! stand-ins, so that these tests are for debug builds.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
#[path = "common/server.rs"]
mod server;

use common::Sandbox;
use serde_json::Value;
use server::{Reply, Server, reply};
use std::time::{Duration, Instant};

/// Made up, and built here so that it looks real to nobody but the program.
fn key() -> String {
    format!("sk-ant-{}-{}Wxyz", "api03", "made-up-".repeat(11))
}

fn token() -> String {
    format!("sk-ant-{}-{}Abcd", "oat01", "made-up-".repeat(11))
}

fn error(status: u16, kind: &str, message: &str) -> Reply {
    reply(
        status,
        format!(r#"{{"type":"error","error":{{"type":"{kind}","message":"{message}"}},"request_id":"req_1"}}"#),
    )
    .header("request-id", "req_011Made")
}

fn models() -> Reply {
    reply(200, r#"{"data":[{"type":"model","id":"claude-made-up"}],"has_more":true}"#)
}

/// The answers of the live checks, with the credential in a variable.
fn checks(server: &Server, credential: &str, arguments: &str) -> Vec<Value> {
    let sandbox = Sandbox::new().file("openclaw.json", "{}").variable("ANTHROPIC_API_KEY", credential);
    checks_in(&sandbox, server, arguments)
}

fn checks_in(sandbox: &Sandbox, server: &Server, arguments: &str) -> Vec<Value> {
    let live = if arguments.contains("--live=") { "" } else { "--live" };
    let url = server.url();
    let bases: String = ["anthropic", "openai", "openrouter", "telegram", "discord", "slack"]
        .map(|service| format!(" --live-base {service}={url}"))
        .concat();
    let all = format!("auth openclaw.json --state-dir state {live} {bases} --format json {arguments}");
    let (code, out, err) = sandbox.output(&all, "");
    let json: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("exit {code}\n{out}\n{err}"));
    json["live"].as_array().unwrap().clone()
}

/// Verdict and number of requests for one credential.
fn verdict(credential: &str, reply: Reply) -> (String, u64) {
    let server = Server::always(reply);
    let checks = checks(&server, credential, "--live-timeout 1");
    assert_eq!(checks.len(), 1);
    let requests = checks[0]["requests"].as_u64().unwrap();
    assert_eq!(requests as usize, server.requests().len());
    (checks[0]["verdict"].as_str().unwrap().to_owned(), requests)
}

fn is(verdict: &str, requests: u64) -> (String, u64) {
    (verdict.to_owned(), requests)
}

#[test]
fn a_key_is_sent_in_one_header_and_nothing_else() {
    let server = Server::always(models());
    let checks = checks(&server, &format!("{}\n", key()), "");
    assert_eq!(checks[0]["verdict"], "ok");
    assert_eq!(checks[0]["places"][0], "ANTHROPIC_API_KEY in the environment");
    let requests = server.requests();
    assert_eq!(server.lines(), ["GET /v1/models?limit=1"]);
    let mut headers = requests[0].headers.clone();
    headers.retain(|(name, _)| name != "host");
    headers.sort();
    let expected = [
        ("accept", "*/*".to_owned()),
        ("anthropic-version", "2023-06-01".to_owned()),
        ("user-agent", format!("openclaw-lint/{}", env!("CARGO_PKG_VERSION"))),
        ("x-api-key", key()),
    ];
    assert_eq!(headers, expected.map(|(name, value)| (name.to_owned(), value)));
    assert_eq!(requests[0].body, "");
}

#[test]
fn a_token_is_sent_as_a_bearer_whatever_the_variable_is_called() {
    let server = Server::always(models());
    let checks = checks(&server, &token(), "");
    assert_eq!(checks[0]["verdict"], "ok");
    let requests = server.requests();
    assert_eq!(server.lines(), ["GET /v1/models?limit=1"]);
    assert_eq!(requests[0].all("authorization"), [format!("Bearer {}", token())]);
    assert_eq!(requests[0].all("anthropic-beta"), ["oauth-2025-04-20"]);
    assert!(requests[0].all("x-api-key").is_empty());
}

#[test]
fn reads_every_answer_about_a_key() {
    let rows = [
        (models(), is("ok", 1)),
        (error(401, "authentication_error", "invalid x-api-key"), is("rejected", 1)),
        (error(403, "permission_error", "not in this workspace"), is("not-allowed", 1)),
        (error(400, "invalid_request_error", "Your credit balance is too low"), is("no-credit", 1)),
        (error(402, "billing_error", "pay"), is("no-credit", 1)),
        (error(400, "invalid_request_error", "This organization has been disabled."), is("not-allowed", 1)),
        (error(400, "invalid_request_error", "something else"), is("unknown", 1)),
        (error(404, "not_found_error", "what?"), is("unknown", 1)),
        (error(429, "rate_limit_error", "slow").header("retry-after", "17"), is("limited", 1)),
        (error(500, "api_error", "oh"), is("unknown", 2)),
        (error(504, "timeout_error", "oh"), is("unknown", 2)),
        (error(529, "overloaded_error", "oh"), is("unknown", 2)),
        (reply(200, "<html>Sign in to the hotel</html>"), is("unknown", 1)),
        (reply(200, "{\"data\":"), is("unknown", 1)),
        (reply(418, ""), is("unknown", 1)),
        (Reply::Raw(b"no HTTP at all\r\n\r\n".to_vec()), is("unreachable", 1)),
        (Reply::Reset, is("unreachable", 1)),
    ];
    for (reply, expected) in rows {
        assert_eq!(verdict(&key(), reply.clone()), expected, "{reply:?}");
    }
}

#[test]
fn reads_every_answer_about_a_token() {
    // Each is the answer to both requests.
    let rows = [
        (error(401, "authentication_error", "OAuth token has expired."), is("rejected", 1)),
        (error(401, "authentication_error", "OAuth token has been revoked."), is("rejected", 1)),
        (error(401, "authentication_error", "Invalid bearer token"), is("rejected", 2)),
        (error(401, "authentication_error", "OAuth authentication is currently not supported."), is("not-allowed", 2)),
        (error(403, "permission_error", "no"), is("not-allowed", 2)),
        (
            error(400, "invalid_request_error", "This credential is only authorized for use with Claude Code."),
            is("not-allowed", 1),
        ),
        (error(400, "invalid_request_error", "Error"), is("unknown", 2)),
        (error(429, "rate_limit_error", "slow"), is("limited", 1)),
        (error(529, "overloaded_error", "oh"), is("unknown", 2)),
    ];
    for (reply, expected) in rows {
        assert_eq!(verdict(&token(), reply.clone()), expected, "{reply:?}");
    }
}

#[test]
fn a_token_for_messages_only_is_genuine() {
    let second = |second: Reply| {
        let first = error(401, "authentication_error", "Invalid bearer token");
        let server = Server::start(
            move |request, _| {
                if request.line.contains("/v1/models") { first.clone() } else { second.clone() }
            },
        );
        let verdict = checks(&server, &token(), "")[0]["verdict"].clone();
        let requests = server.requests();
        assert_eq!(requests[1].line, "GET /api/oauth/usage");
        assert_eq!(requests[1].all("authorization").len(), 1);
        assert_eq!(requests[1].all("anthropic-beta"), ["oauth-2025-04-20"]);
        assert!(requests[1].all("x-api-key").is_empty());
        verdict
    };
    let scope = "OAuth token does not meet scope requirement user:profile";
    assert_eq!(second(error(403, "permission_error", scope)), "ok");
    assert_eq!(second(reply(200, r#"{"five_hour":{"utilization":1}}"#)), "ok");
    assert_eq!(second(error(401, "authentication_error", "Invalid bearer token")), "rejected");
    assert_eq!(second(error(429, "rate_limit_error", "slow")), "limited");
    // Not documented: when it is in trouble or gone, it says nothing about the token.
    assert_eq!(second(error(529, "overloaded_error", "oh")), "unknown");
    assert_eq!(second(error(404, "not_found_error", "gone")), "rejected");
}

#[test]
fn a_server_in_trouble_is_asked_once_more() {
    let server = Server::start(|_, before| if before == 0 { error(529, "overloaded_error", "oh") } else { models() });
    let checks = checks(&server, &key(), "");
    assert_eq!((&checks[0]["verdict"], &checks[0]["requests"]), (&"ok".into(), &2.into()));
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn tells_how_long_to_wait_and_what_to_quote() {
    let server = Server::always(error(429, "rate_limit_error", "slow").header("retry-after", "17"));
    let check = &checks(&server, &key(), "")[0];
    assert_eq!(check["retry_after_seconds"], 17);
    assert_eq!(check["error_type"], "rate_limit_error");
    assert_eq!(check["request_id"], "req_011Made");
    assert_eq!(check["status"], 429);
}

#[test]
fn a_redirect_is_not_followed() {
    let other = Server::always(models());
    for status in [301, 302, 303, 307, 308] {
        let to = format!("{}/v1/models", other.url());
        let server = Server::always(reply(status, "").header("location", &to));
        let check = &checks(&server, &key(), "")[0];
        assert_eq!(check["verdict"], "unknown");
        assert!(check["detail"].as_str().unwrap().contains("127.0.0.1"), "{check}");
        assert_eq!(server.requests().len(), 1);
    }
    assert!(other.requests().is_empty());
}

#[test]
fn waits_no_longer_than_it_may() {
    for slow in [Reply::Silence(Duration::from_secs(20)), Reply::Drip] {
        let start = Instant::now();
        assert_eq!(verdict(&key(), slow), is("unreachable", 1));
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}

#[test]
fn reads_no_more_than_it_needs() {
    let huge = format!("{{\"data\":[\"{}\"]}}", "x".repeat(20_000_000));
    assert_eq!(verdict(&key(), reply(200, huge)), is("unknown", 1));
}

#[test]
fn nobody_there_is_unreachable() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let sandbox = Sandbox::new().file("openclaw.json", "{}").variable("ANTHROPIC_API_KEY", &key());
    let arguments = format!("auth openclaw.json --live --live-base anthropic=http://127.0.0.1:{port} --format json");
    let (_, out, _) = sandbox.output(&arguments, "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["live"][0]["verdict"], "unreachable");
    assert_eq!(json["live"][0]["detail"], "the connection was refused");
}

#[test]
fn at_most_two_requests_at_once() {
    let server = Server::start(|_, _| {
        std::thread::sleep(Duration::from_millis(150));
        models()
    });
    let profiles: String = (0..6)
        .map(|at| {
            format!(r#""anthropic:{at}": {{ "type": "api_key", "provider": "anthropic", "key": "{}{at}" }},"#, key())
        })
        .collect();
    let store = format!(r#"{{ "version": 1, "profiles": {{ {} }} }}"#, profiles.trim_end_matches(','));
    let sandbox = Sandbox::new()
        .file("openclaw.json", r#"{ meta: { lastTouchedVersion: "2026.2.9" } }"#)
        .file("state/agents/main/agent/auth-profiles.json", store);
    assert_eq!(checks_in(&sandbox, &server, "").len(), 6);
    assert_eq!((server.requests().len(), server.most_at_once()), (6, 2));
}

#[test]
fn one_credential_in_many_places_is_asked_about_once() {
    let server = Server::always(models());
    let config = format!(r#"{{ models: {{ providers: {{ anthropic: {{ apiKey: "{}" }} }} }} }}"#, key());
    let sandbox = Sandbox::new()
        .file("openclaw.json", config)
        .file("state/.env", format!("ANTHROPIC_OAUTH_TOKEN={}\n", key()))
        .variable("ANTHROPIC_API_KEY", &key());
    let checks = checks_in(&sandbox, &server, "");
    assert_eq!((checks.len(), server.requests().len()), (1, 1));
    assert_eq!(checks[0]["places"].as_array().unwrap().len(), 3);
}

#[test]
fn sends_nothing_that_cannot_be_a_credential() {
    let server = Server::always(models());
    let long = "made-up-".repeat(11);
    for useless in [
        format!("sk-ant-{}-{long}", "ort01"),
        format!("sk-ant-{}-{long}", "admin01"),
        "sk-ant-...".to_owned(),
        format!("sk-ant-{}-\u{1F511}{long}", "api03"),
        format!("sk-ant-{}-\u{1}{long}", "api03"),
    ] {
        let checks = checks(&server, &useless, "");
        let check = &checks[0];
        if check["verdict"] == "ok" {
            // Bytes beyond ASCII can be carried, and OpenClaw would send them.
            continue;
        }
        assert_eq!((&check["verdict"], &check["requests"]), (&"unknown".into(), &0.into()), "{check}");
    }
    let sent = server.requests();
    assert!(sent.iter().all(|request| request.all("x-api-key").concat().contains('\u{1F511}')), "{sent:?}");
}

#[test]
fn a_paid_message_is_sent_only_on_demand_after_its_price_and_once() {
    let answers = |second: Reply| {
        Server::start(move |request, _| if request.line.starts_with("POST") { second.clone() } else { models() })
    };
    let message = reply(200, r#"{"type":"message","content":[]}"#);
    let rows = [
        (message, "ok"),
        (error(400, "invalid_request_error", "Your credit balance is too low to access the API"), "no-credit"),
        (error(529, "overloaded_error", "oh"), "unknown"),
        (error(429, "rate_limit_error", "slow"), "limited"),
    ];
    for (second, expected) in rows {
        let server = answers(second);
        let sandbox = Sandbox::new().file("openclaw.json", "{}").variable("ANTHROPIC_API_KEY", &key());
        let arguments =
            format!("auth openclaw.json --live=message --live-base anthropic={} --format json", server.url());
        let (_, out, err) = sandbox.output(&arguments, "");
        assert!(err.contains("1 paid message") && err.contains("less than 0.0001 USD"), "{err}");
        let json: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(json["live"][0]["verdict"], expected);
        let requests = server.requests();
        assert_eq!(server.lines(), ["GET /v1/models?limit=1", "POST /v1/messages"]);
        let body: Value = serde_json::from_str(&requests[1].body).unwrap();
        assert_eq!(body["max_tokens"], 1);
        assert_eq!(requests[1].all("x-api-key"), [key()]);
    }
    // A key that is refused is not tried with money, and a token never is.
    for (credential, reply) in [(key(), error(401, "authentication_error", "invalid x-api-key")), (token(), models())] {
        let server = Server::always(reply);
        checks(&server, &credential, "--live=message");
        assert!(server.lines().iter().all(|line| line.starts_with("GET")));
    }
}

#[test]
fn other_services_are_asked_in_their_own_way() {
    let bot = format!("123456789:{}", "made_up-".repeat(4));
    let config = format!(
        r#"{{
          models: {{ providers: {{ openai: {{ apiKey: "${{OPENAI_API_KEY}}" }} }} }},
          channels: {{
            telegram: {{ botToken: "{bot}", accounts: {{ two: {{ botToken: "${{MISSING}}" }} }} }},
            discord: {{ token: "Bot made.up.discord-token" }},
            slack: {{ botToken: "xoxb-made-up-bot", appToken: "xapp-made-up-app" }},
          }},
        }}"#
    );
    let sandbox = Sandbox::new()
        .file("openclaw.json", config)
        .variable("OPENAI_API_KEY", "sk-made-up-openai-key")
        .variable("OPENROUTER_API_KEY", "sk-or-made-up-key");
    let server = Server::start(|request, _| match request.line.as_str() {
        "GET /v1/models" => reply(429, r#"{"error":{"code":"insufficient_quota","message":"pay"}}"#),
        "GET /api/v1/key" => reply(200, r#"{"data":{"limit_remaining":0}}"#),
        "GET /api/v10/users/@me" => reply(401, r#"{"message":"401: Unauthorized","code":0}"#),
        "POST /api/auth.test" => reply(200, r#"{"ok":false,"error":"token_revoked"}"#),
        _ => reply(200, r#"{"ok":true,"result":{"id":1}}"#),
    });
    let checks = checks_in(&sandbox, &server, "");
    let found: Vec<(&str, &str)> =
        checks.iter().map(|check| (check["service"].as_str().unwrap(), check["verdict"].as_str().unwrap())).collect();
    assert_eq!(
        found,
        [
            ("openai", "no-credit"),
            ("openrouter", "no-credit"),
            ("telegram", "ok"),
            ("discord", "rejected"),
            ("slack", "rejected"),
            ("slack", "unknown")
        ]
    );
    let requests = server.requests();
    assert_eq!(requests.len(), 5);
    let to = |line: &str| requests.iter().find(|request| request.line == line).unwrap();
    assert_eq!(to("GET /v1/models").all("authorization"), ["Bearer sk-made-up-openai-key"]);
    assert_eq!(to("GET /api/v1/key").all("authorization"), ["Bearer sk-or-made-up-key"]);
    assert_eq!(to("GET /api/v10/users/@me").all("authorization"), ["Bot made.up.discord-token"]);
    assert!(to("GET /api/v10/users/@me").all("user-agent")[0].starts_with("DiscordBot (https://"));
    assert_eq!(to("POST /api/auth.test").all("authorization"), ["Bearer xoxb-made-up-bot"]);
    assert!(to(&format!("GET /bot{bot}/getMe")).all("authorization").is_empty());
}

#[test]
fn a_telegram_token_cannot_change_the_path() {
    let server = Server::always(reply(200, r#"{"ok":true}"#));
    for crafted in ["1:a/../../v1/x", "1:a?x=1", "1:a%2f", "../x:y", "1:a b", "1:"] {
        let config = format!(r#"{{ channels: {{ telegram: {{ botToken: "{crafted}" }} }} }}"#);
        let checks = checks_in(&Sandbox::new().file("openclaw.json", config), &server, "");
        assert_eq!((&checks[0]["verdict"], &checks[0]["requests"]), (&"unknown".into(), &0.into()), "{crafted}");
    }
    assert!(server.requests().is_empty());
}

#[test]
fn an_address_from_the_config_gets_nothing_unless_it_is_named() {
    let (own, other) = (Server::always(models()), Server::always(models()));
    let config = format!(
        r#"{{ models: {{ providers: {{ anthropic: {{ baseUrl: "{}/proxy", apiKey: "{}" }} }} }} }}"#,
        other.url(),
        key()
    );
    let sandbox = Sandbox::new().file("openclaw.json", config);
    let check = &checks_in(&sandbox, &own, "")[0];
    assert_eq!((&check["verdict"], &check["requests"]), (&"unknown".into(), &0.into()));
    assert!(check["detail"].as_str().unwrap().contains(&format!("--live-host {}", other.host())), "{check}");
    // Neither the named one, nor the usual one: the key is not for that.
    assert!(own.requests().is_empty() && other.requests().is_empty());
    let check = &checks_in(&sandbox, &own, &format!("--live-host {}", other.host()))[0];
    assert_eq!(check["verdict"], "ok");
    assert_eq!((own.requests().len(), other.lines()), (0, vec!["GET /proxy/v1/models?limit=1".to_owned()]));
}

#[test]
fn a_named_host_that_no_address_has_is_pointed_out() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    let (_, _, err) = sandbox.output("auth openclaw.json --live --live-host proxy.example", "");
    assert_eq!(err, "note: `--live-host proxy.example` has no effect: no address in the config has that host\n");
}

#[test]
fn goes_through_the_proxy_of_the_environment_which_sees_the_host_only() {
    let proxy = Server::always(reply(502, ""));
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{}")
        .variable("ANTHROPIC_API_KEY", &key())
        .variable("HTTPS_PROXY", &proxy.url());
    let (_, out, _) = sandbox.output("auth openclaw.json --live --format json", "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["live"][0]["verdict"], "unreachable", "{out}");
    assert_eq!(json["live"][0]["host"], "api.anthropic.com");
    assert_eq!(proxy.lines(), ["CONNECT api.anthropic.com:443"]);
    let seen = format!("{:?}", proxy.requests());
    assert!(!seen.contains("made-up"), "{seen}");
}

#[test]
fn stand_ins_are_refused_elsewhere() {
    let sandbox = Sandbox::new().file("openclaw.json", "{}");
    for wrong in ["anthropic=http://example.com", "anthropic=http://localhost:1", "anthropic=https://10.0.0.1"] {
        assert_eq!(sandbox.output(&format!("auth openclaw.json --live --live-base {wrong}"), "").0, 2, "{wrong}");
    }
}

#[test]
fn nothing_goes_to_a_stranger_or_to_an_unknown_address() {
    let refresh = format!("sk-ant-{}-{}Wxyz", "ort01", "made-up-".repeat(11));
    let admin = format!("sk-ant-{}-{}Wxyz", "admin01", "made-up-".repeat(11));
    let rows = [
        format!("{{ models: {{ providers: {{ openai: {{ apiKey: '{refresh}' }} }} }} }}"),
        format!("{{ models: {{ providers: {{ openrouter: {{ apiKey: '{admin}' }} }} }} }}"),
        format!("{{ channels: {{ discord: {{ token: '{}' }} }} }}", key()),
        "{ channels: { discord: { token: 'made-up-words-of-another-form' } } }".to_owned(),
        format!("{{ models: {{ providers: {{ anthropic: {{ apiKey: '{}', baseUrl: '${{PROXY_URL}}' }} }} }} }}", key()),
        format!(
            "{{ models: {{ providers: {{ anthropic: {{ apiKey: '{}', baseUrl: ['https://p.example'] }} }} }} }}",
            key()
        ),
        format!(
            "{{ models: {{ providers: {{ Anthropic: {{}}, anthropic: {{ apiKey: '{}', baseUrl: 'https://p.example' }} }} }} }}",
            key()
        ),
        "{ channels: { telegram: { botToken: '123456789:made-up-made-up', apiRoot: '${ROOT}' } } }".to_owned(),
        "{ channels: { telegram: { botToken: '123456789:made-up-made-up', accounts: { default: { apiRoot: \
         'https://t.example' } } } } }"
            .to_owned(),
    ];
    for config in rows {
        let server = Server::always(models());
        let sandbox = Sandbox::new().file("openclaw.json", &config);
        let checks = checks_in(&sandbox, &server, "");
        assert_eq!(checks.len(), 1, "{config}");
        assert!(checks[0]["detail"].as_str().unwrap().starts_with("not sent: "), "{config}: {:#}", checks[0]);
        assert!(server.requests().is_empty(), "{config}");
    }
}
