//! Folders of plugins that are not there.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use std::path::Path;

/// See the module.
pub const RULE: Rule = Rule {
    id: "plugin-load-path",
    summary: "A path in `plugins.load.paths` does not exist",
    explanation: "Every path in `plugins.load.paths` must exist on the machine of the gateway, even with \
        `plugins.enabled: false`; a missing one stops OpenClaw. Since 2026.9.6 it is a warning, and the plugins in it \
        are left out. The rule can only see absolute paths, and only where the linter can see the disk.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 9, 6), Level::Warning)],
    fix: None,
    bad: Example { text: "{ plugins: { load: { paths: [\"/missing/plugin\"] } } }", target: "2026.9.1" },
    good: Example { text: "{ plugins: { load: { paths: [] } } }", target: "2026.9.1" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let paths = context.dig(&["plugins", "load", "paths"]).and_then(Value::as_array);
    for (index, item) in paths.into_iter().flatten().enumerate() {
        let Some(text) = item.as_text().filter(|text| !text.has_unresolved()) else { continue };
        let path = text.as_str().trim();
        if path.starts_with('/') && context.files.exists(Path::new(path)) == Some(false) {
            let at = ConfigPath::of(&["plugins", "load", "paths"]).index(index);
            let message = text!("there is nothing at {value}", value = crate::report::secret::quoted(text.raw()));
            let help = text!("correct the path, or remove it");
            findings.push(Finding::new(Anchor::Value(at), message).help(help));
        }
    }
}
