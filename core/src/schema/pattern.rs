//! Path patterns: config paths in which `*` stands for any key of a map and `[]` for any item.

use std::borrow::Cow;
use std::fmt;

/// One step of a pattern. The order puts items and `*` before named keys, so that sorted rows of one
/// section stand together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Any item of an array: `[]`.
    Items,
    /// Any key of a map that has no row of its own: `*`.
    AnyKey,
    /// A named key.
    Key(String),
}

/// A path pattern such as `agents.defaults.models.*.params` or `bindings[].match`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern(Vec<Step>);

impl Pattern {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// This pattern and one step more.
    #[must_use]
    pub fn join(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The member `name`.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        self.join(Step::Key(name.to_owned()))
    }

    /// The steps from the root.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// Whether this is `plugins.entries.<id>` of a named plugin.
    #[must_use]
    pub fn is_one_plugin(&self) -> bool {
        matches!(self.0.as_slice(), [Step::Key(a), Step::Key(b), Step::Key(_)] if a == "plugins" && b == "entries")
    }

    /// Reads the notation that [`fmt::Display`] writes. None for text that is not in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        tokens(text).map(|token| token.map(Token::into_step)).collect()
    }
}

/// A step of a pattern as it stands in text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `[]`
    Items,
    /// `*`
    AnyKey,
    /// A name, borrowed unless it is quoted.
    Key(Cow<'a, str>),
}

impl Token<'_> {
    fn into_step(self) -> Step {
        match self {
            Self::Items => Step::Items,
            Self::AnyKey => Step::AnyKey,
            Self::Key(name) => Step::Key(name.into_owned()),
        }
    }
}

/// The steps of a pattern in text; ends with none where the text is not a pattern.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Option<Token<'_>>> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.filter(|text| !text.is_empty())?;
        let next = token(text);
        rest = next.as_ref().map(|(_, after)| *after);
        Some(next.map(|(token, _)| token))
    })
}

fn token(text: &str) -> Option<(Token<'_>, &str)> {
    if let Some(after) = text.strip_prefix("[]") {
        return Some((Token::Items, after));
    }
    if text.starts_with("[\"") {
        let mut values = serde_json::Deserializer::from_str(&text[1..]).into_iter::<String>();
        let name = values.next()?.ok()?;
        let after = text[1 + values.byte_offset()..].strip_prefix(']')?;
        return Some((Token::Key(Cow::Owned(name)), after));
    }
    let text = text.strip_prefix('.').unwrap_or(text);
    let end = text.bytes().position(|byte| matches!(byte, b'.' | b'[')).unwrap_or(text.len());
    let (name, after) = text.split_at(end);
    match name {
        "" => None,
        "*" => Some((Token::AnyKey, after)),
        _ => Some((Token::Key(Cow::Borrowed(name)), after)),
    }
}

impl FromIterator<Step> for Pattern {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Self {
        Self(steps.into_iter().collect())
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Items => f.write_str("[]")?,
                Step::Key(name) if name.is_empty() || name.contains(['.', '[', ']', '*', '"']) => {
                    write!(f, "[{}]", serde_json::Value::from(name.as_str()))?;
                }
                named => {
                    if position > 0 {
                        f.write_str(".")?;
                    }
                    f.write_str(if let Step::Key(name) = named { name } else { "*" })?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["", "a.b", "bindings[].match", "agents.defaults.models.*.params", "a[\"x.y\"].b", "*", "a[][]"] {
            assert_eq!(Pattern::parse(text).map(|pattern| pattern.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Pattern::parse("a..b"), None);
        assert_eq!(Pattern::parse("a[0]"), None);
    }
}
