//! No output shows a secret.

mod common;

use common::Sandbox;
use insta::assert_snapshot;

/// Every line has a finding, so that its source is shown.
const TEXT: &str = r#"{
  // old key: sk-ant-api03-CANARYcommentCANARYcomment
  channels: { telegram: { bot_token: "123456789:CANARYbotCANARYbotCANARYbotCANARYbot", botToken: ["CANARYlist"] } },
  gateway: { auth: { token: "CANARYgateway", tokn: "CANARYtypo" }, remote: { password: 12345678901234567 } },
  env: { vars: { MY_VALUE: "CANARYvars" }, OTHER: "CANARYflat" },
  models: { providers: { x: { baseUrl: "https://me:CANARYurl@host/?token=CANARYquery", apiKey: "CANARYkey", extra: 1 } } },
  mcp: { servers: { s: { headers: { Authorization: "Bearer CANARYbearer", Cookie: 'a=CANARYcookie' }, extra: 1 } } },
  auth: { profiles: { p: { provider: "x", mode: "api_key", key: "xoxb-CANARYslackCANARY" } } }, "ghp_CANARYnameCANARYname": 1,
  talk: { apiKey: CANARYbare }, password = CANARYequals
}
"#;

#[test]
fn no_format_shows_a_canary() {
    let sandbox = Sandbox::new().file("openclaw.json", TEXT);
    for format in ["pretty", "concise", "json"] {
        for color in ["always", "never"] {
            for target in ["2026.1.30", "2026.4", "latest"] {
                let arguments = format!("check openclaw.json --format {format} --color {color} --target {target}");
                let (code, out, err) = sandbox.output(&arguments, "");
                assert_eq!(code, 1, "{err}");
                for canary in ["CANARY", "12345678901234567"] {
                    assert!(!out.contains(canary) && !err.contains(canary), "{arguments}\n{out}{err}");
                }
            }
        }
    }
}

#[test]
fn the_environment_is_not_shown_either() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ channels: { telegram: { allowFrom: '${MINE}', botToken: ['${MINE}'] } } }");
    let sandbox = sandbox.file("my.env", "MINE=CANARYenvironment\n");
    for format in ["pretty", "concise", "json"] {
        let (_, out, err) = sandbox.output(&format!("check openclaw.json --env-file my.env --format {format}"), "");
        assert!(!out.contains("CANARY") && !err.contains("CANARY"), "{out}{err}");
    }
}

#[test]
fn masks_keep_the_columns() {
    let text = "{ channels: { telegram: { botToken: '123456789:CANARYbotCANARYbotCANARYbotCANARYbot', nope: 1 } } }";
    assert_snapshot!(Sandbox::new().file("openclaw.json", text).run("check openclaw.json"), @r#"
    exit 1
    --- stdout
    openclaw.json: checked against OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)

    warning[gateway-mode-missing]: the gateway does not start without `gateway.mode`
     --> openclaw.json:1:1
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      | ^
      |
      = help: set it to "local" where the gateway runs, to "remote" where only its clients do
      = fix: add `mode: "local"` (unsafe: look at the result)

    info[plaintext-secret]: a secret stands here in the clear
     --> openclaw.json:1:37
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ channels.telegram.botToken
      |
      = help: write `${NAME}` of a variable, or a SecretRef such as `{ source: "env", provider: "default", id: "NAME" }` (OpenClaw audit id: config.plaintext_secrets)

    error[unknown-key]: unknown key "nope"
     --> openclaw.json:1:87
      |
    1 | { channels: { telegram: { botToken: '1234••••••••••••••••••••••••••••••••••••••••••', nope: 1 } } }
      |                                                                                       ^^^^ channels.telegram.nope
      |
      = help: no release knows this key; `openclaw-lint explain channels.telegram` lists the keys here
      = fix: remove `channels.telegram.nope` (unsafe: look at the result)

    ✗ openclaw.json: 1 error, 1 warning, 1 note; OpenClaw 2026.9.6 refuses this file
    "#);
}
