//! What is under the caret.

use super::support::under;

const NEW: &str = "2026.9.6";
const OLD: &str = "2026.2.9";

#[test]
fn tells_about_keys_and_values() {
    let (text, hover) = under("{ gateway: { bi|nd: 'lan' } }", NEW).unwrap();
    assert_eq!((text.as_str(), hover.config_path.as_str()), ("bind", "gateway.bind"));
    assert_eq!(hover.help.values.len(), 5);
    assert!(hover.help.known && hover.help.description.is_some());
    let (text, hover) = under("{ gateway: { bind: 'la|n' } }", NEW).unwrap();
    assert_eq!((text.as_str(), hover.config_path.as_str()), ("'lan'", "gateway.bind"));
    let (text, hover) = under("{ tools: { allow: ['a', |'b'] } }", NEW).unwrap();
    assert_eq!(
        (text.as_str(), hover.config_path.as_str(), hover.help.path.as_str()),
        ("'b'", "tools.allow[1]", "tools.allow[]")
    );
}

#[test]
fn names_the_pattern_beside_the_path() {
    let (_, hover) = under("{ agents: { entries: { main: { |model: 'a/b' } } } }", NEW).unwrap();
    assert_eq!(hover.config_path, "agents.entries.main.model");
    assert_eq!(hover.help.path, "agents.entries.*.model");
    let (_, hover) = under("{ agents: { defaults: { models: { 'a/x.1': { par|ams: {} } } } } }", NEW).unwrap();
    assert_eq!(hover.config_path, "agents.defaults.models[\"a/x.1\"].params");
}

#[test]
fn tells_where_a_key_went_or_belongs() {
    let note = |marked: &str, release: &str| {
        let (_, hover) = under(marked, release).unwrap();
        assert!(!hover.help.known, "{marked}");
        hover.help.note.unwrap_or_default()
    };
    assert_eq!(note("{ gateway: { to|ken: 'x' } }", NEW), "It is `gateway.auth.token` now.");
    assert!(note("{ env: { SOME|_KEY: 'x' } }", NEW).starts_with("It is `env.vars.*` now; 2026.7.35"));
    assert!(note("{ gate|wy: {} }", NEW).contains("did you mean `gateway`?"));
    assert!(note("{ agents: { ent|ries: {} } }", OLD).starts_with("2026.8.1 is the first known release"));
    assert_eq!(note("{ blu|b: 1 }", NEW), "No known release has this key here.");
    assert!(note("{ agents: { li|st: [] } }", NEW).contains("still reads `agents.list`"));
    assert!(note("{ cacheRet|ention: 'long' }", NEW).contains("`agents.defaults.models.*.params.cacheRetention`"));
}

#[test]
fn says_nothing_between_things() {
    for marked in ["|", "{ | }", "{ gateway: {  |  } }", "{ // gate|way\n}", "{ gateway: | {} }", "{} |", "'te|xt'"] {
        assert!(under(marked, NEW).is_none(), "{marked}");
    }
}

#[test]
fn works_in_broken_texts() {
    let (text, _) = under("{ gateway: { bi|nd: , port: } ", NEW).unwrap();
    assert_eq!(text, "bind");
    let (text, _) = under("{ \"日\": 1, gateway: { \"po|rt", NEW).unwrap();
    assert_eq!(text, "\"port");
}

#[test]
fn never_shows_a_secret() {
    let secret = format!("sk-ant-{}", "made-up-".repeat(12));
    for marked in [format!("{{ '{secret}|': 1 }}"), format!("{{ gateway: {{ auth: {{ token: '{secret}|' }} }} }}")] {
        let (_, hover) = under(&marked, NEW).unwrap();
        assert!(!format!("{hover:?}").contains(&secret), "{hover:?}");
    }
    let (_, hover) = under("{ gateway: { auth: { tok|en: '' } } }", NEW).unwrap();
    assert!(hover.help.secret);
}
