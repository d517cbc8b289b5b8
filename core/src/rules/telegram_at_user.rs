//! Names where Telegram wants numbers.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "telegram-at-user",
    summary: "A Telegram sender list holds something that is no numeric id",
    explanation: "Telegram tells who wrote a message by a number. `allowFrom` and `groupAllowFrom` take anything, but \
        since 2026.2.17 only numeric user ids (with or without `telegram:` or `tg:` in front), `\"*\"` and \
        access groups match; `@name` lets nobody in. To find an id, write to the bot and look at its log, or \
        ask @userinfobot.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { allowFrom: [\"@alice\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { allowFrom: [100200300] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(telegram) = context.dig(&["channels", "telegram"]) else { return };
    telegram.walk(&mut ConfigPath::of(&["channels", "telegram"]), &mut |visit| {
        if !matches!(visit.path.last_key(), Some("allowFrom" | "groupAllowFrom")) {
            return;
        }
        for (index, item) in visit.value.as_array().unwrap_or_default().iter().enumerate() {
            let Some(text) = known_text(item).filter(|text| !matches(text)) else { continue };
            let path = visit.path.index(index);
            let finding = Finding::new(Anchor::Value(path.clone()), text!("{value} is no Telegram user id and matches nobody", value = describe(&path, item)));
            let help = if text.trim().starts_with('-') {
                text!("ids of groups belong in `groups`; write the numeric ids of people here")
            } else {
                text!("write the numeric id of the person, such as 100200300")
            };
            audit::push(context, findings, "channels.telegram.allowFrom.invalid_entries", finding.help(help));
        }
    });
}

/// Whether an item can match a sender.
fn matches(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let id = ["telegram:", "tg:"].iter().fold(text.as_str(), |text, prefix| text.strip_prefix(prefix).unwrap_or(text)).trim();
    id.is_empty() || id == "*" || id.starts_with("accessgroup:") || id.bytes().all(|byte| byte.is_ascii_digit())
}
