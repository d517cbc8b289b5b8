//! Where a config holds credentials and headers for Anthropic itself.

use super::Context;
use crate::anthropic::secret::Secret;
use crate::document::{Entry, Object, Value};
use crate::path::ConfigPath;

/// The variables that give a credential to Anthropic, in the order in which they are tried.
pub(super) const VARIABLES: [&str; 2] = ["ANTHROPIC_OAUTH_TOKEN", "ANTHROPIC_API_KEY"];

/// A credential that stands in the config.
pub(super) struct Place {
    pub(super) path: ConfigPath,
    /// The variable that it is for; none for the key of the provider.
    pub(super) variable: Option<&'static str>,
    pub(super) secret: Secret,
}

/// All of them, references to variables left out.
pub(super) fn credentials(context: &Context<'_>) -> Vec<Place> {
    let mut all = Vec::new();
    let mut add = |path: ConfigPath, variable, value: Option<&Value>| {
        let literal = value.and_then(Value::as_text).filter(|text| text.is_literal());
        let secret = literal.map(|text| Secret::new(text.as_str())).filter(|secret| !secret.is_blank());
        all.extend(secret.map(|secret| Place { path, variable, secret }));
    };
    for name in VARIABLES {
        for section in [&["env"][..], &["env", "vars"]] {
            let path = ConfigPath::of(section).key(name);
            add(path, Some(name), context.dig(section).and_then(|section| section.get(name)));
        }
    }
    // A proxy may take other keys.
    for (path, provider) in providers(context).into_iter().filter(|(_, provider)| provider.get("baseUrl").is_none()) {
        let key = provider.get("apiKey");
        let name = key.and_then(Value::as_str).is_some_and(|text| VARIABLES.contains(&text));
        add(path.key("apiKey"), None, key.filter(|_| !name));
    }
    all
}

/// The definition of the provider in the config.
fn providers<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Value)> {
    let path = ConfigPath::of(&["models", "providers"]);
    let entries = context.dig(&["models", "providers"]).and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let own = entries.filter(|entry| entry.name.trim().eq_ignore_ascii_case("anthropic"));
    own.map(|entry| (path.key(&entry.name), &entry.value)).collect()
}

/// The headers that the config adds to requests, of the provider and of its models.
pub(super) fn headers<'a>(context: &Context<'a>) -> Vec<(ConfigPath, &'a Entry)> {
    let mut all = Vec::new();
    for (path, provider) in providers(context) {
        let models = provider.get("models").and_then(Value::as_array).unwrap_or_default().iter().enumerate();
        let models = models.map(|(index, model)| (path.key("models").index(index), model));
        for (path, holder) in std::iter::once((path.clone(), provider)).chain(models) {
            let headers = holder.get("headers").and_then(Value::as_object).into_iter().flat_map(Object::iter);
            all.extend(headers.map(|entry| (path.key("headers").key(&entry.name), entry)));
        }
    }
    all
}
