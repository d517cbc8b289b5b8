//! Plugin ids that the release does not know.

use crate::report::text::in_quotes;
use super::plugin_ids::{Plugins, absent, level};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "plugin-stale",
    summary: "A plugin id that the release does not know",
    explanation: "Ids in `plugins.entries`, `plugins.allow` and `plugins.deny` must be those of plugins that come with the \
        release or are installed; the case counts. Newer releases ignore an unknown id with a warning, older ones \
        refuse the file: entries before 2026.2.26, `allow` before 2026.3.24, `deny` before 2026.5.12. Many bundled \
        plugins moved into packages of their own over time, which have to be installed. Nothing is reported when \
        `plugins.load.paths` names folders, since any plugin may be there.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 2, 26), Level::Warning)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ plugins: { entries: { Telegram: { enabled: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ plugins: { entries: { telegram: { enabled: true } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// From this release on an unknown id in `plugins.deny` is a warning.
const DENY_WARNS_SINCE: Release = Release::new(2026, 5, 12);
/// From this release on nothing is said about an entry that only switches its plugin off.
const SILENT_OFF_SINCE: Release = Release::new(2026, 9, 1);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let plugins = Plugins::of(context);
    if plugins.may_hold_others() {
        return;
    }
    let path = ConfigPath::of(&["plugins"]);
    let unknown = |id: &str| !plugins.is_bundled(id) && !plugins.is_installed(id);
    let facts = context.facts();
    for entry in plugins.entries().into_iter().flat_map(|entries| entries.iter()).filter(|entry| unknown(&entry.name)) {
        let off = entry.value.get("enabled").and_then(|value| value.as_bool()) == Some(false);
        let only_off = off && entry.value.get("config").is_none() && !plugins.is_removed(&entry.name);
        if !(only_off && context.target >= SILENT_OFF_SINCE) {
            let at = path.key("entries").key(&entry.name);
            let finding = finding(context, &plugins, Anchor::Key(at), &entry.name, level(facts.unknown_plugin_entry));
            findings.push(finding);
        }
    }
    let deny = if context.target < DENY_WARNS_SINCE { Level::Refuse } else { Level::Warning };
    for (name, level) in [("allow", level(facts.unknown_plugin_allow)), ("deny", deny)] {
        for (index, id) in plugins.list(name).filter(|(_, id)| !id.trim().is_empty() && unknown(id)) {
            let level = if plugins.is_removed(id) { Level::Warning } else { level };
            let at = Anchor::Value(path.key(name).index(index));
            findings.push(finding(context, &plugins, at, id, level));
        }
    }
}

fn finding(context: &Context<'_>, plugins: &Plugins<'_>, anchor: Anchor, id: &str, level: Level) -> Finding {
    let target = context.target;
    let at = anchor.path().clone();
    let is_key = matches!(anchor, Anchor::Key(_));
    let finding = Finding::new(anchor, text!("no plugin {id} comes with {release}", id = in_quotes(id), release = target)).at_level(level);
    if let Some(help) = absent(id, target) {
        let help = if plugins.is_removed(id) { text!("{help}; this one was given up, remove it", help) } else { help };
        return finding.help(help);
    }
    let bundled = plugins.bundled();
    let near = closest(id, &bundled);
    let taken = |name: &str| is_key && plugins.get(&["entries", name]).is_some();
    match near.as_slice() {
        [] => finding.help(text!("remove it, or install the plugin")),
        [only] if !taken(only) => {
            let change = if is_key {
                Change::Rename(at, only.clone())
            } else {
                Change::Replace(at, serde_json::Value::from(only.as_str()))
            };
            finding
                .help(text!("did you mean `{name}`? else remove it, or install the plugin", name = only))
                .fix(Safety::Unsafe, text!("write `{new}`", new = only), vec![change])
        }
        [first, ..] => finding.help(text!("did you mean `{name}`? else remove it, or install the plugin", name = first)),
    }
}
