//! Keys and rules as data.

use super::support::index;
use openclaw_lint_core::explain::{Help, KeyHelp, RuleHelp, Unexplained, explain};

const NEW: &str = "2026.9.6";
const OLD: &str = "2026.2.9";

fn key(subject: &str, release: &str) -> KeyHelp {
    match explain(subject, index(release)) {
        Ok(Help::Key(help)) => help,
        other => panic!("{subject}: {other:?}"),
    }
}

fn rule(id: &str) -> RuleHelp {
    match explain(id, index(NEW)) {
        Ok(Help::Rule(help)) => help,
        other => panic!("{id}: {other:?}"),
    }
}

#[test]
fn tells_kinds_values_and_history() {
    let bind = key("gateway.bind", NEW);
    assert_eq!((bind.kinds.as_str(), bind.values.len(), bind.known), ("string", 5, true));
    assert_eq!((bind.since, bind.until), (None, None));
    let token = key("gateway.auth.token", NEW);
    assert!(token.secret);
    assert_eq!(token.replaces, ["gateway.token"]);
    assert_eq!(token.required, ["`id`, `provider`, `source` in an object"]);
    assert_eq!(token.history.len(), 3);
    assert_eq!(token.history[0].when, "up to 2026.3.2");
    let bindings = key("bindings", NEW);
    assert!(bindings.item_keys.iter().any(|line| line.name == "match") && bindings.items.is_some());
}

#[test]
fn tells_when_a_key_came_and_went() {
    let list = key("agents.list", OLD);
    assert!(list.known);
    assert_eq!(list.until.map(|until| until.to_string()).as_deref(), Some("2026.7.35"));
    assert_eq!(list.replaced_by, ["agents.entries"]);
    let entries = key("agents.entries", OLD);
    assert!(!entries.known && !entries.tolerated);
    assert_eq!(entries.since.map(|since| since.to_string()).as_deref(), Some("2026.8.1"));
}

#[test]
fn tells_of_old_forms_that_are_still_read() {
    let list = key("agents.list", NEW);
    assert!(!list.known && list.tolerated);
    let note = list.note.unwrap_or_default();
    assert!(
        note.starts_with("It is `agents.entries` now; 2026.7.35 is the last known release that takes it."),
        "{note}"
    );
    assert!(note.contains("still reads `agents.list` all the same, when there is no `agents.entries`"), "{note}");
    assert!(!key("agents.list", "2026.7.35").tolerated);
    let tokens = key("agents.defaults.contextTokens", NEW);
    assert!(tokens.tolerated && tokens.note.unwrap_or_default().ends_with("and ignores the value."));
    let browser = key("browser.relayBindHost", "2026.4.29");
    assert!(browser.tolerated && browser.note.unwrap_or_default().ends_with("all the same, whatever its value is."));
}

/// What `fix` writes can be asked about.
#[test]
fn explains_the_places_that_old_keys_move_to() {
    use openclaw_lint_core::schema::moves;
    let of_plugins = moves::rows().flat_map(|(_, to)| to).filter(|to| to.to_string().starts_with("plugins.entries."));
    let places: Vec<String> = of_plugins.map(ToString::to_string).collect();
    assert!(places.len() > 20);
    for place in places {
        let help = key(&place, NEW);
        assert!(help.known, "{place}: {:?}", help.note);
    }
}

#[test]
fn tells_of_keys_that_any_name_will_do_for() {
    let brave = key("plugins.entries.brave.config.webSearch.apiKey", NEW);
    assert!(brave.known && brave.secret);
    assert_eq!(brave.kinds, "anything");
    assert!(brave.replaces.contains(&"tools.web.search.brave.apiKey".to_owned()), "{:?}", brave.replaces);
    assert!(brave.note.unwrap_or_default().contains("for the plugin `brave` to say"));
    assert_eq!(brave.history.len(), 1);
    let firecrawl = key("plugins.entries.perplexity.config.webSearch.baseUrl", NEW);
    assert!(
        firecrawl.known && firecrawl.replaces.contains(&"tools.web.search.perplexity.baseUrl".to_owned()),
        "{firecrawl:?}"
    );
    let parameter = key("agents.defaults.models.*.params.cacheRetention", NEW);
    assert!(parameter.known && parameter.note.is_some());
    assert!(explain("channels.made_up.token", index(NEW)).is_err());
}

#[test]
fn errors_hold_what_may_have_been_meant() {
    let error = |subject: &str| explain(subject, index(NEW)).unwrap_err();
    let unknown = |name: &str, near: &[&str]| Unexplained::UnknownKey {
        name: name.to_owned(),
        near: near.iter().map(|path| (*path).to_owned()).collect(),
    };
    assert_eq!(error("gateway.bnd"), unknown("gateway.bnd", &["gateway.bind"]));
    assert_eq!(error("complete.nonsense"), unknown("complete.nonsense", &[]));
    assert_eq!(error("a..b"), Unexplained::NotAPath("a..b".to_owned()));
    assert!(matches!(error("mooved-key"), Unexplained::UnknownRule { near, .. } if near == ["moved-key"]));
    let secret = format!("sk-ant-{}", "made-up-".repeat(12));
    assert!(!format!("{:?}", error(&secret)).contains(&secret));
}

#[test]
fn explains_rules() {
    let rule = rule("variable-missing");
    assert_eq!(rule.levels.len(), 2);
    assert_eq!(rule.levels[0].since, None);
    assert_eq!(rule.levels[1].since.map(|since| since.to_string()).as_deref(), Some("2026.3.7"));
    let json = serde_json::to_value(Help::Rule(rule)).unwrap();
    assert_eq!((json["kind"].as_str(), json["levels"][0]["level"].as_str()), (Some("rule"), Some("refuse")));
    let json = serde_json::to_value(explain("agents.list", index(NEW)).unwrap()).unwrap();
    assert_eq!((json["kind"].as_str(), json["replacedBy"][0].as_str()), (Some("key"), Some("agents.entries")));
    assert_eq!(json["release"], "2026.9.6");
}

/// Every place that any release knows can be explained for the oldest and the newest one.
#[test]
fn explains_every_known_place() {
    use openclaw_lint_core::schema::history::History;
    let history = History::get();
    for row in history.all_rows().filter(|row| !row.path.is_empty()).step_by(97) {
        for release in [0, history.versions().len() - 1] {
            let help = explain(row.path, release);
            assert!(matches!(help, Ok(Help::Key(_))), "{}: {help:?}", row.path);
        }
    }
}
