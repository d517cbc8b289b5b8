//! How Signal is reached: keys of the channel became one object with a kind.

use super::forms::{Answer, Old, next};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::{Safety, Text};
use crate::rules::Change;

const OLD_KEYS: [&str; 9] = [
    "configPath",
    "httpUrl",
    "httpHost",
    "httpPort",
    "cliPath",
    "autoStart",
    "startupTimeoutMs",
    "receiveMode",
    "ignoreStories",
];

/// One key after the other moves into `transport`, when its kind is certain.
pub(super) fn transport(old: &Old<'_>) -> Answer {
    let to = old.beside("transport");
    let kind = to.key("kind");
    let value = |name: &str| old.at(&old.beside(name));
    if value("accounts").is_some_and(|accounts| accounts.as_object().is_none_or(|all| !all.is_empty())) {
        return Answer::Usual;
    }
    let remove = |safety, title: Text| next(safety, title, vec![Change::Remove(old.path.clone())]);
    let native = value("apiMode").is_none_or(|mode| mode.as_str() == Some("native"));
    let starts = match value("autoStart").map(Value::as_bool) {
        None => value("httpUrl").is_none(),
        Some(Some(starts)) => starts,
        Some(None) => return Answer::Stuck,
    };
    let Some(there) = old.at(&to) else {
        // Without a look at the daemon nobody knows whether it is a container.
        if value("httpUrl").is_some() || !starts || !native {
            return outside(old, &to);
        }
        let title = text!("write `{kind}: \"managed-native\"`, since OpenClaw starts signal-cli here", kind);
        return next(Safety::Safe, title, vec![Change::Insert(to, "kind".to_owned(), "managed-native".into())]);
    };
    if there.incomplete {
        return Answer::Stuck;
    }
    if old.name() == "autoStart" {
        return remove(Safety::Safe, text!("remove `{path}`, which `{kind}` says", path = old.path, kind));
    }
    let new = to.key(old.name());
    match old.at(&new) {
        Some(same) if same.to_json() == old.value.to_json() => old.repeats(&new),
        Some(_) => old.gives_way_to(&new),
        None if there.get("kind").and_then(Value::as_str) == Some("managed-native") && old.name() != "httpUrl" => {
            old.move_to(new)
        }
        // A transport that is complete counts alone.
        None => remove(
            Safety::Unsafe,
            text!("remove `{path}`, since `{to}` says how Signal is reached", path = old.path, to),
        ),
    }
}

/// A daemon that runs elsewhere.
fn outside(old: &Old<'_>, to: &ConfigPath) -> Answer {
    let url = old.beside("httpUrl");
    if old.name() != "httpUrl" || old.value.as_str().is_none() {
        return if old.at(&url).is_some() { Answer::Stuck } else { Answer::Usual };
    }
    // With a kind, the rest has no meaning any more.
    let mut changes = vec![Change::Carry(
        url,
        to.clone(),
        serde_json::json!({"kind": "external-native", "url": old.value.as_text().map(|text| text.raw())}),
    )];
    let others = OLD_KEYS.iter().filter(|name| **name != "httpUrl").map(|name| old.beside(name));
    changes.extend(others.filter(|path| old.at(path).is_some()).map(Change::Remove));
    let title =
        text!("write `{to}` for a signal-cli that runs elsewhere (not a container: that is `kind: \"container\"`)", to);
    next(Safety::Unsafe, title, changes)
}
