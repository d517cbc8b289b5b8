//! The secret behind a SecretRef, as far as it can be told without running anything.

use super::environment::{Found, Variables};
use super::inputs::Inputs;
use super::secret::Secret;
use super::store::SecretReference;
use crate::document::{Document, FileError, Files, Value};
use crate::report::Text;
use crate::rules::known_text;
use std::path::{Path, PathBuf};

/// The most that a provider can be told to read.
const MOST_BYTES: u64 = 20 << 20;

/// What became of a reference.
#[derive(Clone, Debug)]
pub(crate) enum Resolved {
    /// It gives this secret.
    Secret(Secret),
    /// It gives none, for this reason; the words stand behind "the reference".
    Nothing(Text),
    /// That cannot be told here, for this reason.
    Unknown(Text),
}

/// Everything that references hang on.
pub(crate) struct Resolver<'a> {
    pub(crate) document: &'a Document,
    pub(crate) inputs: &'a Inputs,
    pub(crate) variables: &'a Variables<'a>,
    pub(crate) files: &'a dyn Files,
}

impl Resolver<'_> {
    /// The secret that a reference gives.
    pub(crate) fn resolve(&self, reference: &SecretReference) -> Resolved {
        if let Some(defect) = reference.defect() {
            return Resolved::Nothing(text!("is malformed: {defect}", defect));
        }
        let given = self.inputs.resolved.iter().find(|given| {
            (&given.source, &given.provider, &given.id) == (&reference.source, &reference.provider, &reference.id)
        });
        if let Some(given) = given {
            let nothing = || Resolved::Nothing(text!("gives nothing for `{id}`", id = reference.id));
            return given.value.clone().map_or_else(nothing, Resolved::Secret);
        }
        let providers = self.document.root.dig(&["secrets", "providers"]);
        let provider = providers.and_then(|providers| providers.get(&reference.provider));
        if let Some(source) = provider.and_then(|provider| provider.get("source")).and_then(known_text)
            && source != reference.source
        {
            let alias = &reference.provider;
            return Resolved::Nothing(text!("names the provider `{alias}`, whose source is `{source}`", alias, source));
        }
        match (reference.source.as_str(), provider) {
            ("env", _) if provider.is_some() || reference.provider == self.default_alias("env") => {
                self.variable(reference, provider)
            }
            ("store", _) => Resolved::Unknown(text!("points to a store that is not read here")),
            ("file", Some(provider)) => self.file(reference, provider),
            ("exec", Some(_)) => Resolved::Unknown(text!("runs a program, which is not done here")),
            _ if providers.is_some_and(|providers| providers.incomplete) => {
                Resolved::Unknown(text!("names a provider of a file that was not read"))
            }
            _ => Resolved::Nothing(text!(
                "names the secret provider `{provider}`, which is not in `secrets.providers`",
                provider = reference.provider
            )),
        }
    }

    fn default_alias(&self, source: &str) -> &str {
        self.document.root.dig(&["secrets", "defaults", source]).and_then(known_text).unwrap_or("default")
    }

    fn variable(&self, reference: &SecretReference, provider: Option<&Value>) -> Resolved {
        let allowed = provider.and_then(|provider| provider.get("allowlist")).and_then(Value::as_array);
        if allowed
            .is_some_and(|names| !names.iter().any(|name| known_text(name).is_none_or(|name| name == reference.id)))
        {
            return Resolved::Nothing(text!(
                "asks for `{id}`, which is not in the `allowlist` of its provider",
                id = reference.id
            ));
        }
        match self.variables.lookup(&reference.id) {
            Found::Set(variable) => Resolved::Secret(variable.value),
            Found::Unset => {
                Resolved::Nothing(text!("asks for the variable `{id}`, which is not set", id = reference.id))
            }
            Found::Unknown => {
                Resolved::Unknown(text!("asks for the variable `{id}`, which cannot be seen here", id = reference.id))
            }
        }
    }

    /// Where a path of the config is, or why that is not known.
    fn place(&self, path: &str) -> Result<PathBuf, Text> {
        let path = path.trim();
        let below_home = path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
        match (below_home, &self.inputs.home) {
            (Some(rest), Some(home)) => Ok(home.join(rest.trim_start_matches(['/', '\\']))),
            (Some(_), None) => Err(text!("points to a file below a home folder that is not known here")),
            (None, _) if Path::new(path).is_absolute() => Ok(PathBuf::from(path)),
            (None, _) => Err(text!(
                "points to a file by a relative path, which hangs on the folder that the gateway is started in"
            )),
        }
    }

    fn file(&self, reference: &SecretReference, provider: &Value) -> Resolved {
        let Some(path) = provider.get("path").and_then(known_text) else {
            return Resolved::Unknown(text!("points to a file whose path is not known here"));
        };
        let place = match self.place(path) {
            Ok(place) => place,
            Err(why) => return Resolved::Unknown(why),
        };
        let metadata = self.files.metadata(&place);
        if metadata.as_ref().is_ok_and(|metadata| !metadata.regular) {
            return Resolved::Nothing(text!("points to `{path}`, which is no file", path));
        }
        if metadata.as_ref().is_ok_and(|metadata| metadata.bytes > MOST_BYTES) {
            return Resolved::Nothing(text!("points to `{path}`, which is larger than 20 MiB", path));
        }
        let bytes = match metadata.and_then(|_| self.files.read(&place)) {
            Ok(bytes) => bytes,
            Err(FileError::Unreachable) => {
                return Resolved::Unknown(text!("points to a file that cannot be read from here"));
            }
            Err(FileError::Missing) => {
                return Resolved::Nothing(text!("points to `{path}`, which does not exist", path));
            }
            Err(FileError::Unreadable(_)) => {
                return Resolved::Nothing(text!("points to `{path}`, which cannot be read", path));
            }
        };
        let Ok(text) = String::from_utf8(bytes) else {
            return Resolved::Nothing(text!("points to `{path}`, which is no text", path));
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
        let single = provider.get("mode").and_then(known_text) == Some("singleValue");
        let value = if single {
            Some(text)
        } else {
            let json: Option<serde_json::Value> = serde_json::from_str(&text).ok();
            json.as_ref().and_then(|json| json.pointer(&reference.id)?.as_str().map(str::to_owned))
        };
        match value.map(Secret::new).filter(|secret| !secret.is_blank()) {
            Some(secret) => Resolved::Secret(secret),
            None => Resolved::Nothing(text!("finds nothing at `{id}` in `{path}`", id = reference.id, path)),
        }
    }
}
