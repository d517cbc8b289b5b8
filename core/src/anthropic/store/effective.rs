//! What an agent sees: its own store over the one that all agents share.

use super::super::eras;
use super::super::inputs::{Inputs, Owner, SharedLocation, StoreKind};
use super::document::{Store, StoreProblem, StoreProblemKind, read_owner};
use super::{Dropped, Profile, Usage};
use crate::roster::MAIN;
use indexmap::IndexMap;

/// The credentials of one agent, as its release puts them together.
#[derive(Clone, Debug, Default)]
pub struct Effective {
    /// Profiles by id, in the order in which OpenClaw lists them.
    pub profiles: IndexMap<String, Profile>,
    /// The order of use by provider, as `models auth order set` stores it.
    pub order: IndexMap<String, Vec<String>>,
    /// How each profile fared, by id.
    pub usage: IndexMap<String, Usage>,
    /// The profile that worked last, by provider.
    pub last_good: IndexMap<String, String>,
    /// Entries that the release does not use, own and shared.
    pub dropped: Vec<Dropped>,
    /// Documents that give nothing, own and shared.
    pub problems: Vec<StoreProblem>,
    /// Own profiles that hide a shared one of the same id with another secret.
    pub shadows: Vec<Shadow>,
    /// Whether the store of `main` is copied into that of the agent when it is first used.
    pub copied: bool,
}

/// An own profile that hides a shared one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shadow {
    /// The id of both.
    pub id: String,
    /// Where the own one is.
    pub own: String,
    /// Where the hidden one is.
    pub shared: String,
}

/// The credentials that an agent has.
#[must_use]
pub fn effective(inputs: &Inputs, agent: &str) -> Effective {
    let own = read_owner(inputs, &Owner::Agent(agent.to_owned()));
    let files = inputs.release < eras::DATABASE;
    let (shared, problem) = shared_store(inputs, agent);
    let mut all =
        Effective { copied: files && agent != MAIN && !own.present && shared.present, ..Effective::default() };
    all.shadows = shadows(&own, &shared);
    all.dropped = own.dropped.iter().chain(&shared.dropped).cloned().collect();
    all.problems = own.problems.iter().chain(&shared.problems).cloned().chain(problem).collect();
    all.order = if files { shared.order.clone() } else { merged_order(&own, &shared) };
    all.usage = shared.usage;
    all.last_good = shared.last_good;
    let shared_profiles = shared.profiles.into_iter().map(|(id, profile)| (id, Profile { own: false, ..profile }));
    if files {
        all.profiles = shared_profiles.collect();
        all.profiles.extend(own.profiles);
    } else {
        all.profiles = own.profiles;
        for (id, profile) in shared_profiles {
            all.profiles.entry(id).or_insert(profile);
        }
    }
    all.order.extend(own.order);
    all.usage.extend(own.usage);
    all.last_good.extend(own.last_good);
    all
}

/// The store behind that of the agent, and what is wrong with the choice of it.
fn shared_store(inputs: &Inputs, agent: &str) -> (Store, Option<StoreProblem>) {
    let main = || if agent == MAIN { Store::default() } else { read_owner(inputs, &Owner::main()) };
    if inputs.release < eras::SHARED_STORE {
        let mut store = read_owner(inputs, &Owner::Shared);
        overlay(&mut store, main());
        return (store, None);
    }
    let pasted = inputs.stores.iter().any(|store| store.owner == Owner::Shared && store.kind == StoreKind::Pasted);
    match &inputs.shared_location {
        SharedLocation::StateDb => (read_owner(inputs, &Owner::Shared), None),
        _ if pasted => (read_owner(inputs, &Owner::Shared), None),
        SharedLocation::Absent | SharedLocation::LegacyMain => (main(), None),
        SharedLocation::Other(_) => {
            let (owner, origin) = (Owner::Shared, "auth.sharedStore".to_owned());
            (Store::default(), Some(StoreProblem { owner, origin, kind: StoreProblemKind::SharedLocation }))
        }
    }
}

fn overlay(store: &mut Store, over: Store) {
    store.present |= over.present;
    store.profiles.extend(over.profiles);
    store.order.extend(over.order);
    store.usage.extend(over.usage);
    store.last_good.extend(over.last_good);
    store.dropped.extend(over.dropped);
    store.problems.extend(over.problems);
}

/// The shared order with the agent's own profiles in front; an own order comes over it later.
fn merged_order(own: &Store, shared: &Store) -> IndexMap<String, Vec<String>> {
    let in_front = |(provider, ids): (&String, &Vec<String>)| {
        let mine = own.profiles.values().filter(|profile| same_provider(&profile.provider, provider));
        let mut order: Vec<String> = mine.map(|profile| profile.id.clone()).collect();
        order.extend(ids.iter().filter(|id| !own.profiles.contains_key(*id)).cloned());
        (provider.clone(), order)
    };
    shared.order.iter().map(in_front).collect()
}

fn shadows(own: &Store, shared: &Store) -> Vec<Shadow> {
    let hides = |(id, mine): (&String, &Profile)| {
        let hidden = shared.profiles.get(id)?;
        let differs =
            mine.secret != hidden.secret || mine.refresh != hidden.refresh || mine.reference != hidden.reference;
        differs.then(|| Shadow { id: id.clone(), own: mine.origin.clone(), shared: hidden.origin.clone() })
    };
    own.profiles.iter().filter_map(hides).collect()
}

/// Whether two names of providers are one, as OpenClaw compares them nearly everywhere.
fn same_provider(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}
