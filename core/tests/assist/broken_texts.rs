//! Carets where nothing belongs, and texts that are not finished.

use super::support::{after, names};

const NEW: &str = "2026.9.6";

#[test]
fn offers_a_document_where_there_is_none() {
    assert_eq!(names("|", NEW), ["{}"]);
    assert_eq!(names("// my config\n|\n", NEW), ["{}"]);
    assert_eq!(after("\u{FEFF}|", NEW, "{}"), "\u{FEFF}{|}");
}

#[test]
fn offers_nothing_where_nothing_belongs() {
    for text in [
        "{} |",
        "{ // gate|\n}",
        "{ /* gate| */ }",
        "{ gateway: { port: 1 // |",
        "# gate|\n{}",
        "{ gateway: {}| }",
        "{ gateway | }",
        "{ 'gateway'|: {} }",
        "{ gateway: | { port: 1 } }",
        "{ made_up: { | } }",
        // A word on its own behind `agents:` may be its value.
        "{ agents: \n  def| }",
        "{ gateway: { port: 18| } }",
    ] {
        let found = names(text, NEW);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn reads_half_typed_texts() {
    for (text, first) in [
        ("{ agents: { def|", "defaults"),
        ("{\n  agents: {\n    def|\n  channels: { telegram: { enabled: true } }\n}", "defaults"),
        ("{ agents: { defaults: { model: }, | } }", "entries"),
        ("{ gateway: { bind: \"lan, \n  \"po|\n} }", "port"),
        ("{ gateway: { auth: { mode: \"tok|\n", "token"),
        ("{ gateway: { port: 1 }}\n}, agents: { def|", "defaults"),
        ("gateway: { bi|", "bind"),
        ("{ channels: { telegram: { accounts: { \"a.b\": { botT|", "botToken"),
        ("{ agents: { entries: { \"ma\\u0069n\": { mod|", "model"),
        ("{ bindings: [{ agentId: 'a' }, { mat| ] }", "match"),
        ("{ gateway： { bi|", "bind"),
        ("{ broken broken, gateway: { po|", "port"),
    ] {
        let found = names(text, NEW);
        assert_eq!(found.first().map(String::as_str), Some(first), "{text}: {found:?}");
    }
}

#[test]
fn counts_bytes_behind_wide_characters() {
    assert_eq!(after("{ /* é😀 */ gat| }", NEW, "gateway"), "{ /* é😀 */ gateway: {|} }");
    assert_eq!(
        after("{ ui: { assistant: { name: '日本' } }, gateway: { bind: '|' } }", NEW, "lan"),
        "{ ui: { assistant: { name: '日本' } }, gateway: { bind: 'lan'| } }"
    );
}
