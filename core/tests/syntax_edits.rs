//! Edits on real-looking files: what they change, and that nothing else changes.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::report::Span;
use openclaw_lint_core::syntax::edit::{Edit, Editor, apply};
use openclaw_lint_core::syntax::{Kind, Member, Node, Parse, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

fn members(node: &Node) -> &[Member] {
    match &node.kind {
        Kind::Object(members) => members,
        other => panic!("no object: {other:?}"),
    }
}

fn at<'p>(parse: &'p Parse, path: &[&str]) -> &'p Node {
    path.iter().fold(parse.root.as_ref().unwrap(), |node, name| {
        &members(node).iter().find(|member| member.key.name == *name).unwrap().value
    })
}

fn edited(text: &str, edits: impl FnOnce(&Editor<'_>, &Parse) -> Vec<Edit>) -> String {
    let before = parse(text);
    assert_eq!(before.errors, [], "{text}");
    let edits = edits(&Editor::new(text, &before), &before);
    let result = apply(text, &edits).unwrap();
    assert_eq!(parse(&result).errors, [], "{result}");
    result
}

fn removed(text: &str, path: &[&str], index: usize) -> String {
    edited(text, |editor, parse| editor.remove_member(at(parse, path), index))
}

fn commented(text: &str, path: &[&str], index: usize) -> String {
    edited(text, |editor, parse| editor.comment_out_member(at(parse, path), index))
}

fn inserted(text: &str, path: &[&str], value: &Value) -> String {
    edited(text, |editor, parse| editor.insert_member(at(parse, path), None, "new", value))
}

fn moved(text: &str, from: &[&str], index: usize, to: &[&str], name: &str) -> String {
    edited(text, |editor, parse| editor.move_member(at(parse, from), index, at(parse, to), name))
}

#[test]
fn removes_members_of_one_line_objects() {
    assert_eq!(removed("{a: 1, b: 2, c: 3}", &[], 0), "{b: 2, c: 3}");
    assert_eq!(removed("{a: 1, b: 2, c: 3}", &[], 1), "{a: 1, c: 3}");
    assert_eq!(removed("{a: 1, b: 2, c: 3}", &[], 2), "{a: 1, b: 2}");
    assert_eq!(removed("{ a: 1, b: 2 }", &[], 1), "{ a: 1 }");
    assert_eq!(removed("{ a: 1, b: 2, }", &[], 1), "{ a: 1, }");
    assert_eq!(removed("{ a: 1 }", &[], 0), "{}");
    assert_eq!(removed("{a: 1,}", &[], 0), "{}");
    assert_eq!(removed("{a: 1, /* of b */ b: 2, c: 3}", &[], 1), "{a: 1, c: 3}");
    assert_eq!(removed("{a: 1 /* of a */, b: 2 /* of b */}", &[], 1), "{a: 1 /* of a */}");
}

#[test]
fn turns_members_into_comments() {
    assert_eq!(commented("{a: 1, b: 2, c: 3}", &[], 1), "{a: 1, /* b: 2, */ c: 3}");
    assert_eq!(commented("{a: 1, b: 2}", &[], 1), "{a: 1 /* b: 2 */}");
    assert_eq!(commented("{ a: [1 /* one */] }", &[], 0), "{ /* a: [1 /* one * /] */ }");
    let text = "{\n  // of a\n  a: 1, // too\n\n  /* of b */ b: {\n    c: 1, /* of\n c */\n\n  } // end\n}\n";
    assert_eq!(commented(text, &[], 0), text.replace("  a: 1", "  // a: 1"));
    assert_eq!(
        commented(text, &[], 1),
        "{\n  // of a\n  a: 1 // too\n\n  /* of b */ // b: {\n    // c: 1, /* of\n // c */\n\n  // } // end\n}\n"
    );
}

#[test]
fn removes_members_on_their_own_lines() {
    let text = "{\n  // of a\n  a: 1, // too\n\n  b: {\n    c: 1,\n  },\n\n  // of d\n  // too\n  d: 2\n}\n";
    assert_eq!(removed(text, &[], 0), "{\n  b: {\n    c: 1,\n  },\n\n  // of d\n  // too\n  d: 2\n}\n");
    assert_eq!(removed(text, &[], 1), "{\n  // of a\n  a: 1, // too\n\n  // of d\n  // too\n  d: 2\n}\n");
    assert_eq!(removed(text, &[], 2), "{\n  // of a\n  a: 1, // too\n\n  b: {\n    c: 1,\n  }\n}\n");
    assert_eq!(removed("{\n  \"a\": 1\n}\n", &[], 0), "{\n}\n");
    assert_eq!(removed("{\r\n  a: 1,\r\n  b: 2,\r\n}\r\n", &[], 1), "{\r\n  a: 1,\r\n}\r\n");
    assert_eq!(removed("{ a: 1, // of a\n  b: 2 }", &[], 1), "{ a: 1 // of a\n   }");
    assert_eq!(removed("{\n  a: 1, // of a\n  b: 2, // of b\n}", &[], 0), "{\n  b: 2, // of b\n}");
    assert_eq!(removed("{ a: 1\n, b: 2\n}", &[], 0), "{ b: 2\n}");
    assert_eq!(
        removed("{\n  // about the file\n\n  // of a\n  a: 1,\n  b: 2,\n}", &[], 0),
        "{\n  // about the file\n\n  b: 2,\n}"
    );
}

#[test]
fn removes_items() {
    let remove =
        |text: &str, index| edited(text, |editor, parse| editor.remove_item(parse.root.as_ref().unwrap(), index));
    assert_eq!(remove("[1, 2, 3]", 0), "[2, 3]");
    assert_eq!(remove("[1, 2, 3]", 2), "[1, 2]");
    assert_eq!(remove("[1]", 0), "[]");
    assert_eq!(remove("[\n  1, // one\n  2 // two\n]", 1), "[\n  1 // one\n]");
}

#[test]
fn inserts_in_the_style_of_the_file() {
    assert_eq!(inserted("{a: 1}", &[], &json!(2)), "{a: 1, new: 2}");
    assert_eq!(inserted("{ 'a': 'x', }", &[], &json!("y")), "{ 'a': 'x', 'new': 'y', }");
    assert_eq!(inserted("{}", &[], &json!(2)), "{ \"new\": 2 }");
    assert_eq!(
        inserted("{\n\t\"a\": 1\n}\n", &[], &json!({"x": 1})),
        "{\n\t\"a\": 1,\n\t\"new\": {\n\t\t\"x\": 1\n\t}\n}\n"
    );
    assert_eq!(inserted("{\n  a: 1,\n}\n", &[], &json!(2)), "{\n  a: 1,\n  new: 2,\n}\n");
    assert_eq!(inserted("{\n  a: 1 // of a\n}\n", &[], &json!(2)), "{\n  a: 1, // of a\n  new: 2\n}\n");
    assert_eq!(inserted("{\r\n  a: 1\r\n}", &[], &json!(2)), "{\r\n  a: 1,\r\n  new: 2\r\n}");
    assert_eq!(inserted("{\n  a: 1,\n  // b: 2,\n}\n", &[], &json!(2)), "{\n  a: 1,\n  new: 2,\n  // b: 2,\n}\n");
    assert_eq!(inserted("{\n    a: {}\n}", &["a"], &json!(2)), "{\n    a: {\n        new: 2\n    }\n}");
    assert_eq!(inserted("{\n  a: { // todo\n  },\n}", &["a"], &json!(2)), "{\n  a: { // todo\n    new: 2,\n  },\n}");
    assert_eq!(inserted("{\n  a: { b: 1 }\n}", &["a"], &json!({"x": [1]})), "{\n  a: { b: 1, new: { x: [1] } }\n}");
}

#[test]
fn inserts_behind_a_given_member() {
    let text = "{\n  a: 1, // of a\n  b: 2\n}";
    let result = edited(text, |editor, parse| editor.insert_member(at(parse, &[]), Some(0), "x-y", &json!("z")));
    assert_eq!(result, "{\n  a: 1, // of a\n  \"x-y\": \"z\",\n  b: 2\n}");
    let result = edited("[1, 2]", |editor, parse| editor.insert_item(at(parse, &[]), Some(0), &json!(9)));
    assert_eq!(result, "[1, 9, 2]");
}

#[test]
fn renames_and_replaces() {
    let rename = |text: &str, name: &str| {
        edited(text, |editor, parse| vec![editor.rename_key(&members(at(parse, &[]))[0].key, name)])
    };
    assert_eq!(rename("{'a': 1}", "b"), "{'b': 1}");
    assert_eq!(rename("{a: 1}", "b"), "{b: 1}");
    assert_eq!(rename("{a: 1}", "b-c"), "{\"b-c\": 1}");
    assert_eq!(rename("{a: 'x'}", "b-c"), "{'b-c': 'x'}");
    let replace = |text: &str, value: Value| {
        edited(text, |editor, parse| vec![editor.replace_value(&members(at(parse, &[]))[0].value, &value)])
    };
    assert_eq!(replace("{a: 'x', b: \"y\"}", json!("it's")), "{a: 'it\\'s', b: \"y\"}");
    assert_eq!(replace("{\n  a: 1,\n}", json!({"b": 1})), "{\n  a: {\n    b: 1,\n  },\n}");
    assert_eq!(replace("{\n  a: { c: 1 },\n}", json!({"b": 1})), "{\n  a: { b: 1 },\n}");
}

#[test]
fn moves_members_with_their_comments() {
    let text = "{\n  a: {\n    // of b\n    b: {\n      c: 1, // of c\n    }, // too\n    d: 2,\n  },\n  e: {},\n}\n";
    assert_eq!(
        moved(text, &["a"], 0, &[], "x"),
        "{\n  a: {\n    d: 2,\n  },\n  e: {},\n  // of b\n  x: {\n    c: 1, // of c\n  }, // too\n}\n"
    );
    assert_eq!(
        moved(text, &["a"], 0, &["e"], "b"),
        "{\n  a: {\n    d: 2,\n  },\n  e: {\n    // of b\n    b: {\n      c: 1, // of c\n    }, // too\n  },\n}\n"
    );
    assert_eq!(moved("{a: {b: 1, c: 2}, d: {e: 3}}", &["a"], 0, &["d"], "x"), "{a: {c: 2}, d: {e: 3, x: 1}}");
    assert_eq!(
        moved("{\n  a: {\n    b: 'x\\\n    y',\n  },\n}\n", &["a"], 0, &[], "b"),
        "{\n  a: {\n  },\n  b: 'x\\\n    y',\n}\n",
        "white space inside a string is not indentation"
    );
}

/// A value as plain data, with the last of doubled members.
fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Null | Kind::Invalid => Value::Null,
        Kind::Bool(flag) => json!(flag),
        Kind::Number(number) => json!(number),
        Kind::String(text) => json!(text),
        Kind::Array(items) => items.iter().map(value).collect(),
        Kind::Object(entries) => entries.iter().map(|entry| (entry.key.name.clone(), value(&entry.value))).collect(),
    }
}

fn space() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => Just(String::new()),
        3 => Just(" ".to_owned()),
        4 => Just("\n  ".to_owned()),
        1 => Just("\n\n".to_owned()),
        1 => Just("\r\n".to_owned()),
        1 => (0..1000_u16).prop_map(|id| format!(" /* c{id} */")),
        1 => (0..1000_u16).prop_map(|id| format!(" // c{id}\n  ")),
        1 => (0..1000_u16).prop_map(|id| format!("\n  // c{id}\n  ")),
    ];
    prop::collection::vec(piece, 0..3).prop_map(|pieces| pieces.concat())
}

fn scalar() -> impl Strategy<Value = String> {
    prop_oneof![Just("1"), Just("'x'"), Just("\"y // no\""), Just("null"), Just("'a\\\n  b'"), Just("{}"), Just("[ ]")]
        .prop_map(str::to_owned)
}

/// A document: an object with members that are plain, or objects of plain members.
fn object(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let entry = (space(), prop_oneof![Just(""), Just("'"), Just("\"")], space(), space(), value, space());
    (prop::collection::vec(entry, 0..5), any::<bool>(), space()).prop_map(|(entries, trailing, end)| {
        let count = entries.len();
        let mut text = "{".to_owned();
        for (index, (before, quote, colon, behind, value, after)) in entries.into_iter().enumerate() {
            let comma = if index + 1 < count || trailing { "," } else { "" };
            text += &format!("{before}{quote}k{index}{quote}{colon}:{behind}{value}{after}{comma}");
        }
        text + &end + "}"
    })
}

fn document() -> impl Strategy<Value = String> {
    object(prop_oneof![scalar(), object(scalar())])
}

/// A document that certainly has an object inside.
fn nested_document() -> impl Strategy<Value = String> {
    (object(scalar()), document())
        .prop_map(|(inner, outer)| outer.replacen('{', &format!("{{\"o\": {},", inner.replacen('{', "{ z: 1,", 1)), 1))
        .prop_filter("a doubled comma", |text| parse(text).errors.is_empty())
}

/// Comments outside of `span`.
fn comments_outside(text: &str, parse: &Parse, span: Span) -> Vec<String> {
    let outside = |comment: Span| comment.end <= span.start || comment.start >= span.end;
    parse.comments.iter().map(|c| c.span).filter(|&c| outside(c)).map(|c| c.text(text).to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn removal_touches_nothing_else(text in document(), pick in any::<prop::sample::Index>()) {
        let before = parse(&text);
        prop_assert!(before.errors.is_empty(), "{text}");
        let root = before.root.as_ref().unwrap();
        prop_assume!(!members(root).is_empty());
        let index = pick.index(members(root).len());
        let edits = Editor::new(&text, &before).remove_member(root, index);
        let result = apply(&text, &edits).unwrap();
        let after = parse(&result);
        prop_assert!(after.errors.is_empty(), "{text}\n->\n{result}\n{:?}", after.errors);
        let mut wanted = value(root);
        wanted.as_object_mut().unwrap().shift_remove(&members(root)[index].key.name);
        prop_assert_eq!(&wanted, &value(after.root.as_ref().unwrap()), "{}\n->\n{}", text, result);
        // Every other member keeps its text, and the comments inside of it.
        for (at, member) in members(root).iter().enumerate().filter(|&(at, _)| at != index) {
            let kept = &members(after.root.as_ref().unwrap())[at - usize::from(at > index)];
            prop_assert_eq!(member.span().text(&text), kept.span().text(&result));
        }
        // Comments before the member before it and behind the next one are not the member's, nor are
        // those behind the member before it, on its line.
        let entries = members(root);
        let behind = if index == 0 { root.span.start + 1 } else { entries[index - 1].span().end };
        let line_end = text[behind..].find('\n').map_or(text.len(), |len| behind + len);
        let mine = entries[index].span();
        let first = if line_end < mine.start { line_end } else { behind };
        let next = entries.get(index + 1).map_or(root.span.end, |next| next.span().start);
        let kept: Vec<String> = comments_outside(&result, &after, Span::empty(usize::MAX));
        for comment in comments_outside(&text, &before, Span::new(first, next)) {
            prop_assert!(kept.contains(&comment), "{comment} is gone\n{text}\n->\n{result}");
        }
    }

    #[test]
    fn insertion_touches_nothing_else(text in document(), pick in any::<prop::sample::Index>(), nested in any::<bool>()) {
        let before = parse(&text);
        let root = before.root.as_ref().unwrap();
        let count = members(root).len();
        let after_index = if count > 0 { Some(pick.index(count)) } else { None };
        let new = if nested { json!({"x": [1, "two"], "y": {}}) } else { json!("it's") };
        let edits = Editor::new(&text, &before).insert_member(root, after_index, "new", &new);
        let result = apply(&text, &edits).unwrap();
        let after = parse(&result);
        prop_assert!(after.errors.is_empty(), "{text}\n->\n{result}\n{:?}", after.errors);
        let after_root = after.root.as_ref().unwrap();
        let at = after_index.map_or(0, |index| index + 1);
        prop_assert_eq!(&members(after_root)[at].key.name, "new");
        let expected = json!({"new": new});
        prop_assert_eq!(&value(&members(after_root)[at].value), &value(&members(parse(&expected.to_string()).root.as_ref().unwrap())[0].value));
        for (index, member) in members(root).iter().enumerate() {
            let kept = &members(after_root)[index + usize::from(index >= at)];
            prop_assert_eq!(member.span().text(&text), kept.span().text(&result));
        }
        let none = Span::empty(usize::MAX);
        prop_assert_eq!(comments_outside(&text, &before, none), comments_outside(&result, &after, none));
        // Nothing is taken away but white space.
        for edit in &edits {
            prop_assert!(edit.span.text(&text).trim().is_empty());
        }
    }

    #[test]
    fn moving_keeps_value_and_comments(text in nested_document(), from in any::<prop::sample::Index>(), pick in any::<prop::sample::Index>()) {
        let before = parse(&text);
        let root = before.root.as_ref().unwrap();
        let inner: Vec<&Member> =
            members(root).iter().filter(|m| matches!(&m.value.kind, Kind::Object(inner) if !inner.is_empty())).collect();
        prop_assume!(!inner.is_empty());
        let source = inner[from.index(inner.len())];
        let index = pick.index(members(&source.value).len());
        let member = &members(&source.value)[index];
        let edits = Editor::new(&text, &before).move_member(&source.value, index, root, "moved");
        let result = apply(&text, &edits).unwrap();
        let after = parse(&result);
        prop_assert!(after.errors.is_empty(), "{text}\n->\n{result}\n{:?}", after.errors);
        let mut wanted = value(root);
        wanted[&source.key.name].as_object_mut().unwrap().shift_remove(&member.key.name);
        wanted["moved"] = value(&member.value);
        let ids = |text: &str, parse: &Parse| {
            let all = comments_outside(text, parse, Span::empty(usize::MAX)).concat();
            let mut ids: Vec<String> = all.split([' ', '/', '*']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
            ids.sort();
            ids
        };
        prop_assert_eq!(ids(&text, &before), ids(&result, &after), "{}\n->\n{}", text, result);
        prop_assert_eq!(&wanted, &value(after.root.as_ref().unwrap()), "{}\n->\n{}", text, result);
    }

    #[test]
    fn commenting_out_keeps_all_other_values_and_every_comment(text in document(), pick in any::<prop::sample::Index>(), new in any::<bool>()) {
        let before = parse(&text);
        let root = before.root.as_ref().unwrap();
        prop_assume!(!members(root).is_empty());
        let index = pick.index(members(root).len());
        let lines: &[&str] = if new { &["new1", "new2"] } else { &[] };
        let editor = Editor::new(&text, &before);
        let edits = if new { editor.comment_out(root, index, lines) } else { editor.remove_member_only(root, index) };
        let result = apply(&text, &edits).unwrap();
        let after = parse(&result);
        prop_assert!(after.errors.is_empty(), "{text}\n->\n{result}\n{:?}", after.errors);
        let mut wanted = value(root);
        wanted.as_object_mut().unwrap().shift_remove(&members(root)[index].key.name);
        prop_assert_eq!(&wanted, &value(after.root.as_ref().unwrap()), "{}\n->\n{}", text, result);
        let ids = |text: &str, parse: &Parse| {
            let all = comments_outside(text, parse, Span::empty(usize::MAX)).concat();
            let mut ids: Vec<String> = all.split([' ', '/', '*']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
            ids.sort();
            ids
        };
        let mut expected = ids(&text, &before);
        expected.extend(lines.iter().map(|line| (*line).to_owned()));
        expected.sort();
        prop_assert_eq!(expected, ids(&result, &after), "{}\n->\n{}", text, result);
    }
}
