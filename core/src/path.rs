//! Config paths: how a place inside a config is named, as in `agents.entries.main.tools.allow[0]`.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// The name of a member in a path. Paths are copied all the time, and copies share their names.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(Arc<str>);

impl Key {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl From<&Self> for Key {
    fn from(name: &Self) -> Self {
        name.clone()
    }
}

impl From<&&str> for Key {
    fn from(name: &&str) -> Self {
        (*name).into()
    }
}

impl From<&String> for Key {
    fn from(name: &String) -> Self {
        name.as_str().into()
    }
}

impl From<String> for Key {
    fn from(name: String) -> Self {
        Self(name.into())
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Key {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Key {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl PartialEq<String> for Key {
    fn eq(&self, other: &String) -> bool {
        *self.0 == **other
    }
}

impl PartialEq<Key> for String {
    fn eq(&self, other: &Key) -> bool {
        self.as_str() == other.as_str()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// One step from a container to a member or item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// A member of an object.
    Key(Key),
    /// A zero-based item of an array.
    Index(usize),
}

impl Segment {
    /// The name, when this leads to a member.
    #[must_use]
    pub fn as_key(&self) -> Option<&str> {
        match self {
            Self::Key(key) => Some(key),
            Self::Index(_) => None,
        }
    }
}

/// A path from the root of a config to one value. The empty path is the whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConfigPath(Vec<Segment>);

impl ConfigPath {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// A path of object keys only.
    #[must_use]
    pub fn of<S: AsRef<str>>(keys: &[S]) -> Self {
        Self(keys.iter().map(|key| Segment::Key(key.as_ref().into())).collect())
    }

    /// The member `key` below this path.
    #[must_use]
    pub fn key(&self, key: impl Into<Key>) -> Self {
        self.step(Segment::Key(key.into()))
    }

    /// The zero-based item `index` below this path.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Segment::Index(index))
    }

    fn step(&self, segment: Segment) -> Self {
        let mut segments = Vec::with_capacity(self.0.len() + 1);
        segments.extend_from_slice(&self.0);
        segments.push(segment);
        Self(segments)
    }

    /// Appends one step in place.
    pub fn push(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    /// Removes the last step in place.
    pub fn pop(&mut self) -> Option<Segment> {
        self.0.pop()
    }

    /// The path without its last step; none for the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, init) = self.0.split_last()?;
        Some(Self(init.to_vec()))
    }

    /// The last step; none for the root.
    #[must_use]
    pub fn last(&self) -> Option<&Segment> {
        self.0.last()
    }

    /// The last step, when it is a member name.
    #[must_use]
    pub fn last_key(&self) -> Option<&str> {
        self.0.last()?.as_key()
    }

    /// The names of all steps from the root, with `[]` for items.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.0.iter().map(|segment| segment.as_key().unwrap_or("[]")).collect()
    }

    /// All steps from the root.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether this is the whole document.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Vec<Segment>> for ConfigPath {
    fn from(segments: Vec<Segment>) -> Self {
        Self(segments)
    }
}

/// Whether a key can stand behind a dot without brackets.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$'))
}

impl fmt::Display for ConfigPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if is_plain(key) => {
                    if position > 0 {
                        f.write_str(".")?;
                    }
                    f.write_str(key)?;
                }
                Segment::Key(key) => write!(f, "[{}]", serde_json::Value::from(key.as_str()))?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_plain_quoted_and_indexed_steps() {
        let path = ConfigPath::of(&["agents", "defaults", "models", "anthropic/x"]).key("list").index(2);
        assert_eq!(path.to_string(), "agents.defaults.models[\"anthropic/x\"].list[2]");
        assert_eq!(ConfigPath::root().to_string(), "");
    }
}
