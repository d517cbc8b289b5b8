//! Our parser against the `json5` crate: the same texts accepted, the same values read. And on any
//! text at all: no panic, and spans that fit.
//!
//! The judge is the npm package json5, which OpenClaw uses; we agree with it on over a million texts.
//! Where the crate deviates from it, [`deviates`] names the deviation and why.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::syntax::edit::{Editor, apply};
use openclaw_lint_core::syntax::{Kind, Node, decode, parse};
use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value as both parsers can give it; the last of doubled members counts.
#[derive(Debug)]
enum Plain {
    Null,
    Bool(bool),
    Number(f64),
    String(String),
    Array(Vec<Plain>),
    Object(Vec<(String, Plain)>),
}

impl PartialEq for Plain {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null) => true,
            (Self::Bool(one), Self::Bool(two)) => one == two,
            (Self::Number(one), Self::Number(two)) => one == two || (one.is_nan() && two.is_nan()),
            (Self::String(one), Self::String(two)) => one == two,
            (Self::Array(one), Self::Array(two)) => one == two,
            (Self::Object(one), Self::Object(two)) => one == two,
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Plain;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }
            fn visit_unit<E>(self) -> Result<Plain, E> {
                Ok(Plain::Null)
            }
            fn visit_none<E>(self) -> Result<Plain, E> {
                Ok(Plain::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Plain, E> {
                Ok(Plain::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Plain, E> {
                Ok(Plain::Number(value as f64))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Plain, E> {
                Ok(Plain::Number(value as f64))
            }
            fn visit_i128<E>(self, value: i128) -> Result<Plain, E> {
                Ok(Plain::Number(value as f64))
            }
            fn visit_u128<E>(self, value: u128) -> Result<Plain, E> {
                Ok(Plain::Number(value as f64))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Plain, E> {
                Ok(Plain::Number(value))
            }
            fn visit_str<E>(self, value: &str) -> Result<Plain, E> {
                Ok(Plain::String(value.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Plain, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Plain::Array(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Plain::Object(members))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

fn plain(node: &Node) -> Plain {
    match &node.kind {
        Kind::Null | Kind::Invalid => Plain::Null,
        Kind::Bool(flag) => Plain::Bool(*flag),
        Kind::Number(number) => Plain::Number(*number),
        Kind::String(text) => Plain::String(text.clone()),
        Kind::Array(items) => Plain::Array(items.iter().map(plain).collect()),
        Kind::Object(members) => {
            Plain::Object(members.iter().map(|member| (member.key.name.clone(), plain(&member.value))).collect())
        }
    }
}

/// Where the crate does otherwise than npm json5: it refuses escapes of lone surrogates, because a
/// Rust string cannot hold them; JavaScript's can, and ours gets U+FFFD.
fn deviates(text: &str) -> bool {
    // A backslash behind a backslash escapes nothing.
    let escapes = |at: &usize| text[..*at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 0;
    let units: Vec<(usize, u32)> = text
        .match_indices("\\u")
        .filter(|(at, _)| escapes(at))
        .filter_map(|(at, _)| Some((at, u32::from_str_radix(text.get(at + 2..at + 6)?, 16).ok()?)))
        .collect();
    let unit_at = |at: usize| units.iter().find(|unit| unit.0 == at).map_or(0, |unit| unit.1);
    units.iter().any(|&(at, unit)| match unit {
        0xD800..=0xDBFF => !matches!(unit_at(at + 6), 0xDC00..=0xDFFF),
        0xDC00..=0xDFFF => at < 6 || !matches!(unit_at(at - 6), 0xD800..=0xDBFF),
        _ => false,
    })
}

fn agree(text: &str) -> Result<(), TestCaseError> {
    let ours = parse(text);
    let theirs = json5::from_str::<Plain>(text);
    match (ours.errors.is_empty(), theirs) {
        (true, Ok(theirs)) => {
            prop_assert_eq!(plain(ours.root.as_ref().unwrap()), theirs, "{}", text);
        }
        (false, Err(_)) => {}
        (accepted, theirs) => prop_assert!(deviates(text), "ours {accepted}, theirs {theirs:?}: {text:?}"),
    }
    Ok(())
}

fn space() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "",
        "",
        "",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u{B}",
        "\u{C}",
        "\u{A0}",
        "\u{FEFF}",
        "\u{2028}",
        "\u{2029}",
        "\u{3000}",
        "// c\n",
        "//\r",
        "/* c */",
        "/***/",
        "/* \n * */",
    ]);
    prop::collection::vec(piece, 0..2).prop_map(|pieces| pieces.concat())
}

fn string() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "é",
        "日",
        "😀",
        " ",
        "\t",
        "/",
        "#",
        "\u{2028}",
        "\\n",
        "\\b",
        "\\v",
        "\\0",
        "\\x41",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\\n",
        "\\\r\n",
        "\\\u{2028}",
        "\\a",
        "\\'",
        "\\\"",
        "\\\\",
        "\\/",
    ]);
    (prop::collection::vec(piece, 0..5), prop::sample::select(vec!["'", "\""]))
        .prop_map(|(pieces, quote)| format!("{quote}{}{quote}", pieces.concat()))
}

fn number() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "0",
        "-0",
        "+1",
        ".5",
        "5.",
        "-.5",
        "1e3",
        "1E-3",
        "1.e5",
        "0x1F",
        "-0Xff",
        "Infinity",
        "-Infinity",
        "NaN",
        "1e400",
        "9007199254740993",
        "123456789012345678901234567890",
    ]);
    prop_oneof![
        special.prop_map(str::to_owned),
        any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(|n| format!("{n:e}"))
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        string(),
        "[a-zA-Z_$][a-zA-Z0-9_$]{0,4}",
        prop::sample::select(vec!["é", "日本", "\\u0061b", "a\\u0030", "null", "__proto__", "ab\u{200C}"])
            .prop_map(str::to_owned),
    ]
}

fn document() -> impl Strategy<Value = String> {
    let scalar =
        prop_oneof![prop::sample::select(vec!["null", "true", "false"]).prop_map(str::to_owned), string(), number(),];
    scalar.prop_recursive(4, 32, 4, |inner| {
        let items = prop::collection::vec((space(), inner.clone(), space()), 0..4);
        let members = prop::collection::vec((space(), key(), space(), space(), inner, space()), 0..4);
        let joined = |entries: Vec<String>, comma: bool| {
            let tail = if comma && !entries.is_empty() { "," } else { "" };
            entries.join(",") + tail
        };
        prop_oneof![
            (items, any::<bool>(), space()).prop_map(move |(items, comma, end)| {
                let items = items.into_iter().map(|(before, item, after)| before + &item + &after).collect();
                format!("[{}{end}]", joined(items, comma))
            }),
            (members, any::<bool>(), space()).prop_map(move |(members, comma, end)| {
                let members =
                    members.into_iter().map(|(a, key, b, c, value, d)| format!("{a}{key}{b}:{c}{value}{d}")).collect();
                format!("{{{}{end}}}", joined(members, comma))
            }),
        ]
    })
}

/// A document with a few characters lost, doubled or put in.
fn mutated() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "", "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/", "//", "/*", "*/", "\n", " ", "0", "1", "-", ".", "e",
        "x", "#", ";", "=", "null", "True", "\\u0061", "“", "，", "`", "...", "😀",
    ]);
    (document(), prop::collection::vec((any::<prop::sample::Index>(), 0..3_usize, piece), 1..4)).prop_map(
        |(text, changes)| {
            let mut chars: Vec<char> = text.chars().collect();
            for (at, lost, piece) in changes {
                let at = at.index(chars.len() + 1);
                let end = (at + lost).min(chars.len());
                chars.splice(at..end, piece.chars());
            }
            chars.into_iter().collect()
        },
    )
}

/// Checks what holds for every text: errors in order, spans on characters, children inside parents,
/// and repairs that can be applied.
fn sound(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    prop_assert!(parsed.root.is_some() || !parsed.errors.is_empty());
    prop_assert!(
        parsed
            .errors
            .windows(2)
            .all(|pair| pair[0].span.start <= pair[1].span.start || pair[1].to_string().contains("too many"))
    );
    for error in &parsed.errors {
        prop_assert!(text.get(error.span.start..error.span.end).is_some());
        let _ = (error.to_string(), error.help());
        if let Some(fix) = &error.fix {
            prop_assert!(apply(text, &fix.edits).is_ok(), "{:?}", fix);
        }
    }
    let mut open: Vec<(&Node, usize, usize)> = parsed.root.iter().map(|node| (node, 0, text.len())).collect();
    while let Some((node, start, end)) = open.pop() {
        prop_assert!(
            start <= node.span.start && node.span.start <= node.span.end && node.span.end <= end,
            "{node:?} {text:?}"
        );
        prop_assert!(text.get(node.span.start..node.span.end).is_some());
        match &node.kind {
            Kind::Array(items) => open.extend(items.iter().map(|item| (item, node.span.start, node.span.end))),
            Kind::Object(members) => {
                open.extend(members.iter().map(|member| (&member.value, member.key.span.end, node.span.end)));
            }
            _ => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reads_documents_like_the_oracle(text in document()) {
        prop_assert!(parse(&text).errors.is_empty(), "{text:?} {:?}", parse(&text).errors);
        agree(&text)?;
    }

    #[test]
    fn judges_broken_documents_like_the_oracle(text in mutated()) {
        agree(&text)?;
        sound(&text)?;
    }

    #[test]
    fn never_panics_on_text(text in "\\PC*|[\\[\\]{}:,'\"/*\\\\\n a1.#;=`“]{0,40}") {
        agree(&text)?;
        sound(&text)?;
    }

    #[test]
    fn never_panics_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        if let Ok(decoded) = decode(&bytes) {
            prop_assert_eq!(&decoded.text, &String::from_utf8_lossy(&bytes));
            sound(&decoded.text)?;
        }
    }

    #[test]
    fn edits_never_panic_on_broken_texts(text in mutated(), pick in any::<prop::sample::Index>()) {
        let parsed = parse(&text);
        let editor = Editor::new(&text, &parsed);
        let mut open: Vec<&Node> = parsed.root.iter().collect();
        let root = parsed.root.as_ref();
        while let Some(node) = open.pop() {
            let value = serde_json::json!({"a": [1]});
            let mut all = vec![editor.insert_member(node, None, "n", &value), vec![editor.replace_value(node, &value)]];
            match &node.kind {
                Kind::Array(items) if !items.is_empty() => {
                    all.push(editor.remove_item(node, pick.index(items.len())));
                    open.extend(items);
                }
                Kind::Object(members) if !members.is_empty() => {
                    let index = pick.index(members.len());
                    all.push(editor.remove_member(node, index));
                    all.extend(root.map(|root| editor.move_member(node, index, root, "m")));
                    open.extend(members.iter().map(|member| &member.value));
                }
                _ => {}
            }
            for edits in all {
                prop_assert!(apply(&text, &edits).is_ok(), "{text:?} {edits:?}");
            }
        }
    }
}
