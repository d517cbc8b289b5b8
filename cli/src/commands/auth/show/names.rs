//! The words of the core in the schema of the JSON. The tests hold real output against it.
#![expect(dead_code, reason = "names the core's words in the schema")]

use schemars::JsonSchema;

/// A credential without its text.
#[derive(JsonSchema)]
pub(super) struct Masked {
    kind: CredentialKind,
    /// The last four characters of a long one.
    ending: Option<String>,
}

/// Whether an agent can log in at a provider.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// A credential can be used as it is.
    Ready,
    /// A login is renewed with the first request, which can fail.
    ReadyAfterRefresh,
    /// Every credential rests.
    Cooling,
    /// Nothing can be used.
    Blocked,
    /// That cannot be told.
    Unknown,
}

/// Why nothing can be used.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Reason {
    /// There is no credential at all.
    NoCredential,
    /// Only profiles that are not stored are named.
    NotStored,
    /// Config and store disagree about a profile.
    Mismatch,
    /// The config writes the provider with other capital letters.
    ProviderCase,
    /// All tokens are over.
    Expired,
    /// A login is over, and nothing renews it.
    CannotRefresh,
    /// There is nothing in the profile.
    Missing,
    /// The credential has a broken form.
    Malformed,
    /// The credential is a sample.
    Placeholder,
    /// The credential is of a kind that no model takes.
    WrongKind,
    /// A SecretRef gives nothing.
    Unresolved,
    /// Usable profiles are left out by an order or by the config.
    LeftOut,
    /// Files of an older release wait to be migrated.
    OldFiles,
    /// The store cannot be read.
    StoreUnreadable,
    /// The profile stands for a login that the release does not take any more.
    Retired,
}

/// How a credential is now.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum State {
    Ok,
    Expiring,
    Expired,
    NeedsRefresh,
    CannotRefresh,
    Cooling,
    Disabled,
    Missing,
    Malformed,
    Placeholder,
    WrongKind,
    InvalidExpires,
    Unresolved,
    ProviderCase,
    Inactive,
    Retired,
    Unknown,
}

/// Why OpenClaw does not list a credential.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Rejection {
    NotStored,
    OtherProvider,
    OtherProviderInConfig,
    Mode,
    Unusable,
    NotInStoredOrder,
    NotInConfigOrder,
    NotInConfigProfiles,
    NotRequested,
    NotReached,
    WorkspaceDotenv,
}

/// The documented failures.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Failure {
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
    /// Every profile rests because the service refused it.
    AuthIssue,
    /// Every profile is disabled, and no other source is tried.
    CannotBypass,
    /// A login could not be renewed.
    RefreshFailed,
    /// Old files wait to be migrated.
    MigrationRequired,
    /// The store cannot be read.
    StoreUnreadable,
    /// The profile of Claude Code is not taken any more.
    ProfileRetired,
    /// The service refuses the credential.
    Refused,
}

/// Where a credential comes from.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum From {
    /// A stored profile.
    Profile,
    /// A variable.
    Variable,
    /// A place in the config.
    Config,
}

/// Which part of the environment sets a variable.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Layer {
    /// The environment of the process.
    Process,
    /// The `.env` of the working folder.
    CwdDotenv,
    /// The `.env` of the state folder.
    StateDotenv,
    /// The `env` section of the config.
    Config,
}

/// The kind of a stored profile.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub(super) enum ProfileKind {
    ApiKey,
    Token,
    Oauth,
}

/// What a credential is by its form.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum CredentialKind {
    ApiKey,
    Token,
    RefreshToken,
    AdminKey,
    Unknown,
}

/// How bad a finding is for the release.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum Severity {
    Info,
    Warning,
    Error,
}
