//! Channels whose doors stand open: for private messages, and for groups.

use super::dm_policy::{doors, is_everybody};
use super::{Anchor, Context, known_text};
use crate::document::{Object, Value};
use crate::path::ConfigPath;

/// Channels and accounts where everybody may write private messages, with the policy that says so.
pub(super) fn open_channels(context: &Context<'_>) -> Vec<(&'static str, Anchor)> {
    let doors = doors(context).into_iter().filter(|door| {
        let off = context.dig(&["channels", door.channel]).is_some_and(is_off);
        !off && door.policy == "open" && door.allowed.iter().any(|item| is_everybody(item))
    });
    doors.map(|door| (door.channel, door.anchor)).collect()
}

/// The settings of a channel that is not switched off, and those of its accounts.
pub(super) fn accounts<'a>(context: &Context<'a>, channel: &str) -> Vec<(ConfigPath, &'a Value)> {
    let Some(settings) = context.dig(&["channels", channel]).filter(|settings| !is_off(settings)) else {
        return Vec::new();
    };
    let path = ConfigPath::of(&["channels", channel]);
    let inner = path.key("accounts");
    let accounts = settings.get("accounts").and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let accounts =
        accounts.filter(|account| !is_off(&account.value)).map(|account| (inner.key(&account.name), &account.value));
    std::iter::once((path, settings)).chain(accounts).collect()
}

/// Every open policy for groups, with its channel; `defaults` stands for all channels.
pub(super) fn open_groups<'a>(context: &Context<'a>) -> Vec<(&'a str, ConfigPath)> {
    let channels = context.dig(&["channels"]).and_then(Value::as_object);
    let mut all = Vec::new();
    for channel in channels.into_iter().flat_map(Object::iter) {
        for (path, settings) in accounts(context, &channel.name) {
            if settings.get("groupPolicy").and_then(known_text) == Some("open") {
                all.push((channel.name.as_str(), path.key("groupPolicy")));
            }
        }
    }
    all
}

fn is_off(settings: &Value) -> bool {
    settings.get("enabled").and_then(Value::as_bool) == Some(false)
}
