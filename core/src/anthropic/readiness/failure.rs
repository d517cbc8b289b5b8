//! What the user will see when a request is made, as the fragment to search for.

use super::super::candidates::State;
use super::super::eras;
use crate::release::Release;
use serde::Serialize;

/// A documented failure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct Failure {
    /// Which one.
    pub kind: FailureKind,
    /// What the message contains; several where it depends on the way.
    pub fragments: Vec<String>,
}

/// The documented failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    /// No source has a credential.
    NoApiKey,
    /// The order names nothing usable.
    ExplicitOrder,
    /// A profile that is asked for gives nothing.
    NoCredentialsForProfile,
    /// The profile that the model asks for is not stored.
    SelectedProfileUnavailable,
    /// Every profile rests.
    AllInCooldown,
    /// Every profile rests because the service refused it, and no model of the provider is tried.
    AuthIssue,
    /// Every profile is disabled, and no other source is tried.
    CannotBypass,
    /// A login could not be renewed.
    RefreshFailed,
    /// Old files wait to be migrated.
    MigrationRequired,
    /// The store cannot be read.
    StoreUnreadable,
    /// The profile of Claude Code's login is not taken any more.
    ProfileRetired,
    /// The service refuses the credential.
    Refused,
}

impl FailureKind {
    /// The failure while all these credentials rest; none in releases that try a rate-limited one all the same.
    pub(crate) fn of_rest<'a>(release: Release, resting: impl IntoIterator<Item = &'a State>) -> Option<Self> {
        let (mut refused, mut others, mut disabled) = (0, 0, false);
        for state in resting {
            let (State::Cooling { reason, .. } | State::Disabled { reason, .. }) = state else { continue };
            disabled |= matches!(state, State::Disabled { .. });
            let auth = matches!(reason.as_deref(), Some("auth" | "auth_permanent"));
            if auth { refused += 1 } else { others += 1 }
        }
        if refused > 0 && refused >= others && release >= eras::AUTH_ISSUE_SKIPS {
            return Some(Self::AuthIssue);
        }
        match release >= eras::SHARED_STORE {
            true => disabled.then_some(Self::CannotBypass),
            false => Some(Self::AllInCooldown),
        }
    }
}

impl Failure {
    /// The failure of a provider, with the profile that it is about, as a release words it; none where the
    /// release has none.
    pub(crate) fn new(kind: FailureKind, provider: &str, profile: Option<&str>, release: &Release) -> Option<Self> {
        let named = profile.unwrap_or("<profile>");
        let fragments = match kind {
            FailureKind::NoApiKey => vec![format!("No API key found for provider \"{provider}\"")],
            FailureKind::ExplicitOrder => vec![format!("Explicit auth order for {provider} has no usable profiles")],
            FailureKind::NoCredentialsForProfile => vec![format!("No credentials found for profile \"{named}\"")],
            FailureKind::SelectedProfileUnavailable => {
                vec![format!("Selected auth profile \"{named}\" is unavailable")]
            }
            FailureKind::AuthIssue => vec![
                format!("Provider {provider} has auth issue (skipping all models)"),
                format!("Provider {provider} has auth_permanent issue (skipping all models)"),
            ],
            FailureKind::AllInCooldown if *release >= eras::DATABASE => return None,
            FailureKind::AllInCooldown => {
                let chat = format!("Provider {provider} is in cooldown (all profiles unavailable)");
                let usual = format!("No available auth profile for {provider} (all in cooldown or unavailable)");
                if *release < eras::CHAT_COOLDOWN_TEXT_GONE { vec![chat, usual] } else { vec![usual] }
            }
            FailureKind::CannotBypass => vec!["cannot bypass unavailable profiles".to_owned()],
            FailureKind::RefreshFailed => vec![format!("OAuth token refresh failed for {provider}")],
            FailureKind::MigrationRequired => {
                vec!["AUTH_PROFILE_MIGRATION_REQUIRED".to_owned(), "requires legacy credential migration".to_owned()]
            }
            FailureKind::StoreUnreadable => {
                vec!["AUTH_PROFILE_STORE_UNREADABLE".to_owned(), "is unreadable".to_owned()]
            }
            FailureKind::ProfileRetired => vec![format!("Auth profile \"{named}\" is retired")],
            FailureKind::Refused => vec!["authentication_error".to_owned()],
        };
        Some(Self { kind, fragments })
    }
}
