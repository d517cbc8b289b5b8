//! What becomes of values that several files give.

use super::{config, place};
use crate::path::ConfigPath;

#[test]
fn files_of_a_list_are_merged_from_left_to_right() {
    let case = config("{$include: ['a.json5', 'b.json5']}")
        .file("a.json5", "{gateway: {port: 1, mode: 'local', list: [1, 2]}, x: {y: 1}}")
        .file("b.json5", "{gateway: {port: 2, list: [2]}, x: 5}");
    assert_eq!(case.shown(), r#"{"gateway":{"port":2,"mode":"local","list":[1,2,2]},"x":5}"#);
    assert_eq!(config("{$include: []}").shown(), "{}");
}

#[test]
fn keys_beside_the_directive_win_wherever_they_stand() {
    for text in ["{$include: 'a.json5', x: {y: 2, l: [2]}}", "{x: {y: 2, l: [2]}, $include: 'a.json5'}"] {
        let case = config(text).file("a.json5", "{x: {y: 1, z: 1, l: [1]}}");
        assert_eq!(case.shown(), r#"{"x":{"y":2,"z":1,"l":[1,2]}}"#);
    }
    let case = config("{$include: 'a.json5', gateway: null}").file("a.json5", "{gateway: {}}");
    assert_eq!(case.shown(), r#"{"gateway":null}"#);
}

#[test]
fn keys_beside_the_directive_need_an_object() {
    for (content, found) in [("5", "a number"), ("[]", "an array"), ("null", "null")] {
        let case = config("{gateway: {$include: 'a.json5', mode: 'local'}}").file("a.json5", content);
        let expected = format!(
            "openclaw.json at 'a.json5': error: keys beside \"$include\" need an object to join, but the included file \
             holds {found}"
        );
        assert_eq!(case.shown(), expected);
    }
}

#[test]
fn in_a_list_an_object_replaces_anything_else() {
    let case =
        |files: &str| config(format!("{{$include: [{files}], x: 1}}")).file("a.json5", "[]").file("b.json5", "{y: 2}");
    assert_eq!(case("'a.json5', 'b.json5'").shown(), r#"{"y":2,"x":1}"#);
    assert_eq!(case("'b.json5', 'a.json5'").load().problems.len(), 1);
}

#[test]
fn every_value_keeps_its_place() {
    let document = config("{$include: 'a.json5', x: {y: 2}}").file("a.json5", "{x: {y: 1, z: 3}, w: 4}").load();
    let at = |keys: &[&str]| place(&document, document.root.at(&ConfigPath::of(keys)).unwrap().location);
    assert_eq!(at(&["x", "y"]), "openclaw.json at 2");
    assert_eq!(at(&["x", "z"]), "a.json5 at 3");
    assert_eq!(at(&["w"]), "a.json5 at 4");
    assert_eq!(at(&["x"]), "openclaw.json at {y: 2}");
    assert_eq!(at(&[]), "openclaw.json at {$include: 'a.json5', x: {y: 2}}");
}

#[test]
fn names_of_the_object_machinery_are_left_out() {
    let siblings = |release| {
        config("{$include: 'a.json5', gateway: {mode: 'local', prototype: 1}}")
            .file("a.json5", "{constructor: {x: 1}, gateway: {constructor: 5, auth: {prototype: 1}}}")
            .release(release)
            .shown()
    };
    let kept =
        r#"{"constructor":{"x":1},"gateway":{"constructor":5,"auth":{"prototype":1},"mode":"local","prototype":1}}"#;
    assert_eq!(siblings("2026.2.17"), kept);
    let partly = r#"{"constructor":{"x":1},"gateway":{"constructor":5,"auth":{"prototype":1},"mode":"local"}}"#;
    assert_eq!(siblings("2026.2.26"), partly);
    assert_eq!(siblings("2026.8.1"), r#"{"gateway":{"auth":{},"mode":"local"}}"#);

    let list = |release| {
        let case = config("{$include: ['a.json5']}").release(release);
        case.file("a.json5", "{constructor: 1, gateway: {constructor: 5}, list: [{constructor: 1}]}").shown()
    };
    assert_eq!(list("2026.2.26"), r#"{"gateway":{"constructor":5},"list":[{"constructor":1}]}"#);
    assert_eq!(list("2026.8.1"), r#"{"gateway":{},"list":[{"constructor":1}]}"#);
}

#[test]
fn without_a_merge_such_names_stay() {
    let case = config("{$include: 'a.json5'}").file("a.json5", "{constructor: 1}");
    assert_eq!(case.shown(), r#"{"constructor":1}"#);
}
