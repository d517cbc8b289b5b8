//! From text to values: duplicate keys, `__proto__`, numbers, and the visit of everything.

use super::{config, json, place};

#[test]
fn the_last_of_equal_keys_wins() {
    let document = config("{a: 1, b: {c: 1}, a: 2, b: {d: 2}, a: 3}").load();
    assert_eq!(json(&document), r#"{"a":3,"b":{"d":2}}"#);
    let lost: Vec<String> = document
        .duplicates
        .iter()
        .map(|double| format!("{} {}..{}", double.path, double.first.span.start, double.second.span.start))
        .collect();
    assert_eq!(lost, ["a 1..18", "b 7..24", "a 18..35"]);
}

#[test]
fn a_value_that_loses_is_not_looked_at() {
    let case = config("{x: {$include: 'nope', y: 1, y: '${NOPE}'}, x: 1, $include: 'nope', $include: 'a.json5'}")
        .file("a.json5", "{}");
    assert_eq!(case.shown(), r#"{"x":1}"#);
    assert_eq!(case.load().duplicates.len(), 2);
}

#[test]
fn prototype_members_vanish_at_any_depth() {
    let document = config(r#"{__proto__: {a: 1}, b: [{"__proto__": 2, c: 3}]}"#).load();
    assert_eq!(json(&document), r#"{"b":[{"c":3}]}"#);
    let vanished: Vec<String> = document.prototype_keys.iter().map(|key| key.path.to_string()).collect();
    assert_eq!(vanished, ["__proto__", "b[0].__proto__"]);
    assert_eq!(place(&document, document.prototype_keys[1].location), r#"openclaw.json at "__proto__""#);
    assert_eq!(config("{constructor: 1, prototype: 2}").shown(), r#"{"constructor":1,"prototype":2}"#);
}

#[test]
fn what_a_prototype_member_includes_must_be_there_all_the_same() {
    assert_eq!(config("{__proto__: {$include: 'nope'}, x: '${X}'}").env("X", "1").load().problems.len(), 1);
    let beside = config("{gateway: {__proto__: {}, $include: 'a.json5'}}").file("a.json5", "5").load();
    assert_eq!(beside.problems.len(), 1);
}

#[test]
fn whole_numbers_become_integers_where_they_are_exact() {
    let document = config("[1, -2.0, 1e3, 0x10, 1.5, 9007199254740992, 1e20, -0, Infinity, NaN, 1e400]").load();
    assert_eq!(json(&document), "[1,-2,1000,16,1.5,9007199254740992,1e+20,0,null,null,null]");
    assert_eq!(document.root.as_array().unwrap()[8].as_f64(), Some(f64::INFINITY));
}

#[test]
fn the_walk_visits_every_value_once() {
    let document = config("{a: {b: [1, {c: 'x'}]}, d: null}").load();
    let mut visits = Vec::new();
    document.walk(|visit| {
        let entry = visit.entry.map_or("-", |entry| &entry.name);
        visits.push(format!("{} {entry} {}", visit.path, visit.value.describe()));
    });
    assert_eq!(
        visits,
        [
            " - an object",
            "a a an object",
            "a.b b an array",
            "a.b[0] - a number",
            "a.b[1] - an object",
            "a.b[1].c c a string",
            "d d null"
        ]
    );
}

#[test]
fn costs_as_much_as_the_text_is_long() {
    let members: Vec<String> = (0..50_000).map(|n| format!("k{n}: '$$', k{n}: []")).collect();
    let document = config(format!("{{{}}}", members.join(", "))).load();
    assert_eq!(document.root.as_object().unwrap().len(), 50_000);
    assert!(document.root.get("k49999").unwrap().as_array().is_some());
}

#[test]
fn bytes_that_are_not_utf8_are_replaced() {
    let document = config(b"{a: 'x\xff', b: '\xc3'}").load();
    assert_eq!(json(&document), "{\"a\":\"x\u{fffd}\",\"b\":\"\u{fffd}\"}");
    assert_eq!(super::problems(&document), "openclaw.json at \u{fffd}: warning: bytes that are not UTF-8 in 2 places");
}

#[test]
fn utf16_is_refused() {
    let document = config(b"\xff\xfe{\0}\0").load();
    assert!(document.root.is_unknown());
    assert!(document.problems.len() == 1 && document.problems[0].refuses());
}
