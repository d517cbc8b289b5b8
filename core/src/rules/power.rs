//! What an agent can do for whoever writes to it, by the general settings.

use super::Context;
use super::gateway_facts::{sees, text};
use crate::document::{Object, Value};

/// What the general tool policy leaves. Where it cannot be seen in full, nothing is assumed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Power {
    /// Run commands.
    pub(super) commands: bool,
    /// Change files.
    pub(super) files: bool,
    /// Run commands outside the sandbox, for somebody at least.
    pub(super) elevated: bool,
    /// Control the gateway, its schedule or its nodes.
    pub(super) control: bool,
    /// All sessions are in a sandbox.
    pub(super) sandboxed: bool,
}

impl Power {
    pub(super) fn of(context: &Context<'_>) -> Self {
        let clear = sees(context, &["tools"]);
        let offers = |group: &str, tools: &[&str], profiles: &[&str]| clear && offers(context, group, tools, profiles);
        let exec = |name: &str| text(context, &["tools", "exec", name]) == Some("deny");
        let elevated = context.dig(&["tools", "elevated"]);
        let on = elevated.and_then(|value| value.get("enabled")).and_then(Value::as_bool) != Some(false);
        let lists = elevated.and_then(|value| value.get("allowFrom")).and_then(Value::as_object);
        let somebody = lists.is_some_and(|lists| {
            Object::iter(lists).any(|entry| entry.value.as_array().is_some_and(|list| !list.is_empty()))
        });
        Self {
            commands: offers("group:runtime", &["exec"], &["coding", "full"]) && !exec("mode") && !exec("security"),
            files: offers("group:fs", &["write", "edit"], &["coding", "full"]),
            elevated: on && somebody,
            control: offers("group:automation", &["gateway", "cron", "nodes"], &["full"]),
            sandboxed: text(context, &["agents", "defaults", "sandbox", "mode"]) == Some("all"),
        }
    }
}

/// Whether one of the tools is left by the profile, the allow list and the deny list.
fn offers(context: &Context<'_>, group: &str, tools: &[&str], profiles: &[&str]) -> bool {
    let list = |name: &str| context.dig(&["tools", name]).and_then(Value::as_array);
    let named = |items: &[Value], tool: &str| {
        items.iter().any(|item| item.as_str().is_some_and(|item| [tool, group, "*"].contains(&item)))
    };
    let by_profile = text(context, &["tools", "profile"]).is_none_or(|profile| profiles.contains(&profile));
    tools.iter().any(|tool| {
        let denied = list("deny").is_some_and(|items| named(items, tool));
        let allowed = list("allow").map_or(by_profile, |items| items.is_empty() || named(items, tool));
        let added = list("alsoAllow").is_some_and(|items| named(items, tool));
        !denied && (allowed || added)
    })
}
