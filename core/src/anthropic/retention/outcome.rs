//! From the merged settings to what requests say, and the sentences about it.

use super::super::defaults::step;
use super::super::route::Api;
use super::super::variables::{Variable, Variables};
use super::layers::{Layer, Merged, NEW_KEY, OLD_KEY, Setting};
use super::support::Support;
use super::{Effective, Retention, Step};
use crate::document::Value;
use crate::release::Release;
use crate::report::Text;
use crate::report::text::in_quotes;

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
    let name = effective.route.api.words();
    let place = |found: &Option<(crate::path::ConfigPath, String)>| found.as_ref().map(|(path, _)| path.clone());
    let (path, text) = match support {
        Support::Full => (
            None,
            text!("{name}: {release} heeds the setting, and keeps prompts for five minutes without one", name, release),
        ),
        Support::Optional { .. } => (
            place(&effective.route.protocol),
            text!("{name}: {release} heeds the setting, and keeps prompts for five minutes without one", name, release),
        ),
        Support::Explicit { .. } => {
            (None, text!("{name}: {release} heeds the setting, and asks for nothing without one", name, release))
        }
        Support::Fixed => {
            (place(&effective.route.protocol), text!("{name}: {release} ignores the setting here", name, release))
        }
        Support::Off => (None, text!("{name}: {release} switches the cache off, whatever is set", name, release)),
        Support::Nothing => (
            place(&effective.route.protocol),
            text!("{name}: {release} ignores the setting here, the provider caches as it does", name, release),
        ),
        Support::Program => match &effective.route.runtime {
            Some((path, id)) => (
                Some(path.clone()),
                text!("the program {program} does the requests, and caches by itself", program = in_quotes(id)),
            ),
            None => (None, text!("a program does the requests, and caches by itself")),
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
            let text = if layer.incomplete { text!("not known here") } else { text!("not set") };
            effective.because(Step::Layer, Some(layer.path.clone()), text);
            continue;
        }
        if let Some(setting) = &layer.new {
            let why_not = match merged.new_layer {
                _ if wins => None,
                Some(other) if other > index => Some(text!(", replaced by a later place")),
                _ if matches!(setting, Setting::Valid(_)) => Some(text!(", not read on this route")),
                _ => None,
            };
            let text = said(NEW_KEY, setting, Retention::as_str, why_not);
            let (step, text) = match layer.seeded {
                true => (
                    Step::Seeded,
                    text!("set to \"short\" by OpenClaw itself, as it takes Anthropic for paid by API key"),
                ),
                false => (Step::Layer, text),
            };
            let decides = wins && !merged.by_old_key;
            let path = if layer.seeded { layer.path.clone() } else { layer.path.key(NEW_KEY) };
            effective.because(step, Some(path), text).decides = decides;
        }
        if let Some(setting) = &layer.old {
            let decides = wins && merged.by_old_key;
            let why_not = match merged.old_layer {
                _ if decides => None,
                Some(other) if other > index => Some(text!(", replaced by a later place")),
                _ if merged.value.is_some() => Some(text!(", not read since a `cacheRetention` holds")),
                _ if matches!(setting, Setting::Valid(_)) => Some(text!(", not read on this route")),
                _ => None,
            };
            let word = |value| if value == Retention::Long { "1h" } else { "5m" };
            let text = said(OLD_KEY, setting, word, why_not);
            effective.because(Step::Layer, Some(layer.path.key(OLD_KEY)), text).decides = decides;
        }
    }
    if merged.unknown {
        effective.unknown.push(text!("a part of the settings is not known here"));
    }
    if let Some((value, index)) = merged.value {
        effective.chosen = Some(value);
        let layer = &layers[index];
        effective.winner = (!layer.seeded).then(|| layer.path.key(if merged.by_old_key { OLD_KEY } else { NEW_KEY }));
    }
}

fn said(key: &str, setting: &Setting, word: fn(Retention) -> &'static str, why_not: Option<Text>) -> Text {
    match setting {
        Setting::Valid(value) => text!("`{key}` is \"{value}\"{why_not}", key, value = word(*value), why_not),
        Setting::Invalid => text!("`{key}` has a value that the release ignores{why_not}", key, why_not),
        Setting::Unknown => text!("`{key}` is not known here{why_not}", key, why_not),
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
            effective.because(Step::Default, None, text!("nothing is set, so nothing is sent")).decides = true;
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
        effective
            .because(Step::Model, None, text!("models other than Claude are kept for five minutes at most"))
            .decides = true;
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
        effective.because(Step::Default, None, text!("nothing valid is set, so it is five minutes")).decides = true;
        return (Retention::Short, false);
    }
    // The fixed markers for OpenRouter are not the library's, which alone heeds the variable.
    if effective.route.api == Api::OpenRouterAnthropic && support == Support::Fixed {
        effective.because(Step::Default, None, text!("five minutes, always")).decides = true;
        return (Retention::Short, false);
    }
    match variables.get(name) {
        Variable::Set(value, _) if value == "long" => {
            effective.because(Step::Environment, None, text!("{name} is \"long\"", name)).decides = true;
            (Retention::Long, true)
        }
        found => {
            effective.because(Step::Default, None, text!("nothing valid is set, so it is five minutes")).decides = true;
            if found == Variable::Unknown {
                effective.unknown.push(text!("{name}=long in the environment would make it an hour", name));
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
    let no_base_url = path.is_none().then(|| text!(", as no `baseUrl` is set"));
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
            true => text!("the hour of the variable is sent to Anthropic's own host only: five minutes"),
            false => text!("before 2026.4.29 an hour is sent to `api.anthropic.com` only: five minutes"),
        };
        effective.because(Step::Host, path, text).decides = true;
        return Retention::Short;
    }
    let compat = route.definition.as_ref().map(|path| path.key("compat").key("supportsLongCacheRetention"));
    let refused = compat.as_ref().and_then(|path| root.at(path)).and_then(Value::as_bool);
    if release >= ANY_HOST && refused == Some(false) {
        effective
            .because(Step::Model, compat, text!("the definition of the model says that it takes no hour: five minutes"))
            .decides = true;
        return Retention::Short;
    }
    if release >= FIREWORKS && refused.is_none() && route.provider_id == "fireworks" {
        effective.because(Step::Model, None, text!("Fireworks takes no hour: five minutes")).decides = true;
        return Retention::Short;
    }
    let text = if own_host {
        text!("requests go to a host that takes an hour{why}", why = no_base_url)
    } else {
        text!("the hour is sent to any host")
    };
    effective.because(Step::Host, path, text);
    Retention::Long
}
