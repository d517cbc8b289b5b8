//! What `auth` shows.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
#[path = "common/server.rs"]
mod server;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::json;
use server::{Server, reply};

/// 2026-11-22 02:00 UTC.
const NOW: i64 = 1_795_312_800_000;
const HOUR: i64 = 3_600_000;

fn key(name: &str) -> String {
    format!("sk-ant-{}-{}{name}", "api03", "made-up-".repeat(11))
}

fn token(name: &str) -> String {
    format!("sk-ant-{}-{}{name}", "oat01", "made-up-".repeat(11))
}

const CONFIG: &str = r#"{
  agents: {
    defaults: { model: { primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2"] } },
    list: [{ id: "main", default: true }, { id: "ops", model: "anthropic/claude-opus-4-5" }],
  },
}"#;

fn sandbox() -> Sandbox {
    let store = json!({"version": 1, "profiles": {
        "anthropic:manual": {"type": "token", "provider": "anthropic", "token": token("Tokn"), "expires": NOW + 5 * HOUR},
        "anthropic:default": {"type": "api_key", "provider": "anthropic", "key": key("Keyy")},
        "anthropic:old": {"type": "token", "provider": "anthropic", "token": token("Oldd"), "expires": NOW - 72 * HOUR},
    }, "usageStats": {"anthropic:default": {"cooldownUntil": NOW + HOUR / 2, "errorCount": 2}}});
    let own = json!({"version": 1, "profiles": {
        "anthropic:manual": {"type": "token", "provider": "anthropic", "token": token("Opsy"), "expires": NOW - HOUR},
        "anthropic:default": {"type": "api_key", "provider": "anthropic", "key": key("Opsk")},
    }, "order": {"anthropic": ["anthropic:manual"]}});
    Sandbox::new()
        .file("openclaw.json", CONFIG)
        .file("state/agents/main/agent/auth-profiles.json", store.to_string())
        .file("state/agents/ops/agent/auth-profiles.json", own.to_string())
}

fn run(sandbox: &Sandbox, more: &str) -> String {
    let state = if more.contains("--state-dir") { "" } else { "--state-dir state" };
    sandbox.run(&format!("auth openclaw.json {state} --target 2026.2.9 --now {NOW} {more}"))
}

#[test]
fn shows_agents_credentials_and_repairs() {
    assert_snapshot!(run(&sandbox(), ""), @r#"
    exit 1
    --- stdout
    openclaw.json: OpenClaw 2026.2.9 (from --target)

    Agent main
      ✓ anthropic: ready
          → profile anthropic:manual (setup-token or access token …Tokn): ends
            2026-11-22 07:00 UTC, in 5 hours
          - profile anthropic:default (API key …Keyy): rests until 2026-11-22 02:30
            UTC, in 30 minutes
          - profile anthropic:old (setup-token or access token …Oldd): ended
            2026-11-19 02:00 UTC, 3 days ago
      ✗ openai: blocked
          there is no credential for this provider
          fails with `No API key found for provider "openai"`
          fix: set `OPENAI_API_KEY` for the gateway

    Agent ops
      ✗ anthropic: blocked
          the token is over
          - profile anthropic:manual (setup-token or access token …Opsy): ended
            2026-11-22 01:00 UTC, 60 minutes ago
          - profile anthropic:default (API key …Opsk): the order that is stored for
            the agent does not name it; rests until 2026-11-22 02:30 UTC, in 30
            minutes
          - profile anthropic:old (setup-token or access token …Oldd): the order
            that is stored for the agent does not name it; ended 2026-11-19 02:00
            UTC, 3 days ago
          fails with `No API key found for provider "anthropic"`
          fix: make a token with `claude setup-token`, and paste it
            openclaw models auth paste-token --provider anthropic --expires-in 365d
          fix: or store an API key of the Console
            openclaw onboard --non-interactive --accept-risk --anthropic-api-key "$ANTHROPIC_API_KEY"
      ✗ openai: blocked
          there is no credential for this provider
          fails with `No API key found for provider "openai"`
          fix: set `OPENAI_API_KEY` for the gateway

    Findings
      error[auth-token-expired]: profile anthropic:old ended 3 days ago
          agents main, ops; in
          [DIR]/state/agents/main/agent/auth-profiles.json
          make a new one with `claude setup-token`, and store it
      error[auth-token-expired]: profile anthropic:manual ended 60 minutes ago
          agent ops; in [DIR]/state/agents/ops/agent/auth-profiles.json
          make a new one with `claude setup-token`, and store it
      warning[auth-token-expiring]: profile anthropic:manual ends in 5 hours
          agent main; in [DIR]/state/agents/main/agent/auth-profiles.json
          make a new one with `claude setup-token`, and store it
      warning[auth-agent-copy-shadows-main]: anthropic:manual of the agent hides
          another credential of `main` under the same id
          agent ops; in [DIR]/state/agents/ops/agent/auth-profiles.json
          if it is an old copy, remove it; the one of `main` is in
          [DIR]/state/agents/main/agent/auth-profiles.json
      warning[auth-agent-copy-shadows-main]: anthropic:default of the agent hides
          another credential of `main` under the same id
          agent ops; in [DIR]/state/agents/ops/agent/auth-profiles.json
          if it is an old copy, remove it; the one of `main` is in
          [DIR]/state/agents/main/agent/auth-profiles.json

    ✗ 2 of 2 agents cannot log in
    "#);
}

#[test]
fn shows_one_agent() {
    assert_snapshot!(run(&sandbox().variable("OPENAI_API_KEY", "sk-made-up-openai"), "--agent main"), @"
    exit 0
    --- stdout
    openclaw.json: OpenClaw 2026.2.9 (from --target)

    Agent main
      ✓ anthropic: ready
          → profile anthropic:manual (setup-token or access token …Tokn): ends
            2026-11-22 07:00 UTC, in 5 hours
          - profile anthropic:default (API key …Keyy): rests until 2026-11-22 02:30
            UTC, in 30 minutes
          - profile anthropic:old (setup-token or access token …Oldd): ended
            2026-11-19 02:00 UTC, 3 days ago
      ✓ openai: ready
          → OPENAI_API_KEY in the environment (a credential)

    Findings
      error[auth-token-expired]: profile anthropic:old ended 3 days ago
          agent main; in [DIR]/state/agents/main/agent/auth-profiles.json
          make a new one with `claude setup-token`, and store it
      warning[auth-token-expiring]: profile anthropic:manual ends in 5 hours
          agent main; in [DIR]/state/agents/main/agent/auth-profiles.json
          make a new one with `claude setup-token`, and store it

    ✓ 1 agent can log in
    ");
}

#[test]
fn shows_stores_that_cannot_be_read() {
    let sandbox =
        Sandbox::new().file("openclaw.json", "{}").file("state/agents/main/agent/openclaw-agent.sqlite", "made-up");
    let arguments = format!("auth openclaw.json --state-dir state --target 2026.9.6 --now {NOW}");
    assert_snapshot!(sandbox.run(&arguments), @"
    exit 1
    --- stdout
    openclaw.json: OpenClaw 2026.9.6 (from --target)

    Agent main
      ✗ openai: blocked
          the credential store cannot be read
          fails with `AUTH_PROFILE_STORE_UNREADABLE`
          or `is unreadable`
          fix: let the user of the gateway read the file, or put it back from a
            backup
          fix: or let OpenClaw mend what it can
            openclaw doctor --fix

    Findings
      error[auth-store-unreadable]: the store of agent main cannot be read: it is no
          SQLite database
          agent main; in
          [DIR]/state/agents/main/agent/openclaw-agent.sqlite
          let the user of the gateway read it, or put it back from a backup;
          `openclaw doctor --fix` mends what it can

    ✗ 1 of 1 agent cannot log in
    ");
}

#[test]
fn says_that_a_part_of_the_config_was_not_read() {
    let sandbox =
        Sandbox::new().file("openclaw.json", "{ agents: { defaults: { model: 'anthropic/claude-sonnet-4-5' } ");
    assert_snapshot!(sandbox.run("auth openclaw.json --state-dir state --target 2026.9.6"), @"
    exit 0
    --- stdout
    openclaw.json: OpenClaw 2026.9.6 (from --target)

    Agent main
      ? anthropic: unknown
          the environment of the gateway is not known here
      it may use more models: a part of the config could not be read

    note: the config has syntax errors, and a part of it was not read; see
      `openclaw-lint check openclaw.json`
    note: OpenClaw 2026.9.6 refuses this config, so that no agent starts; see
      `openclaw-lint check openclaw.json`

    ✓ nothing keeps 1 agent from logging in
    ");
}

#[test]
fn writes_json() {
    let sandbox = sandbox();
    let server =
        Server::always(reply(401, r#"{"type":"error","error":{"type":"authentication_error","message":"no"}}"#));
    let out = run(&sandbox, &format!("--agent ops --format json --live --live-base anthropic={}", server.url()));
    assert_snapshot!(out.replace(&server.host(), "[HOST]"), @r#"
    exit 1
    --- stdout
    {
      "version": 1,
      "config": "openclaw.json",
      "target": "2026.2.9",
      "now_ms": 1795312800000,
      "state_folder": "[DIR]/state",
      "ready": false,
      "agents": [
        {
          "agent": "ops",
          "incomplete": false,
          "providers": [
            {
              "provider": "anthropic",
              "models": [
                "anthropic/claude-opus-4-5"
              ],
              "needed": true,
              "requested": null,
              "verdict": "blocked",
              "reason": "expired",
              "detail": "the token is over",
              "until_ms": null,
              "uses": null,
              "candidates": [
                {
                  "source": "anthropic:manual",
                  "from": "profile",
                  "layer": null,
                  "origin": "[DIR]/state/agents/ops/agent/auth-profiles.json",
                  "kind": "token",
                  "credential": {
                    "kind": "token",
                    "ending": "Opsy"
                  },
                  "reference": null,
                  "expires_ms": 1795309200000,
                  "state": "expired",
                  "until_ms": null,
                  "rejected": "unusable",
                  "used": false,
                  "detail": "ended 2026-11-22 01:00 UTC, 60 minutes ago",
                  "live": "rejected"
                },
                {
                  "source": "anthropic:default",
                  "from": "profile",
                  "layer": null,
                  "origin": "[DIR]/state/agents/ops/agent/auth-profiles.json",
                  "kind": "api_key",
                  "credential": {
                    "kind": "api-key",
                    "ending": "Opsk"
                  },
                  "reference": null,
                  "expires_ms": null,
                  "state": "cooling",
                  "until_ms": 1795314600000,
                  "rejected": "not-in-stored-order",
                  "used": false,
                  "detail": "the order that is stored for the agent does not name it; rests until 2026-11-22 02:30 UTC, in 30 minutes",
                  "live": "rejected"
                },
                {
                  "source": "anthropic:old",
                  "from": "profile",
                  "layer": null,
                  "origin": "[DIR]/state/agents/main/agent/auth-profiles.json",
                  "kind": "token",
                  "credential": {
                    "kind": "token",
                    "ending": "Oldd"
                  },
                  "reference": null,
                  "expires_ms": 1795053600000,
                  "state": "expired",
                  "until_ms": null,
                  "rejected": "not-in-stored-order",
                  "used": false,
                  "detail": "the order that is stored for the agent does not name it; ended 2026-11-19 02:00 UTC, 3 days ago",
                  "live": "rejected"
                }
              ],
              "failure": {
                "kind": "no-api-key",
                "fragments": [
                  "No API key found for provider \"anthropic\""
                ]
              },
              "repairs": [
                {
                  "text": "make a token with `claude setup-token`, and paste it",
                  "command": "openclaw models auth paste-token --provider anthropic --expires-in 365d"
                },
                {
                  "text": "or store an API key of the Console",
                  "command": "openclaw onboard --non-interactive --accept-risk --anthropic-api-key \"$ANTHROPIC_API_KEY\""
                }
              ]
            },
            {
              "provider": "openai",
              "models": [
                "openai/gpt-5.2"
              ],
              "needed": true,
              "requested": null,
              "verdict": "blocked",
              "reason": "no-credential",
              "detail": "there is no credential for this provider",
              "until_ms": null,
              "uses": null,
              "candidates": [],
              "failure": {
                "kind": "no-api-key",
                "fragments": [
                  "No API key found for provider \"openai\""
                ]
              },
              "repairs": [
                {
                  "text": "set `OPENAI_API_KEY` for the gateway",
                  "command": null
                }
              ]
            }
          ]
        }
      ],
      "findings": [
        {
          "rule": "auth-no-credential",
          "severity": "error",
          "agents": [
            "ops"
          ],
          "message": "there is no credential for the provider `openai`",
          "help": "requests to its models fail",
          "profile": null,
          "origin": null,
          "repairs": [
            {
              "text": "set `OPENAI_API_KEY` for the gateway",
              "command": null
            }
          ]
        },
        {
          "rule": "auth-token-expired",
          "severity": "error",
          "agents": [
            "ops"
          ],
          "message": "profile anthropic:old ended 3 days ago",
          "help": "make a new one with `claude setup-token`, and store it",
          "profile": "anthropic:old",
          "origin": "[DIR]/state/agents/main/agent/auth-profiles.json",
          "repairs": []
        },
        {
          "rule": "auth-token-expired",
          "severity": "error",
          "agents": [
            "ops"
          ],
          "message": "profile anthropic:manual ended 60 minutes ago",
          "help": "make a new one with `claude setup-token`, and store it",
          "profile": "anthropic:manual",
          "origin": "[DIR]/state/agents/ops/agent/auth-profiles.json",
          "repairs": []
        },
        {
          "rule": "auth-agent-copy-shadows-main",
          "severity": "warning",
          "agents": [
            "ops"
          ],
          "message": "anthropic:manual of the agent hides another credential of `main` under the same id",
          "help": "if it is an old copy, remove it; the one of `main` is in [DIR]/state/agents/main/agent/auth-profiles.json",
          "profile": "anthropic:manual",
          "origin": "[DIR]/state/agents/ops/agent/auth-profiles.json",
          "repairs": []
        },
        {
          "rule": "auth-agent-copy-shadows-main",
          "severity": "warning",
          "agents": [
            "ops"
          ],
          "message": "anthropic:default of the agent hides another credential of `main` under the same id",
          "help": "if it is an old copy, remove it; the one of `main` is in [DIR]/state/agents/main/agent/auth-profiles.json",
          "profile": "anthropic:default",
          "origin": "[DIR]/state/agents/ops/agent/auth-profiles.json",
          "repairs": []
        }
      ],
      "stores": [
        {
          "path": "[DIR]/state/agents/main/agent/auth-profiles.json",
          "agent": "main",
          "unreadable": null,
          "note": null
        },
        {
          "path": "[DIR]/state/agents/ops/agent/auth-profiles.json",
          "agent": "ops",
          "unreadable": null,
          "note": null
        }
      ],
      "notes": [],
      "live": [
        {
          "service": "anthropic",
          "credential": {
            "kind": "token",
            "ending": "Opsy"
          },
          "places": [
            "profile anthropic:manual of agent ops"
          ],
          "host": "[HOST]",
          "verdict": "rejected",
          "detail": "wrong, expired or revoked; `claude setup-token` makes a new one",
          "status": 401,
          "error_type": "authentication_error",
          "request_id": null,
          "retry_after_seconds": null,
          "requests": 2
        },
        {
          "service": "anthropic",
          "credential": {
            "kind": "api-key",
            "ending": "Opsk"
          },
          "places": [
            "profile anthropic:default of agent ops"
          ],
          "host": "[HOST]",
          "verdict": "rejected",
          "detail": "wrong or revoked; make a new API key",
          "status": 401,
          "error_type": "authentication_error",
          "request_id": null,
          "retry_after_seconds": null,
          "requests": 1
        },
        {
          "service": "anthropic",
          "credential": {
            "kind": "token",
            "ending": "Oldd"
          },
          "places": [
            "profile anthropic:old of agent ops"
          ],
          "host": "[HOST]",
          "verdict": "rejected",
          "detail": "wrong, expired or revoked; `claude setup-token` makes a new one",
          "status": 401,
          "error_type": "authentication_error",
          "request_id": null,
          "retry_after_seconds": null,
          "requests": 2
        }
      ]
    }
    "#);
}

#[test]
fn shows_what_services_say() {
    let sandbox = sandbox();
    let server = Server::start(|request, _| match request.all("x-api-key").first() {
        Some(key) if key.ends_with("Keyy") => {
            reply(401, r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}"#)
                .header("request-id", "req_011Made")
        }
        Some(_) => reply(429, r#"{"type":"error","error":{"type":"rate_limit_error"}}"#).header("retry-after", "17"),
        None => reply(200, r#"{"data":[]}"#),
    });
    let out = run(&sandbox, &format!("--live --live-base anthropic={}", server.url()));
    let (_, live) = out.split_once("Asked the services").unwrap();
    assert_snapshot!(live.replace(&server.host(), "[HOST]"), @"

      ✓ Anthropic setup-token or access token …Tokn: ok
          the service takes it
          [HOST]: status 200
          from profile anthropic:manual of agent main
      ✗ Anthropic API key …Keyy: rejected
          wrong or revoked; make a new API key
          [HOST]: status 401, authentication_error, request req_011Made
          from profile anthropic:default of agent main
      ✓ Anthropic setup-token or access token …Oldd: ok
          the service takes it
          [HOST]: status 200
          from profile anthropic:old of agent main
          from profile anthropic:old of agent ops
      ✓ Anthropic setup-token or access token …Opsy: ok
          the service takes it
          [HOST]: status 200
          from profile anthropic:manual of agent ops
      ! Anthropic API key …Opsk: limited
          genuine, but at its limit; it may try again in 17 s
          [HOST]: status 429, rate_limit_error
          from profile anthropic:default of agent ops

    ✗ 2 of 2 agents cannot log in; 1 credential refused by the services
    ");
}

#[test]
fn shows_what_would_be_sent() {
    let config = r#"{
      models: { providers: { anthropic: { baseUrl: "https://proxy.example/anthropic", apiKey: "${ANTHROPIC_API_KEY}" } } },
      channels: { telegram: { botToken: "${TELEGRAM_BOT_TOKEN}" }, discord: { token: "${DISCORD_BOT_TOKEN}" } },
    }"#;
    let sandbox = Sandbox::new()
        .file("openclaw.json", config)
        .variable("ANTHROPIC_API_KEY", &key("Keyy"))
        .variable("OPENROUTER_API_KEY", "sk-or-made-up-key-0123")
        .variable("TELEGRAM_BOT_TOKEN", &format!("123456789:{}", "made_up-".repeat(4)))
        .variable("DISCORD_BOT_TOKEN", "made.up.discord-token");
    let arguments = "auth openclaw.json --state-dir state --live=message --dry-run";
    assert_snapshot!(sandbox.run(arguments), @"
    exit 0
    --- stdout
    A live check would send this; now nothing is sent.

    Anthropic API key …Keyy
      from ANTHROPIC_API_KEY in the environment
      from models.providers.anthropic.apiKey
      not sent: the config sends it to proxy.example instead of api.anthropic.com; `--live-host proxy.example` allows that

    OpenRouter key …0123
      from OPENROUTER_API_KEY in the environment
      GET https://openrouter.ai/api/v1/key
        authorization: Bearer <credential …0123>

    Telegram token …_up-
      from channels.telegram.botToken
      GET https://api.telegram.org/bot<credential …_up->/getMe

    Discord token …oken
      from channels.discord.token
      GET https://discord.com/api/v10/users/@me
        authorization: Bot <credential …oken>
        user-agent: DiscordBot (https://github.com/openclaw-lint/openclaw-lint, 0.1.0)

    A request is sent once more when the service is in trouble (status 5xx).
    Each paid message is about 10 tokens to claude-haiku-4-5 and 1 token back, less than 0.0001 USD; it is sent once.
    ");
    assert_snapshot!(sandbox.run(&format!("{arguments} --live-host proxy.example")).split("OpenRouter").next().unwrap(), @r#"
    exit 0
    --- stdout
    A live check would send this; now nothing is sent.

    Anthropic API key …Keyy
      from ANTHROPIC_API_KEY in the environment
      from models.providers.anthropic.apiKey
      GET https://proxy.example/anthropic/v1/models?limit=1
        x-api-key: <API key …Keyy>
        anthropic-version: 2023-06-01
      POST https://proxy.example/anthropic/v1/messages   (paid; only if that is accepted)
        x-api-key: <API key …Keyy>
        anthropic-version: 2023-06-01
        content-type: application/json
        {"model":"claude-haiku-4-5","max_tokens":1,"messages":[{"role":"user","content":"Hi"}]}
    "#);
}

#[test]
fn exit_codes_follow_the_worst() {
    let code = |arguments: &str, sandbox: &Sandbox| {
        sandbox.output(&format!("auth --state-dir state --target 2026.2.9 --now {NOW} {arguments}"), "").0
    };
    let sandbox = sandbox().variable("OPENAI_API_KEY", "sk-made-up-openai");
    assert_eq!(code("openclaw.json --agent main", &sandbox), 0);
    assert_eq!(code("openclaw.json", &sandbox), 1);
    assert_eq!(code("openclaw.json --agent main --agent ops", &sandbox), 1);
    for wrong in ["missing.json", "openclaw.json --agent nobody", "openclaw.json --dry-run", "openclaw.json --live=all"]
    {
        assert_eq!(code(wrong, &sandbox), 2, "{wrong}");
    }
    for wrong in ["--live-host x.example", "--live --live-timeout 0", "--status-json missing.json", "--env-file x"] {
        assert_eq!(code(&format!("openclaw.json {wrong}"), &sandbox), 2, "{wrong}");
    }
    // A refused credential counts even where another one does the work.
    let refusing = Server::always(reply(401, "{}"));
    let taking = Server::always(reply(200, r#"{"data":[]}"#));
    let live = |server: &Server| {
        let url = server.url();
        format!("openclaw.json --agent main --live --live-base anthropic={url} --live-base openai={url}")
    };
    assert_eq!(code(&live(&refusing), &sandbox), 1);
    assert_eq!(code(&live(&taking), &sandbox), 0);
}

#[test]
fn holds_the_status_against_the_stores() {
    let status = json!({"resolvedDefault": "anthropic/claude-sonnet-4-5", "auth": {
        "providers": [{"provider": "anthropic", "effective": {"kind": "profiles"}}],
        "unusableProfiles": [{"profileId": "anthropic:manual", "provider": "anthropic", "kind": "cooldown", "until": NOW + HOUR}],
        "oauth": {"profiles": [{"profileId": "anthropic:manual", "provider": "anthropic", "type": "token", "status": "ok"}]},
        "probes": {"results": [{"provider": "anthropic", "profileId": "anthropic:manual", "status": "auth"}]},
    }});
    let sandbox = sandbox().file("status.json", status.to_string()).file("other.json", "made-up");
    let out = run(&sandbox, "--agent main --status-json status.json");
    assert_snapshot!(out.split_once("note: ").unwrap().1, @"
    the request that OpenClaw itself made with profile anthropic:manual was
      refused
    note: the status given says that anthropic is cooling down, and here it is ready
    note: the status given says that profile anthropic:manual cannot be used until
      2026-11-22 03:00 UTC, and here it can

    ✗ 1 of 1 agent cannot log in
    ");
    assert_snapshot!(run(&sandbox, "--status-json other.json"), @"
    exit 2
    --- stderr
    error: cannot use the status given: this is not JSON (line 1, column 1); paste what `openclaw models status --json` prints
    ");
    // Without any store the status is all there is.
    assert_snapshot!(run(&sandbox, "--agent main --status-json status.json --state-dir nowhere"), @"
    exit 1
    --- stdout
    openclaw.json: OpenClaw 2026.2.9 (from --target)

    Agent main
      ✗ anthropic: cooling down
          every credential rests until 2026-11-22 03:00 UTC, in 60 minutes
          - profile anthropic:manual: rests until 2026-11-22 03:00 UTC, in 60
            minutes
          fails with `Provider anthropic is in cooldown (all profiles unavailable)`
          or `No available auth profile for anthropic (all in cooldown or unavailable)`
          fix: wait for the end of the rest
          fix: add a second profile, which is used while the first one rests

    note: the request that OpenClaw itself made with profile anthropic:manual was
      refused
    note: agent main is judged by the status given: there is no credential store
      here

    ✗ 1 of 1 agent cannot log in
    ");
}

#[test]
fn takes_the_config_from_standard_input_and_the_status_from_a_file() {
    let sandbox = sandbox().file("status.json", r#"{ "auth": {} }"#);
    let (code, out, err) = sandbox.output("auth - --state-dir state --target 2026.2.9 --status-json status.json", "{}");
    assert!(code < 2 && out.starts_with("openclaw.json: "), "{code}\n{out}{err}");
    assert_eq!(sandbox.output("auth - --status-json -", "{}").0, 2);
}

#[test]
fn variables_come_from_where_the_options_say() {
    let used = |sandbox: &Sandbox, more: &str| {
        let (_, out, _) = sandbox.output(&format!("auth openclaw.json --state-dir state --format json {more}"), "");
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        let candidates = json["agents"][0]["providers"][0]["candidates"].as_array().unwrap().clone();
        let used = candidates.into_iter().find(|one| one["used"] == true).unwrap_or_default();
        used["credential"]["ending"].as_str().unwrap_or("-").to_owned()
    };
    let config = format!(
        "{{ agents: {{ defaults: {{ model: 'anthropic/claude-sonnet-4-5' }} }}, env: {{ vars: {{ ANTHROPIC_API_KEY: '{}' }} }} }}",
        key("Vars")
    );
    let sandbox = Sandbox::new().file("openclaw.json", config);
    assert_eq!(used(&sandbox, "--target 2026.9.6"), "Vars");
    let sandbox = sandbox.file("state/.env", format!("ANTHROPIC_API_KEY={}\n", key("Dote")));
    assert_eq!(used(&sandbox, "--target 2026.9.6"), "Dote");
    let sandbox = sandbox.file(".env", format!("ANTHROPIC_API_KEY={}\n", key("Here")));
    assert_eq!(used(&sandbox, "--target 2026.9.6"), "Dote");
    assert_eq!(used(&sandbox, "--target 2026.2.9"), "Here");
    let sandbox = sandbox.file("my.env", format!("ANTHROPIC_API_KEY={}\n", key("File")));
    assert_eq!(used(&sandbox, "--target 2026.9.6 --env-file my.env"), "File");
    let sandbox = sandbox.variable("ANTHROPIC_API_KEY", &key("Proc"));
    assert_eq!(used(&sandbox, "--target 2026.9.6"), "Proc");
    assert_eq!(used(&sandbox, "--target 2026.9.6 --no-env"), "Dote");
}
