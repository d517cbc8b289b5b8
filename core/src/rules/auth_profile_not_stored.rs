//! Profiles that the config or an order names and no store has.

use super::rule::nothing_in_config;
use super::{ALWAYS, Example, Level, Rule, Scope};
use crate::anthropic::candidates::Rejection;
use crate::document::Value;
use crate::path::ConfigPath;
use super::known_text;
use crate::anthropic::readiness::{AuthFinding, View};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-profile-not-stored",
    summary: "A profile is named and not stored",
    explanation: "`auth.profiles` and `auth.order` of the config say which profiles there are and in which order they \
        are tried; the credentials themselves are in the store of the agent. A name without a credential is \
        passed over. When no name is left, releases before 2026.2.26 give up, and later ones do so for names \
        in `auth.order` only.",
    levels: &[(ALWAYS, Level::Error), (Release::new(2026, 2, 26), Level::Warning)],
    fix: None,
    bad: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:gone\", \"anthropic:default\"] } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ \"openclaw.json\": { auth: { order: { anthropic: [\"anthropic:default\"] } } }, \"agents/main/agent/openclaw-agent.sqlite\": { profiles: { \"anthropic:default\": { type: \"api_key\", provider: \"anthropic\", key: \"<an API key>\" } } } }", target: "2026.9.6" },
    scope: Scope::Store(find),
    check: nothing_in_config,
};

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    for (_, candidate) in view.candidates().filter(|(_, candidate)| candidate.rejected == Some(Rejection::NotStored)) {
        let message = text!("{credential} is named and not stored", credential = candidate.called());
        found.push(AuthFinding::of(candidate, message).help(text!("store it under that id, or take its name out of `auth.profiles` and the order")));
    }
    media(view, found);
}

/// Models for images, audio and video name their profile in fields of their own.
fn media(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let inputs = view.resolver.inputs;
    if !inputs.machine_known && inputs.stores.is_empty() {
        return;
    }
    let root = &view.resolver.document.root;
    for list in [&["tools", "media", "models"][..], &["tools", "media", "audio", "models"], &["tools", "media", "image", "models"], &["tools", "media", "video", "models"]] {
        let models = root.dig(list).and_then(Value::as_array).unwrap_or_default();
        for (index, model) in models.iter().enumerate() {
            for name in ["profile", "preferredProfile"] {
                let Some(id) = model.get(name).and_then(known_text).map(str::trim).filter(|id| !id.is_empty()) else { continue };
                if view.store.profiles.contains_key(id) {
                    continue;
                }
                let path = ConfigPath::of(list).index(index).key(name).to_string();
                let finding = AuthFinding::new(text!("profile {id} is named and not stored", id)).profile(id).origin(path);
                found.push(finding.help(text!("store it under that id, or take its name out")));
            }
        }
    }
}
