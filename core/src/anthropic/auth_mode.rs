//! Whether a release takes Anthropic for paid by key or by subscription. It looks at the config and the
//! environment for that, never at the credentials themselves.

use super::variables::{Source, Variable, Variables};
use crate::document::{Environment, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Text;
use crate::roster::members;
use crate::rules::known_text;
use serde::Serialize;

/// How requests to Anthropic are taken to be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AuthMode {
    /// With an API key.
    ApiKey,
    /// With a subscription: a setup-token, or a login.
    Subscription,
    /// The release cannot tell.
    None,
    /// It depends on variables that are not known here.
    Unknown,
}

impl AuthMode {
    /// The mode in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ApiKey => "API key",
            Self::Subscription => "subscription",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }

    /// The same as a part of a text.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::ApiKey => text!("API key"),
            Self::Subscription => text!("subscription"),
            Self::None => text!("none"),
            Self::Unknown => text!("unknown"),
        }
    }
}

/// The mode, and what decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivedAuth {
    /// The mode.
    pub mode: AuthMode,
    /// One sentence.
    pub reason: Text,
    /// The place in the config that decided, if one did.
    pub path: Option<ConfigPath>,
}

/// First release that counts profiles of `claude-cli` as a subscription.
const CLI_PROFILES: Release = Release::new(2026, 4, 14);
/// First release that takes `apiKey: "anthropic:claude-cli"` of the provider as one.
const CLI_PROVIDER: Release = Release::new(2026, 8, 1);
/// The value of `apiKey` that stands for the login of Claude Code.
const CLI_PROFILE: &str = "anthropic:claude-cli";

/// Derives the mode.
#[must_use]
pub fn derive_auth(root: &Value, release: Release, environment: &dyn Environment) -> DerivedAuth {
    from_provider(root, release)
        .or_else(|| from_order(root, release))
        .or_else(|| from_profiles(root, release))
        .unwrap_or_else(|| from_environment(&Variables::new(root, release, environment)))
}

fn found(mode: AuthMode, reason: Text, path: Option<ConfigPath>) -> DerivedAuth {
    DerivedAuth { mode, reason, path }
}

fn from_provider(root: &Value, release: Release) -> Option<DerivedAuth> {
    let providers = ConfigPath::of(&["models", "providers"]);
    members(root.dig(&["models", "providers"])).filter(|_| release >= CLI_PROVIDER).find_map(|entry| {
        let key = entry.value.get("apiKey").and_then(known_text)?;
        let path = providers.key(&entry.name).key("apiKey");
        (entry.name.trim().eq_ignore_ascii_case("anthropic") && key == CLI_PROFILE).then(|| {
            found(AuthMode::Subscription, text!("`{path}` stands for the login of Claude Code", path), Some(path))
        })
    })
}

/// The mode of a profile of `auth.profiles`, when it is one for Anthropic.
fn mode_of(profile: &Value, release: Release) -> Option<AuthMode> {
    match profile.get("provider").and_then(known_text)? {
        "claude-cli" if release >= CLI_PROFILES => Some(AuthMode::Subscription),
        "anthropic" => match profile.get("mode").and_then(known_text)? {
            "api_key" => Some(AuthMode::ApiKey),
            "oauth" | "token" => Some(AuthMode::Subscription),
            _ => None,
        },
        _ => None,
    }
}

/// The first profile of `auth.order.anthropic` that is described in `auth.profiles`.
fn from_order(root: &Value, release: Release) -> Option<DerivedAuth> {
    let names: &[&str] = if release >= CLI_PROFILES { &["anthropic", "claude-cli"] } else { &["anthropic"] };
    names.iter().find_map(|name| {
        let path = ConfigPath::of(&["auth", "order", name]);
        let list = root.at(&path).and_then(Value::as_array)?;
        list.iter().enumerate().find_map(|(index, id)| {
            let profile = root.dig(&["auth", "profiles", known_text(id)?])?;
            let path = path.index(index);
            let reason = text!("`{path}` is the first one that `auth.profiles` describes", path);
            mode_of(profile, release).map(|mode| found(mode, reason, Some(path)))
        })
    })
}

/// The mode that all profiles for Anthropic have.
fn from_profiles(root: &Value, release: Release) -> Option<DerivedAuth> {
    let profiles = ConfigPath::of(&["auth", "profiles"]);
    let modes: Vec<(AuthMode, &str)> = members(root.at(&profiles))
        .filter_map(|entry| Some((mode_of(&entry.value, release)?, entry.name.as_str())))
        .collect();
    let (mode, first) = *modes.first()?;
    let path = profiles.key(first);
    modes.iter().all(|(other, _)| *other == mode).then(|| found(mode, text!("by `{path}`", path), Some(path)))
}

fn from_environment(variables: &Variables<'_>) -> DerivedAuth {
    let mut unknown = false;
    for (name, mode) in [("ANTHROPIC_OAUTH_TOKEN", AuthMode::Subscription), ("ANTHROPIC_API_KEY", AuthMode::ApiKey)] {
        match variables.get(name) {
            Variable::Set(_, source) => {
                let reason = match source {
                    Source::Environment => text!("{name} is set in the environment", name),
                    Source::Config => text!("{name} is set in the config's `env`", name),
                };
                let mode = if unknown && mode == AuthMode::ApiKey { AuthMode::Unknown } else { mode };
                return found(mode, reason, None);
            }
            Variable::Unknown => unknown = true,
            Variable::Unset => {}
        }
    }
    if unknown {
        return found(AuthMode::Unknown, text!("`auth` does not tell, and the environment is not known here"), None);
    }
    found(AuthMode::None, text!("neither `auth` nor the environment tells"), None)
}
