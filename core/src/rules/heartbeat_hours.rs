//! Times of day that are none.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "heartbeat-hours",
    summary: "Active hours that are no times of day",
    explanation: "`heartbeat.activeHours.start` and `end` are times as `HH:MM` from `00:00` to `23:59`, both digits of the hour \
        included; `end` may also be `24:00`. Releases before 2026.8.1 load anything and then ignore the hours, so that \
        heartbeats run at night; later ones refuse the file.",
    levels: &[(ALWAYS, Level::Warning), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ agents: { defaults: { heartbeat: { activeHours: { start: \"8am\", end: \"22:00\" } } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ agents: { defaults: { heartbeat: { activeHours: { start: \"08:00\", end: \"22:00\" } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, settings) in context.agent_settings() {
        let Some(hours) = settings.dig(&["heartbeat", "activeHours"]) else { continue };
        for name in ["start", "end"] {
            let Some(value) = hours.get(name) else { continue };
            // Empty text counts as not set.
            let Some(text) = known_text(value).filter(|text| !text.is_empty()) else { continue };
            if is_time(text) || (name == "end" && text == "24:00") {
                continue;
            }
            let path = path.key("heartbeat").key("activeHours").key(name);
            let message = text!("{value} is not a time of day", value = describe(&path, value));
            findings.push(Finding::new(Anchor::Value(path), message).help(text!("write it as HH:MM, such as \"08:00\"")));
        }
    }
}

fn is_time(text: &str) -> bool {
    let number = |text: &str| (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u8>().ok())?;
    let Some((hour, minute)) = text.split_once(':') else { return false };
    number(hour).is_some_and(|hour| hour < 24) && number(minute).is_some_and(|minute| minute < 60)
}
