//! Settings of plugins that are switched off.

use crate::report::Text;
use super::plugin_ids::Plugins;
use super::sandbox_scopes::certain;
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

/// Plugins that do nothing without the memory slot, and do not have it by themselves.
const MEMORY: [&str; 1] = ["memory-lancedb"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let plugins = Plugins::of(context);
    let entries = plugins.entries().into_iter().flat_map(|entries| entries.iter());
    for entry in entries.filter(|entry| plugins.is_bundled(&entry.name) && entry.value.get("config").is_some()) {
        let Some((reason, at)) = why_off(&plugins, &entry.name, &entry.value) else { continue };
        let path = ConfigPath::of(&["plugins", "entries"]).key(&entry.name).key("config");
        let message = text!("the plugin `{plugin}` is off, so its settings have no effect", plugin = entry.name);
        let finding = Finding::new(Anchor::Key(path), message).help(text!("{reason}; switch it on, or remove `config`", reason));
        findings.push(match at {
            Some(at) => finding.label(Anchor::Value(at), text!("it is off because of this")),
            None => finding,
        });
    }
}

/// Why the plugin is off, and where that is said. Plugins that are off without a word of the config
/// are left out: many are switched on by the channels and models that need them.
fn why_off(plugins: &Plugins<'_>, id: &str, entry: &Value) -> Option<(Text, Option<ConfigPath>)> {
    let section = ConfigPath::of(&["plugins"]);
    let is_false = |value: Option<&Value>| value.and_then(Value::as_bool) == Some(false);
    if is_false(plugins.get(&["enabled"])) {
        return Some((text!("`plugins.enabled` is false"), Some(section.key("enabled"))));
    }
    if let Some((index, _)) = plugins.list("deny").find(|(_, denied)| *denied == id) {
        return Some((text!("`plugins.deny` lists it"), Some(section.key("deny").index(index))));
    }
    if is_false(entry.get("enabled")) {
        return Some((text!("`enabled` is false"), Some(section.key("entries").key(id).key("enabled"))));
    }
    let slot = plugins.get(&["slots", "memory"]);
    let other = slot.is_none_or(|slot| certain(slot).is_some_and(|slot| slot.trim() != id));
    if MEMORY.contains(&id) && other {
        return Some((text!("another plugin fills `plugins.slots.memory`"), slot.map(|_| section.key("slots").key("memory"))));
    }
    let allow = plugins.get(&["allow"])?;
    let items = allow.as_array()?;
    let certain = !allow.incomplete && items.iter().all(|item| item.as_text().is_some_and(|text| !text.has_unknown()));
    let some = plugins.list("allow").any(|(_, allowed)| !allowed.trim().is_empty());
    let listed = plugins.list("allow").any(|(_, allowed)| allowed.trim() == id);
    (certain && some && !listed).then(|| (text!("`plugins.allow` does not list it"), Some(section.key("allow"))))
}
