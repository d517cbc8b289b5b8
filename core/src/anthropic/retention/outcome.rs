//! From the merged settings to what requests say, and the sentences about it.

use super::super::defaults::step;
use super::super::route::Api;
use super::super::variables::{Variable, Variables};
use super::layers::{Layer, Merged, NEW_KEY, OLD_KEY, Setting};
use super::support::Support;
use super::{Effective, Retention, Step};
use crate::document::Value;
use crate::release::Release;

const fn at(month: u8, patch: u16) -> Release {
    Release::new(2026, month, patch)
}

/// The variable that turns the default into an hour.
const SWITCH: &[(Release, &str)] =
    &[(Release::new(0, 0, 0), "PI_CACHE_RETENTION"), (at(5, 28), "OPENCLAW_CACHE_RETENTION")];
/// First release that sends the default of Anthropic's own routes as if it were set, as soon as any
/// parameter is set: the variable has no say then.
const DEFAULT_SENT: Release = at(2, 26);
/// First release that sends an hour to any host; before, only to Anthropic's own.
const ANY_HOST: Release = at(4, 29);
/// First release that sends the variable's hour to known hosts only.
const SWITCH_HOSTS: Release = at(9, 6);
/// First release that leaves the hour out for Fireworks.
const FIREWORKS: Release = at(5, 28);

/// What the route means for the setting.
pub(super) fn say_route(effective: &mut Effective, support: Support, release: Release) {
    let name = effective.route.api.as_str();
    let place = |found: &Option<(crate::path::ConfigPath, String)>| found.as_ref().map(|(path, _)| path.clone());
    let (path, text) = match support {
        Support::Full => {
            (None, format!("{name}: {release} heeds the setting, and keeps prompts for five minutes without one"))
        }
        Support::Optional { .. } => (
            place(&effective.route.protocol),
            format!("{name}: {release} heeds the setting, and keeps prompts for five minutes without one"),
        ),
        Support::Explicit { .. } => {
            (None, format!("{name}: {release} heeds the setting, and asks for nothing without one"))
        }
        Support::Fixed => (place(&effective.route.protocol), format!("{name}: {release} ignores the setting here")),
        Support::Off => (None, format!("{name}: {release} switches the cache off, whatever is set")),
        Support::Nothing => (
            place(&effective.route.protocol),
            format!("{name}: {release} ignores the setting here, the provider caches as it does"),
        ),
        Support::Program => match &effective.route.runtime {
            Some((path, id)) => {
                (Some(path.clone()), format!("the program {id:?} does the requests, and caches by itself"))
            }
            None => (None, "a program does the requests, and caches by itself".to_owned()),
        },
    };
    let decides = matches!(support, Support::Fixed | Support::Off | Support::Nothing | Support::Program);
    effective.because(Step::Route, path, text).decides = decides;
    effective.retention = match support {
        Support::Off => Retention::None,
        Support::Nothing | Support::Program => Retention::NotApplicable,
        _ => Retention::Short,
    };
}

/// Every layer that was looked at.
pub(super) fn say_layers(effective: &mut Effective, layers: &[Layer], merged: &Merged) {
    let winner = merged.value.map(|(_, index)| index);
    for (index, layer) in layers.iter().enumerate() {
        let wins = winner == Some(index);
        if layer.new.is_none() && layer.old.is_none() {
            let text = if layer.incomplete { "not known here" } else { "not set" };
            effective.because(Step::Layer, Some(layer.path.clone()), text);
            continue;
        }
        if let Some(setting) = &layer.new {
            let mut text = said(NEW_KEY, setting, Retention::as_str);
            if !wins {
                text.push_str(match merged.new_layer {
                    Some(other) if other > index => ", replaced by a later place",
                    _ if matches!(setting, Setting::Valid(_)) => ", not read on this route",
                    _ => "",
                });
            }
            let (step, text) = match layer.seeded {
                true => (
                    Step::Seeded,
                    "set to \"short\" by OpenClaw itself, as it takes Anthropic for paid by API key".to_owned(),
                ),
                false => (Step::Layer, text),
            };
            let decides = wins && !merged.by_old_key;
            let path = if layer.seeded { layer.path.clone() } else { layer.path.key(NEW_KEY) };
            effective.because(step, Some(path), text).decides = decides;
        }
        if let Some(setting) = &layer.old {
            let decides = wins && merged.by_old_key;
            let mut text = said(OLD_KEY, setting, |value| if value == Retention::Long { "1h" } else { "5m" });
            if !decides {
                text.push_str(match merged.old_layer {
                    Some(other) if other > index => ", replaced by a later place",
                    _ if merged.value.is_some() => ", not read since a `cacheRetention` holds",
                    _ if matches!(setting, Setting::Valid(_)) => ", not read on this route",
                    _ => "",
                });
            }
            effective.because(Step::Layer, Some(layer.path.key(OLD_KEY)), text).decides = decides;
        }
    }
    if merged.unknown {
        effective.unknown.push("a part of the settings is not known here".to_owned());
    }
    if let Some((value, index)) = merged.value {
        effective.chosen = Some(value);
        let layer = &layers[index];
        effective.winner = (!layer.seeded).then(|| layer.path.key(if merged.by_old_key { OLD_KEY } else { NEW_KEY }));
    }
}

fn said(key: &str, setting: &Setting, word: fn(Retention) -> &'static str) -> String {
    match setting {
        Setting::Valid(value) => format!("`{key}` is \"{}\"", word(*value)),
        Setting::Invalid => format!("`{key}` has a value that the release ignores"),
        Setting::Unknown => format!("`{key}` is not known here"),
    }
}

/// The value that requests carry.
pub(super) fn finish(
    effective: &mut Effective,
    root: &Value,
    merged: &Merged,
    support: Support,
    variables: &Variables<'_>,
    release: Release,
) {
    if support == Support::Off {
        return;
    }
    let switchable = !matches!(support, Support::Explicit { .. });
    let (value, by_switch) = match merged.value {
        Some((value, _)) => (value, false),
        None if !switchable => {
            effective.retention = Retention::NotSent;
            effective.because(Step::Default, None, "nothing is set, so nothing is sent").decides = true;
            return;
        }
        None => without_setting(effective, merged, support, variables, release),
    };
    effective.chosen = Some(value);
    effective.retention = match value {
        Retention::Long => long(effective, root, by_switch, release),
        other => other,
    };
    if effective.route.api == Api::Bedrock && effective.retention == Retention::Long {
        effective.retention = Retention::Short;
        effective.because(Step::Model, None, "models other than Claude are kept for five minutes at most").decides =
            true;
    }
}

/// What holds when nothing valid is set; tells whether the variable decided.
fn without_setting(
    effective: &mut Effective,
    merged: &Merged,
    support: Support,
    variables: &Variables<'_>,
    release: Release,
) -> (Retention, bool) {
    let name = step(SWITCH, release).unwrap_or("PI_CACHE_RETENTION");
    let sent = support == Support::Full && release >= DEFAULT_SENT && merged.filled;
    if sent {
        effective.because(Step::Default, None, "nothing valid is set, so it is five minutes").decides = true;
        return (Retention::Short, false);
    }
    // The fixed markers for OpenRouter are not the library's, which alone heeds the variable.
    if effective.route.api == Api::OpenRouterAnthropic && support == Support::Fixed {
        effective.because(Step::Default, None, "five minutes, always").decides = true;
        return (Retention::Short, false);
    }
    match variables.get(name) {
        Variable::Set(value, _) if value == "long" => {
            effective.because(Step::Environment, None, format!("{name} is \"long\"")).decides = true;
            (Retention::Long, true)
        }
        found => {
            effective.because(Step::Default, None, "nothing valid is set, so it is five minutes").decides = true;
            if found == Variable::Unknown {
                effective.unknown.push(format!("{name}=long in the environment would make it an hour"));
            }
            (Retention::Short, false)
        }
    }
}

/// Whether an hour that was asked for arrives.
fn long(effective: &mut Effective, root: &Value, by_switch: bool, release: Release) -> Retention {
    let route = &effective.route;
    let markers = matches!(route.api, Api::Anthropic | Api::AnthropicVertex | Api::AnthropicMessages);
    let path = route.base_url.as_ref().map(|(path, _)| path.clone());
    let of_host = |text: &str| if path.is_some() { text.to_owned() } else { format!("{text}, as no `baseUrl` is set") };
    if !markers {
        return Retention::Long;
    }
    let open = if by_switch { release >= ANY_HOST && release < SWITCH_HOSTS } else { release >= ANY_HOST };
    let own_host = match route.api {
        Api::AnthropicVertex => release >= ANY_HOST,
        Api::AnthropicMessages => route.base_url.is_some() && route.is_anthropic_host(),
        _ => route.is_anthropic_host(),
    };
    if !open && !own_host {
        let text = match by_switch {
            true => "the hour of the variable is sent to Anthropic's own host only: five minutes",
            false => "before 2026.4.29 an hour is sent to `api.anthropic.com` only: five minutes",
        };
        effective.because(Step::Host, path, text).decides = true;
        return Retention::Short;
    }
    let compat = route.definition.as_ref().map(|path| path.key("compat").key("supportsLongCacheRetention"));
    let refused = compat.as_ref().and_then(|path| root.at(path)).and_then(Value::as_bool);
    if release >= ANY_HOST && refused == Some(false) {
        effective
            .because(Step::Model, compat, "the definition of the model says that it takes no hour: five minutes")
            .decides = true;
        return Retention::Short;
    }
    if release >= FIREWORKS && refused.is_none() && route.provider_id == "fireworks" {
        effective.because(Step::Model, None, "Fireworks takes no hour: five minutes").decides = true;
        return Retention::Short;
    }
    let text = if own_host {
        of_host("requests go to a host that takes an hour")
    } else {
        "the hour is sent to any host".to_owned()
    };
    effective.because(Step::Host, path, text);
    Retention::Long
}
