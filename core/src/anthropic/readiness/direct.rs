//! Credentials beside the stored profiles: variables, and the key in the config.

use super::super::candidates::{Candidate, Judge, Rejection, Source};
use super::super::environment::{Found, Variable};
use super::super::eras;
use super::super::model_name::provider_id;
use super::super::providers::{Login, is_credential_variable, login};
use super::super::secret::Secret;
use super::super::store::SecretReference;
use crate::document::Value;
use crate::path::ConfigPath;
use crate::roster::members;
use crate::rules::known_text;

/// The credentials of a provider beside its profiles.
#[derive(Default)]
pub(super) struct Direct {
    /// Variables, in the order in which they are tried.
    pub(super) variables: Vec<Candidate>,
    /// The key in the config.
    pub(super) config: Option<Candidate>,
    /// The text of that key, when it is a literal one: it may be the id of a profile.
    pub(super) literal: Option<String>,
    /// The key of the config comes first: `models.providers.<id>.auth` says so, or it is a SecretRef.
    pub(super) key_first: bool,
    /// Whether some of it cannot be seen.
    pub(super) unknown: bool,
}

/// Looks for them.
pub(super) fn direct(judge: &Judge<'_>) -> Direct {
    let mut all = Direct::default();
    if let Login::Variables(names) = login(judge.provider, judge.resolver.inputs.release) {
        for name in names {
            match judge.resolver.variables.lookup(name) {
                Found::Set(variable) => all.variables.push(candidate(judge, name, variable)),
                Found::Unset => {}
                Found::Unknown => all.unknown = true,
            }
            if let Some(variable) = judge.resolver.variables.ignored(name) {
                let rejected = Some(Rejection::WorkspaceDotenv);
                all.variables.push(Candidate { rejected, ..candidate(judge, name, variable) });
            }
        }
    }
    let providers = judge.resolver.document.root.dig(&["models", "providers"]);
    let release = judge.resolver.inputs.release;
    let Some(entry) = members(providers).find(|entry| provider_id(&entry.name, release) == judge.provider) else {
        all.unknown |= providers.is_some_and(|providers| providers.incomplete);
        return all;
    };
    let by_mode = entry.value.get("auth").and_then(known_text) == Some("api-key");
    let by_reference = entry.value.get("apiKey").is_some_and(|key| key.as_object().is_some());
    all.key_first = (by_mode && release >= eras::CONFIG_KEY_FIRST) || (by_reference && release >= eras::SHARED_STORE);
    if let Some(value) = entry.value.get("apiKey") {
        let path = ConfigPath::of(&["models", "providers", &entry.name, "apiKey"]).to_string();
        all.literal = known_text(value).map(str::to_owned);
        all.unknown |= value.is_unknown() || value.as_text().is_some_and(|text| text.has_unknown());
        all.config = from_config(judge, path, value);
    }
    all
}

fn candidate(judge: &Judge<'_>, name: &str, variable: Variable) -> Candidate {
    let source = Source::Variable { name: name.to_owned(), layer: variable.source, origin: variable.origin };
    judge.direct(source, Some(variable.value), None)
}

/// A key in the config: a text, the name of a variable in its place, or a SecretRef.
fn from_config(judge: &Judge<'_>, path: String, value: &Value) -> Option<Candidate> {
    let source = Source::Config { path };
    if value.as_object().is_some() {
        return Some(judge.direct(source, None, Some(SecretReference::read(&value.to_json())?)));
    }
    let text = known_text(value).filter(|text| !text.trim().is_empty())?;
    if is_credential_variable(text.trim()) {
        let reference = SecretReference { source: "env".into(), provider: "default".into(), id: text.trim().into() };
        return Some(judge.direct(source, None, Some(reference)));
    }
    Some(judge.direct(source, Some(Secret::new(text)), None))
}
