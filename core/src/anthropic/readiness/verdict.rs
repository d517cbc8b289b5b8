//! The answer for one provider of one agent.

use crate::report::Text;
use serde::Serialize;

/// Whether an agent can log in at a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Verdict {
    /// A credential can be used as it is.
    Ready,
    /// A login has to be renewed first; that is done on the first request and can fail.
    ReadyAfterRefresh,
    /// Every credential rests for now.
    Cooling {
        /// When the first of them comes back, in milliseconds since 1970.
        until: i64,
    },
    /// Nothing can be used.
    Blocked {
        /// The main cause.
        reason: BlockedReason,
    },
    /// That cannot be told from what is known.
    Unknown {
        /// What is missing to tell it, as a clause.
        #[serde(serialize_with = "crate::report::text::in_english")]
        #[cfg_attr(feature = "described", schemars(with = "String"))]
        why: Text,
    },
}

impl Verdict {
    /// The verdict in a word or two.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::ReadyAfterRefresh => "ready after refresh",
            Self::Cooling { .. } => "cooling down",
            Self::Blocked { .. } => "blocked",
            Self::Unknown { .. } => "unknown",
        }
    }

    /// Whether requests sent now fail.
    #[must_use]
    pub const fn fails(&self) -> bool {
        matches!(self, Self::Cooling { .. } | Self::Blocked { .. })
    }
}

/// Why nothing can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BlockedReason {
    /// There is no credential for the provider at all.
    NoCredential,
    /// The order or the profiles of the config name only profiles that are not stored.
    NotStored,
    /// Config and store disagree about provider or kind of the profiles.
    Mismatch,
    /// The config writes the provider with other capital letters.
    ProviderCase,
    /// All tokens are over, or their `expires` is none.
    Expired,
    /// A login is over, and nothing renews it.
    CannotRefresh,
    /// The credential has nothing in it.
    Missing,
    /// The credential has a broken form.
    Malformed,
    /// The credential is a sample.
    Placeholder,
    /// The credential is of a kind that no model takes.
    WrongKind,
    /// A SecretRef gives nothing.
    Unresolved,
    /// Usable profiles are stored, and the order or the profiles of the config leave them out.
    LeftOut,
    /// Credential files of an older release wait to be migrated.
    OldFiles,
    /// The store cannot be read.
    StoreUnreadable,
    /// The profile stands for the login of Claude Code, which the release does not take any more.
    Retired,
}

impl BlockedReason {
    /// The reason as a sentence without a full stop.
    #[must_use]
    pub const fn describe(self) -> Text {
        match self {
            Self::NoCredential => text!("there is no credential for this provider"),
            Self::NotStored => text!("only profiles that are not stored are named"),
            Self::Mismatch => text!("config and store disagree about the profile"),
            Self::ProviderCase => text!("the config writes the provider with other capital letters than the store"),
            Self::Expired => text!("the token is over"),
            Self::CannotRefresh => text!("the login is over, and nothing renews it"),
            Self::Missing => text!("the profile has no credential in it"),
            Self::Malformed => text!("the credential is malformed"),
            Self::Placeholder => text!("the credential is still a placeholder"),
            Self::WrongKind => text!("the credential is of a kind that no model takes"),
            Self::Unresolved => text!("the SecretRef gives nothing"),
            Self::LeftOut => text!("usable profiles are stored, and the config or the stored order leaves them out"),
            Self::OldFiles => text!("credential files of an older release have not been migrated"),
            Self::StoreUnreadable => text!("the credential store cannot be read"),
            Self::Retired => text!("the profile stands for a login that this release does not take any more"),
        }
    }
}
