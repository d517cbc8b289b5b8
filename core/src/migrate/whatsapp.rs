//! Settings of WhatsApp that became settings for all channels.

use super::forms::{Answer, Old, literal, next};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::Change;

/// `debounceMs` of the channel and its accounts: one number for the channel now.
pub(super) fn debounce(old: &Old<'_>) -> Answer {
    let to = ConfigPath::of(&["messages", "inbound", "byChannel", "whatsapp"]);
    if let Some(there) = old.at(&to) {
        return if there.to_json() == old.value.to_json() { old.repeats(&to) } else { old.gives_way_to(&to) };
    }
    if old.value.as_f64().is_none_or(|number| number < 0.0 || number.fract() != 0.0) {
        return Answer::Usual;
    }
    let channel = old.context.dig(&["channels", "whatsapp"]);
    let accounts = channel.and_then(|channel| channel.get("accounts")).and_then(Value::as_object);
    let own = channel.into_iter().chain(accounts.into_iter().flat_map(|all| all.iter()).map(|entry| &entry.value));
    let mut all = own.filter_map(|settings| settings.get("debounceMs"));
    if all.all(|value| value.to_json() == old.value.to_json()) { old.move_to(to) } else { Answer::Stuck }
}

/// `ackReaction` of the channel: emoji and reach are said once for all channels.
pub(super) fn ack_reaction(old: &Old<'_>) -> Answer {
    let messages = ConfigPath::of(&["messages"]);
    let Some(object) = old.value.as_object().filter(|_| !old.value.incomplete) else { return Answer::Usual };
    let direct = object.get("direct").is_none_or(|direct| direct.as_bool() != Some(false));
    let group = match object.get("group") {
        None => "mentions",
        Some(group) => match literal(group) {
            Some(group) => group,
            None => return Answer::Stuck,
        },
    };
    let (emoji, scope) = (messages.key("ackReaction"), messages.key("ackReactionScope"));
    if old.at(&emoji).is_none() {
        let own = old.path.key("emoji");
        return match old.at(&own) {
            Some(value) => Old { path: &own, value, ..*old }.move_to(emoji),
            None => Answer::Stuck,
        };
    }
    let wanted = reach(direct, group);
    let (Some(there), Some(wanted)) = (old.at(&scope), wanted) else {
        return match (old.at(&scope), wanted) {
            (None, Some(wanted)) => {
                let title = format!("write `{scope}: {wanted:?}` for `{}`", old.path);
                next(Safety::Safe, title, vec![Change::Insert(messages, "ackReactionScope".to_owned(), wanted.into())])
            }
            // OpenClaw's own repair leaves it at that, too.
            _ => {
                let title = format!("remove `{}`; direct messages get no such reaction any more", old.path);
                next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
            }
        };
    };
    let other_emoji =
        object.get("emoji").is_some_and(|own| old.at(&emoji).is_none_or(|all| all.to_json() != own.to_json()));
    if other_emoji || there.as_str() != Some(wanted) {
        return old.gives_way_to(if other_emoji { &emoji } else { &scope });
    }
    old.repeats(&emoji)
}

/// The reach of the reaction in one word, where there is one.
fn reach(direct: bool, group: &str) -> Option<&'static str> {
    match (direct, group) {
        (true, "always") => Some("all"),
        (true, "never") => Some("direct"),
        (false, "always") => Some("group-all"),
        (false, "mentions") => Some("group-mentions"),
        (false, "never") => Some("off"),
        _ => None,
    }
}
