use super::*;
use crate::document::{MapEnvironment, NoFiles};
use crate::release::Release;

fn document(text: &str) -> Document {
    Document::load("openclaw.json", text, &NoFiles, &MapEnvironment::default(), &Release::new(2026, 9, 6))
}

fn shown(text: &str) -> String {
    Secrets::of(&document(text), FileId::MAIN).mask(text, Span::new(0, text.len())).text
}

#[test]
fn masks_by_place_look_and_word() {
    assert_eq!(shown("{a: {password: 'hunter2'}}"), "{a: {password: '•••••••'}}");
    assert_eq!(shown("{x: 'sk-ant-api03-abcdefgh'}"), "{x: 'sk-a•••••••••••••••••'}");
    assert_eq!(shown("{pin: 1, password: 4711}"), "{pin: 1, password: ••••}");
    assert_eq!(shown("{} // token: abc"), "{} // token: •••");
    assert_eq!(shown("{u: 'https://me:hunter2@host/'}"), "{u: 'https://me:•••••••@host/'}");
    assert_eq!(shown("{u: '/?token=abc&x=1'}"), "{u: '/?token=•••&x=1'}");
    assert_eq!(shown("{token: 'first', token: 'second'}"), "{token: '•••••', token: '••••••'}");
    assert_eq!(shown("{token: 12:ab, b: 1}"), "{token: •••••, b: 1}");
    assert_eq!(shown("{token: 'open\n}"), "{token: •••••\n}");
    assert_eq!(shown("{password: {value: 'nested'}}"), "{password: {value: '••••••'}}");
    assert_eq!(shown("{headers: {'X-Auth': 'abc', accept: 'a/b'}}"), "{headers: {'X-Auth': '•••', accept: 'a/b'}}");
    assert_eq!(shown("{u: 'https://me:\\u0061b@h/'}"), "{u: '•••••••••••••••••••••'}");
    assert_eq!(shown("{tokn: 'slip', tokenFile: '/a'}"), "{tokn: '••••', tokenFile: '/a'}");
}

#[test]
fn leaves_references_and_harmless_text() {
    for text in [
        "{token: '${TOKEN}'}",
        "{maxTokens: 5, keepRecentTokens: 6, enabled: true}",
        "{token: {source: 'env', id: 'X'}}",
    ] {
        assert_eq!(shown(text), text);
    }
}

#[test]
fn carries_offsets_along() {
    let text = "{token: 'äbc', x: 1}";
    let masked = Secrets::of(&document(text), FileId::MAIN).mask(text, Span::new(0, text.len()));
    assert_eq!(masked.text, "{token: '•••', x: 1}");
    let x = masked.offset(text.find('x').unwrap_or_default());
    assert_eq!(masked.text.get(x..x + 1), Some("x"));
    assert_eq!(masked.offset(text.len()), masked.text.len());
}

#[test]
fn scrubs_messages() {
    assert_eq!(scrub("unknown key \"ghp_abcdefgh1234\""), "unknown key \"ghp_…\"");
    assert_eq!(scrub("got \"https://me:hunter2@host/\""), "got \"https://me:…@host/\"");
    assert_eq!(scrub("got \"/?token=abc\""), "got \"/?token=…\"");
    assert_eq!(scrub("wrong token: it is short"), "wrong token: it is short");
    assert_eq!(scrub("unknown key \"x\""), "unknown key \"x\"");
    assert_eq!(scrub("a\u{1b}ghp_abcdefgh1234"), "a\u{FFFD}ghp_…");
    assert_eq!(scrub_line("a\nghp_abcdefgh1234\u{202e}"), "a\u{FFFD}ghp_…\u{FFFD}");
}
