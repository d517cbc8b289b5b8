//! From a path to a place.

use super::{config, place};
use crate::document::Anchor;
use crate::path::{ConfigPath, Segment};

fn located(text: &str, path: &ConfigPath, anchor: Anchor) -> String {
    let document = config(text).file("a.json5", "{mode: 'local'}").load();
    place(&document, document.location_of(path, anchor))
}

#[test]
fn points_at_key_value_or_both() {
    let path = ConfigPath::of(&["gateway", "mode"]);
    let text = "{gateway: {mode: 'local'}}";
    assert_eq!(located(text, &path, Anchor::Key), "openclaw.json at mode");
    assert_eq!(located(text, &path, Anchor::Value), "openclaw.json at 'local'");
    assert_eq!(located(text, &path, Anchor::Member), "openclaw.json at mode: 'local'");
    assert_eq!(located(text, &path, Anchor::Parent), "openclaw.json at gateway");
    assert_eq!(located(text, &ConfigPath::of(&["gateway"]), Anchor::Parent), "openclaw.json at {");
    assert_eq!(located(text, &ConfigPath::root(), Anchor::Key), format!("openclaw.json at {text}"));
}

#[test]
fn items_have_no_key() {
    let item = ConfigPath::from(vec![Segment::Key("l".into()), Segment::Index(1)]);
    assert_eq!(located("{l: [1, {x: 2}]}", &item, Anchor::Key), "openclaw.json at {x: 2}");
    assert_eq!(located("{l: [1, {x: 2}]}", &item, Anchor::Parent), "openclaw.json at l");
    assert_eq!(located("{l: [1, {x: 2}]}", &item.key("y"), Anchor::Key), "openclaw.json at {");
}

#[test]
fn something_missing_is_at_the_nearest_container() {
    for anchor in [Anchor::Key, Anchor::Value, Anchor::Member, Anchor::Parent] {
        let missing = |keys: &[&str]| located("{gateway: {auth: {}}}", &ConfigPath::of(keys), anchor);
        assert_eq!(missing(&["gateway", "auth", "token"]), "openclaw.json at auth");
        assert_eq!(missing(&["gateway", "tls", "key"]), "openclaw.json at gateway");
        assert_eq!(missing(&["agents", "defaults"]), "openclaw.json at {");
    }
}

#[test]
fn crosses_files() {
    let path = ConfigPath::of(&["gateway", "mode"]);
    let text = "{gateway: {$include: 'a.json5'}}";
    assert_eq!(located(text, &path, Anchor::Key), "a.json5 at mode");
    assert_eq!(located(text, &ConfigPath::of(&["gateway"]), Anchor::Key), "openclaw.json at gateway");
    assert_eq!(located(text, &ConfigPath::of(&["gateway"]), Anchor::Value), "a.json5 at {mode: 'local'}");
    assert_eq!(located(text, &ConfigPath::of(&["gateway"]), Anchor::Member), "openclaw.json at gateway");
}
