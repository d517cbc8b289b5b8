//! Web search providers that the release does not bring along.

use crate::report::text::any_of;
use super::plugin_ids::Plugins;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::secret::quoted;
use crate::schema::similar::closest;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "web-search-provider",
    summary: "A web search provider that the release does not bring along",
    explanation: "`tools.web.search.provider` must be the exact id of a search provider of a plugin that comes with the release or \
        is installed. Releases since 2026.5.12 refuse any other, an empty one too, even while the search is disabled. \
        Most providers moved into packages: install the plugin and name it in `plugins.entries`, and the config loads \
        even while the plugin is missing. Releases before 2026.3.24 have a fixed list (see `invalid-value`), those in \
        between take any text.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 5, 12), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ tools: { web: { search: { provider: \"Grok\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { web: { search: { provider: \"grok\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Search providers, and the plugins that bring them.
pub(super) const PROVIDERS: [(&str, &str); 13] = [
    ("brave", "brave"),
    ("duckduckgo", "duckduckgo"),
    ("exa", "exa"),
    ("firecrawl", "firecrawl"),
    ("gemini", "google"),
    ("grok", "xai"),
    ("kimi", "moonshot"),
    ("minimax", "minimax"),
    ("ollama", "ollama"),
    ("parallel-free", "parallel"),
    ("perplexity", "perplexity"),
    ("searxng", "searxng"),
    ("tavily", "tavily"),
];

/// The plugin that brings a search provider with settings of its own.
pub(crate) fn search_plugin(provider: &str) -> Option<&'static str> {
    PROVIDERS.iter().find(|(id, _)| *id == provider && *id != "parallel-free").map(|(_, plugin)| *plugin)
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(value) = context.dig(&["tools", "web", "search", "provider"]) else { return };
    let Some(written) = certain(value) else { return };
    let id = written.trim();
    let plugins = Plugins::of(context);
    let plugin = PROVIDERS.iter().find(|(provider, _)| *provider == id).map(|(_, plugin)| *plugin);
    if plugin.is_some_and(|plugin| plugins.is_bundled(plugin)) {
        return;
    }
    let path = ConfigPath::of(&["tools", "web", "search", "provider"]);
    let message = match plugin {
        _ if id.is_empty() => text!("the search provider is empty"),
        Some(plugin) => text!("the plugin `{plugin}`, which brings the search provider `{id}`, does not come with {release}", plugin, id, release = context.target),
        None => text!("{release} has no search provider {value}", release = context.target, value = quoted(id)),
    };
    let finding = Finding::new(Anchor::Value(path.clone()), message);
    // A plugin that the config names may well be installed; what it brings is not known here.
    let named = |name: &str| plugins.is_named(name) || plugins.is_installed(name);
    let off = plugin.and_then(|plugin| plugins.get(&["entries", plugin, "enabled"])?.as_bool()) == Some(false);
    let finding = if !id.is_empty() && (plugins.may_hold_others() || named(id) || plugin.is_some_and(named)) {
        finding.at_level(if off { Level::Warning } else { Level::Info })
    } else {
        finding
    };
    if let Some(plugin) = plugin {
        findings.push(finding.help(text!("install the plugin `{plugin}` and name it in `plugins.entries`, or choose another provider", plugin)));
        return;
    }
    let known: Vec<&str> =
        PROVIDERS.iter().filter(|(_, plugin)| plugins.is_bundled(plugin)).map(|(provider, _)| *provider).collect();
    let names = any_of(known.iter().map(|name| format!("`{name}`")));
    let finding = finding.help(text!("use {names}, install the plugin that brings it, or remove the key to let OpenClaw choose", names));
    findings.push(match closest(id, &known).as_slice() {
        [only] => finding.fix(
            Safety::Unsafe,
            text!("write `{new}`", new = only),
            vec![Change::Replace(path, Json::from(only.as_str()))],
        ),
        _ => finding,
    });
}
