//! What the rules about the gateway share: who can reach it, and what it asks for.

use super::{Context, known_text};
use crate::document::{Lookup, Value};
use crate::path::ConfigPath;
use std::net::Ipv4Addr;

/// Whether something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It is.
    Set,
    /// It is not.
    Missing,
    /// That cannot be told from here.
    Unclear,
}

/// From where the gateway can be reached, without regard to Tailscale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// From its own machine.
    Local,
    /// That depends on the machine.
    Perhaps,
    /// From other machines.
    Network,
}

/// Variables that hold the token of the gateway, newest name first.
pub(super) const TOKEN_VARIABLES: [&str; 2] = ["OPENCLAW_GATEWAY_TOKEN", "CLAWDBOT_GATEWAY_TOKEN"];
const PASSWORD_VARIABLES: [&str; 2] = ["OPENCLAW_GATEWAY_PASSWORD", "CLAWDBOT_GATEWAY_PASSWORD"];

/// Whether all that the config says about a place can be seen: no include on the way is unread.
pub(super) fn sees(context: &Context<'_>, names: &[&str]) -> bool {
    let mut value = context.root();
    for name in names {
        if value.incomplete {
            return false;
        }
        match value.get(name) {
            None => return !value.is_unknown(),
            Some(inner) => value = inner,
        }
    }
    !value.incomplete && !value.is_unknown()
}

/// The text at a place, as far as it is known.
pub(super) fn text<'a>(context: &Context<'a>, names: &[&str]) -> Option<&'a str> {
    known_text(context.dig(names)?)
}

/// Whether a switch is on.
pub(super) fn is_on(context: &Context<'_>, names: &[&str]) -> bool {
    context.dig(names).and_then(Value::as_bool) == Some(true)
}

/// The items of a list of texts; none when the list or one of the items cannot be seen.
pub(super) fn texts<'a>(context: &Context<'a>, names: &[&str]) -> Option<Vec<&'a str>> {
    if !sees(context, names) {
        return None;
    }
    let items = context.dig(names).and_then(Value::as_array).unwrap_or_default();
    items.iter().map(known_text).collect()
}

/// Whether a value holds a secret: a reference to one, or text.
pub(super) fn is_filled(value: &Value) -> bool {
    value.as_object().is_some() || value.as_str().is_some_and(|text| !text.trim().is_empty())
}

/// `gateway.auth.mode`.
pub(super) fn mode<'a>(context: &Context<'a>) -> Option<&'a str> {
    text(context, &["gateway", "auth", "mode"])
}

/// Whether `gateway.auth.mode` is said, in whatever way.
pub(super) fn has_mode(context: &Context<'_>) -> bool {
    context.dig(&["gateway", "auth", "mode"]).is_some()
}

/// The token that clients must show.
pub(super) fn token(context: &Context<'_>) -> Presence {
    secret(context, "token", &TOKEN_VARIABLES)
}

/// The password that clients must show.
pub(super) fn password(context: &Context<'_>) -> Presence {
    secret(context, "password", &PASSWORD_VARIABLES)
}

fn secret(context: &Context<'_>, name: &str, variables: &[&str]) -> Presence {
    let path = ["gateway", "auth", name];
    if !sees(context, &path) {
        return Presence::Unclear;
    }
    match context.dig(&path) {
        Some(value) if is_filled(value) => match value.as_text() {
            Some(text) if text.has_unresolved() => Presence::Unclear,
            _ => Presence::Set,
        },
        _ => variable(context, variables),
    }
}

/// Whether one of some variables is set for the gateway.
pub(super) fn variable(context: &Context<'_>, names: &[&str]) -> Presence {
    let own = |name: &&str| {
        [&["env", "vars", name][..], &["env", name]].iter().any(|path| context.dig(path).is_some_and(is_filled))
    };
    let found: Vec<Lookup> = names.iter().map(|name| context.environment.lookup(name)).collect();
    let set = |lookup: &Lookup| matches!(lookup, Lookup::Set(text) if !text.trim().is_empty());
    if names.iter().any(own) || found.iter().any(set) {
        Presence::Set
    } else if found.contains(&Lookup::Unknown) || !sees(context, &["env", "vars"]) {
        Presence::Unclear
    } else {
        Presence::Missing
    }
}

/// Who can reach the port of the gateway.
pub(super) fn reach(context: &Context<'_>) -> Reach {
    match text(context, &["gateway", "bind"]) {
        Some("lan") => Reach::Network,
        Some("tailnet" | "auto") => Reach::Perhaps,
        Some("custom") => {
            match text(context, &["gateway", "customBindHost"]).map(|host| host.trim().parse::<Ipv4Addr>()) {
                Some(Ok(address)) if address.is_loopback() => Reach::Local,
                Some(Ok(_)) => Reach::Network,
                _ => Reach::Perhaps,
            }
        }
        _ => Reach::Local,
    }
}

/// Whether others than the machine itself may reach the gateway, Tailscale included.
pub(super) fn is_exposed(context: &Context<'_>) -> bool {
    reach(context) != Reach::Local
        || matches!(text(context, &["gateway", "tailscale", "mode"]), Some("serve" | "funnel"))
}

/// What makes the gateway reachable for others; none when nothing does.
pub(super) fn exposed_at(context: &Context<'_>) -> Option<ConfigPath> {
    let names: &[&str] =
        if reach(context) == Reach::Local { &["gateway", "tailscale", "mode"] } else { &["gateway", "bind"] };
    is_exposed(context).then(|| ConfigPath::of(names))
}
