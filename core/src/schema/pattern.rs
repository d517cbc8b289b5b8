//! Path patterns: config paths in which `*` stands for any key of a map and `[]` for any item.

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
        let mut steps = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("[]") {
                steps.push(Step::Items);
                rest = after;
            } else if rest.starts_with("[\"") {
                let mut values = serde_json::Deserializer::from_str(&rest[1..]).into_iter::<String>();
                let name = values.next()?.ok()?;
                rest = rest[1 + values.byte_offset()..].strip_prefix(']')?;
                steps.push(Step::Key(name));
            } else {
                rest = rest.strip_prefix('.').unwrap_or(rest);
                let end = rest.find(['.', '[']).unwrap_or(rest.len());
                let name = &rest[..end];
                steps.push(match name {
                    "" => return None,
                    "*" => Step::AnyKey,
                    _ => Step::Key(name.to_owned()),
                });
                rest = &rest[end..];
            }
        }
        Some(Self(steps))
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
