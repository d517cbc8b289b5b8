//! Settings of web search providers in their old place.

use super::web_search_provider::PROVIDERS;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::migrate;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{Safety, Text};

/// See the module.
pub const RULE: Rule = Rule {
    id: "web-search-old-key",
    summary: "Settings of a web search provider in their old place",
    explanation: "Settings of a search provider belong to its plugin: `plugins.entries.<plugin>.config.webSearch`. Since 2026.5.28 \
        `tools.web.search` takes keys that OpenClaw does not know, but not the old ones: an object under the name of a \
        provider, and since 2026.8.1 `apiKey`, stop OpenClaw. Before, they are ordinary keys (see `retired-key`).",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 5, 28), Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ tools: { web: { search: { gemini: { model: \"x\" } } } } }", target: "2026.9.6" },
    good: Example {
        text: "{ plugins: { entries: { google: { enabled: true, config: { webSearch: { model: \"x\" } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// From this release on the key of the provider in use must move too.
const API_KEY_SINCE: Release = Release::new(2026, 8, 1);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["tools", "web", "search"]);
    let search = context.dig(&["tools", "web", "search"]).and_then(Value::as_object);
    for entry in search.into_iter().flat_map(|search| search.iter()) {
        let name = entry.name.as_str();
        let plugin = PROVIDERS.iter().find(|(provider, _)| *provider == name && *provider != "parallel-free");
        let at = path.key(name);
        let finding = |message: Text| Finding::new(Anchor::Key(at.clone()), message);
        if let Some((_, plugin)) = plugin.filter(|_| entry.value.as_object().is_some()) {
            let new = ConfigPath::of(&["plugins", "entries", plugin, "config", "webSearch"]);
            let finding = finding(text!("settings of `{name}` belong to the plugin `{plugin}` now", name, plugin));
            findings.push(finding.help(text!("move them to `{new}`", new)).plan(migrate::search_settings(context, &at)));
        } else if name == "apiKey" && context.target >= API_KEY_SINCE {
            let help = text!("move it to `plugins.entries.<plugin>.config.webSearch.apiKey` of the plugin that brings the provider");
            findings.push(finding(text!("`apiKey` belongs to the plugin of the search provider now")).help(help).plan(migrate::search_settings(context, &at)));
        }
    }
}
