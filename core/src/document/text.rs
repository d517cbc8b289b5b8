//! Strings, with what became of the `${VAR}` references in them.

/// A string value.
#[derive(Clone, Debug)]
pub struct Text {
    value: String,
    written: Option<Box<Written>>,
}

/// How a string was written, kept only where that differs from its value or matters to it.
#[derive(Clone, Debug)]
struct Written {
    raw: String,
    references: Vec<Reference>,
}

/// One `${NAME}` in a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The name of the variable.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a `${NAME}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Replaced by the variable of the environment.
    Environment,
    /// Replaced by the variable that the config's own `env` section sets.
    Config,
    /// Kept, because the variable is not set or empty.
    Missing,
    /// Kept, because the environment of the gateway is not known here.
    Unknown,
}

impl Text {
    /// A string without any reference.
    #[must_use]
    pub const fn literal(value: String) -> Self {
        Self { value, written: None }
    }

    pub(super) fn replaced(value: String, raw: String, references: Vec<Reference>) -> Self {
        Self { value, written: Some(Box::new(Written { raw, references })) }
    }

    /// The text that the gateway works with. It may hold what the environment holds, secrets included:
    /// show [`Text::raw`] instead.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The text as written in the file, with its `${NAME}` references, escapes of the quoted form decoded.
    #[must_use]
    pub fn raw(&self) -> &str {
        self.written.as_ref().map_or(&self.value, |written| &written.raw)
    }

    /// Every `${NAME}` in it, in order. `$${NAME}` is none.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        self.written.as_ref().map_or(&[], |written| &written.references)
    }

    /// Whether the file itself holds the whole value: there is no reference in it.
    #[must_use]
    pub fn is_literal(&self) -> bool {
        self.references().is_empty()
    }

    /// Whether the value is not certain, because a reference could not be looked up here.
    #[must_use]
    pub fn has_unknown(&self) -> bool {
        self.references().iter().any(|reference| reference.outcome == Outcome::Unknown)
    }

    /// Whether a reference was kept as it is, because its variable is missing or not known here.
    #[must_use]
    pub fn has_unresolved(&self) -> bool {
        self.references().iter().any(|reference| matches!(reference.outcome, Outcome::Missing | Outcome::Unknown))
    }
}
