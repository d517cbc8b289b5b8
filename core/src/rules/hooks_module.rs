//! Modules of hooks that are outside of their folder.

use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-module",
    summary: "The module of a hook is not a plain relative path",
    explanation: "`transform.module` of a hook, like `module` of an internal handler, is code that the gateway runs, so since 2026.2.17 it has to stay in its folder: a relative path without `..`. Absolute paths, `~`, addresses and anything with a colon are refused.",
    levels: &[(Release::new(2026, 2, 17), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ hooks: { mappings: [{ action: \"agent\", transform: { module: \"/x.js\" } }] } }", target: "2026.9.6" },
    good: Example { text: "{ hooks: { mappings: [{ action: \"agent\", transform: { module: \"x.js\" } }] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// The lists of hooks, and where an item names its module.
const PLACES: [(&[&str], &[&str]); 2] =
    [(&["hooks", "mappings"], &["transform", "module"]), (&["hooks", "internal", "handlers"], &["module"])];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (list, names) in PLACES {
        let items = context.dig(list).and_then(Value::as_array).unwrap_or_default();
        for (index, item) in items.iter().enumerate() {
            let Some(value) = item.dig(names) else { continue };
            let path = names.iter().fold(ConfigPath::of(list).index(index), |path, name| path.key(name));
            if known_text(value).is_some_and(|text| !stays_inside(text.trim())) && !context.has_issue(&path) {
                let message = text!("{value} is not a path inside the folder of hooks", value = describe(&path, value));
                findings.push(Finding::new(Anchor::Value(path), message).help(text!("write a relative path without \"..\"")));
            }
        }
    }
}

fn stays_inside(path: &str) -> bool {
    !path.is_empty() && !path.starts_with(['/', '\\', '~']) && !path.contains(':') && !path.split(['/', '\\']).any(|step| step == "..")
}
