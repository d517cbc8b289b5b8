//! Settings of plugins that are switched off.

use super::plugin_ids::Plugins;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "plugin-disabled-config",
    summary: "A plugin is switched off and has settings",
    explanation: "`plugins.entries.<id>.config` has no effect while the plugin is off: by its own `enabled: false`, by \
        `plugins.enabled: false`, by `plugins.deny`, or because `plugins.allow` does not \
        list it. OpenClaw warns, and still checks the settings. Switch the plugin on, or remove `config`.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ plugins: { entries: { \"llm-task\": { enabled: false, config: {} } } } }", target: "2026.9.6" },
    good: Example { text: "{ plugins: { entries: { \"llm-task\": { enabled: true, config: {} } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let plugins = Plugins::of(context);
    let entries = plugins.entries().into_iter().flat_map(|entries| entries.iter());
    for entry in entries.filter(|entry| plugins.is_bundled(&entry.name) && entry.value.get("config").is_some()) {
        let Some((reason, at)) = why_off(&plugins, &entry.name, &entry.value) else { continue };
        let path = ConfigPath::of(&["plugins", "entries"]).key(&entry.name).key("config");
        let message = format!("the plugin `{}` is off, so its settings have no effect", entry.name);
        let finding = Finding::new(Anchor::Key(path), message).help(format!("{reason}; switch it on, or remove `config`"));
        findings.push(match at {
            Some(at) => finding.label(Anchor::Value(at), "it is off because of this"),
            None => finding,
        });
    }
}

/// Why the plugin is off, and where that is said. Plugins that are off without a word of the config
/// are left out: many are switched on by the channels and models that need them.
fn why_off(plugins: &Plugins<'_>, id: &str, entry: &Value) -> Option<(String, Option<ConfigPath>)> {
    let section = ConfigPath::of(&["plugins"]);
    let is_false = |value: Option<&Value>| value.and_then(Value::as_bool) == Some(false);
    if is_false(plugins.get(&["enabled"])) {
        return Some(("`plugins.enabled` is false".to_owned(), Some(section.key("enabled"))));
    }
    if let Some((index, _)) = plugins.list("deny").find(|(_, denied)| *denied == id) {
        return Some(("`plugins.deny` lists it".to_owned(), Some(section.key("deny").index(index))));
    }
    if is_false(entry.get("enabled")) {
        return Some(("`enabled` is false".to_owned(), Some(section.key("entries").key(id).key("enabled"))));
    }
    let allow = plugins.get(&["allow"])?;
    let items = allow.as_array()?;
    let certain = !allow.incomplete && items.iter().all(|item| item.as_text().is_some_and(|text| !text.has_unknown()));
    let some = plugins.list("allow").any(|(_, allowed)| !allowed.trim().is_empty());
    let listed = plugins.list("allow").any(|(_, allowed)| allowed.trim() == id);
    (certain && some && !listed).then(|| ("`plugins.allow` does not list it".to_owned(), Some(section.key("allow"))))
}
