//! Ids of Discord that are numbers.

use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::secret::describe;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "discord-id",
    summary: "An id of Discord that is a number",
    explanation: "Ids of Discord are longer than numbers can be exact, so they are text. From 2026.2.17 on OpenClaw refuses numbers \
        among users, roles and channels of Discord. From 2026.4.5 on the schema says so, see `wrong-type`.",
    levels: &[
        (ALWAYS, Level::Off),
        (Release::new(2026, 2, 17), Level::Refuse),
        (Release::new(2026, 4, 5), Level::Off),
    ],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ channels: { discord: { guilds: { \"1\": { users: [1234] } } } } }", target: "2026.3.31" },
    good: Example { text: "{ channels: { discord: { guilds: { \"1\": { users: [\"1234\"] } } } } }", target: "2026.3.31" },
    scope: Scope::Config,
    check,
};

const LISTS: [&str; 5] = ["allowFrom", "approvers", "groupChannels", "roles", "users"];
/// Whole numbers up to here are surely as they were written.
const EXACT: f64 = 9e15;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if let Some(discord) = context.dig(&["channels", "discord"]) {
        below(&ConfigPath::of(&["channels", "discord"]), discord, context, findings);
    }
}

fn below(path: &ConfigPath, value: &Value, context: &Context<'_>, findings: &mut Findings) {
    for entry in value.as_object().into_iter().flat_map(|object| object.iter()) {
        let at = path.key(&entry.name);
        let items = entry.value.as_array().filter(|_| LISTS.contains(&entry.name.as_str()));
        for (index, item) in items.into_iter().flatten().enumerate() {
            let at = at.index(index);
            let ValueKind::Number(number) = item.kind else { continue };
            if context.has_issue(&at) || context.atlas.at(&at).is_none() {
                continue;
            }
            let finding = Finding::new(Anchor::Value(at.clone()), text!("{value} is a number", value = describe(&at, item)));
            let finding = finding.help(text!("write the id in quotes"));
            let plain = number.fract() == 0.0 && (0.0..EXACT).contains(&number);
            findings.push(if plain {
                let text = Json::from(format!("{number}"));
                finding.fix(Safety::Unsafe, text!("put it in quotes"), vec![Change::Replace(at, text)])
            } else {
                finding
            });
        }
        below(&at, &entry.value, context, findings);
    }
}
