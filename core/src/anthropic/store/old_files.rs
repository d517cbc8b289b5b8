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

/// What old files stop for an agent: those of its own folder while its own store is empty, and those of
/// `main` while the shared store is. Neither store makes up for the other.
#[must_use]
pub fn refusal(inputs: &Inputs, agent: &str) -> Option<Refusal> {
    if inputs.release < eras::SHARED_STORE {
        return None;
    }
    let is_empty = |owner: &Owner| read_owner(inputs, owner).profiles.is_empty();
    let in_state = inputs.shared_location == SharedLocation::StateDb;
    let shared = if in_state { Owner::Shared } else { Owner::main() };
    let own = is_empty(&Owner::Agent(agent.to_owned())).then(|| refusal_of(inputs, agent)).flatten();
    own.or_else(|| is_empty(&shared).then(|| refusal_of(inputs, MAIN)).flatten())
}

/// What the old files in the folder of an agent stop; those of the state folder count as those of `main`.
fn refusal_of(inputs: &Inputs, agent: &str) -> Option<Refusal> {
    // Order and usage alone stop nothing.
    let old = |document: &&StoreDocument| {
        let here = match &document.owner {
            Owner::Agent(id) => id == agent,
            Owner::Shared => agent == MAIN,
        };
        here && matches!(document.kind, StoreKind::ProfilesFile | StoreKind::FlatFile | StoreKind::OauthFile)
    };
    let files: Vec<&StoreDocument> = inputs.stores.iter().filter(old).collect();
    if files.is_empty() {
        return None;
    }
    let mut providers = Vec::new();
    for file in &files {
        match named_providers(file) {
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

/// The providers of all entries; none when the file is not of the last form, or an entry cannot be used.
fn named_providers(file: &StoreDocument) -> Option<Vec<String>> {
    let value = (file.kind == StoreKind::ProfilesFile).then(|| parse(&file.content).ok()).flatten()?;
    let profiles = value.get("profiles").map_or_else(|| value.as_object(), Value::as_object)?;
    let nested = value.get("profiles").is_some();
    let provider = |(id, entry): (&String, &Value)| {
        let entry = entry.as_object()?;
        let stated = entry.get("provider").and_then(Value::as_str);
        let named = stated.or_else(|| (!nested).then_some(id.as_str()))?.trim().to_lowercase();
        (!named.is_empty()).then_some(named)
    };
    let mut named = profiles.iter().map(provider).collect::<Option<Vec<String>>>()?;
    // The login of ChatGPT had a name of its own.
    if named.iter().any(|name| name == "openai-codex") {
        named.push("openai".to_owned());
    }
    (!named.is_empty()).then_some(named)
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
