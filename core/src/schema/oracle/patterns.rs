//! Every pattern of the shapes, on texts that nearly match it.

use crate::schema::history::History;
use crate::schema::regexp::Regexp;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// All patterns of all shapes.
fn patterns() -> &'static [&'static str] {
    static ALL: OnceLock<Vec<&'static str>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = BTreeSet::new();
        let history = History::get();
        (0..history.shape_count()).for_each(|id| collect(history.shape(id), &mut all));
        all.into_iter().collect()
    })
}

fn collect(schema: &'static Value, all: &mut BTreeSet<&'static str>) {
    match schema {
        Value::Object(keywords) => {
            all.extend(keywords.get("pattern").and_then(Value::as_str));
            keywords.values().for_each(|part| collect(part, all));
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, all)),
        _ => {}
    }
}

/// Texts of which most match one pattern or another, and others that do not.
const SEEDS: [&str; 36] = [
    "",
    " ",
    "a",
    "A_B1",
    "agent-1",
    "Agent_1",
    "#fF0099",
    "fF0099",
    "+4915112345",
    "https://h.example/x?y#z",
    "HTTPS://u:p@h/",
    "http://h",
    "wss://h",
    "192.168.1.254",
    "::1",
    "fe80::1:2",
    "1:2:3:4:5:6:7:8",
    "group:x",
    "*",
    "svc:ab-c",
    "ghp_0123456789abcdef0123456789abcdef",
    "constructor",
    "prototype",
    "01234567-89ab-1def-8abc-0123456789ab",
    "a.b@c-d.example",
    "2024-02-29T23:59:59.123Z",
    "2023-02-29T00:00Z",
    "openai:model",
    "/a/b",
    "//a",
    "https://team.cloudflareaccess.com",
    "10ms",
    "36h",
    "1440m",
    "github:who",
    "tool name x",
];
/// Without U+0085, which is no blank in JavaScript, and one to the judge.
const PIECES: [&str; 19] =
    ["", "a", "Z", "0", "9", "-", "_", ".", "/", ":", "@", "\\", "#", "\n", "\u{a0}", "ä", "😀", "\0", ".."];

fn text() -> impl Strategy<Value = String> {
    let change = (0..60_usize, prop::sample::select(&PIECES[..]), 0..3_usize);
    (prop::sample::select(&SEEDS[..]), prop::collection::vec(change, 0..4), 1..3_usize).prop_map(
        |(seed, changes, times)| {
            let mut text: Vec<char> = seed.repeat(times).chars().collect();
            for (at, piece, removed) in changes {
                let at = at.min(text.len());
                let end = (at + removed).min(text.len());
                text.splice(at..end, piece.chars());
            }
            text.into_iter().collect()
        },
    )
}

fn judge(pattern: &str) -> jsonschema::Validator {
    jsonschema::draft7::new(&json!({"pattern": pattern})).unwrap()
}

#[test]
fn every_pattern_can_be_read_and_judges_as_a_full_engine_does() {
    assert!(patterns().len() > 50);
    for pattern in patterns() {
        let (ours, judge) = (Regexp::new(pattern).unwrap_or_else(|| panic!("{pattern}")), judge(pattern));
        for text in SEEDS {
            assert_eq!(ours.is_match(text), judge.is_valid(&json!(text)), "/{pattern}/ on {text:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn near_misses_are_judged_as_a_full_engine_does(text in text()) {
        static JUDGES: OnceLock<Vec<(Regexp, jsonschema::Validator)>> = OnceLock::new();
        let judges = JUDGES.get_or_init(|| {
            patterns().iter().map(|pattern| (Regexp::new(pattern).unwrap(), judge(pattern))).collect()
        });
        for (pattern, (ours, judge)) in patterns().iter().zip(judges) {
            prop_assert_eq!(ours.is_match(&text), judge.is_valid(&json!(&text)), "/{}/ on {:?}", pattern, &text);
        }
    }
}
