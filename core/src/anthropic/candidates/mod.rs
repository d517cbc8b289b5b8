//! The credentials that could be used for a provider, in OpenClaw's order, and why each of the others is
//! not.

mod judge;
mod list;
mod sort;
mod state;

pub use state::{Rejection, State};

pub(crate) use judge::Judge;
pub(crate) use list::{AuthConfig, Base, Listing, list};

use super::inputs::VariableSource;
use super::secret::Secret;
use super::shape::CredentialKind;
use super::store::{ProfileType, SecretReference};
use crate::report::text::{Arg, ToArg};
use serde::Serialize;

/// Where a credential comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Source {
    /// A stored profile.
    Profile {
        /// Its id.
        id: String,
        /// Its kind; none when there is no such profile.
        kind: Option<ProfileType>,
        /// Where it is stored, for people; empty when it is not.
        origin: String,
        /// Whether it is the agent's own one, rather than the shared one.
        own: bool,
    },
    /// A variable.
    Variable {
        /// Its name.
        name: String,
        /// Which part of the environment sets it.
        layer: VariableSource,
        /// Where that is, for people; may be empty.
        origin: String,
    },
    /// `models.providers.<id>.apiKey` of the config.
    Config {
        /// The config path.
        path: String,
    },
}

/// A credential that could be used for a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct Candidate {
    /// Where it comes from.
    pub source: Source,
    /// The credential, masked in every output; none when it is missing or cannot be seen.
    pub credential: Option<Secret>,
    /// The pointer that stands in its place.
    pub reference: Option<SecretReference>,
    /// Its end, in milliseconds since 1970, where one is stored.
    pub expires: Option<i64>,
    /// How it is now.
    pub state: State,
    /// Why OpenClaw does not even try it; none when it does.
    pub rejected: Option<Rejection>,
    /// Whether this is the one that a request sent now would use.
    pub used: bool,
}

impl Candidate {
    /// The id of the profile, when it is one.
    #[must_use]
    pub fn profile(&self) -> Option<&str> {
        match &self.source {
            Source::Profile { id, .. } => Some(id),
            Source::Variable { .. } | Source::Config { .. } => None,
        }
    }

    /// The source in words: `profile anthropic:default`, `ANTHROPIC_API_KEY`.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.source {
            Source::Profile { id, .. } => format!("profile {id}"),
            Source::Variable { name, .. } => name.clone(),
            Source::Config { path } => path.clone(),
        }
    }

    /// The same as a part of a text.
    #[must_use]
    pub fn called(&self) -> Arg {
        match &self.source {
            Source::Profile { id, .. } => text!("profile {id}", id).into(),
            Source::Variable { name, .. } => name.to_arg(),
            Source::Config { path } => path.to_arg(),
        }
    }

    /// The kind of credential that its place is for: OpenClaw's defaults follow the place, not the text.
    #[must_use]
    pub fn place_kind(&self) -> CredentialKind {
        match &self.source {
            Source::Profile { kind: Some(ProfileType::ApiKey), .. } => CredentialKind::ApiKey,
            Source::Profile { kind: Some(ProfileType::Token | ProfileType::Oauth), .. } => CredentialKind::Token,
            Source::Variable { name, .. } if name == "ANTHROPIC_OAUTH_TOKEN" => CredentialKind::Token,
            Source::Variable { name, .. } if name == "ANTHROPIC_API_KEY" => CredentialKind::ApiKey,
            Source::Config { .. } => CredentialKind::ApiKey,
            Source::Profile { kind: None, .. } | Source::Variable { .. } => CredentialKind::Unknown,
        }
    }

    /// Whether it would be sent as a bearer token; OpenClaw goes by its text alone.
    #[must_use]
    pub fn is_bearer(&self) -> bool {
        self.credential.as_ref().is_some_and(|secret| secret.expose().contains("sk-ant-oat"))
    }
}
