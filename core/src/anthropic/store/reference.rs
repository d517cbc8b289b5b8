//! SecretRefs in stored profiles and in the config: a pointer in place of a secret.

use crate::report::Text;
use serde::Serialize;
use serde_json::Value;

/// Where a secret is to be read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct SecretReference {
    /// `env`, `file`, `exec` or `store`.
    pub source: String,
    /// The alias under `secrets.providers`.
    pub provider: String,
    /// What it asks for: a variable, a JSON pointer, a name.
    pub id: String,
}

impl SecretReference {
    /// The reference that a JSON value is: an object, or the short form `${NAME}` of a variable.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Self::short(text),
            Value::Object(members) => {
                let text = |name: &str| Some(members.get(name)?.as_str()?.trim().to_owned());
                let source =
                    text("source").filter(|source| ["env", "file", "exec", "store"].contains(&source.as_str()))?;
                let provider =
                    text("provider").filter(|alias| !alias.is_empty()).unwrap_or_else(|| "default".to_owned());
                Some(Self { source, provider, id: text("id").filter(|id| !id.is_empty())? })
            }
            _ => None,
        }
    }

    /// The variable that the text `${NAME}` or `$NAME` stands for.
    #[must_use]
    pub fn short(text: &str) -> Option<Self> {
        let name = text.trim().strip_prefix('$')?;
        let name = name.strip_prefix('{').map_or(Some(name), |inner| inner.strip_suffix('}'))?;
        is_variable(name).then(|| Self { source: "env".into(), provider: "default".into(), id: name.into() })
    }

    /// What is wrong with its form; none when nothing is.
    #[must_use]
    pub fn defect(&self) -> Option<Text> {
        let exec = |c: char| c.is_ascii_alphanumeric() || "._:/#-".contains(c);
        if !is_alias(&self.provider) {
            return Some(text!("its provider is no alias: small letters, digits, `_` and `-`"));
        }
        match self.source.as_str() {
            "env" | "store" if !is_variable(&self.id) => {
                Some(text!("its id is no name of a variable in capital letters"))
            }
            "file" if self.id != "value" && !self.id.starts_with('/') => {
                Some(text!("its id is neither an absolute JSON pointer nor `value`"))
            }
            "exec"
                if !self.id.starts_with(|c: char| c.is_ascii_alphanumeric())
                    || !self.id.chars().all(exec)
                    || self.id.split('/').any(|segment| matches!(segment, "." | ".."))
                    || self.id.len() > 256 =>
            {
                Some(text!("its id has characters that are not allowed"))
            }
            _ => None,
        }
    }
}

/// A name of a variable as references take it.
fn is_variable(name: &str) -> bool {
    name.len() <= 128
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

fn is_alias(alias: &str) -> bool {
    alias.len() <= 64
        && alias.starts_with(|c: char| c.is_ascii_lowercase())
        && alias.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reference(source: &str, provider: &str, id: &str) -> SecretReference {
        SecretReference { source: source.into(), provider: provider.into(), id: id.into() }
    }

    #[test]
    fn reads_objects_and_short_forms() {
        let key = reference("env", "default", "ANTHROPIC_API_KEY");
        for value in [
            json!({"source": "env", "provider": "default", "id": "ANTHROPIC_API_KEY"}),
            json!("${ANTHROPIC_API_KEY}"),
            json!("$ANTHROPIC_API_KEY"),
        ] {
            assert_eq!(SecretReference::read(&value), Some(key.clone()), "{value}");
        }
        for value in [json!("made-up"), json!("${ANTHROPIC_API_KEY"), json!({"source": "vault", "id": "x"}), json!(1)] {
            assert_eq!(SecretReference::read(&value), None, "{value}");
        }
    }

    #[test]
    fn checks_alias_and_id() {
        for good in
            [("env", "default", "A_1"), ("file", "vault", "/a/b"), ("file", "v", "value"), ("exec", "op", "a/b#c")]
        {
            assert_eq!(reference(good.0, good.1, good.2).defect(), None, "{good:?}");
        }
        for bad in [
            ("env", "Default", "A"),
            ("env", "default", "a"),
            ("file", "v", "a/b"),
            ("exec", "op", "a/../b"),
            ("exec", "op", "-a"),
        ] {
            assert!(reference(bad.0, bad.1, bad.2).defect().is_some(), "{bad:?}");
        }
    }
}
