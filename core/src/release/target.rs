//! The release that a run is about, and why that one.

use super::{Known, Release, UnknownRelease};
use crate::report::secret::{looks_secret, quoted};
use crate::schema::history::History;
use crate::syntax::{self, Kind, Node};

/// The release to check against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// A known release.
    pub release: Release,
    /// Why this one: a few words for the header of a report.
    pub reason: String,
}

/// What [`Target::reason`] is for a release that was named exactly.
pub const NAMED: &str = "from --target";

/// Where a config says which release wrote it last.
const WRITTEN_BY: &str = "meta.lastTouchedVersion";

/// The known releases.
#[must_use]
pub fn known() -> Known<'static> {
    Known::new(History::get().versions())
}

impl Target {
    /// The newest known release.
    #[must_use]
    pub fn latest(reason: &str) -> Self {
        Self { release: known().latest(), reason: reason.to_owned() }
    }

    /// A release by its name: `latest`, a month, a version.
    ///
    /// # Errors
    /// When the text is none of these.
    pub fn named(text: &str) -> Result<Self, UnknownRelease> {
        if text.trim() == "latest" {
            return Ok(Self::latest("the latest"));
        }
        let resolution = known().resolve(text)?;
        Ok(Self { release: resolution.release, reason: resolution.note.unwrap_or_else(|| NAMED.to_owned()) })
    }

    /// What a config says wrote it, else the latest release.
    #[must_use]
    pub fn of_text(bytes: &[u8]) -> Self {
        if let Some(written) = Self::written(bytes) {
            return written;
        }
        match written_by(&String::from_utf8_lossy(bytes)) {
            None => Self::latest(&format!("the latest; no {WRITTEN_BY} in the file")),
            Some(text) if looks_secret(&text) => Self::latest(&format!("the latest; {WRITTEN_BY} is no version")),
            Some(text) => Self::latest(&format!("the latest; {WRITTEN_BY} is {}, no version", quoted(&text))),
        }
    }

    /// What a config says wrote it; none when it says nothing of use.
    #[must_use]
    pub fn written(bytes: &[u8]) -> Option<Self> {
        let version: Release = written_by(&String::from_utf8_lossy(bytes))?.parse().ok()?;
        let resolution = known().at_or_before(&version);
        let note = resolution.note.map(|note| format!(": {note}")).unwrap_or_default();
        Some(Self { release: resolution.release, reason: format!("from {WRITTEN_BY}{note}") })
    }

    /// Index among the known releases.
    #[must_use]
    pub fn index(&self) -> usize {
        History::get().index_of(&self.release)
    }
}
/// `meta.lastTouchedVersion`. Cheap where the word does not occur.
fn written_by(text: &str) -> Option<String> {
    if !text.contains("lastTouchedVersion") {
        return None;
    }
    let parse = syntax::parse(text);
    match &member(member(parse.root.as_ref()?, "meta")?, "lastTouchedVersion")?.kind {
        Kind::String(version) => Some(version.clone()),
        _ => None,
    }
}

/// The last member of that name, which is the one that counts.
fn member<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.kind {
        Kind::Object(members) => members.iter().rfind(|member| member.key.name == name).map(|member| &member.value),
        _ => None,
    }
}
