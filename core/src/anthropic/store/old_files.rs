//! Credential files of older releases: what the releases that still read them take from them, and what
//! they stop in the releases that do not.

use super::super::eras;
use super::super::inputs::{Inputs, Owner, SharedLocation, StoreDocument, StoreKind};
use super::document::{Store, parse, read_owner};
use crate::roster::MAIN;
use serde::Serialize;
use serde_json::{Map, Value};

/// Old files beside an empty store: OpenClaw refuses to work with the providers named in them, whatever
/// the environment holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The files.
    pub origins: Vec<String>,
    /// The providers named in them; none when a file cannot be read, which stops every provider.
    pub providers: Option<Vec<String>>,
}

impl Refusal {
    /// Whether it stops a provider.
    #[must_use]
    pub fn stops(&self, provider: &str) -> bool {
        self.providers.as_ref().is_none_or(|providers| providers.iter().any(|named| named == provider))
    }
}

/// What old files stop for an agent: its own ones, and those of `main`, when it has no profile of its own.
#[must_use]
pub fn refusal(inputs: &Inputs, agent: &str) -> Option<Refusal> {
    if inputs.release < eras::SHARED_STORE {
        return None;
    }
    let own = Owner::Agent(agent.to_owned());
    let own_empty = read_owner(inputs, &own).profiles.is_empty();
    if agent != MAIN {
        let owned = refusal_of(inputs, &own, own_empty);
        return owned.or_else(|| own_empty.then(|| refusal(inputs, MAIN)).flatten());
    }
    let shared = inputs.shared_location == SharedLocation::StateDb;
    let shared_empty = !shared || read_owner(inputs, &Owner::Shared).profiles.is_empty();
    let empty = own_empty && shared_empty;
    refusal_of(inputs, &own, empty).or_else(|| refusal_of(inputs, &Owner::Shared, empty))
}

fn refusal_of(inputs: &Inputs, owner: &Owner, empty: bool) -> Option<Refusal> {
    // Order and usage alone stop nothing.
    let old = |document: &&StoreDocument| {
        document.owner == *owner
            && matches!(document.kind, StoreKind::ProfilesFile | StoreKind::FlatFile | StoreKind::OauthFile)
    };
    let files: Vec<&StoreDocument> = inputs.stores.iter().filter(old).collect();
    if !empty || files.is_empty() {
        return None;
    }
    let mut providers = Vec::new();
    for file in &files {
        match parse(&file.content).ok().and_then(|value| named_providers(&value)) {
            Some(named) => providers.extend(named),
            None => return Some(Refusal { origins: origins(&files), providers: None }),
        }
    }
    providers.sort();
    providers.dedup();
    Some(Refusal { origins: origins(&files), providers: Some(providers) })
}

fn origins(files: &[&StoreDocument]) -> Vec<String> {
    files.iter().map(|file| file.origin.clone()).collect()
}

/// The providers of all entries; none when an entry says nothing about its own.
fn named_providers(value: &Value) -> Option<Vec<String>> {
    let profiles = value.get("profiles").map_or_else(|| value.as_object(), Value::as_object)?;
    let flat = value.get("profiles").is_none();
    let provider = |(id, entry): (&String, &Value)| {
        let stated = entry.get("provider").and_then(Value::as_str).map(str::to_owned);
        let named = stated.or_else(|| id.split_once(':').map(|(provider, _)| provider.to_owned()));
        named
            .or_else(|| flat.then(|| id.clone()))
            .map(|name| name.trim().to_lowercase())
            .filter(|name| !name.is_empty())
    };
    profiles.iter().map(provider).collect()
}

/// Takes the entries of `auth.json` and `credentials/oauth.json` where nothing newer has them, as the
/// releases before the databases do on their first start.
pub(super) fn import(inputs: &Inputs, owner: &Owner, store: &mut Store) {
    let of_owner = |document: &&StoreDocument| document.owner == *owner;
    if !store.present {
        for document in inputs.stores.iter().filter(of_owner).filter(|document| document.kind == StoreKind::FlatFile) {
            add(inputs, document, store, None);
        }
    }
    for document in inputs.stores.iter().filter(of_owner).filter(|document| document.kind == StoreKind::OauthFile) {
        add(inputs, document, store, Some("oauth"));
    }
}

/// Adds entries by provider as `<provider>:default`.
fn add(inputs: &Inputs, document: &StoreDocument, store: &mut Store, kind: Option<&str>) {
    let Ok(Value::Object(entries)) = parse(&document.content) else { return };
    if entries.contains_key("profiles") {
        return;
    }
    let mut profiles = Map::new();
    for (name, entry) in entries {
        let Value::Object(mut entry) = entry else { continue };
        if let Some(kind) = kind {
            entry.insert("type".to_owned(), kind.into());
        }
        entry.entry("provider").or_insert_with(|| name.as_str().into());
        let provider = entry.get("provider").and_then(Value::as_str).unwrap_or(&name);
        let id = format!("{provider}:default");
        if !store.profiles.contains_key(&id) {
            profiles.insert(id, Value::Object(entry));
        }
    }
    store.present |= !profiles.is_empty();
    store.add_profiles(inputs, document, &profiles);
}
