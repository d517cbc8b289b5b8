//! The credentials that the services can be asked about: of stores, variables and the config.

use super::facts::Facts;
use super::show::layer_name;
use crate::bounded;
use crate::files::Disk;
use crate::live::{Address, Probe, Service};
use openclaw_lint_core::anthropic::lookup::{SecretLookup, cleaned};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::store::{self, Profile};
use openclaw_lint_core::document::{Entry, Object, Value};
use std::path::Path;

/// Services that answer models, with the variables that hold their keys.
const PROVIDERS: [(Service, &[&str]); 3] = [
    (Service::Anthropic, &["ANTHROPIC_OAUTH_TOKEN", "ANTHROPIC_API_KEY"]),
    (Service::OpenAi, &["OPENAI_API_KEY"]),
    (Service::OpenRouter, &["OPENROUTER_API_KEY"]),
];

/// Channels, with the keys of their tokens and the variables that stand in for them.
const CHANNELS: [(Service, &[(&str, &str)]); 3] = [
    (Service::Telegram, &[("botToken", "TELEGRAM_BOT_TOKEN")]),
    (Service::Discord, &[("token", "DISCORD_BOT_TOKEN")]),
    (
        Service::Slack,
        &[("botToken", "SLACK_BOT_TOKEN"), ("appToken", "SLACK_APP_TOKEN"), ("userToken", "SLACK_USER_TOKEN")],
    ),
];

/// All of them, each once: one that is found in several places is one credential.
pub(super) fn probes(facts: &Facts) -> Vec<Probe> {
    let lookup = SecretLookup::new(&facts.document, &facts.inputs, &Disk);
    let mut found = Found::default();
    for (service, variables) in PROVIDERS {
        let (settings, address) = provider(facts, service);
        stored(facts, &lookup, service, &address, &mut found);
        for name in variables {
            if let Some((secret, source)) = lookup.variable(name) {
                found.add(service, secret, format!("{name} in {}", layer_name(source)), &address);
            }
        }
        let key = settings.and_then(|settings| lookup.value(settings.get("apiKey")?));
        if let Some(secret) = key {
            found.add(service, secret, format!("models.providers.{}.apiKey", service.id()), &address);
        }
    }
    for (service, tokens) in CHANNELS {
        channel(facts, &lookup, service, tokens, &mut found);
    }
    found.0
}

/// Addresses that the config has for services.
pub(super) fn bases(probes: &[Probe]) -> Vec<String> {
    let named = |probe: &Probe| match &probe.address {
        Address::Named(text) => Some(text.clone()),
        Address::Usual | Address::Unreadable => None,
    };
    probes.iter().filter_map(named).collect()
}

#[derive(Default)]
struct Found(Vec<Probe>);

impl Found {
    fn add(&mut self, service: Service, secret: Secret, place: String, address: &Address) {
        let same = |probe: &&mut Probe| probe.service == service && probe.secret == secret && probe.address == *address;
        match self.0.iter_mut().find(same) {
            Some(probe) if probe.places.contains(&place) => {}
            Some(probe) => probe.places.push(place),
            None => self.0.push(Probe { service, secret, places: vec![place], address: address.clone() }),
        }
    }
}

/// The settings of a provider, whatever the case of its name, and its address. Two that differ in case only leave open
/// which one counts.
fn provider(facts: &Facts, service: Service) -> (Option<&Value>, Address) {
    let providers = members(facts.document.root.dig(&["models", "providers"]));
    let named: Vec<&Entry> = providers.filter(|entry| entry.name.trim().eq_ignore_ascii_case(service.id())).collect();
    let exact = named.iter().find(|entry| entry.name == service.id()).or(named.first());
    let mut addresses: Vec<Address> = named.iter().map(|entry| address(&entry.value, "baseUrl")).collect();
    addresses.dedup();
    let address = match addresses.as_slice() {
        [] => Address::Usual,
        [one] => one.clone(),
        _ => Address::Unreadable,
    };
    (exact.map(|entry| &entry.value), address)
}

/// The address that settings name.
fn address(settings: &Value, name: &str) -> Address {
    match settings.get(name) {
        None => Address::Usual,
        Some(value) => match value.as_text().filter(|text| !text.has_unresolved()) {
            Some(text) if text.as_str().trim().is_empty() => Address::Usual,
            Some(text) => Address::Named(text.as_str().trim().to_owned()),
            None => Address::Unreadable,
        },
    }
}

/// The profiles that agents see in their stores.
fn stored(facts: &Facts, lookup: &SecretLookup<'_>, service: Service, address: &Address, found: &mut Found) {
    for agent in &facts.agents {
        for profile in store::effective(&facts.inputs, agent).profiles.values() {
            if !profile.provider.trim().eq_ignore_ascii_case(service.id()) || profile.inactive {
                continue;
            }
            if let Some(secret) = secret(lookup, profile) {
                found.add(service, secret, format!("profile {} of agent {agent}", profile.id), address);
            }
        }
    }
}

fn secret(lookup: &SecretLookup<'_>, profile: &Profile) -> Option<Secret> {
    match &profile.reference {
        Some(reference) => lookup.reference(reference),
        None => cleaned(profile.secret.as_ref()?.expose()),
    }
}

/// The tokens of a channel and its accounts. A variable stands in for the channel as a whole only.
fn channel(facts: &Facts, lookup: &SecretLookup<'_>, service: Service, tokens: &[(&str, &str)], found: &mut Found) {
    let settings = facts.document.root.dig(&["channels", service.id()]);
    if settings.and_then(|settings| settings.get("enabled")?.as_bool()) == Some(false) {
        return;
    }
    let path = format!("channels.{}", service.id());
    // The token of the channel is that of its first account.
    let first = settings.and_then(|settings| settings.dig(&["accounts", "default"]));
    let with_root = |scope: &&Value| scope.get("apiRoot").is_some();
    let usual = match first.filter(with_root).or(settings).filter(|_| service == Service::Telegram) {
        Some(scope) => address(scope, "apiRoot"),
        None => Address::Usual,
    };
    let accounts = members(settings.and_then(|settings| settings.get("accounts")))
        .map(|entry| (format!("{path}.accounts.{}", entry.name), &entry.value));
    let scopes = settings.map(|settings| (path.clone(), settings)).into_iter().chain(accounts);
    for (path, scope) in scopes {
        let address = match scope.get("apiRoot").filter(|_| service == Service::Telegram) {
            Some(_) if path.contains(".accounts.") => address(scope, "apiRoot"),
            _ => usual.clone(),
        };
        for (key, _) in tokens {
            let secret = scope.get(key).and_then(|value| lookup.value(value));
            if let Some(secret) = secret.and_then(|secret| bare(service, &secret)) {
                found.add(service, secret, format!("{path}.{key}"), &address);
            }
        }
        let file = text(scope, "tokenFile").filter(|_| service == Service::Telegram);
        let secret = file
            .and_then(|file| bounded::read_text(Path::new(&file), bounded::CREDENTIAL).ok())
            .and_then(|text| cleaned(&text));
        if let Some(secret) = secret {
            found.add(service, secret, format!("{path}.tokenFile"), &address);
        }
    }
    // Without the channel in the config the gateway does not look at its variables.
    for (key, name) in tokens {
        let own = settings.is_some_and(|settings| settings.get(key).is_some());
        let variable = lookup.variable(name).filter(|_| settings.is_some() && !own);
        if let Some((secret, source)) = variable.and_then(|(secret, source)| Some((bare(service, &secret)?, source))) {
            found.add(service, secret, format!("{name} in {}", layer_name(source)), &usual);
        }
    }
}

/// A token without what OpenClaw takes off itself.
fn bare(service: Service, secret: &Secret) -> Option<Secret> {
    let text = secret.expose();
    match service {
        Service::Discord => cleaned(text.strip_prefix("Bot ").unwrap_or(text)),
        _ => cleaned(text),
    }
}

fn text(value: &Value, name: &str) -> Option<String> {
    let text = value.get(name)?.as_text().filter(|text| !text.has_unresolved())?.as_str().trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn members(value: Option<&Value>) -> impl Iterator<Item = &Entry> {
    value.and_then(Value::as_object).into_iter().flat_map(Object::iter)
}
