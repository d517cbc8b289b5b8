//! Which files are included, and which are refused.

use super::{config, place};

const GATEWAY: &str = "{gateway: {mode: 'local'}}";

#[test]
fn a_file_takes_the_place_of_the_directive() {
    let case = config("{$include: './a.json5'}").file("a.json5", GATEWAY);
    assert_eq!(case.shown(), r#"{"gateway":{"mode":"local"}}"#);
}

#[test]
fn works_at_any_depth_and_inside_arrays() {
    let case = config("{agents: {list: [{$include: 'a.json5'}, {id: 'b', $include: 'c.json5'}]}}")
        .file("a.json5", "{id: 'a'}")
        .file("c.json5", "{id: 'c', name: 'C'}");
    assert_eq!(case.shown(), r#"{"agents":{"list":[{"id":"a"},{"id":"b","name":"C"}]}}"#);
}

#[test]
fn paths_are_relative_to_the_file_that_includes() {
    let case = config("{$include: 'parts/a.json5'}")
        .file("parts/a.json5", "{x: {$include: './b.json5'}, y: {$include: '../c.json5'}}")
        .file("parts/b.json5", "1")
        .file("c.json5", "2");
    assert_eq!(case.shown(), r#"{"x":1,"y":2}"#);
}

#[test]
fn included_files_may_use_all_of_json5() {
    let case = config("{$include: 'a.json5'}").file("a.json5", "\u{feff}// c\n{gateway: {mode: 'local',},}\r\n");
    assert_eq!(case.shown(), r#"{"gateway":{"mode":"local"}}"#);
}

#[test]
fn included_files_must_be_utf8_too() {
    let document = config("{$include: 'a.json5'}").file("a.json5", b"\xff\xfe{\0}\0").load();
    assert!(document.problems[0].refuses());
    assert_eq!(document.file(document.problems[0].location.file).unwrap().name, "a.json5");
}

#[test]
fn a_file_may_be_any_value_even_at_the_root() {
    assert_eq!(config("{$include: 'a.json5'}").file("a.json5", "[1]").shown(), "[1]");
}

#[test]
fn a_missing_file_is_named_where_it_is_included() {
    let document = config("{$include: './nope.json5'}").load();
    assert_eq!(
        super::problems(&document),
        "openclaw.json at './nope.json5': error: the included file \"./nope.json5\" does not exist"
    );
    let help = document.problems[0].help().unwrap().to_string();
    assert_eq!(help, "looked for /oc/nope.json5; a path is relative to the file that includes it");
}

#[test]
fn variables_are_not_replaced_in_paths() {
    let document = config("{$include: './${PART}.json5'}").file("a.json5", GATEWAY).env("PART", "a").load();
    let help = document.problems[0].help().unwrap().to_string();
    assert!(help.ends_with("\"${VAR}\" is not replaced in include paths"), "{help}");
}

#[test]
fn a_parse_failure_is_reported_in_the_included_file() {
    let document = config("{$include: 'a.json5', gateway: {mode: 'local'}}").file("a.json5", "{gateway: }").load();
    assert_eq!(document.problems.len(), 1);
    assert!(place(&document, document.problems[0].location).starts_with("a.json5 at "));
    assert!(document.problems[0].refuses());
}

#[test]
fn the_directive_must_be_a_path_or_a_list_of_paths() {
    for (value, found) in [("5", "a number"), ("null", "null"), ("{}", "an object"), ("true", "a boolean")] {
        let expected =
            format!("openclaw.json at {value}: error: \"$include\" must be a path or a list of paths, not {found}");
        assert_eq!(config(format!("{{$include: {value}}}")).shown(), expected);
    }
    assert_eq!(
        config("{$include: ['a.json5', 5]}").file("a.json5", GATEWAY).shown(),
        "openclaw.json at 5: error: \"$include\" must be a path or a list of paths, not a number"
    );
}

#[test]
fn files_stay_inside_the_config_folder_since_2026_2_17() {
    let case =
        |path: &str| config(format!("{{$include: '{path}'}}")).files(|files| files.with("/other/a.json5", GATEWAY));
    for path in ["/other/a.json5", "../other/a.json5"] {
        let refused =
            format!("openclaw.json at '{path}': error: the included file \"{path}\" is outside the config folder");
        assert_eq!(case(path).shown(), refused);
        assert_eq!(case(path).release("2026.2.17").shown(), refused);
        assert_eq!(case(path).release("2026.2.9").shown(), r#"{"gateway":{"mode":"local"}}"#);
    }
    assert!(config("{$include: '/oc/a.json5'}").file("a.json5", GATEWAY).load().problems.is_empty());
    assert!(config("{$include: 'sub/../a.json5'}").file("a.json5", GATEWAY).load().problems.is_empty());
}

#[test]
fn links_do_not_lead_out_either() {
    let case = config("{$include: './l.json5'}")
        .files(|files| files.with("/other/a.json5", GATEWAY).with_link("/oc/l.json5", "/other/a.json5"));
    assert_eq!(
        case.shown(),
        "openclaw.json at './l.json5': error: the included file \"./l.json5\" is outside the config folder"
    );
    assert_eq!(
        case.load().problems[0].help().unwrap().to_string(),
        "symbolic links lead to /other/a.json5; move the file into /oc, or (since release 2026.5.12) name its folder \
         in the environment variable OPENCLAW_INCLUDE_ROOTS of the gateway"
    );
    let inside = config("{$include: './l.json5'}")
        .file("a.json5", GATEWAY)
        .files(|files| files.with_link("/oc/l.json5", "/oc/a.json5"));
    assert!(inside.load().problems.is_empty());
}

#[test]
fn a_config_folder_behind_a_link_is_the_folder_it_leads_to() {
    let case = config("{$include: './a.json5'}")
        .files(|_| crate::document::MemoryFiles::default().with("/real/a.json5", GATEWAY).with_link("/oc", "/real"));
    assert_eq!(case.shown(), r#"{"gateway":{"mode":"local"}}"#);
}

#[test]
fn extra_roots_are_allowed_since_2026_5_12() {
    let case = || {
        config("{$include: '/shared/a.json5'}").files(|files| files.with("/shared/a.json5", GATEWAY)).root("/shared")
    };
    assert!(case().load().problems.is_empty());
    assert!(case().release("2026.5.12").load().problems.is_empty());
    assert_eq!(case().release("2026.4.29").load().problems.len(), 1);
}

#[test]
fn lists_every_path_with_its_file() {
    let document = config("{a: {$include: 'a.json5'}, b: {$include: 'b.json5'}}").file("a.json5", "{}").load();
    let includes: Vec<(String, bool)> =
        document.includes.iter().map(|include| (include.path.display().to_string(), include.read)).collect();
    assert_eq!(includes, [("/oc/a.json5".to_owned(), true), ("/oc/b.json5".to_owned(), false)]);
}

#[test]
fn a_file_included_twice_reports_its_problems_once() {
    let document = config("{a: {$include: 'x.json5'}, b: {$include: 'x.json5'}}")
        .file("x.json5", "{k: '${NOPE}', k: '${NOPE}', y: {$include: 'z'}}")
        .load();
    assert_eq!((document.problems.len(), document.duplicates.len(), document.files.len()), (2, 1, 2));
}
