//! No answer shows a secret, but the text that a config becomes.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_wasm::calls::{check, complete, explain, fix, hover, readiness, redact, retention, schema, upgrade};
use serde::Serialize;
use serde_json::{Value, json};

const TEXTS: [&str; 2] =
    [include_str!("../../fixtures/canaries/places.json5"), include_str!("../../fixtures/canaries/deeper.json5")];
const RELEASES: [&str; 3] = ["2026.1.30", "2026.4.14", "latest"];

fn options<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// The answer without what is text of the config by its nature.
fn shown(answer: &impl Serialize) -> String {
    fn strip(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(members) => {
                if let Some(Value::Array(edits)) = members.get_mut("edits") {
                    edits.iter_mut().filter_map(Value::as_object_mut).for_each(|edit| drop(edit.remove("text")));
                }
                if members.contains_key("leftOut") {
                    members.remove("text");
                }
                members.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(answer).unwrap();
    strip(&mut value);
    value.to_string()
}

fn holds_no_canary(what: &str, answer: &impl Serialize) {
    let text = shown(answer);
    assert!(text.len() > 10, "{what}: {text}");
    for canary in ["CANARY", "12345678901234567"] {
        let at = text.find(canary).map(|at| text[at.saturating_sub(200)..].chars().take(300).collect::<String>());
        assert_eq!(at, None, "{what}");
    }
}

#[test]
fn no_call_shows_a_canary() {
    for text in TEXTS {
        for target in RELEASES {
            let of = options(json!({ "target": target }));
            holds_no_canary("check", &check::check_text(text, &of).unwrap());
            holds_no_canary(
                "retention",
                &retention::retention_of(text, &options(json!({ "target": target }))).unwrap(),
            );
            for unsafe_too in [false, true] {
                let wanted = options(json!({ "target": target, "unsafe": unsafe_too, "keepAsComment": !unsafe_too }));
                holds_no_canary("fix", &fix::fix_text(text, &wanted).unwrap());
            }
            for from in ["2026.1.30", "auto"] {
                let step = options(json!({ "from": from, "to": target, "name": "CAN/openclaw.json" }));
                holds_no_canary("upgrade", &upgrade::upgrade_text(text, &step).unwrap());
            }
            let at = options(json!({ "target": target, "now": 1_795_312_800_000_i64 }));
            let pasted = options(
                json!({ "variables": { "ANTHROPIC_API_KEY": "CANARYvariable" }, "stores": [{ "text": text }] }),
            );
            holds_no_canary("readiness", &readiness::readiness_of(text, &pasted, &at).unwrap());
        }
    }
}

#[test]
fn help_shows_no_canary_at_any_place() {
    for text in TEXTS {
        for offset in (0..text.len()).step_by(3) {
            let of = options(json!({ "target": "latest" }));
            holds_no_canary("complete", &complete::complete_at(text, offset, &of).unwrap());
            let hover = hover::hover_at(text, offset, &of).unwrap();
            holds_no_canary("hover", &json!([hover, "at that place"]));
        }
    }
}

#[test]
fn failures_show_no_canary() {
    let secret = format!("ghp_{}", "CANARY".repeat(6));
    let failure = |what: &str, answer: Result<Value, openclaw_lint_wasm::Failure>| {
        holds_no_canary(what, &answer.expect_err("that is nonsense"));
    };
    let target = || json!({ "target": secret });
    failure("check", check::check_text("{}", &options(target())).map(|_| Value::Null));
    failure("schema", schema::schema_of(&options(target())));
    failure("fix", fix::fix_text("{}", &options(json!({ "only": [secret] }))).map(|_| Value::Null));
    for subject in [secret.clone(), format!("gateway.{secret}"), format!("x {secret}")] {
        failure("explain", explain::explain_subject(&subject, &options(json!({}))).map(|_| Value::Null));
    }
}

#[test]
fn a_redacted_text_shows_no_canary() {
    for text in TEXTS {
        let redacted = redact::redact_text(text, &options(json!({})));
        holds_no_canary("redact", &redacted);
        assert!(redacted.masked.len() > 10);
    }
}
