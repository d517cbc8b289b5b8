//! Which stored profiles OpenClaw lists for a provider, and why it does not list the others.

use super::super::eras;
use super::super::model_name::provider_id;
use super::super::shape::Defect;
use super::super::store::{Profile, ProfileType};
use super::{Candidate, Judge, Rejection, Source, State, sort};
use crate::document::{Document, Value};
use crate::release::Release;
use crate::roster::members;
use crate::rules::known_text;

/// What the config says about profiles.
#[derive(Clone, Debug, Default)]
pub(crate) struct AuthConfig {
    /// Id, provider and mode of the members of `auth.profiles`.
    pub(crate) profiles: Vec<(String, String, String)>,
    /// Provider and ids of the members of `auth.order`.
    pub(crate) order: Vec<(String, Vec<String>)>,
    /// Whether a part of it cannot be seen.
    pub(crate) incomplete: bool,
}

impl AuthConfig {
    pub(crate) fn of(document: &Document) -> Self {
        let auth = document.root.get("auth");
        let (profiles, order) = (document.root.dig(&["auth", "profiles"]), document.root.dig(&["auth", "order"]));
        let text = |value: &Value, name: &str| value.get(name).and_then(known_text).unwrap_or_default().to_owned();
        let ids = |value: &Value| {
            let items = value.as_array().unwrap_or_default().iter();
            items.filter_map(known_text).map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect()
        };
        Self {
            profiles: members(profiles)
                .map(|entry| (entry.name.to_string(), text(&entry.value, "provider"), text(&entry.value, "mode")))
                .collect(),
            order: members(order)
                .filter(|entry| entry.value.as_array().is_some())
                .map(|entry| (entry.name.to_string(), ids(&entry.value)))
                .collect(),
            incomplete: [Some(&document.root), auth, profiles, order]
                .into_iter()
                .flatten()
                .any(|value| value.incomplete || value.is_unknown()),
        }
    }

    /// Provider and mode that the config gives to a profile.
    fn profile(&self, id: &str) -> Option<(&str, &str)> {
        self.profiles.iter().find(|(own, ..)| own == id).map(|(_, provider, mode)| (provider.as_str(), mode.as_str()))
    }
}

/// Which level decided what is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    /// One profile was asked for.
    Requested,
    /// The order stored for the agent.
    StoredOrder,
    /// `auth.order` of the config.
    ConfigOrder,
    /// `auth.profiles` of the config.
    ConfigProfiles,
    /// All that is stored.
    Stored,
}

/// The profiles of a provider.
#[derive(Clone, Debug)]
pub(crate) struct Listing {
    pub(crate) base: Base,
    /// Those that are tried, in order.
    pub(crate) listed: Vec<Candidate>,
    /// The others, each with its reason.
    pub(crate) rejected: Vec<Candidate>,
}

/// Lists the profiles of the judge's provider.
pub(crate) fn list(judge: &Judge<'_>, config: &AuthConfig, requested: Option<&str>) -> Listing {
    let inputs = judge.resolver.inputs;
    let same = |name: &str| provider_id(name, inputs.release) == judge.provider;
    let stored_order = judge.store.order.iter().find(|(name, _)| same(name)).map(|(_, ids)| ids.clone());
    let config_order = config.order.iter().find(|(name, _)| same(name)).map(|(_, ids)| ids.clone());
    let config_profiles: Vec<String> =
        config.profiles.iter().filter(|(_, provider, _)| same(provider)).map(|(id, ..)| id.clone()).collect();
    let stored: Vec<String> = judge
        .store
        .profiles
        .values()
        .filter(|profile| same(&profile.provider))
        .map(|profile| profile.id.clone())
        .collect();
    let (base, mut ids) = match (requested, stored_order, config_order) {
        (Some(id), ..) => (Base::Requested, vec![id.to_owned()]),
        (None, Some(ids), _) => (Base::StoredOrder, ids),
        (None, None, Some(ids)) => (Base::ConfigOrder, ids),
        (None, None, None) if !config_profiles.is_empty() => (Base::ConfigProfiles, config_profiles.clone()),
        (None, None, None) => (Base::Stored, stored.clone()),
    };
    dedupe(&mut ids);
    let judged = |id: &String| judged(judge, config, id, &same);
    let (mut listed, mut rejected): (Vec<_>, Vec<_>) = ids.iter().map(judged).partition(|one| one.rejected.is_none());
    let all_unknown = !ids.iter().any(|id| judge.store.profiles.contains_key(id));
    let repairable = matches!(base, Base::StoredOrder | Base::ConfigProfiles) || !config_profiles.is_empty();
    let repaired = all_unknown
        && !ids.is_empty()
        && repairable
        && base != Base::Requested
        && inputs.release >= eras::REFERENCES
        && !stored.is_empty();
    let others: Vec<&String> = stored.iter().filter(|id| !ids.contains(id)).collect();
    if repaired {
        let (more, unusable): (Vec<_>, Vec<_>) = others.into_iter().map(judged).partition(|one| one.rejected.is_none());
        listed.extend(more);
        rejected.extend(unusable);
    } else {
        let why = not_listed(base);
        rejected.extend(others.into_iter().filter_map(|id| {
            let candidate = judge.profile(judge.store.profiles.get(id)?);
            Some(Candidate { rejected: Some(why.clone()), ..candidate })
        }));
    }
    let explicit = matches!(base, Base::StoredOrder | Base::ConfigOrder) && !repaired;
    sort::sort(&mut listed, explicit, judge.store, inputs);
    Listing { base, listed, rejected }
}

fn judged(judge: &Judge<'_>, config: &AuthConfig, id: &str, same: &dyn Fn(&str) -> bool) -> Candidate {
    let Some(profile) = judge.store.profiles.get(id) else { return absent(judge, id) };
    let candidate = judge.profile(profile);
    let rejected = match config.profile(id) {
        _ if !same(&profile.provider) => Some(Rejection::OtherProvider { stored: profile.provider.clone() }),
        Some((provider, _)) if !same(provider) => {
            Some(Rejection::OtherProviderInConfig { config: provider.to_owned() })
        }
        Some((_, mode)) if !fits(mode, profile.kind) => {
            Some(Rejection::Mode { config: mode.to_owned(), stored: profile.kind })
        }
        _ if !is_eligible(profile, &candidate.state, judge.resolver.inputs.release) => Some(Rejection::Unusable),
        _ => None,
    };
    let exact = stored_name(profile, judge.resolver.inputs.release);
    match config.profile(id) {
        // Listing compares providers without case; the use of the profile then compares every letter.
        Some((provider, _)) if rejected.is_none() && provider != exact => {
            Candidate { state: State::ProviderCase { written: provider.to_owned() }, ..candidate }
        }
        _ => Candidate { rejected, ..candidate },
    }
}

/// The provider of a stored profile as the release compares it with that of the config.
fn stored_name(profile: &Profile, release: Release) -> String {
    if release >= eras::DATABASE { provider_id(&profile.provider, release) } else { profile.provider.clone() }
}

/// A profile that is named and not stored.
fn absent(judge: &Judge<'_>, id: &str) -> Candidate {
    let retired = id == "anthropic:claude-cli" && judge.resolver.inputs.release >= eras::SHARED_STORE;
    // A machine that was not looked at may well have it.
    let unseen = !judge.resolver.inputs.machine_known && judge.resolver.inputs.stores.is_empty();
    let state = match (retired, unseen) {
        (true, _) => State::Retired,
        (false, true) => State::Unknown { why: text!("is in a store that was not read") },
        (false, false) => State::Missing,
    };
    let rejected = (!unseen && !retired).then_some(Rejection::NotStored);
    let source = Source::Profile { id: id.to_owned(), kind: None, origin: String::new(), own: false };
    Candidate { source, credential: None, reference: None, expires: None, state, rejected, used: false }
}

/// Whether OpenClaw lists a profile in that state. It looks at less than we do: keys that no service
/// takes are listed, and fail later.
fn is_eligible(profile: &Profile, state: &State, release: Release) -> bool {
    match state {
        State::Missing => profile.reference.is_some(),
        State::Expired { .. } | State::InvalidExpires | State::Inactive => false,
        State::CannotRefresh => release < eras::SHARED_STORE,
        State::Malformed { defect: Defect::CommandLine } => release < eras::MALFORMED_KEY,
        _ => true,
    }
}

/// Whether a `mode` of the config fits a stored profile.
pub(crate) fn fits(mode: &str, stored: ProfileType) -> bool {
    mode == stored.name() || (mode == "oauth" && stored == ProfileType::Token)
}

const fn not_listed(base: Base) -> Rejection {
    match base {
        Base::Requested => Rejection::NotRequested,
        Base::StoredOrder => Rejection::NotInStoredOrder,
        Base::ConfigOrder => Rejection::NotInConfigOrder,
        Base::ConfigProfiles | Base::Stored => Rejection::NotInConfigProfiles,
    }
}

fn dedupe(ids: &mut Vec<String>) {
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(id.clone()));
}
