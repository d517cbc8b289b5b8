//! One stored credential, as a release reads it.

use super::super::eras;
use super::super::secret::Secret;
use super::document::DroppedReason;
use super::{Expires, SecretReference};
use crate::release::Release;
use serde::Serialize;
use serde_json::{Map, Value};

/// The kinds of stored profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProfileType {
    /// A login that is renewed.
    Oauth,
    /// A bearer token, such as a setup-token.
    Token,
    /// An API key.
    ApiKey,
}

impl ProfileType {
    /// The name in stores and in the config.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Oauth => "oauth",
            Self::Token => "token",
            Self::ApiKey => "api_key",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Oauth, Self::Token, Self::ApiKey].into_iter().find(|kind| kind.name() == name)
    }
}

/// One stored credential.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Its id, such as `anthropic:default`.
    pub id: String,
    /// The provider as written.
    pub provider: String,
    /// Its kind.
    pub kind: ProfileType,
    /// The key, the token, or the access token of a login; none when blank or missing.
    pub secret: Option<Secret>,
    /// A pointer in place of it.
    pub reference: Option<SecretReference>,
    /// What renews a login.
    pub refresh: Option<Secret>,
    /// When it ends.
    pub expires: Expires,
    /// Saved by an unfinished setup and not in use.
    pub inactive: bool,
    /// A login that has a `token`, which no release reads there.
    pub token_in_login: bool,
    /// Where it was found, for people.
    pub origin: String,
    /// Whether it is the agent's own, rather than the shared one.
    pub own: bool,
}

impl Profile {
    /// Reads one entry, or says why the release drops it.
    pub(super) fn read(release: &Release, id: &str, value: &Value, origin: &str) -> Result<Self, DroppedReason> {
        let Value::Object(entry) = value else { return Err(DroppedReason::NotAnObject) };
        let tolerant = *release >= eras::REFERENCES;
        let text = |name: &str| entry.get(name).and_then(Value::as_str);
        let kind_text = text("type").or_else(|| text("mode").filter(|_| tolerant && !entry.contains_key("type")));
        let kind = match kind_text {
            Some("apiKey") if tolerant => Some(ProfileType::ApiKey),
            other => other.and_then(ProfileType::from_name),
        };
        let Some(kind) = kind else {
            let old = text("mode").is_some() && !entry.contains_key("type");
            return Err(if old {
                DroppedReason::OldSpelling("mode")
            } else {
                DroppedReason::Type(kind_text.map(str::to_owned))
            });
        };
        let provider = text("provider").unwrap_or_default();
        if provider.is_empty() || (tolerant && provider.trim().is_empty()) {
            return Err(DroppedReason::NoProvider);
        }
        let (name, reference_name) = match kind {
            ProfileType::ApiKey => ("key", "keyRef"),
            ProfileType::Token => ("token", "tokenRef"),
            ProfileType::Oauth => ("access", ""),
        };
        let value = entry.get(name).or_else(|| entry.get("apiKey").filter(|_| tolerant && kind == ProfileType::ApiKey));
        let reference = reference(entry, reference_name, value).filter(|_| tolerant && kind != ProfileType::Oauth);
        let secret = value.and_then(Value::as_str).filter(|_| reference.is_none()).and_then(secret);
        let of = |name: &str| entry.get(name).and_then(Value::as_str).and_then(self::secret);
        Ok(Self {
            id: id.to_owned(),
            provider: provider.to_owned(),
            kind,
            token_in_login: kind == ProfileType::Oauth && of("token").is_some() && secret.is_none(),
            secret,
            reference,
            refresh: of("refresh"),
            expires: Expires::read(entry.get("expires")),
            inactive: entry.get("setup").and_then(|setup| setup.get("replacement")) == Some(&Value::Bool(true)),
            origin: origin.to_owned(),
            own: true,
        })
    }

    /// Whether it has something to send or to renew, or a pointer to it.
    #[must_use]
    pub fn has_credential(&self) -> bool {
        self.secret.is_some() || self.reference.is_some() || (self.kind == ProfileType::Oauth && self.refresh.is_some())
    }
}

fn reference(entry: &Map<String, Value>, name: &str, value: Option<&Value>) -> Option<SecretReference> {
    entry.get(name).or(value).and_then(SecretReference::read).or_else(|| value.and_then(SecretReference::read))
}

fn secret(text: &str) -> Option<Secret> {
    Some(Secret::new(text)).filter(|secret| !secret.is_blank())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(release: &str, value: &Value) -> Result<Profile, DroppedReason> {
        Profile::read(&release.parse().unwrap(), "anthropic:default", value, "test")
    }

    #[test]
    fn other_spellings_are_dropped_by_the_oldest_releases() {
        let mode = json!({"mode": "api_key", "provider": "anthropic", "key": "made-up-key"});
        assert_eq!(read("2026.2.9", &mode).unwrap_err(), DroppedReason::OldSpelling("mode"));
        assert_eq!(read("2026.9.6", &mode).unwrap().kind, ProfileType::ApiKey);
        let key = json!({"type": "api_key", "provider": "anthropic", "apiKey": "made-up-key"});
        assert!(read("2026.2.9", &key).unwrap().secret.is_none());
        assert!(read("2026.9.6", &key).unwrap().secret.is_some());
        let camel = json!({"type": "apiKey", "provider": "anthropic", "key": "made-up-key"});
        assert_eq!(read("2026.2.9", &camel).unwrap_err(), DroppedReason::Type(Some("apiKey".into())));
        assert!(read("2026.9.6", &camel).is_ok());
    }

    #[test]
    fn references_stand_in_place_of_secrets() {
        let profile = json!({"type": "api_key", "provider": "anthropic", "key": "made-up-key",
            "keyRef": {"source": "env", "provider": "default", "id": "ANTHROPIC_API_KEY"}});
        let new = read("2026.9.6", &profile).unwrap();
        assert!(new.secret.is_none() && new.reference.unwrap().id == "ANTHROPIC_API_KEY");
        let old = read("2026.2.9", &profile).unwrap();
        assert!(old.secret.is_some() && old.reference.is_none());
    }

    #[test]
    fn says_why_an_entry_is_dropped() {
        assert_eq!(read("2026.9.6", &json!({"type": "token", "token": "x"})).unwrap_err(), DroppedReason::NoProvider);
        assert_eq!(read("2026.9.6", &json!({"provider": "anthropic"})).unwrap_err(), DroppedReason::Type(None));
        assert_eq!(read("2026.9.6", &json!("sk")).unwrap_err(), DroppedReason::NotAnObject);
        let login = json!({"type": "oauth", "provider": "anthropic", "token": "made-up"});
        assert!(read("2026.9.6", &login).unwrap().token_in_login);
        let blank = json!({"type": "api_key", "provider": "anthropic", "key": "  "});
        assert!(!read("2026.9.6", &blank).unwrap().has_credential());
    }
}
