//! Settings of web search providers: they belong to the plugins that bring them.

use super::carry::carried;
use super::forms::{self, Answer, Old, next};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::web_search_provider::search_plugin;
use crate::rules::{Change, Context, Plan};

/// An object under the name of a provider, or the key of the provider in use.
pub(crate) fn search_settings(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let value = context.root().at(path)?;
    match forms::answer(context, path, value)? {
        Answer::Next(plan) => Some(plan),
        _ => None,
    }
}

pub(super) fn provider_settings(old: &Old<'_>) -> Answer {
    let key = old.name() == "apiKey";
    let in_use = old.at(&ConfigPath::of(&["tools", "web", "search", "provider"]));
    // The key had no name on it: it was that of Brave, or else of the provider in use.
    let brave = !key || in_use.is_none_or(|provider| provider.as_str().is_some_and(|id| id.trim() == "brave"));
    let Some(plugin) = (if key { Some("brave") } else { search_plugin(old.name()) }) else { return Answer::Usual };
    if old.value.incomplete || (!key && old.value.as_object().is_none()) {
        return Answer::Stuck;
    }
    let entry = ConfigPath::of(&["plugins", "entries", plugin]);
    let settings = entry.key("config").key("webSearch");
    if old.at(&entry.key("enabled")).is_none() && old.value.as_object().is_none_or(|object| !object.is_empty()) {
        let title = text!("switch on the plugin `{plugin}`, which has the settings of the search now", plugin);
        let safety = if brave { Safety::Safe } else { Safety::Unsafe };
        return next(safety, title, vec![Change::Insert(entry, "enabled".to_owned(), true.into())]);
    }
    let to = if key { settings.key("apiKey") } else { settings };
    settle(old, &to, brave)
}

/// The search of X.
pub(super) fn x_search(old: &Old<'_>) -> Answer {
    let config = ConfigPath::of(&["plugins", "entries", "xai", "config"]);
    let key = old.path.key("apiKey");
    if let Some(value) = old.at(&key) {
        return settle(&Old { path: &key, value, ..*old }, &config.key("webSearch").key("apiKey"), true);
    }
    settle(old, &config.key("xSearch"), true)
}

fn settle(old: &Old<'_>, to: &ConfigPath, safe: bool) -> Answer {
    match carried(old.context, old.path, old.value, to) {
        Some(plan) if safe => Answer::Next(plan),
        Some(plan) => Answer::Next(Plan { safety: Safety::Unsafe, ..plan }),
        None => Answer::Stuck,
    }
}
