//! Circles, depth and size.

use super::config;
use std::fmt::Write;

/// `count` files, each of which includes the next.
fn nested(count: usize) -> super::Case {
    let next = |number: usize| format!("{{$include: 'f{number}.json5'}}");
    let case = (1..count).fold(config(next(1)), |case, n| case.file(&format!("f{n}.json5"), next(n + 1)));
    case.file(&format!("f{count}.json5"), "{x: 1}")
}

#[test]
fn ten_files_deep_is_the_limit() {
    assert_eq!(nested(10).shown(), r#"{"x":1}"#);
    assert_eq!(nested(11).shown(), "f10.json5 at 'f11.json5': error: includes are nested more than 10 files deep");
}

#[test]
fn a_circle_is_shown_as_one() {
    let case = config("{$include: 'a.json5'}")
        .file("a.json5", "{$include: 'b.json5'}")
        .file("b.json5", "{$include: 'a.json5'}");
    assert_eq!(
        case.shown(),
        "b.json5 at 'a.json5': error: the file includes itself: /oc/a.json5 -> /oc/b.json5 -> /oc/a.json5"
    );
    assert_eq!(
        config("{$include: './openclaw.json'}").shown(),
        "openclaw.json at './openclaw.json': error: the file includes itself: /oc/openclaw.json -> /oc/openclaw.json"
    );
}

#[test]
fn one_file_in_two_places_is_no_circle() {
    let case = config("{$include: ['a.json5', 'b.json5']}")
        .file("a.json5", "{$include: 'c.json5'}")
        .file("b.json5", "{$include: 'c.json5'}")
        .file("c.json5", "{x: 1}");
    assert_eq!(case.shown(), r#"{"x":1}"#);
}

#[test]
fn large_and_hard_linked_files_are_refused_since_2026_2_26() {
    let large = || config("{$include: 'a.json5'}").file("a.json5", format!("{{}}{}", " ".repeat(2 * 1024 * 1024)));
    assert_eq!(
        large().shown(),
        "openclaw.json at 'a.json5': error: the included file \"a.json5\" cannot be used: it is larger than 2 MiB"
    );
    assert_eq!(large().release("2026.2.17").shown(), "{}");

    let linked =
        || config("{$include: 'a.json5'}").file("a.json5", "{}").files(|files| files.with_hard_link("/oc/a.json5"));
    assert_eq!(
        linked().shown(),
        "openclaw.json at 'a.json5': error: the included file \"a.json5\" cannot be used: it has more than one hard link"
    );
    assert_eq!(linked().release("2026.2.17").shown(), "{}");
}

#[test]
fn a_folder_is_no_file() {
    for path in ["", "sub"] {
        let case = config(format!("{{$include: '{path}'}}")).file("sub/a.json5", "{}");
        let expected = format!(
            "openclaw.json at '{path}': error: the included file \"{path}\" cannot be used: it is not a regular file"
        );
        assert_eq!(case.shown(), expected);
    }
}

#[test]
fn long_paths_are_refused_since_2026_5_28() {
    let case = |times: usize| config(format!("{{$include: '{}a.json5'}}", "./".repeat(times))).file("a.json5", "{}");
    assert_eq!(case(2040).shown(), "{}");
    assert!(case(2048).shown().ends_with("error: the path of the included file is longer than 4096 characters"));
    assert_eq!(case(2048).release("2026.5.12").shown(), "{}");
    assert!(
        config(r"{$include: 'a\0.json5'}").shown().ends_with("error: the path of the included file holds a zero byte")
    );
}

#[test]
fn files_that_multiply_come_to_an_end() {
    let twenty_times = |file: usize| {
        let mut text = String::from("{x: [");
        for _ in 0..20 {
            let _ = write!(text, "{{$include: 'f{file}.json5'}},");
        }
        text + "]}"
    };
    let case = (1..10).fold(config(twenty_times(1)), |case, n| case.file(&format!("f{n}.json5"), twenty_times(n + 1)));
    let document = case.file("f10.json5", "{}").load();
    assert!(document.problems.iter().all(|problem| !problem.refuses()));
    assert!(!document.problems.is_empty());
}

#[test]
fn deep_files_inside_each_other_come_to_an_end() {
    let deep = |file: usize| format!("{}{{$include: 'f{file}.json5'}}{}", "[".repeat(300), "]".repeat(300));
    let document = config(deep(1)).file("f1.json5", deep(2)).file("f2.json5", "1").load();
    assert_eq!(super::problems(&document).lines().count(), 1);
    assert!(document.to_json().is_array());
}

#[test]
fn the_deepest_tree_is_walked_without_trouble() {
    let document = config(format!("{}{}", "[".repeat(512), "]".repeat(512))).load();
    let mut count = 0;
    document.walk(|_| count += 1);
    assert_eq!((count, document.problems.len()), (512, 0));
}
