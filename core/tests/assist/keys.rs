//! Keys of objects.

use super::support::{after, item, names};

const NEW: &str = "2026.9.6";
const OLD: &str = "2026.2.9";

#[test]
fn offers_what_the_release_knows() {
    let sections = names("{ | }", NEW);
    for name in ["agents", "channels", "env", "gateway", "models", "tools"] {
        assert!(sections.contains(&name.to_owned()), "{name}");
    }
    assert!(names("{ agents: { | } }", NEW).contains(&"entries".to_owned()));
    assert!(!names("{ agents: { | } }", NEW).contains(&"list".to_owned()));
    assert_eq!(names("{ agents: { | } }", OLD), ["defaults", "list"]);
    assert_eq!(names("{ env: { | } }", NEW), ["shellEnv", "vars"]);
    assert_eq!(names("{ env: { | } }", OLD), ["shellEnv", "vars"]);
    assert!(names("{ agents: { defaults: { | } } }", NEW).contains(&"heartbeat".to_owned()));
}

#[test]
fn leaves_out_what_is_there() {
    assert_eq!(names("{ agents: { list: [], | } }", OLD), ["defaults"]);
    assert_eq!(names("{ agents: { |, list: [] } }", OLD), ["defaults"]);
    assert_eq!(names("{ env: { shellEnv: {},\n  |\n  // the rest\n } }", NEW), ["vars"]);
    assert_eq!(names("{ env: { sh|, shellEnv: {} } }", NEW), Vec::<String>::new());
}

#[test]
fn puts_required_keys_first() {
    assert_eq!(names("{ agents: { list: [{ | }] } }", OLD)[..2], ["id", "agentDir"]);
    assert!(item("{ agents: { list: [{ | }] } }", OLD, "id").required);
    assert_eq!(names("{ bindings: [{ | }] }", NEW)[..2], ["agentId", "match"]);
    assert_eq!(names("{ bindings: [{ match: { | } }] }", NEW)[0], "channel");
}

#[test]
fn filters_by_what_is_typed() {
    assert_eq!(names("{ agents: { def|", NEW), ["defaults"]);
    assert_eq!(names("{ gat| }", NEW)[0], "gateway");
    assert_eq!(names("{ gway| }", NEW), ["gateway"]);
    assert_eq!(names("{ agents: { defaults: { hb| } } }", NEW), ["heartbeat"]);
    assert_eq!(
        names("{ \"te|\": {} }", NEW),
        ["telemetry", "attachments", "gateway", "update", "worktreeAcceleration", "worktreeRoot"]
    );
    assert_eq!(names("{ GATE|way: {} }", NEW), ["gateway"]);
    assert_eq!(names("{ nonsense| }", NEW), Vec::<String>::new());
}

#[test]
fn writes_in_the_style_of_the_file() {
    assert_eq!(after("{ | }", NEW, "gateway"), "{ \"gateway\": {|} }");
    assert_eq!(after("{ agents: {}, gat| }", NEW, "gateway"), "{ agents: {}, gateway: {|} }");
    assert_eq!(after("{ 'agents': {}, gat| }", NEW, "gateway"), "{ 'agents': {}, 'gateway': {|} }");
    assert_eq!(after("{ agents: {}, \"gat| }", NEW, "gateway"), "{ agents: {}, \"gateway\": {|} }");
    assert_eq!(after("{ agents: {}, \"|\" }", NEW, "gateway"), "{ agents: {}, \"gateway\": {|} }");
    assert_eq!(after("{ agents: {}, $sch| }", NEW, "$schema"), "{ agents: {}, $schema: \"|\" }");
}

#[test]
fn opens_the_value_by_its_kind() {
    assert_eq!(after("{ gateway: { | } }", NEW, "port"), "{ gateway: { port: | } }");
    assert_eq!(after("{ gateway: { | } }", NEW, "bind"), "{ gateway: { bind: \"|\" } }");
    assert_eq!(after("{ gateway: { | } }", NEW, "auth"), "{ gateway: { auth: {|} } }");
    assert_eq!(after("{ gateway: { | } }", NEW, "trustedProxies"), "{ gateway: { trustedProxies: [|] } }");
    assert_eq!(after("{ gateway: { auth: { | } } }", NEW, "token"), "{ gateway: { auth: { token: \"|\" } } }");
    assert_eq!(after("{ env: { shellEnv: { | } } }", NEW, "enabled"), "{ env: { shellEnv: { enabled: | } } }");
}

#[test]
fn keeps_the_commas_right() {
    assert_eq!(after("{ | agents: {} }", NEW, "gateway"), "{ gateway: {|}, agents: {} }");
    assert_eq!(after("{ |, agents: {} }", NEW, "gateway"), "{ gateway: {|}, agents: {} }");
    assert_eq!(after("{\n  \"agents\": {}\n  gat|\n}", NEW, "gateway"), "{\n  \"agents\": {},\n  \"gateway\": {|}\n}");
    assert_eq!(
        after("{\r\n  agents: {} // all\r\n  |\r\n}", NEW, "gateway"),
        "{\r\n  agents: {}, // all\r\n  gateway: {|}\r\n}"
    );
    assert_eq!(after("{\n  |\n  // next\n  agents: {},\n}", NEW, "env"), "{\n  env: {|},\n  // next\n  agents: {},\n}");
}

#[test]
fn renames_a_key_that_has_a_value() {
    assert_eq!(after("{ gate|: { port: 1 } }", NEW, "gateway"), "{ gateway|: { port: 1 } }");
    assert_eq!(after("{ \"gate|wy\": 1 }", NEW, "gateway"), "{ \"gateway\"|: 1 }");
}

#[test]
fn tells_when_a_key_comes_and_goes() {
    let list = item("{ agents: { | } }", OLD, "list");
    assert_eq!(list.until.map(|until| until.to_string()).as_deref(), Some("2026.7.35"));
    assert_eq!(list.replaced_by.as_deref(), Some("agents.entries"));
    assert_eq!(list.detail.as_deref(), Some("list"));
    let entries = item("{ agents: { | } }", NEW, "entries");
    assert_eq!(entries.since.map(|since| since.to_string()).as_deref(), Some("2026.8.1"));
    assert!(entries.documentation.is_some() && entries.until.is_none() && entries.replaced_by.is_none());
}

#[test]
fn never_offers_what_has_another_place() {
    // Both are taken by the release; the second is the right one.
    let names = names("{ mcp: { servers: { a: { t| } } } }", NEW);
    assert!(names.contains(&"transport".to_owned()) && !names.contains(&"type".to_owned()), "{names:?}");
}

#[test]
fn offers_includes_once_asked_for() {
    assert_eq!(names("{ $inc| }", NEW), ["$include"]);
    assert_eq!(after("{ gateway: { $| } }", NEW, "$include"), "{ gateway: { $include: \"|\" } }");
    assert!(!names("{ gateway: { | } }", NEW).contains(&"$include".to_owned()));
}

#[test]
fn follows_the_form_of_an_object() {
    let text = "{ accessGroups: { a: { type: \"message.senders\", | } } }";
    assert!(!names(text, NEW).contains(&"guildId".to_owned()), "{:?}", names(text, NEW));
    let text = "{ accessGroups: { a: { type: \"discord.channelAudience\", | } } }";
    assert!(names(text, NEW).contains(&"guildId".to_owned()), "{:?}", names(text, NEW));
}
