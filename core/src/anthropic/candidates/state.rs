//! How a credential is now, and why one is passed over.

use super::super::shape::{CredentialKind, Defect};
use super::super::store::ProfileType;
use crate::report::Text;
use serde::Serialize;

/// How a credential is now. Times are milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// It can be used.
    Ok,
    /// It can be used, and ends within a day.
    Expiring {
        /// Its end.
        at: i64,
    },
    /// It is over.
    Expired {
        /// Its end.
        at: i64,
    },
    /// A login whose access token is over, and which has what renews it.
    NeedsRefresh,
    /// A login whose access token is over or missing, with nothing to renew it.
    CannotRefresh,
    /// It rests after failures.
    Cooling {
        /// The end of the rest.
        until: i64,
        /// The stored reason.
        reason: Option<String>,
    },
    /// It is switched off for a while, mostly for want of credit.
    Disabled {
        /// The end.
        until: i64,
        /// The stored reason.
        reason: Option<String>,
    },
    /// There is nothing in it.
    Missing,
    /// Its form is broken, and requests with it fail.
    Malformed {
        /// What is wrong.
        defect: Defect,
    },
    /// It is a sample or a masked text.
    Placeholder,
    /// It is of a kind that no model takes.
    WrongKind {
        /// The kind.
        kind: CredentialKind,
    },
    /// Its `expires` is no time, and the release refuses it.
    InvalidExpires,
    /// Its SecretRef gives nothing.
    Unresolved {
        /// Why, to be put behind "the reference".
        #[serde(serialize_with = "crate::report::text::in_english")]
        #[cfg_attr(feature = "described", schemars(with = "String"))]
        why: Text,
    },
    /// The config writes its provider with other capital letters; it is listed, and then not found.
    ProviderCase {
        /// What the config says.
        written: String,
    },
    /// An unfinished setup saved it; it is not in use.
    Inactive,
    /// Its id stands for the login of Claude Code, which this release does not take any more.
    Retired,
    /// That cannot be told here.
    Unknown {
        /// Why, to be put behind "it" or "the reference".
        #[serde(serialize_with = "crate::report::text::in_english")]
        #[cfg_attr(feature = "described", schemars(with = "String"))]
        why: Text,
    },
}

impl State {
    /// Whether a request sent now can use it as it is.
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        matches!(self, Self::Ok | Self::Expiring { .. })
    }

    /// The end of a window that passes by itself.
    #[must_use]
    pub const fn until(&self) -> Option<i64> {
        match self {
            Self::Cooling { until, .. } | Self::Disabled { until, .. } => Some(*until),
            _ => None,
        }
    }
}

/// Why OpenClaw does not put a credential on its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Rejection {
    /// There is no such profile in the stores that the agent sees.
    NotStored,
    /// The stored profile belongs to another provider.
    OtherProvider {
        /// Which one.
        stored: String,
    },
    /// The config says that the profile belongs to another provider.
    OtherProviderInConfig {
        /// Which one.
        config: String,
    },
    /// The config says another `mode` than the type of the stored profile.
    Mode {
        /// What the config says.
        config: String,
        /// What is stored.
        stored: ProfileType,
    },
    /// It cannot be used in its state.
    Unusable,
    /// The order stored for the agent does not name it.
    NotInStoredOrder,
    /// `auth.order` of the config does not name it.
    NotInConfigOrder,
    /// `auth.profiles` of the config names others and not this one.
    NotInConfigProfiles,
    /// A profile was asked for by name, and this is another one.
    NotRequested,
    /// Profiles or variables before it are taken, and this source is not reached.
    NotReached,
    /// The `.env` of the working folder sets it, where this release ignores it.
    WorkspaceDotenv,
}
