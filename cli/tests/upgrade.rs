//! `upgrade`: what the report looks like, what is written, and how it ends.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;
use std::fs;

const OLD: &str = r#"{
  // mine
  meta: { lastTouchedVersion: "2026.2.9", lastTouchedAt: "2026-02-09T10:00:00Z" },
  gateway: { mode: "local", auth: { mode: "token", token: "hunter2-and-more" } },
  session: { idleMinutes: 60, typingIntervalSeconds: 6 },
  messages: { tts: { auto: "inbound" } },
  cron: { store: "~/jobs.json" },
  nope: 1,
}
"#;

#[test]
fn tells_a_step_to_a_terminal() {
    assert_snapshot!(Sandbox::new().file("a.json5", OLD).run("upgrade a.json5 --to 2026.9.6"), @r#"
    exit 1
    --- stdout
    a.json5: OpenClaw 2026.2.9 → 2026.9.6
    2026.2.9: from meta.lastTouchedVersion

    Both releases refuse this file as it is, 2026.9.6 for 6 reasons, 5 of them new.

    Needs your decision

     1. `cron.store` is retired, and something may be lost with it
        2026.7.35 is the last known release that takes it, and nothing took its place.
        7 │ cron.store  "~/jobs.json"
        a) remove `cron.store`, the string "~/jobs.json": what it did is not done any more; its value is
           kept in the backup only (`fix --unsafe` does it)
        b) stay on 2026.2.9 as long as you need it: 2026.9.6 has nothing in its place

    Open already with 2026.2.9

     2. 2026.9.6 knows no `nope`
        No release knows this key; `openclaw-lint explain .` lists the keys here.
        8 │ nope  1
        a) remove `nope`: no release reads it, so nothing that works now is lost (`fix --unsafe` does
           it)

    Automatic changes

      ✓ 2 keys have a new place
        2026.7.35 is the last known release that takes them.
        5 │ session.idleMinutes  → session.reset: {"mode":"idle","idleMinutes":60}
        6 │ messages.tts         → tts

      ✓ 2 retired keys are removed
        Nothing took their place; 2026.7.35 is the last known release that takes them.
        3 │ meta.lastTouchedAt             "2026-02-09T10:00:00Z"
        5 │ session.typingIntervalSeconds  6

    Loads, but behaves differently

      ! A secret stands here in the clear
        Write `${NAME}` of a variable, or a SecretRef such as
        `{ source: "env", provider: "default", id: "NAME" }` (OpenClaw audit id:
        config.plaintext_secrets).
        4 │ gateway.auth.token  •••

    Now possible, beside what you use

      `cron`
        + skipMissedJobs     Leave out recurring jobs whose time passed during a standstill, instead of
                             catching up; off by default. (since 2026.9.1)
        + webhookSsrfPolicy  Addresses to which results and alerts may be posted; private networks are
                             blocked unless allowed here. (since 2026.8.1)
        + webhookToken       Bearer token sent with results that go to a webhook; absent sends none.
                             (since 2026.8.1)

      `gateway`
        + portals       How web pages published by agents are reached from outside. (since 2026.9.6)
        + cliAgents     Whether command-line agents are offered when a new session is created in the web
                        interface; on by default. (since 2026.8.1)
        + publicOrigin  HTTPS origin under which the outside world reaches the gateway, without path;
                        used for OAuth callbacks and links. (since 2026.8.1)

      `meta`
        + migrations  One-time changes of the file that have been made. (since 2026.8.1)

      `session`
        + notifyOnCreate  Tell the main session of the agent about each new session; on by default.
                          (since 2026.9.6)
        + groupScope      How groups and channels are divided into sessions; `per-group` by default.
                          (since 2026.8.1)
        + sharing         Which ways of sharing a session people may choose; all unless set to `false`.
                          (since 2026.8.1)

      `tts`
        + persona   Persona to use; a key of `personas`. (since 2026.8.1)
        + personas  Named voices with settings per provider. (since 2026.8.1)

      and 15 more; `openclaw-lint explain <section> --target 2026.9.6` lists the keys of a section

    ✗ 2026.9.6 will start with this file after the 4 automatic changes and 2 decisions.
      `openclaw-lint upgrade a.json5 --to 2026.9.6 --write` makes the automatic changes.
    "#);
}

#[test]
fn tells_it_to_a_pull_request() {
    assert_snapshot!(Sandbox::new().file("a.json5", OLD).run("upgrade a.json5 --to 2026.9.6 --format markdown"), @r#"
    exit 1
    --- stdout
    ## `a.json5`: OpenClaw 2026.2.9 → 2026.9.6

    ❌ **2026.9.6 will start with this file after the 4 automatic changes and 2 decisions.**

    Both releases refuse this file as it is, 2026.9.6 for 6 reasons, 5 of them new.

    <sub>2026.2.9: from meta.lastTouchedVersion</sub>

    ### Needs your decision

    **`cron.store` is retired, and something may be lost with it.** 2026.7.35 is the last known release that takes it, and nothing took its place.

    | line | key | value |
    | ---: | --- | --- |
    | 7 | `cron.store` | `"~/jobs.json"` |

    - [ ] remove `cron.store`, the string "~/jobs.json": what it did is not done any more; its value is kept in the backup only (`fix --unsafe` does it)
    - [ ] stay on 2026.2.9 as long as you need it: 2026.9.6 has nothing in its place

    ### Open already with 2026.2.9

    **2026.9.6 knows no `nope`.** No release knows this key; `openclaw-lint explain .` lists the keys here.

    | line | key | value |
    | ---: | --- | --- |
    | 8 | `nope` | `1` |

    - [ ] remove `nope`: no release reads it, so nothing that works now is lost (`fix --unsafe` does it)

    ### Automatic changes

    **2 keys have a new place.** 2026.7.35 is the last known release that takes them.

    | line | old | new |
    | ---: | --- | --- |
    | 5 | `session.idleMinutes` | `session.reset` = `{"mode":"idle","idleMinutes":60}` |
    | 6 | `messages.tts` | `tts` |

    **2 retired keys are removed.** Nothing took their place; 2026.7.35 is the last known release that takes them.

    | line | old | new |
    | ---: | --- | --- |
    | 3 | `meta.lastTouchedAt` = `"2026-02-09T10:00:00Z"` | removed |
    | 5 | `session.typingIntervalSeconds` = `6` | removed |

    ### Loads, but behaves differently

    **A secret stands here in the clear.** Write `${NAME}` of a variable, or a SecretRef such as `{ source: "env", provider: "default", id: "NAME" }` (OpenClaw audit id: config.plaintext\_secrets).

    | line | key | value |
    | ---: | --- | --- |
    | 4 | `gateway.auth.token` | `•••` |

    ### Now possible, beside what you use

    - `cron.skipMissedJobs`: Leave out recurring jobs whose time passed during a standstill, instead of catching up; off by default. (since 2026.9.1)
    - `cron.webhookSsrfPolicy`: Addresses to which results and alerts may be posted; private networks are blocked unless allowed here. (since 2026.8.1)
    - `cron.webhookToken`: Bearer token sent with results that go to a webhook; absent sends none. (since 2026.8.1)
    - `gateway.portals`: How web pages published by agents are reached from outside. (since 2026.9.6)
    - `gateway.cliAgents`: Whether command-line agents are offered when a new session is created in the web interface; on by default. (since 2026.8.1)
    - `gateway.publicOrigin`: HTTPS origin under which the outside world reaches the gateway, without path; used for OAuth callbacks and links. (since 2026.8.1)
    - `meta.migrations`: One-time changes of the file that have been made. (since 2026.8.1)
    - `session.notifyOnCreate`: Tell the main session of the agent about each new session; on by default. (since 2026.9.6)
    - `session.groupScope`: How groups and channels are divided into sessions; `per-group` by default. (since 2026.8.1)
    - `session.sharing`: Which ways of sharing a session people may choose; all unless set to `false`. (since 2026.8.1)
    - `tts.persona`: Persona to use; a key of `personas`. (since 2026.8.1)
    - `tts.personas`: Named voices with settings per provider. (since 2026.8.1)
    - and 15 more
    "#);
}

#[test]
fn tells_it_to_a_program() {
    let sandbox = Sandbox::new().file("a.json5", OLD).file("b.json5", "{ gateway: { mode: 'local' } }");
    let (code, out, _) = sandbox.output("upgrade a.json5 --from 2026.7.35 --to 2026.8.1 --format json", "");
    assert_eq!(code, 1);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_snapshot!(serde_json::to_string_pretty(&value).unwrap(), @r#"
    {
      "version": 1,
      "files": [
        {
          "path": "a.json5",
          "from": {
            "release": "2026.7.35",
            "reason": "named"
          },
          "to": {
            "release": "2026.8.1",
            "reason": "named"
          },
          "direction": "up",
          "verdict": {
            "accepted_now": false,
            "accepted_as_is": false,
            "starts": false,
            "reasons": 6,
            "known_reasons": 1,
            "changes": 4,
            "decisions": 1,
            "open_already": 1,
            "text": "2026.8.1 will start with this file after the 4 automatic changes and 2 decisions."
          },
          "sections": [
            {
              "part": "decisions",
              "items": [
                {
                  "title": "`cron.store` is retired, and something may be lost with it",
                  "why": "2026.7.35 is the last known release that takes it, and nothing took its place",
                  "rules": [
                    "retired-key"
                  ],
                  "severity": "error",
                  "entries": [
                    {
                      "path": "cron.store",
                      "line": 7,
                      "change": "kept",
                      "to": [],
                      "old": "\"~/jobs.json\"",
                      "new": null,
                      "note": null
                    }
                  ],
                  "choices": [
                    {
                      "action": "remove `cron.store`, the string \"~/jobs.json\"",
                      "meaning": "what it did is not done any more; its value is kept in the backup only",
                      "fix": "unsafe"
                    },
                    {
                      "action": "stay on 2026.7.35 as long as you need it",
                      "meaning": "2026.8.1 has nothing in its place",
                      "fix": null
                    }
                  ]
                }
              ]
            },
            {
              "part": "already",
              "items": [
                {
                  "title": "2026.8.1 knows no `nope`",
                  "why": "no release knows this key; `openclaw-lint explain .` lists the keys here",
                  "rules": [
                    "unknown-key"
                  ],
                  "severity": "error",
                  "entries": [
                    {
                      "path": "nope",
                      "line": 8,
                      "change": "kept",
                      "to": [],
                      "old": "1",
                      "new": null,
                      "note": null
                    }
                  ],
                  "choices": [
                    {
                      "action": "remove `nope`",
                      "meaning": "no release reads it, so nothing that works now is lost",
                      "fix": "unsafe"
                    }
                  ]
                }
              ]
            },
            {
              "part": "automatic",
              "items": [
                {
                  "title": "2 keys have a new place",
                  "why": "2026.7.35 is the last known release that takes them",
                  "rules": [
                    "moved-key"
                  ],
                  "severity": null,
                  "entries": [
                    {
                      "path": "session.idleMinutes",
                      "line": 5,
                      "change": "moved",
                      "to": [
                        "session.reset"
                      ],
                      "old": null,
                      "new": "{\"mode\":\"idle\",\"idleMinutes\":60}",
                      "note": null
                    },
                    {
                      "path": "messages.tts",
                      "line": 6,
                      "change": "moved",
                      "to": [
                        "tts"
                      ],
                      "old": null,
                      "new": null,
                      "note": null
                    }
                  ],
                  "choices": []
                },
                {
                  "title": "2 retired keys are removed",
                  "why": "nothing took their place; 2026.7.35 is the last known release that takes them",
                  "rules": [
                    "retired-key"
                  ],
                  "severity": null,
                  "entries": [
                    {
                      "path": "meta.lastTouchedAt",
                      "line": 3,
                      "change": "removed",
                      "to": [],
                      "old": "\"2026-02-09T10:00:00Z\"",
                      "new": null,
                      "note": null
                    },
                    {
                      "path": "session.typingIntervalSeconds",
                      "line": 5,
                      "change": "removed",
                      "to": [],
                      "old": "6",
                      "new": null,
                      "note": null
                    }
                  ],
                  "choices": []
                }
              ]
            },
            {
              "part": "possible",
              "items": [
                {
                  "title": "`cron`",
                  "why": null,
                  "rules": [],
                  "severity": null,
                  "entries": [
                    {
                      "path": "cron.webhookSsrfPolicy",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "Addresses to which results and alerts may be posted; private networks are blocked unless allowed here. (since 2026.8.1)"
                    }
                  ],
                  "choices": []
                },
                {
                  "title": "`gateway`",
                  "why": null,
                  "rules": [],
                  "severity": null,
                  "entries": [
                    {
                      "path": "gateway.cliAgents",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "Whether command-line agents are offered when a new session is created in the web interface; on by default. (since 2026.8.1)"
                    },
                    {
                      "path": "gateway.publicOrigin",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "HTTPS origin under which the outside world reaches the gateway, without path; used for OAuth callbacks and links. (since 2026.8.1)"
                    },
                    {
                      "path": "gateway.roles",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "Named roles that limit what each person may do on a gateway shared by a team. (since 2026.8.1)"
                    }
                  ],
                  "choices": []
                },
                {
                  "title": "`meta`",
                  "why": null,
                  "rules": [],
                  "severity": null,
                  "entries": [
                    {
                      "path": "meta.migrations",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "One-time changes of the file that have been made. (since 2026.8.1)"
                    }
                  ],
                  "choices": []
                },
                {
                  "title": "`session`",
                  "why": null,
                  "rules": [],
                  "severity": null,
                  "entries": [
                    {
                      "path": "session.groupScope",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "How groups and channels are divided into sessions; `per-group` by default. (since 2026.8.1)"
                    },
                    {
                      "path": "session.sharing",
                      "line": null,
                      "change": "added",
                      "to": [],
                      "old": null,
                      "new": null,
                      "note": "Which ways of sharing a session people may choose; all unless set to `false`. (since 2026.8.1)"
                    }
                  ],
                  "choices": []
                }
              ]
            }
          ],
          "more_possible": 1
        }
      ],
      "problems": []
    }
    "#);
}

#[test]
fn writes_json_by_its_schema() {
    let schema: Value =
        serde_json::from_str(include_str!("../../docs/upgrade.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let sandbox = Sandbox::new()
        .file("a.json5", OLD)
        .file("b.json5", "{ gateway: { mode: 'local' } }")
        .file("c.json5", include_str!("../../examples/clean.json5"));
    for arguments in [
        "a.json5 b.json5 --diff",
        "c.json5 --to 2026.2.9",
        "a.json5 --from 2026.1.30 --to 2026.4.29",
        "missing.json5",
        "a.json5 --write",
    ] {
        let (_, out, _) = sandbox.output(&format!("upgrade {arguments} --format json"), "");
        let value: Value = serde_json::from_str(&out).expect("one document");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{arguments}: {errors:#?}");
        assert!(!out.contains('⎋') && !out.contains("hunter2"), "{arguments}");
    }
}

#[test]
fn tells_the_way_back() {
    let new = "{\n  gateway: { mode: 'local' },\n  tts: { auto: 'inbound' },\n  agents: { ownership: 'explicit', entries: { main: {} } },\n}\n";
    assert_snapshot!(Sandbox::new().file("a.json5", new).run("upgrade a.json5 --from 2026.9.6 --to 2026.2.9"), @r#"
    exit 1
    --- stdout
    a.json5: OpenClaw 2026.9.6 → 2026.2.9

    2026.9.6 takes this file. 2026.2.9 refuses it as it is, for 3 reasons.

    Needs your decision

     1. 2 keys have an older form in 2026.2.9
        3 │ tts             {…}  (since 2026.8.1; `messages.tts` before)
        4 │ agents.entries  {…}  (since 2026.8.1; `agents.list` before)
        a) write them at the old places that stand beside them: that is where 2026.2.9 has the same
           setting; look up its form there
        b) remove them: 2026.2.9 does what it did before there was such a setting
        c) stay on 2026.9.6: the settings keep working

     2. `agents.ownership` is too new for 2026.2.9
        2026.8.1 is the first known release that takes it.
        4 │ agents.ownership  "explicit"
        a) remove it: 2026.2.9 does what it did before there was such a setting
        b) stay on 2026.9.6: the setting keeps working

    ✗ 2026.2.9 will start with this file after 2 decisions.
      `openclaw-lint check --target 2026.2.9 a.json5` shows what is left in the text.
    "#);
}

#[test]
fn writes_the_automatic_part_and_tells_the_rest() {
    let sandbox = Sandbox::new().file("a.json5", OLD);
    let before = sandbox.run("upgrade a.json5 --diff");
    assert!(before.contains("-  session: { idleMinutes: 60, typingIntervalSeconds: 6 },"), "{before}");
    assert_eq!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), OLD);
    let told = sandbox.run("upgrade a.json5 --write");
    let end: String =
        told.lines().rev().take(4).collect::<Vec<_>>().into_iter().rev().map(|line| format!("{line}\n")).collect();
    assert_snapshot!(end, @"

    the old text is in a.json5.bak
    ✗ 4 changes written. 2026.9.6 will start with this file after 2 decisions.
      `openclaw-lint check --target 2026.9.6 a.json5` shows what is left in the text.
    ");
    assert_snapshot!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), @r#"
    {
      // mine
      meta: { lastTouchedVersion: "2026.2.9" },
      gateway: { mode: "local", auth: { mode: "token", token: "hunter2-and-more" } },
      session: { reset: {
        mode: "idle",
        idleMinutes: 60,
      } },
      cron: { store: "~/jobs.json" },
      nope: 1,
      tts: { auto: "inbound" },
    }
    "#);
    assert_eq!(fs::read_to_string(sandbox.path("a.json5.bak")).unwrap(), OLD);
}

#[test]
fn reads_standard_input() {
    let (code, out, err) =
        Sandbox::new().output("upgrade - --from 2026.2.9 --write", "{ gateway: { mode: 'local' }, env: { FOO: 'b' } }");
    assert_eq!((code, out.as_str()), (0, "{ gateway: { mode: 'local' }, env: { vars: { FOO: 'b' } } }"));
    assert!(err.contains("1 change written. 2026.9.6 starts with this file."), "{err}");
    let told =
        Sandbox::new().run_with("upgrade - --from 2026.2.9", "{ gateway: { mode: 'local' }, env: { FOO: 'b' } }");
    assert!(told.starts_with("exit 0") && told.contains("✓ `env.FOO` moves to `env.vars.FOO`"), "{told}");
}

#[test]
fn ends_by_what_is_left() {
    let sandbox = Sandbox::new().file("a.json5", "{ gateway: { mode: 'local' } }").file("b.json5", "{ nope: 1 }");
    assert_snapshot!(sandbox.run("upgrade a.json5 --from 2026.9.6"), @"
    exit 0
    --- stdout
    a.json5: OpenClaw 2026.9.6 → 2026.9.6

    Nothing to update: both releases are 2026.9.6. It takes this file as it is;
    `openclaw-lint check --target 2026.9.6 a.json5` tells more. For a step, name its ends with `--from`
    and `--to`.
    ");
    assert!(sandbox.run("upgrade b.json5 --from 2026.2.9").starts_with("exit 1"));
    assert_snapshot!(sandbox.run("upgrade missing.json5"), @"
    exit 2
    --- stderr
    error: cannot read missing.json5: no such file or folder
    ");
    assert_snapshot!(sandbox.run("upgrade a.json5 --from 2026.13"), @r#"
    exit 2
    --- stderr
    error: invalid value '2026.13' for '--from <RELEASE>': no OpenClaw release is called "2026.13"; did you mean 2026.1.30, 2026.3.13 or 2026.3.31?

    For more information, try '--help'.
    "#);
}

#[test]
fn shows_no_secret_in_any_form() {
    let canary = "canary-made-up-value";
    let text = format!(
        "{{ gateway: {{ mode: 'local', token: '{canary}', port: '18789' }}, telegram: {{ botToken: '{canary}' }}, \
         env: {{ MY_API_KEY: '{canary}' }}, tokn: '{canary}', channels: {{ slack: {{ apptoken: '{canary}' }} }} }}"
    );
    let sandbox = Sandbox::new().file("a.json5", &text);
    for format in ["pretty", "json", "markdown"] {
        for to in ["2026.9.6", "2026.2.9"] {
            let told = sandbox.run(&format!("upgrade a.json5 --from 2026.4.29 --to {to} --diff --format {format}"));
            assert!(!told.contains(canary), "{told}");
        }
    }
}
