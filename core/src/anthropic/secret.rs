//! Credentials and texts that hold some. Nothing here can be printed in the clear by accident.

use super::shape::{self, CredentialKind, Shape};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// A credential. Its `Debug`, `Display` and JSON show its kind and at most its last four characters.
#[derive(Clone, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub struct Secret(String);

/// Shorter texts than this show nothing: four characters of them would be too much.
const SHOWS_ENDING_FROM: usize = 20;

impl Secret {
    /// Wraps a credential.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The credential itself: to compare it or to send it to its own service, never to show it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether it is empty or white space only; then OpenClaw takes it for missing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// What kind of credential it is, and what is wrong with its form.
    #[must_use]
    pub fn shape(&self) -> Shape {
        shape::classify(&self.0)
    }

    /// What kind of credential it is.
    #[must_use]
    pub fn kind(&self) -> CredentialKind {
        shape::kind(&self.0)
    }

    /// The last four characters, when it is long enough to show them.
    #[must_use]
    pub fn ending(&self) -> Option<String> {
        let plain: Vec<char> = self.0.trim().chars().collect();
        let safe = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let ending = plain.len().checked_sub(4).map(|start| &plain[start..])?;
        (plain.len() >= SHOWS_ENDING_FROM && ending.iter().all(safe)).then(|| ending.iter().collect())
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().name())?;
        self.ending().map_or(Ok(()), |ending| write!(f, " …{ending}"))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({self})")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Secret", 2)?;
        out.serialize_field("kind", &self.kind())?;
        out.serialize_field("ending", &self.ending())?;
        out.end()
    }
}

/// The form in which it comes out; it goes in as a string.
#[cfg(feature = "described")]
impl schemars::JsonSchema for Secret {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Credential".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let kind = generator.subschema_for::<CredentialKind>();
        schemars::json_schema!({
            "description": "What may be shown of a credential.",
            "type": "object",
            "properties": {
                "kind": kind,
                "ending": { "description": "Its last four characters, where it is long enough to show them.", "type": ["string", "null"] },
            },
            "required": ["kind", "ending"],
        })
    }
}

/// A whole document that may hold credentials. It is never shown; its `Debug` is its length in bytes.
#[derive(Clone, Default, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "described", schemars(inline))]
#[serde(transparent)]
pub struct RawText(String);

impl RawText {
    /// Wraps a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself: to parse it, never to show it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RawText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawText({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_kind_and_four_characters() {
        let secret = Secret::new(format!("sk-ant-api03-{}-wxyz", "made-up-".repeat(5)));
        assert_eq!(secret.to_string(), "API key …wxyz");
        assert_eq!(format!("{secret:?}"), "Secret(API key …wxyz)");
        assert_eq!(serde_json::to_string(&secret).unwrap(), r#"{"kind":"api-key","ending":"wxyz"}"#);
        assert_eq!(Secret::new("hunter2").to_string(), "credential of an unknown kind");
        assert_eq!(format!("{:?}", RawText::new("hunter2")), "RawText(7 bytes)");
    }
}
