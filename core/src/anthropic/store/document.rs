//! The documents of one owner as one store: profiles, order, usage, and what was dropped on the way.

use super::super::eras;
use super::super::inputs::{Content, Inputs, Owner, StoreDocument, StoreKind};
use super::{Profile, Usage, old_files};
use crate::report::Text;
use indexmap::IndexMap;
use serde::Serialize;
use serde_json::{Map, Value};

/// An entry of a store that the release does not use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// Its id.
    pub id: String,
    /// Whose store it is in.
    pub owner: Owner,
    /// Where that was found.
    pub origin: String,
    /// Why it is dropped.
    pub reason: DroppedReason,
}

/// Why a release drops an entry of a store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DroppedReason {
    /// It is no object.
    NotAnObject,
    /// Its `type` is none of `api_key`, `token`, `oauth`; with the text that stands there.
    Type(Option<String>),
    /// It has no `provider`.
    NoProvider,
    /// It uses another name of a member that this release does not know.
    OldSpelling(&'static str),
}

impl DroppedReason {
    /// The reason in words, to be put behind the entry.
    #[must_use]
    pub fn describe(&self) -> Text {
        match self {
            Self::NotAnObject => text!("is no object"),
            Self::Type(None) => text!("has no `type`"),
            Self::Type(Some(_)) => text!("has a `type` that is none of `api_key`, `token` and `oauth`"),
            Self::NoProvider => text!("has no `provider`"),
            Self::OldSpelling(name) => text!("has `{name}`, which this release does not read; write `type`", name),
        }
    }
}

/// A document that gives no store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoreProblem {
    /// Whose it is.
    pub owner: Owner,
    /// Where it was found.
    pub origin: String,
    /// What is wrong.
    pub kind: StoreProblemKind,
}

/// What is wrong with a document of a store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoreProblemKind {
    /// It cannot be read, with the reason.
    Unreadable(String),
    /// It is no JSON; with the line and column where that shows.
    NotJson(String),
    /// It is JSON without `profiles`, such as a flat list of keys.
    NoProfiles,
    /// The cell that says who owns the shared store holds something unknown.
    SharedLocation,
}

impl StoreProblemKind {
    /// The problem in words, to be put behind the name of the document.
    #[must_use]
    pub fn describe(&self) -> Text {
        match self {
            Self::Unreadable(reason) => text!("cannot be read: {reason}", reason),
            Self::NotJson(place) => text!("is not JSON ({place})", place),
            Self::NoProfiles => text!("has no `profiles`, so OpenClaw finds no credential in it"),
            Self::SharedLocation => text!("does not say in a known way who owns the shared store"),
        }
    }
}

/// Everything that one owner has stored.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    /// Whether there is a readable document of profiles of the kind that the release reads.
    pub(crate) present: bool,
    pub(crate) profiles: IndexMap<String, Profile>,
    pub(crate) order: IndexMap<String, Vec<String>>,
    pub(crate) usage: IndexMap<String, Usage>,
    pub(crate) last_good: IndexMap<String, String>,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) problems: Vec<StoreProblem>,
}

/// Reads what an owner has, as the release of the inputs does.
pub(crate) fn read_owner(inputs: &Inputs, owner: &Owner) -> Store {
    let mut store = Store::default();
    for document in inputs.stores.iter().filter(|document| document.owner == *owner) {
        let (profiles, state) = what_is_read(inputs, document.kind);
        if !profiles && !state {
            continue;
        }
        match parse(&document.content) {
            Err(kind) => store.problems.push(problem(document, kind)),
            Ok(value) => {
                if profiles {
                    store.read_profiles(inputs, document, &value);
                }
                if state {
                    store.read_state(&value);
                }
            }
        }
    }
    if inputs.release < eras::DATABASE {
        old_files::import(inputs, owner, &mut store);
    }
    store
}

/// Whether the release reads profiles, and order and usage, from a document of that kind.
fn what_is_read(inputs: &Inputs, kind: StoreKind) -> (bool, bool) {
    let files = inputs.release < eras::DATABASE;
    match kind {
        StoreKind::Pasted => (true, true),
        StoreKind::ProfilesFile => (files, files),
        StoreKind::StateFile => (false, files && inputs.release >= eras::STATE_FILE),
        StoreKind::ProfilesCell => (!files, false),
        StoreKind::StateCell => (false, !files),
        StoreKind::FlatFile | StoreKind::OauthFile => (false, false),
    }
}

/// The JSON of a document.
pub(super) fn parse(content: &Content) -> Result<Value, StoreProblemKind> {
    match content {
        Content::Unreadable(reason) => Err(StoreProblemKind::Unreadable(reason.clone())),
        // The error of the parser could quote the text; its place cannot.
        Content::Text(text) => serde_json::from_str(text.expose())
            .map_err(|error| StoreProblemKind::NotJson(format!("line {}, column {}", error.line(), error.column()))),
    }
}

fn problem(document: &StoreDocument, kind: StoreProblemKind) -> StoreProblem {
    StoreProblem { owner: document.owner.clone(), origin: document.origin.clone(), kind }
}

impl Store {
    fn read_profiles(&mut self, inputs: &Inputs, document: &StoreDocument, value: &Value) {
        let Some(profiles) = value.get("profiles").and_then(Value::as_object) else {
            self.problems.push(problem(document, StoreProblemKind::NoProfiles));
            return;
        };
        self.present = true;
        self.add_profiles(inputs, document, profiles);
    }

    /// Adds entries by id; the release decides which of them count.
    pub(super) fn add_profiles(&mut self, inputs: &Inputs, document: &StoreDocument, profiles: &Map<String, Value>) {
        for (id, entry) in profiles {
            match Profile::read(&inputs.release, id, entry, &document.origin) {
                Ok(profile) => {
                    self.profiles.insert(id.clone(), profile);
                }
                Err(reason) => self.dropped.push(Dropped {
                    id: id.clone(),
                    owner: document.owner.clone(),
                    origin: document.origin.clone(),
                    reason,
                }),
            }
        }
    }

    fn read_state(&mut self, value: &Value) {
        let members = |name: &str| value.get(name).and_then(Value::as_object).into_iter().flatten();
        for (provider, ids) in members("order") {
            let ids = ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(|id| id.trim().to_owned());
            let ids: Vec<String> = ids.filter(|id| !id.is_empty()).collect();
            if !ids.is_empty() {
                self.order.insert(provider.clone(), ids);
            }
        }
        self.usage.extend(members("usageStats").filter_map(|(id, usage)| Some((id.clone(), Usage::read(usage)?))));
        let last_good =
            members("lastGood").filter_map(|(provider, id)| Some((provider.clone(), id.as_str()?.to_owned())));
        self.last_good.extend(last_good);
    }
}
