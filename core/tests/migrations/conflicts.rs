//! The old and the new form side by side: which value counts, and whether a program may say so.

use super::{mended, newest, report, value};
use openclaw_lint_core::migrate::catalogue::{self, Conflict};
use openclaw_lint_core::report::Safety;
use serde_json::{Value, json};

/// What safe fixes make of a config, and then all fixes.
#[track_caller]
fn becomes(old: &Value, safe: &Value, all: &Value) {
    assert_eq!(value(&mended(old, newest(), Safety::Safe)), *safe, "safe fixes");
    let fixed = mended(old, newest(), Safety::Unsafe);
    assert_eq!(value(&fixed), *all, "all fixes");
}

#[track_caller]
fn stays(old: &Value) {
    becomes(old, old, old);
}

fn policy(id: &str) -> Conflict {
    catalogue::all().find(|migration| migration.id == id).unwrap().conflict
}

#[test]
fn new_wins_only_when_asked() {
    for (id, old, new) in [
        (
            "gateway-token",
            json!({"gateway": {"token": "made-up-old", "auth": {"token": "made-up-new"}}}),
            json!({"gateway": {"auth": {"token": "made-up-new"}}}),
        ),
        (
            "tools-bash",
            json!({"tools": {"bash": {"backgroundMs": 50}, "exec": {"backgroundMs": 60}}}),
            json!({"tools": {"exec": {"backgroundMs": 60}}}),
        ),
        (
            "slack-explicit-mention",
            json!({"channels": {"slack": {"thread": {"requireExplicitMention": true}, "implicitMentions": {"threadParticipation": true}}}}),
            json!({"channels": {"slack": {"thread": {}, "implicitMentions": {"threadParticipation": true}}}}),
        ),
        (
            "sandbox-per-session",
            json!({"agents": {"defaults": {"sandbox": {"perSession": true, "scope": "shared"}}}}),
            json!({"agents": {"defaults": {"sandbox": {"scope": "shared"}}}}),
        ),
        (
            "mcp-timeouts",
            json!({"mcp": {"servers": {"a": {"command": "x", "timeout": 5, "requestTimeoutMs": 9}}}}),
            json!({"mcp": {"servers": {"a": {"command": "x", "requestTimeoutMs": 9}}}}),
        ),
        ("env-flat", json!({"env": {"FOO": "a", "vars": {"FOO": "b"}}}), json!({"env": {"vars": {"FOO": "b"}}})),
        (
            "thread-ttl",
            json!({"channels": {"discord": {"threadBindings": {"ttlHours": 5, "idleHours": 6}}}}),
            json!({"channels": {"discord": {"threadBindings": {"idleHours": 6}}}}),
        ),
        (
            "thread-spawn",
            json!({"channels": {"discord": {"threadBindings": {"spawnAcpSessions": true, "spawnSessions": false}}}}),
            json!({"channels": {"discord": {"threadBindings": {"spawnSessions": false}}}}),
        ),
        (
            "streaming-flat",
            json!({"channels": {"telegram": {"streamMode": "block", "streaming": {"mode": "off"}}}}),
            json!({"channels": {"telegram": {"streaming": {"mode": "off"}}}}),
        ),
        (
            "generation-models",
            json!({"agents": {"defaults": {"imageGenerationModel": "a/b", "mediaModels": {"image": "c/d"}}}}),
            json!({"agents": {"defaults": {"mediaModels": {"image": "c/d"}}}}),
        ),
        (
            "skills-autonomous",
            json!({"skills": {"workshop": {"autonomous": {"enabled": true, "mode": "off"}}}}),
            json!({"skills": {"workshop": {"autonomous": {"mode": "off"}}}}),
        ),
    ] {
        assert_eq!(policy(id), Conflict::NewWins, "{id}");
        becomes(&old, &old, &new);
    }
}

#[test]
fn what_repeats_the_new_value_goes_safely() {
    let new = json!({"tools": {"exec": {"backgroundMs": 50}}});
    becomes(&json!({"tools": {"bash": {"backgroundMs": 50}, "exec": {"backgroundMs": 50}}}), &new, &new);
    let new = json!({"agents": {"defaults": {"sandbox": {"scope": "session"}}}});
    becomes(&json!({"agents": {"defaults": {"sandbox": {"perSession": true, "scope": "session"}}}}), &new, &new);
}

#[test]
fn old_wins_only_when_asked() {
    for (id, old, new) in [
        (
            "session-typing",
            json!({"session": {"typingMode": "never"}, "agents": {"defaults": {"typingMode": "instant"}}}),
            json!({"agents": {"defaults": {"typingMode": "never"}}}),
        ),
        (
            "googlechat-account-ref",
            json!({"channels": {"googlechat": {"serviceAccountRef": {"source": "env", "provider": "default", "id": "OLD"}, "serviceAccount": {"source": "env", "provider": "default", "id": "NEW"}}}}),
            json!({"channels": {"googlechat": {"serviceAccount": {"source": "env", "provider": "default", "id": "OLD"}}}}),
        ),
    ] {
        assert_eq!(policy(id), Conflict::OldWins, "{id}");
        becomes(&old, &old, &new);
    }
}

#[test]
fn missing_members_are_filled_in_safely() {
    for (id, old, safe, all) in [
        (
            "channel-at-root",
            json!({"telegram": {"botToken": "made-up", "historyLimit": 5}, "channels": {"telegram": {"historyLimit": 6}}}),
            json!({"telegram": {"historyLimit": 5}, "channels": {"telegram": {"historyLimit": 6, "botToken": "made-up"}}}),
            json!({"channels": {"telegram": {"historyLimit": 6, "botToken": "made-up"}}}),
        ),
        (
            "memory-search-at-root",
            json!({"memorySearch": {"provider": "openai", "model": "m"}, "memory": {"search": {"provider": "local"}}}),
            json!({"memorySearch": {"provider": "openai"}, "memory": {"search": {"provider": "local", "model": "m"}}}),
            json!({"memory": {"search": {"provider": "local", "model": "m"}}}),
        ),
        (
            "speech-providers",
            json!({"tts": {"openai": {"model": "tts-1", "speed": 1}, "providers": {"openai": {"model": "tts-2"}}}}),
            json!({"tts": {"openai": {"model": "tts-1"}, "providers": {"openai": {"model": "tts-2", "speed": 1}}}}),
            json!({"tts": {"providers": {"openai": {"model": "tts-2", "speed": 1}}}}),
        ),
    ] {
        assert_eq!(policy(id), Conflict::FillMissing, "{id}");
        becomes(&old, &safe, &all);
    }
}

#[test]
fn a_person_is_asked_when_both_differ() {
    assert_eq!(policy("dm-policy-nested"), Conflict::Ask);
    stays(&json!({"channels": {"discord": {"dm": {"policy": "open"}, "dmPolicy": "pairing"}}}));
    let new = json!({"channels": {"discord": {"dm": {}, "dmPolicy": "pairing"}}});
    becomes(&json!({"channels": {"discord": {"dm": {"policy": "pairing"}, "dmPolicy": "pairing"}}}), &new, &new);
}

#[test]
fn what_goes_is_shown_but_for_secrets() {
    let old = json!({"commands": {"ownerDisplay": "raw", "ownerDisplaySecret": "made-up-for-this-test"}});
    let fixed = mended(&old, newest(), Safety::Safe);
    let titles: Vec<String> = fixed.applied.iter().map(|fix| fix.title.to_string()).collect();
    assert!(titles.iter().any(|title| title.contains("\"raw\"")), "{titles:?}");
    assert!(!titles.iter().any(|title| title.contains("made-up-for-this-test")), "{titles:?}");
}

#[test]
fn a_choice_is_called_one() {
    let old = json!({"tools": {"bash": {"backgroundMs": 50}, "exec": {"backgroundMs": 60}}});
    let report = report(&old, newest());
    let fixes: Vec<_> = report
        .diagnostics
        .iter()
        .flat_map(|found| &found.fixes)
        .map(|fix| (fix.safety, fix.title.to_string()))
        .collect();
    assert!(
        fixes.contains(&(
            Safety::Unsafe,
            "remove `tools.bash`, since `tools.exec` is set already to another value".to_owned()
        )),
        "{fixes:?}"
    );
}
