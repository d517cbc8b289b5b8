//! Configs of which not everything is known: nothing may be called missing there.

use super::{config, json, problems};
use crate::path::ConfigPath;

#[test]
fn without_files_an_include_is_unknown_and_no_problem() {
    let document = config("{gateway: {$include: './a.json5'}}").load_alone();
    assert_eq!(problems(&document), "");
    assert!(document.root.get("gateway").unwrap().is_unknown());
    assert!(!document.root.incomplete);
    assert!(!document.includes[0].read);
}

#[test]
fn keys_beside_an_unknown_include_stay_and_are_incomplete() {
    let document = config("{$include: './a.json5', gateway: {auth: {mode: 'token'}, list: [1]}}").load_alone();
    assert_eq!(json(&document), r#"{"gateway":{"auth":{"mode":"token"},"list":[1]}}"#);
    for keys in [&[] as &[&str], &["gateway"], &["gateway", "auth"], &["gateway", "list"]] {
        assert!(document.root.at(&ConfigPath::of(keys)).unwrap().incomplete, "{keys:?}");
    }
    assert!(!document.root.dig(&["gateway", "auth", "mode"]).unwrap().incomplete);
}

#[test]
fn even_without_files_some_includes_are_wrong() {
    let case = config("{a: {$include: '../a.json5'}, b: {$include: 5}, c: {$include: '/x.json5'}}");
    let help = case.load_alone().problems[0].help().unwrap().to_string();
    assert!(help.starts_with("move the file into the folder of the config, or "), "{help}");
    assert_eq!(
        problems(&case.load_alone()),
        "openclaw.json at '../a.json5': error: the included file \"../a.json5\" is outside the config folder\n\
         openclaw.json at 5: error: \"$include\" must be a path or a list of paths, not a number"
    );
}

#[test]
fn the_files_that_could_be_read_still_count() {
    let document = config("{$include: ['a.json5', 'nope.json5', 'b.json5']}")
        .file("a.json5", "{x: {y: 1}}")
        .file("b.json5", "{z: {w: 2}}")
        .load();
    assert_eq!(json(&document), r#"{"x":{"y":1},"z":{"w":2}}"#);
    for keys in [&["x"], &["z"]] {
        assert!(document.root.at(&ConfigPath::of(keys)).unwrap().incomplete, "{keys:?}");
    }
}

#[test]
fn text_with_syntax_errors_is_incomplete() {
    let document = config("{gateway: {mode: 'local', port: }, x: {}}").load();
    assert!(document.root.incomplete && document.root.get("x").unwrap().incomplete);
    assert_eq!(document.root.dig(&["gateway", "mode"]).unwrap().as_str(), Some("local"));
}

#[test]
fn no_text_is_unknown() {
    let document = config("").load();
    assert!(document.root.is_unknown());
    assert_eq!(document.problems.len(), 1);
}
