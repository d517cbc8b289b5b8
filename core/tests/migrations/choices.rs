//! Migrations that are safe for some configs only: where an explicit wish gives way, a person is asked.

use super::{mended, newest, value};
use openclaw_lint_core::report::Safety;
use serde_json::{Value, json};

/// What all fixes make of a config that safe ones leave as it is.
#[track_caller]
fn only_when_asked(old: &Value, new: &Value) {
    assert_eq!(value(&mended(old, newest(), Safety::Safe)), *old, "safe fixes");
    assert_eq!(value(&mended(old, newest(), Safety::Unsafe)), *new, "all fixes");
}

#[track_caller]
fn safely(old: &Value, new: &Value) {
    assert_eq!(value(&mended(old, newest(), Safety::Safe)), *new);
}

fn bindings(bindings: &Value) -> Value {
    json!({"channels": {"discord": {"threadBindings": bindings}}})
}

#[test]
fn two_switches_that_differ() {
    only_when_asked(
        &bindings(&json!({"spawnSubagentSessions": true, "spawnAcpSessions": false})),
        &bindings(&json!({"spawnSessions": false})),
    );
    safely(&bindings(&json!({"spawnAcpSessions": true})), &bindings(&json!({"spawnSessions": true})));
}

#[test]
fn a_reaction_that_other_channels_would_show() {
    let reaction = json!({"ackReaction": {"emoji": "x", "direct": true, "group": "always"}});
    only_when_asked(
        &json!({"channels": {"whatsapp": reaction, "telegram": {}}}),
        &json!({"channels": {"whatsapp": {}, "telegram": {}}, "messages": {"ackReaction": "x", "ackReactionScope": "all"}}),
    );
    // OpenClaw's own repair leaves it at the usual scope.
    safely(
        &json!({"channels": {"whatsapp": {"ackReaction": {"emoji": "x", "group": "mentions"}}}}),
        &json!({"channels": {"whatsapp": {}}, "messages": {"ackReaction": "x"}}),
    );
}

#[test]
fn accounts_that_wait_for_other_times() {
    let accounts = |one: Value, two: Value| json!({"channels": {"whatsapp": {"accounts": {"a": one, "b": two}}}});
    let waits = |time: u32| json!({"debounceMs": time});
    let differ = accounts(waits(5), waits(6));
    only_when_asked(&differ, &differ);
    let only_one = accounts(waits(5), json!({}));
    only_when_asked(&only_one, &only_one);
    let mut same = accounts(json!({}), json!({}));
    same["messages"] = json!({"inbound": {"byChannel": {"whatsapp": 5}}});
    safely(&accounts(waits(5), waits(5)), &same);
}

#[test]
fn a_program_that_never_ran() {
    let model = json!({"type": "cli", "command": "hear", "capabilities": ["audio"]});
    let audio = json!({"enabled": true, "preferredModel": "cli:hear"});
    let new = json!({"tools": {"media": {"audio": audio, "models": [model]}}});
    only_when_asked(&json!({"routing": {"transcribeAudio": {"command": ["hear"]}}}), &new);
    // As the repair of 2026.9.6 writes it.
    safely(&json!({"audio": {"transcription": {"command": ["hear"]}}}), &new);
}

#[test]
fn jobs_that_are_kept_elsewhere() {
    only_when_asked(&json!({"cron": {"store": "~/jobs.json"}}), &json!({}));
}

#[test]
fn records_that_only_openclaw_can_import() {
    let old = json!({"plugins": {"installs": {"demo": {"source": "npm", "spec": "demo"}}}});
    only_when_asked(&old, &json!({"plugins": {}}));
    let report = super::report(&old, newest());
    let found = report.diagnostics.iter().find(|found| found.path.to_string() == "plugins.installs").unwrap();
    let help = found.help.clone().unwrap_or_default().to_string();
    assert!(
        help.contains("let OpenClaw's own doctor import these install records") && help.contains("give them up"),
        "{help}"
    );
    assert!(found.fixes.iter().all(|fix| fix.safety != Safety::Safe && fix.title.to_string().starts_with("give up")));
}
