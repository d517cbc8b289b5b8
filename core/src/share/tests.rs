use super::*;

fn shown(text: &str) -> String {
    redact(text).text
}

#[test]
fn replaces_by_place_look_and_word() {
    assert_eq!(shown("{gateway: {auth: {password: 'hunter2'}}}"), "{gateway: {auth: {password: 'redacted-1'}}}");
    assert_eq!(shown("{x: 'sk-ant-api03-abcdefgh'}"), "{x: 'redacted-1'}");
    assert_eq!(shown("{pin: 1, password: 4711}"), "{pin: 1, password: 1}");
    assert_eq!(shown("{u: 'https://me:hunter2@host/'}"), "{u: 'https://me:redacted-1@host/'}");
    assert_eq!(
        shown("{token: 'a', b: {token: 'a'}, c: {token: 'b'}}"),
        "{token: 'redacted-1', b: {token: 'redacted-1'}, c: {token: 'redacted-2'}}"
    );
    assert_eq!(shown("{u: 'https://me:\\u0061b@h/'}"), "{u: 'redacted-1'}");
    assert_eq!(shown("{args: ['--token', 'abc', '-v']}"), "{args: ['--token', 'redacted-1', '-v']}");
}

#[test]
fn replaces_in_comments_and_keys() {
    assert_eq!(shown("{} // token: abc"), "{} // token: redacted-1");
    assert_eq!(shown("{} /* token: abc*/"), "{} /* token: redacted-1*/");
    assert_eq!(shown("// my token:\n//   abc\n{agents: {}}"), "// my token:\n//   redacted-1\n{agents: {}}");
    assert_eq!(shown("// the token:\n{agents: {}}"), "// the token:\n{agents: {}}");
    assert_eq!(shown("{ghp_abcdefgh1234: 1, 'ghp_abcdefgh5678': 2}"), "{redacted_1: 1, 'redacted-2': 2}");
    assert_eq!(shown("{token: 'hunter2hunter2'} // was hunter2hunter2"), "{token: 'redacted-1'} // was redacted-1");
    assert_eq!(shown("{token: 'redacted-1', b: {token: 'x'}}"), "{token: 'redacted-1', b: {token: 'redacted-2'}}");
    // A word is a name elsewhere.
    assert_eq!(
        shown("{token: 'telegram', telegram: 1} // telegram"),
        "{token: 'redacted-1', telegram: 1} // redacted-1"
    );
}

#[test]
fn leaves_references_and_harmless_text() {
    for text in [
        "{token: '${TOKEN}'}",
        "{headers: {Authorization: 'Bearer ${TOKEN}'}}",
        "{maxTokens: 5, keepRecentTokens: 6, enabled: true}",
        "{token: {source: 'env', id: 'X'}}",
        "{mode: \"token\", token: ''}",
        "{models: {providers: {anthropic: {auth: 'api-key'}}}}",
    ] {
        assert_eq!(shown(text), text);
    }
    assert_eq!(shown("{token: 'abc${TOKEN}def'}"), "{token: 'redacted-1${TOKEN}redacted-2'}");
}

#[test]
fn what_cannot_be_read_stays_so_and_has_no_secrets() {
    for (text, expected) in [
        ("{token: 12:ab, b: 1}", "{token: 1redacted-2, b: 1}"),
        ("{token: 'open\n}", "{token: redacted-1\n}"),
        ("{token: 'bad \\x escape'}", "{token: redacted-1}"),
        ("sk-ant-api03-abcdefgh", "redacted-1"),
        ("{a: 1 sk-ant-api03-abcdefgh}", "{a: 1 redacted-1}"),
        ("token: abc", "token: redacted-1"),
        ("{token: \"one\"two\", b: 1}", "{token: redacted-1redacted-2b: 1}"),
        ("{token: 'one' two\n, b: 1}", "{token: redacted-1redacted-2\n, b: 1}"),
    ] {
        assert_eq!(shown(text), expected);
        assert!(!syntax::parse(expected).errors.is_empty());
    }
}

#[test]
fn tells_where_it_replaced() {
    let redacted = redact("{token: 'abc', // token: x\n a: [{ghp_abcdefgh1234: 'ghp_abcdefgh1234'}]}");
    let all = redacted.masked.iter().map(|masked| {
        let path = masked.path.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{path} = {}", masked.span.text(&redacted.text))
    });
    let all: Vec<String> = all.collect();
    assert_eq!(
        all,
        ["token = redacted-1", " = redacted-2", "a[0].redacted_3 = redacted_3", "a[0].redacted_3 = redacted-3"]
    );
}
