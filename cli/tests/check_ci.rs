//! The formats that other programs read in CI: each checked against what its reader asks for.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use serde_json::Value;

/// Two errors, a note, a secret, and a text that looks like a command.
const BROKEN: &str = "{\n  channels: { telegram: { bot_token: '123456789:made-up-made-up-made-up-made-up' } },\n  'x\\n::error::y': 1,\n  gateway: { port: 'é' },\n}\n";

fn sandbox() -> Sandbox {
    Sandbox::new().file("a b.json5", BROKEN).file("ok.json", "{}")
}

fn out(sandbox: &Sandbox, arguments: &str) -> String {
    let (code, out, _) = sandbox.output(arguments, "");
    assert!(code < 2, "{arguments}: {code}");
    assert!(!out.contains("made-up-made-up"), "{out}");
    out
}

/// Every file of the sandbox.
const ALL: &str = "--files-from list";

fn listed() -> Sandbox {
    sandbox().file("list", "a b.json5\nok.json\n")
}

#[test]
fn sarif_is_what_its_schema_says() {
    let mut schema: Value = serde_json::from_str(include_str!("data/sarif-2.1.0.schema.json")).unwrap();
    // The published pattern is no regular expression: it has a bracket too many.
    for name in ["run", "toolComponent"] {
        schema["definitions"][name]["properties"]["language"].as_object_mut().unwrap().remove("pattern").unwrap();
    }
    let validator = jsonschema::validator_for(&schema).unwrap();
    let sandbox = listed();
    for arguments in [ALL, "ok.json", "ok.json missing.json"] {
        let (_, out, _) = sandbox.output(&format!("check --format sarif {arguments}"), "");
        let log: Value = serde_json::from_str(&out).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{} {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &log["runs"][0];
        assert_eq!(run["invocations"][0]["executionSuccessful"], !arguments.contains("missing"));
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in run["results"].as_array().unwrap() {
            assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
        }
    }
}

#[test]
fn sarif_has_places_and_fixes_and_names_that_last() {
    let log: Value = serde_json::from_str(&out(&listed(), &format!("check --format sarif {ALL}"))).unwrap();
    let results = &log["runs"][0]["results"];
    assert_snapshot!(format!("{:#}", results[0]), @r#"
    {
      "ruleId": "unknown-key",
      "ruleIndex": 4,
      "level": "error",
      "message": {
        "text": "unknown key \"bot_token\" (channels.telegram.bot_token)\ndid you mean `botToken`?"
      },
      "locations": [
        {
          "physicalLocation": {
            "artifactLocation": {
              "uri": "a%20b.json5",
              "uriBaseId": "%SRCROOT%"
            },
            "region": {
              "startLine": 2,
              "startColumn": 27,
              "endLine": 2,
              "endColumn": 36
            }
          },
          "logicalLocations": [
            {
              "fullyQualifiedName": "channels.telegram.bot_token",
              "kind": "member"
            }
          ]
        }
      ],
      "partialFingerprints": {
        "primaryLocationLineHash": "896f459983fd9a4f:1"
      },
      "fixes": [
        {
          "description": {
            "text": "rename `bot_token` to `botToken` (unsafe: look at the result)"
          },
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "a%20b.json5",
                "uriBaseId": "%SRCROOT%"
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "startLine": 2,
                    "startColumn": 27,
                    "endLine": 2,
                    "endColumn": 36
                  },
                  "insertedContent": {
                    "text": "botToken"
                  }
                }
              ]
            }
          ]
        }
      ]
    }
    "#);
    let fingerprints = |text: &str| {
        let sandbox = Sandbox::new().file("a b.json5", text).file("list", "a b.json5");
        let log: Value = serde_json::from_str(&out(&sandbox, &format!("check --format sarif {ALL}"))).unwrap();
        let of = |result: &Value| result["partialFingerprints"].to_string();
        log["runs"][0]["results"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let now = fingerprints(BROKEN);
    assert_eq!(now, fingerprints(&format!("// a line more\n\n{BROKEN}")));
    let mut apart = now.clone();
    apart.sort();
    apart.dedup();
    assert_eq!(apart.len(), now.len());
}

#[test]
fn github_gets_one_command_a_finding() {
    let out = out(&listed(), &format!("check --format github {ALL}"));
    assert_snapshot!(out, @r#"
    ::error file=a b.json5,line=2,endLine=2,col=27,endColumn=36,title=unknown-key::unknown key "bot_token" (channels.telegram.bot_token)%0Adid you mean `botToken`?
    ::error file=a b.json5,line=3,endLine=3,col=3,endColumn=18,title=unknown-key::unknown key "x\n::error::y" (["x\n::error::y"])%0Ano release knows this key; `openclaw-lint explain .` lists the keys here
    ::error file=a b.json5,line=4,endLine=4,col=3,endColumn=10,title=gateway-mode-missing::the gateway does not start without `gateway.mode` (gateway)%0Aset it to "local" where the gateway runs, to "remote" where only its clients do
    ::error file=a b.json5,line=4,endLine=4,col=20,endColumn=23,title=wrong-type::expected a whole number, got the string "é" (gateway.port)
    "#);
    assert!(out.lines().all(|line| line.starts_with("::error file=") || line.starts_with("::notice file=")));
}

#[test]
fn gitlab_gets_one_list() {
    let sandbox = listed();
    let all = out(&sandbox, &format!("check --format gitlab {ALL}"));
    let issues: Vec<Value> = serde_json::from_str(&all).unwrap();
    assert_snapshot!(format!("{:#}", issues[0]), @r#"
    {
      "description": "unknown key \"bot_token\" (channels.telegram.bot_token); did you mean `botToken`?",
      "check_name": "unknown-key",
      "fingerprint": "896f459983fd9a4f:1",
      "severity": "critical",
      "location": {
        "path": "a b.json5",
        "lines": {
          "begin": 2,
          "end": 2
        }
      }
    }
    "#);
    for issue in &issues {
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap()));
        for name in ["description", "check_name", "fingerprint"] {
            assert!(!issue[name].as_str().unwrap().is_empty());
        }
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0);
    }
    assert_eq!(
        serde_json::from_str::<Value>(&out(&sandbox, "check --format gitlab ok.json")).unwrap(),
        Value::Array(vec![])
    );
}

#[test]
fn junit_can_be_read_back() {
    let sandbox = listed();
    let xml = out(&sandbox, &format!("check --format junit {ALL}"));
    assert_snapshot!(xml, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="openclaw-lint">
        <testsuite name="a b.json5" tests="5" skipped="0" errors="0" failures="5">
            <testcase name="OpenClaw 2026.9.6 loads the file" classname="a b.json5">
                <failure message="refused for 3 reasons" type="refused"/>
            </testcase>
            <testcase name="unknown-key a b.json5:2:27" classname="a b.json5">
                <failure message="unknown key &quot;bot_token&quot;" type="unknown-key">a b.json5:2:27: unknown key &quot;bot_token&quot; (channels.telegram.bot_token)
    help: did you mean `botToken`?</failure>
            </testcase>
            <testcase name="unknown-key a b.json5:3:3" classname="a b.json5">
                <failure message="unknown key &quot;x\n::error::y&quot;" type="unknown-key">a b.json5:3:3: unknown key &quot;x\n::error::y&quot; ([&quot;x\n::error::y&quot;])
    help: no release knows this key; `openclaw-lint explain .` lists the keys here</failure>
            </testcase>
            <testcase name="gateway-mode-missing a b.json5:4:3" classname="a b.json5">
                <failure message="the gateway does not start without `gateway.mode`" type="gateway-mode-missing">a b.json5:4:3: the gateway does not start without `gateway.mode` (gateway)
    help: set it to &quot;local&quot; where the gateway runs, to &quot;remote&quot; where only its clients do</failure>
            </testcase>
            <testcase name="wrong-type a b.json5:4:20" classname="a b.json5">
                <failure message="expected a whole number, got the string &quot;é&quot;" type="wrong-type">a b.json5:4:20: expected a whole number, got the string &quot;é&quot; (gateway.port)</failure>
            </testcase>
        </testsuite>
        <testsuite name="ok.json" tests="1" skipped="0" errors="0" failures="0">
            <testcase name="OpenClaw 2026.9.6 loads the file" classname="ok.json"/>
        </testsuite>
    </testsuites>
    "#);
    let report = quick_junit::Report::deserialize_from_str(&xml).unwrap();
    let cases: Vec<(String, usize, usize)> =
        report.test_suites.iter().map(|suite| (suite.name.to_string(), suite.tests, suite.failures)).collect();
    assert_eq!(cases.len(), 2);
    assert_eq!(cases[1], ("ok.json".to_owned(), 1, 0));
    assert!(cases[0].2 > 1);
}

#[test]
fn lines_are_documents() {
    let lines = out(&listed(), &format!("check --format jsonl {ALL}"));
    let documents: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(documents.len(), 3);
    assert!(documents.iter().all(|document| document["version"] == 1));
    assert_eq!(documents[1]["path"], "ok.json");
    assert_eq!(documents[2]["summary"]["files"], 2);
}

/// Neither parser nor specification takes a character outside of `Char`, so that the reader is asked and the text.
#[test]
fn junit_has_no_character_that_xml_lacks() {
    let text = "{ 'fffe\u{fffe}\u{ffff}': 1, 'c0\\u0001\\u000b': 2, 'astral\u{1f600}': 3 }";
    let sandbox = Sandbox::new().file("a.json5", text).file("b\u{fffe}.json5", "{}");
    let xml = sandbox.output_of(&["check", "--format", "junit", "a.json5", "b\u{fffe}.json5"], "").1;
    let is_char = |c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(is_char), "{xml}");
    let report = quick_junit::Report::deserialize_from_str(&xml).unwrap();
    let whole = format!("{report:?}");
    assert!(whole.contains("fffe\u{fffd}\u{fffd}") && whole.contains("astral\u{1f600}"), "{whole}");
    assert_eq!(report.test_suites[1].name.as_str(), "b\u{fffd}.json5");
}

/// In plain text messages brackets are links unless a backslash stands before them.
#[test]
fn sarif_has_no_links_of_the_config() {
    let sandbox = Sandbox::new().file("a.json5", "{ '[click](https://evil.example) \\\\': 1 }");
    let text = out(&sandbox, "check --format sarif a.json5");
    let log: Value = serde_json::from_str(&text).unwrap();
    let message = log["runs"][0]["results"][0]["message"]["text"].as_str().unwrap();
    assert!(message.starts_with(r#"unknown key "\[click\](https://evil.example) \\"#), "{message}");
    let plain = message.replace(r"\\", "").replace(r"\[", "").replace(r"\]", "");
    assert!(!plain.contains(['[', ']', '\\']), "{message}");
}
