//! What a user reads for every kind of syntax error, that one mistake gives one error, that the rest
//! of the file is still read, and that repairs repair.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::syntax::edit::apply;
use openclaw_lint_core::syntax::{Kind, MAX_DEPTH, MAX_ERRORS, Node, SyntaxErrorKind, parse};

/// The members of a text, or whatever it is, in a short form.
fn sketch(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(flag) => flag.to_string(),
        Kind::Number(number) => number.to_string(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Invalid => "?".to_owned(),
        Kind::Array(items) => format!("[{}]", items.iter().map(sketch).collect::<Vec<_>>().join(",")),
        Kind::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|member| format!("{}:{}", member.key.name, sketch(&member.value))).collect();
            format!("{{{}}}", members.join(","))
        }
    }
}

/// Asserts the one error of a text, the text that it points at, and the tree.
#[track_caller]
fn one(text: &str, message: &str, at: &str, tree: &str) {
    let parsed = parse(text);
    let messages: Vec<String> = parsed.errors.iter().map(ToString::to_string).collect();
    assert_eq!(messages, [message], "{text}");
    let error = &parsed.errors[0];
    assert_eq!(error.span.text(text), at, "{text}");
    assert_eq!(parsed.root.as_ref().map(sketch).unwrap_or_default(), tree, "{text}");
    assert!(!error.help().to_string().is_empty());
    if let Some(fix) = &error.fix {
        let repaired = apply(text, &fix.edits).unwrap();
        assert_eq!(parse(&repaired).errors, [], "{text} -> {repaired}");
    }
}

/// Asserts the repaired text of the one error.
#[track_caller]
fn repaired(text: &str, certain: bool, result: &str) {
    let parsed = parse(text);
    assert_eq!(parsed.errors.len(), 1, "{:?}", parsed.errors);
    let fix = parsed.errors[0].fix.clone().unwrap();
    assert_eq!(apply(text, &fix.edits).unwrap(), result);
    assert_eq!(fix.certain, certain, "{text}");
}

#[test]
fn nothing_to_read() {
    one("", "the file is empty", "", "");
    one(" \n// x\n", "the file holds only comments", "", "");
}

#[test]
fn separators() {
    one("{a: 1 b: 2}", "`,` is missing", "", "{a:1,b:2}");
    one("{\n  a: 1\n  b: 2\n}", "`,` is missing", "", "{a:1,b:2}");
    one("[1 2]", "`,` is missing", "", "[1,2]");
    one("{\"a\":\"x\"\"b\":1}", "`,` is missing", "", "{a:\"x\",b:1}");
    one("{a: 1,, b: 2}", "superfluous `,`", ",", "{a:1,b:2}");
    one("[,]", "superfluous `,`", ",", "[]");
    one("{a:: 1}", "superfluous `:`", ":", "{a:1}");
    one("{a: 1; b: 2}", "`;` where `,` belongs", ";", "{a:1,b:2}");
    one("{a = 1}", "`=` where `:` belongs", "=", "{a:1}");
    one("{a => 1}", "`=` where `:` belongs", "=>", "{a:1}");
    one("{a： 1}", "`：` where `:` belongs", "：", "{a:1}");
    one("{a 1, b: 2}", "`:` is missing behind key `a`", "a", "{a:1,b:2}");
    repaired("{\n  a: 1 // one\n  b: 2\n}", true, "{\n  a: 1, // one\n  b: 2\n}");
    repaired("{a: 1,, b: 2}", true, "{a: 1, b: 2}");
}

#[test]
fn members() {
    one("{a: , b: 1}", "key `a` has no value", "a", "{a:?,b:1}");
    one("{a:\n b: 1}", "key `a` has no value", "a", "{a:?,b:1}");
    one("{\"a\":\n \"b\": 1}", "key `a` has no value", "\"a\"", "{a:?,b:1}");
    one("{a, b: 1}", "key `a` has no value", "a", "{a:?,b:1}");
    one("{{a: 1}, b: 2}", "this value has no key", "{", "{b:2}");
    one("{: 1, b: 2}", "this value has no key", ":", "{b:2}");
    one("{foo-bar: 1, b: 2}", "key `foo-bar` needs quotes", "foo-bar", "{foo-bar:1,b:2}");
    one("{ollama/llama3:8b: {}}", "key `ollama/llama3:8b` needs quotes", "ollama/llama3:8b", "{ollama/llama3:8b:{}}");
    one("{1: 2}", "key `1` needs quotes", "1", "{1:2}");
    one("{!!, b: 1}", "this is not a member; expected `key: value`", "!!", "{b:1}");
    one("{a: 1,\n ...\n}", "`...` stands for something that was left out", "...", "{a:1}");
    one("[\"a\": 1, \"b\": 2]", "`key: value` inside an array", ":", "[\"a\",\"b\"]");
    repaired("{foo-bar: 1}", true, "{\"foo-bar\": 1}");
}

#[test]
fn values() {
    one("{a: True, b: 1}", "`True` is not JSON5; it is written `true`", "True", "{a:true,b:1}");
    one("{a: None}", "`None` is not JSON5; it is written `null`", "None", "{a:null}");
    one("{a: undefined}", "`undefined` is not JSON5; it is written `null`", "undefined", "{a:null}");
    one("{a: anthropic/opus, b: 1}", "this text needs quotes", "anthropic/opus", "{a:?,b:1}");
    one("{a: #fff, b: 1}", "this text needs quotes", "#fff", "{a:?,b:1}");
    one("{a: f(\"x, y\"), b: 1}", "this text needs quotes", "f(\"x, y\")", "{a:?,b:1}");
    one("{a: ${TOKEN}, b: 1}", "`${...}` needs quotes", "${TOKEN}", "{a:?,b:1}");
    one("{a: “x”, b: 1}", "`“` is a typographic quotation mark", "“x”", "{a:\"x\",b:1}");
    one("{a: `x`}", "back quotes do not make a string", "`x`", "{a:\"x\"}");
    one("{a: *, b: 1}", "unexpected `*`", "*", "{a:?,b:1}");
    one("{a: \0, b: 1}", "unexpected character U+0000", "\0", "{a:?,b:1}");
    one("{\u{200B}a: 1}", "invisible character U+200B", "\u{200B}", "{a:1}");
    one("{a: 60 * 1000, b: 1}", "unexpected text behind a value", "* 1000", "{a:60,b:1}");
    one("{a: 'it's', b: 1}", "unexpected text behind a value", "s'", "{a:\"it\",b:1}");
    repaired("{a: True}", true, "{a: true}");
    repaired("{a: yes}", false, "{a: true}");
    repaired("{a: ${TOKEN}}", true, "{a: \"${TOKEN}\"}");
    repaired("{a: “x”}", true, "{a: \"x\"}");
}

#[test]
fn numbers() {
    one("{a: 007, b: 1}", "a number must not start with a superfluous 0", "007", "{a:7,b:1}");
    one("{a: 1_000}", "`_` cannot separate digits", "1_000", "{a:1000}");
    one("{a: 0b11}", "binary and octal numbers do not exist in JSON5", "0b11", "{a:?}");
    one("{a: 30s, b: 1}", "this is not a number that JSON5 knows", "30s", "{a:?,b:1}");
    one("{a: 2026.9.6, b: 1}", "this is not a number that JSON5 knows", "2026.9.6", "{a:?,b:1}");
    one("{a: 127.0.0.1:80/x, b: 1}", "this is not a number that JSON5 knows", "127.0.0.1:80/x", "{a:?,b:1}");
    repaired("[1_000]", true, "[1000]");
    repaired("[007]", false, "[7]");
    repaired("[0o17]", true, "[15]");
}

#[test]
fn strings_and_comments() {
    one("{a: \"x,\n b: 1}", "this string has no closing quote", "\"x", "{a:\"x\",b:1}");
    one("{\"a\": \"x}", "this string has no closing quote", "\"x", "{a:\"x\"}");
    one("{a: \"x\ny\", b: 1}", "this string contains a line break", "\"x\ny\"", "{a:\"x\\ny\",b:1}");
    one("{a: \"\\1\"}", "`\\1` is not an escape that JSON5 knows", "\\1", "{a:\"1\"}");
    one("{a: \"\\01\"}", "`\\0` is not an escape that JSON5 knows", "\\0", "{a:\"01\"}");
    one("{a: \"\\x4\"}", "`\\x` needs two hexadecimal digits", "\\x4", "{a:\"\"}");
    one("{a: \"\\u12\"}", "`\\u` needs four hexadecimal digits", "\\u12", "{a:\"\"}");
    one("{\\n: 1}", "only `\\uXXXX` escapes are allowed in a key without quotes", "\\", "{n:1}");
    one("{a\\u002d: 1}", "this escape stands for a character that needs quotes around the key", "\\u002d", "{a-:1}");
    one("{a: 1, /* b: 2}", "this comment has no closing `*/`", "/*", "{a:1}");
    one("{a: 1 */, b: 2}", "`*/` without a comment to close", "*/", "{a:1,b:2}");
    one("{a: 1, # x\n b: 2}", "`#` does not start a comment in JSON5", "#", "{a:1,b:2}");
    repaired("{\n  ## x\n}", true, "{\n  // x\n}");
    repaired("{a: 'x\ny'}", true, "{a: 'x\\ny'}");
}

#[test]
fn brackets() {
    one("{a: [1, 2}", "this `[` is never closed", "[", "{a:[1,2]}");
    one("{a: {b: [1,", "this `[` is never closed, nor are the 2 around it", "[", "{a:{b:[1]}}");
    one("{a: {b: 1", "this `{` is never closed, nor is the one around it", "{", "{a:{b:1}}");
    one("{a: [1, 2}, b: 3}", "`}` cannot close `[`", "}", "{a:[1,2],b:3}");
    one("{a: {b: 1], c: 2}", "`]` cannot close `{`", "]", "{a:{b:1},c:2}");
    one("{a: 1}}", "`}` has no opening bracket", "}", "{a:1}");
    one("{a: {b: 1}}, c: 2}", "this `}` closes the document, but more of it follows", "}", "{a:{b:1},c:2}");
    one("{\n  a: [\n    1,\n    2\n  b: 3\n}", "this `[` is never closed", "[", "{a:[1,2],b:3}");
    one("{\n  \"a\": [\n    1,\n  \"b\": 3\n}", "this `[` is never closed", "[", "{a:[1],b:3}");
}

#[test]
fn a_missing_bracket_is_found_by_indentation() {
    let text = "{\n  a: {\n    b: {\n      c: 1,\n  },\n  d: 2,\n}\n";
    let parsed = parse(text);
    assert_eq!(parsed.errors.len(), 1);
    assert_eq!(parsed.errors[0].span.start, text.find("{\n      c").unwrap());
    repaired(text, false, "{\n  a: {\n    b: {\n      c: 1,\n    }\n  },\n  d: 2,\n}\n");
}

#[test]
fn around_the_document() {
    one("{} {}", "a second document follows the first", "{", "{}");
    one("{a: 1} x y\nz", "unexpected text behind the document", "x y", "{a:1}");
    one("module.exports = {a: 1};", "unexpected text before the document", "module.exports =", "{a:1}");
    one("```json\n{a: 1}\n```\n", "unexpected text before the document", "```json", "{a:1}");
    one("a: 1\nb: 2\n", "the document has no `{` and `}` around it", "", "{a:1,b:2}");
    one("\"a\": 1,\n\"b\": 2\n", "the document has no `{` and `}` around it", "", "{a:1,b:2}");
    one(
        "{\n<<<<<<< HEAD\n a: 1\n=======\n a: 2\n>>>>>>> x\n}",
        "a merge conflict was left in the file",
        "<<<<<<< HEAD",
        "{a:1,a:2}",
    );
}

#[test]
fn every_mistake_of_a_file_is_reported() {
    let text = "{\n  a: True,\n  foo-bar: 1\n  b: “x”, # note\n  c: [1,, 2],\n  d: 'y'\n}\n";
    let parsed = parse(text);
    let messages: Vec<String> = parsed.errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "`True` is not JSON5; it is written `true`",
            "key `foo-bar` needs quotes",
            "`,` is missing",
            "`“` is a typographic quotation mark",
            "`#` does not start a comment in JSON5",
            "superfluous `,`",
        ]
    );
    assert_eq!(sketch(parsed.root.as_ref().unwrap()), "{a:true,foo-bar:1,b:\"x\",c:[1,2],d:\"y\"}");
    let edits: Vec<_> = parsed.errors.iter().flat_map(|error| error.fix.clone().unwrap().edits).collect();
    assert_eq!(parse(&apply(text, &edits).unwrap()).errors, []);
}

#[test]
fn limits() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert_eq!(parse(&deep(MAX_DEPTH)).errors, []);
    let parsed = parse(&format!("{{a: {}, b: {}, c: 1}}", deep(MAX_DEPTH), deep(200_000)));
    assert_eq!(parsed.errors.len(), 1);
    assert_eq!(parsed.errors[0].to_string(), "more than 512 nested brackets");
    assert_eq!(parsed.errors[0].span.start, 4 + MAX_DEPTH - 1);
    assert!(matches!(&parsed.root.unwrap().kind, Kind::Object(members) if members.len() == 3));
    let parsed = parse(&format!("[{}]", "@,".repeat(1_000_000)));
    assert_eq!(parsed.errors.len(), MAX_ERRORS + 1);
    assert_eq!(parsed.errors[MAX_ERRORS].kind, SyntaxErrorKind::TooManyErrors);
    assert_eq!(parsed.errors[MAX_ERRORS].to_string(), "too many syntax errors; the rest is not shown");
    let parsed = parse(&" ".repeat((64 << 20) + 1));
    assert_eq!(parsed.errors[0].to_string(), "the file is larger than 64 MiB");
}

#[test]
fn a_lone_full_width_bracket_is_marked_whole() {
    for text in ["\u{FF3B}", "\u{FF5B}", "{a: \u{FF3B}", "{\u{FF3B}", "{\u{FF5B}", "{} \u{FF3B}", "[] \u{FF5B}"] {
        for error in openclaw_lint_core::syntax::parse(text).errors {
            assert!(text.get(error.span.start..error.span.end).is_some(), "{text:?} {error:?}");
        }
    }
}
