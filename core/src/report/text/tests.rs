use super::template::Piece::{Literal, Placeholder};
use super::template::pieces;
use super::*;
use serde_json::json;

#[test]
fn says_the_template_with_its_arguments() {
    let (path, key) = ("a.b", String::from("c"));
    let text = text!("move {key} of {path} to {{{key}}}", key, path);
    assert_eq!(text.to_string(), "move c of a.b to {c}");
    assert_eq!(text!("write `{{}}`").to_string(), "write `{}`");
    let inner = Some(text!(", or {count} others", count = 2_usize));
    assert_eq!(text!("one{more}{nothing}", more = inner, nothing = None::<Text>).to_string(), "one, or 2 others");
}

#[test]
fn is_an_object_for_renderers() {
    let text = text!("did you mean {name}{hint}?", name = "x", hint = text!(" (or y)"));
    let inner = json!({ "id": id_of(" (or y)"), "args": {}, "text": " (or y)" });
    let whole = json!({
        "id": id_of("did you mean {name}{hint}?"),
        "args": { "name": "x", "hint": inner },
        "text": "did you mean x (or y)?",
    });
    assert_eq!(json!(text), whole);
}

#[test]
fn names_stay() {
    // Translations hang on these.
    assert_eq!(text!("remove it").id(), "tvz67wzfwa");
    assert_ne!(id_of("remove it"), id_of("remove it."));
    assert_eq!(id_of(""), "5s8422jwwm");
}

#[test]
fn placeholders_are_checked() {
    assert!(fits("{{ {a} {b} {a} }}", &["a", "b"]));
    for (template, names) in [
        ("{a} {b}", &["b", "a"][..]),
        ("{a}", &[]),
        ("", &["a"]),
        ("{a}", &["ab"]),
        ("{ab}", &["a"]),
        ("{}", &[""]),
        ("{a", &["a"]),
        ("}", &[]),
        ("{a:?}", &["a"]),
    ] {
        assert!(!fits(template, names), "{template}");
    }
}

#[test]
fn takes_templates_apart() {
    let all: Vec<_> = pieces("a {{b}} {c}").collect();
    let expected = [Literal("a "), Literal("{"), Literal("b"), Literal("}"), Literal(" "), Placeholder("c")];
    assert_eq!(all, expected);
    assert_eq!(names("{c} {d} {c}"), ["c", "d"]);
}
