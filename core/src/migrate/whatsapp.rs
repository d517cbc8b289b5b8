//! Settings of WhatsApp that became settings for all channels.

use super::forms::{Answer, Old, literal, next};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::text::in_quotes;
use crate::rules::{Change, Context, Plan};

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
    let of_accounts = || accounts.into_iter().flat_map(|all| all.iter()).map(|entry| entry.value.get("debounceMs"));
    let of_channel = channel.and_then(|channel| channel.get("debounceMs"));
    let same = |value: Option<&Value>| value.or(of_channel).is_some_and(|value| value.to_json() == old.value.to_json());
    // An account that waits for another time, or for none, would wait for this one now.
    let all_wait = if accounts.is_none_or(|all| all.is_empty()) { same(None) } else { of_accounts().all(same) };
    if all_wait { old.move_to(to) } else { Answer::Stuck }
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
    let wanted = reach(direct, group);
    // OpenClaw's own repair does the same in any case, but then other channels would react, too.
    let kept = alone(old.context);
    if old.at(&emoji).is_none() {
        let own = old.path.key("emoji");
        let Some(value) = old.at(&own) else { return Answer::Stuck };
        return careful(kept, Old { path: &own, value, ..*old }.move_to(emoji));
    }
    let (Some(there), Some(wanted)) = (old.at(&scope), wanted) else {
        return match (old.at(&scope), wanted) {
            (None, Some(wanted)) => {
                let title =
                    text!("write `{to}: {value}` for `{from}`", to = scope, value = in_quotes(wanted), from = old.path);
                let insert = Change::Insert(messages, "ackReactionScope".to_owned(), wanted.into());
                careful(kept, next(Safety::Safe, title, vec![insert]))
            }
            _ => {
                let title = text!("remove `{path}`; direct messages get no such reaction any more", path = old.path);
                careful(kept, next(Safety::Safe, title, vec![Change::Remove(old.path.clone())]))
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

/// Whether WhatsApp is the only channel here.
fn alone(context: &Context<'_>) -> bool {
    let channels = context.dig(&["channels"]).and_then(Value::as_object);
    let is_other = |name: &str| !["whatsapp", "defaults", "modelByChannel"].contains(&name);
    channels.is_none_or(|all| !all.iter().any(|entry| is_other(&entry.name)))
}

fn careful(kept: bool, answer: Answer) -> Answer {
    match answer {
        Answer::Next(plan) if !kept => Answer::Next(Plan { safety: plan.safety.min(Safety::Unsafe), ..plan }),
        answer => answer,
    }
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
