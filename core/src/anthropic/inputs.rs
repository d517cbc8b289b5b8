//! What is known about the machine that a config is for: credential stores, environment, time. Whoever
//! calls reads the disk and the clock; this crate only judges.

use super::secret::{RawText, Secret};
use crate::release::Release;
use crate::report::Text;
use crate::roster::MAIN;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Everything besides the config that decides whether an agent can log in.
#[derive(Clone, Debug, Deserialize)]
pub struct Inputs {
    /// The release that the answer is for.
    pub release: Release,
    /// The time of the answer, in milliseconds since 1970.
    pub now: i64,
    /// Whether the machine was looked at. If so, a store or variable that is not in here does not exist; if
    /// not (a config on a web page), nothing is known about it.
    #[serde(default)]
    pub machine_known: bool,
    /// Every credential store that was found, old files included. A missing one is left out.
    #[serde(default)]
    pub stores: Vec<StoreDocument>,
    /// Who owns the shared store; read by releases from 2026.8.2 on.
    #[serde(default)]
    pub shared_location: SharedLocation,
    /// The environment of the gateway, in any order. The `env` section of the config is not among it.
    #[serde(default)]
    pub environment: Vec<VariableLayer>,
    /// The login file of Claude Code, `~/.claude/.credentials.json`.
    #[serde(default)]
    pub claude_login: Option<Content>,
    /// Secrets of `exec` and `store` references that the caller has the values of. References to the
    /// environment and to files are resolved here.
    #[serde(default)]
    pub resolved: Vec<ResolvedReference>,
    /// The home folder of the gateway's user, for paths that begin with `~`.
    #[serde(default)]
    pub home: Option<PathBuf>,
}

impl Inputs {
    /// Nothing known but the release and the time.
    #[must_use]
    pub const fn unknown(release: Release, now: i64) -> Self {
        Self {
            release,
            now,
            machine_known: false,
            stores: Vec::new(),
            shared_location: SharedLocation::Absent,
            environment: Vec::new(),
            claude_login: None,
            resolved: Vec::new(),
            home: None,
        }
    }

    /// An empty machine: no store, no variable.
    #[must_use]
    pub const fn empty_machine(release: Release, now: i64) -> Self {
        let mut inputs = Self::unknown(release, now);
        inputs.machine_known = true;
        inputs
    }
}

/// One document of a credential store.
#[derive(Clone, Debug, Deserialize)]
pub struct StoreDocument {
    /// Whose it is.
    pub owner: Owner,
    /// Which file or table cell it is.
    pub kind: StoreKind,
    /// Where it was found, for people: a path, or the name of a pasted text.
    pub origin: String,
    /// What it holds.
    pub content: Content,
}

/// Whose credentials a store holds.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The agent with that id. In 2026.2 to 2026.7 the agent `main` is also the shared store.
    Agent(String),
    /// The shared store in the state database, or the files of the state folder.
    Shared,
}

impl Owner {
    /// The agent `main`.
    #[must_use]
    pub fn main() -> Self {
        Self::Agent(MAIN.to_owned())
    }

    /// The owner in words.
    #[must_use]
    pub fn describe(&self) -> Text {
        match self {
            Self::Agent(id) => text!("agent {id}", id),
            Self::Shared => text!("the shared store"),
        }
    }
}

/// The forms in which releases kept credentials.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum StoreKind {
    /// `auth-profiles.json`: profiles, and until 2026.3.31 order and usage too. Retired since 2026.6.1.
    ProfilesFile,
    /// `auth-state.json`, from 2026.4.14 on: order and usage. Retired since 2026.6.1.
    StateFile,
    /// The cell of a database that holds the profiles: `auth_profile_store/primary` of an agent, or
    /// `authProfiles.store` of the state database.
    ProfilesCell,
    /// The cell of a database that holds order and usage: `auth_profile_state/primary` of an agent, or
    /// `authProfiles.state` of the state database.
    StateCell,
    /// `auth.json`, a flat file of very old releases: read once by 2026.2, retired later.
    FlatFile,
    /// `credentials/oauth.json` of the state folder: read once by 2026.2, retired later.
    OauthFile,
    /// A document given by hand. It stands for the store that the release reads, profiles, order and usage
    /// together.
    Pasted,
}

/// The text of a document, or why there is none.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// It was read.
    Text(RawText),
    /// It is there and could not be read, with the reason.
    Unreadable(String),
}

/// The cell `auth.sharedStore` of the state database.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum SharedLocation {
    /// There is no such cell: the store of the agent `main` is the shared one.
    #[default]
    Absent,
    /// The state database holds the shared store.
    StateDb,
    /// The store of the agent `main` is the shared one.
    LegacyMain,
    /// The cell holds something else, which the gateway takes for a fatal error.
    Other(String),
}

/// Variables from one source.
#[derive(Clone, Debug, Deserialize)]
pub struct VariableLayer {
    /// Which source.
    pub source: VariableSource,
    /// Where it was found, for people: a path, or empty.
    #[serde(default)]
    pub origin: String,
    /// Name to value; all of them, or those that matter here.
    pub values: BTreeMap<String, Secret>,
}

/// Where the gateway gets variables from. The first source that has a name wins.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum VariableSource {
    /// The environment of the process.
    Process,
    /// The `.env` of the folder that the gateway is started in. Newer releases take no provider keys from it.
    CwdDotenv,
    /// The `.env` of the state folder.
    StateDotenv,
    /// The `env` section of the config. Taken from the config itself, never given in [`Inputs`].
    Config,
}

/// The value behind a SecretRef.
#[derive(Clone, Debug, Deserialize)]
pub struct ResolvedReference {
    /// `env`, `file`, `exec` or `store`.
    pub source: String,
    /// The alias under `secrets.providers`.
    pub provider: String,
    /// What it asks for.
    pub id: String,
    /// The secret; none when it could not be had.
    pub value: Option<Secret>,
}
