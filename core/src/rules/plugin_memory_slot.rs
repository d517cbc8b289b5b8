//! The plugin in the memory slot.

use crate::report::text::in_quotes;
use super::plugin_ids::{Plugins, absent};
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::similar::closest;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "plugin-memory-slot",
    summary: "`plugins.slots.memory` names a plugin that cannot fill it",
    explanation: "`plugins.slots.memory` takes the exact id of a plugin that comes with the release or is installed, or `none`. \
        Any other id stops OpenClaw, even with `plugins.enabled: false`. A plugin that is chosen this way must also have \
        the settings that it cannot do without: `memory-lancedb` needs `config.embedding`. Since 2026.5.12 it is a \
        package of its own; newer releases only warn while it is missing, and run without lasting memory.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ plugins: { slots: { memory: \"Memory-Core\" } } }", target: "2026.9.6" },
    good: Example { text: "{ plugins: { slots: { memory: \"memory-core\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Memory plugins that became packages, with the first release that only warns while they are missing.
const PACKAGES: [(&str, Release); 1] = [("memory-lancedb", Release::new(2026, 5, 28))];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["plugins", "slots", "memory"]);
    let plugins = Plugins::of(context);
    let Some(id) = plugins.get(&["slots", "memory"]).and_then(certain).map(str::trim) else { return };
    if id.is_empty() || id.eq_ignore_ascii_case("none") {
        return;
    }
    if plugins.is_bundled(id) {
        if let Some(key) = missing_setting(context, &plugins, id) {
            let message = text!("the memory plugin `{id}` has no settings, and needs at least `{key}`", id, key);
            let help = text!("write them to `plugins.entries.{id}.config`", id);
            findings.push(Finding::new(Anchor::Value(path), message).help(help));
        }
        return;
    }
    if plugins.may_hold_others() || plugins.is_installed(id) {
        return;
    }
    let finding = Finding::new(Anchor::Value(path.clone()), text!("no plugin {id} comes with {release}", id = in_quotes(id), release = context.target));
    let package = PACKAGES.iter().any(|(name, since)| *name == id && context.target >= *since);
    let finding = if package || plugins.is_removed(id) { finding.at_level(Level::Warning) } else { finding };
    if let Some(help) = absent(id, context.target) {
        findings.push(finding.help(help));
        return;
    }
    let bundled = plugins.bundled();
    findings.push(match closest(id, &bundled).as_slice() {
        [only] => finding.help(text!("did you mean `{name}`?", name = only)).fix(
            Safety::Unsafe,
            text!("write `{new}`", new = only),
            vec![Change::Replace(path, Json::from(only.as_str()))],
        ),
        _ => finding.help(text!("use `memory-core`, the memory that comes with OpenClaw, or `none`")),
    });
}

/// A setting that the plugin cannot do without, when it has no settings at all. Settings that are
/// there are checked like any other part of the config.
fn missing_setting(context: &Context<'_>, plugins: &Plugins<'_>, id: &str) -> Option<String> {
    if plugins.get(&["entries", id, "config"]).is_some() || plugins.may_hold_others() {
        return None;
    }
    let place = context.atlas.at(&ConfigPath::of(&["plugins", "entries", id, "config"]))?;
    let required = place.shape()?.get("required")?.as_array()?;
    required.first()?.as_str().map(str::to_owned)
}
