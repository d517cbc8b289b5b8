//! Which OpenClaw release a run checks against, and why.

mod installed;

use crate::problem::Problem;
use openclaw_lint_core::release::{Known, Release, UnknownRelease};
use openclaw_lint_core::report::secret::{looks_secret, quoted};
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::syntax::{self, Kind, Node};
use std::str::FromStr;

/// What `--target` asks for.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    /// The release that wrote the file, else the latest.
    Auto,
    /// The release that is installed on this machine.
    Installed,
    /// This one, for this reason.
    Fixed(Target),
}

/// The release to check against.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// A known release.
    pub(crate) release: Release,
    /// Why this one: a few words for the report header.
    pub(crate) reason: String,
}

/// Where a config says which release wrote it last.
const WRITTEN_BY: &str = "meta.lastTouchedVersion";

/// The known releases.
pub(crate) fn known() -> Known<'static> {
    Known::new(History::get().versions())
}

impl FromStr for Wanted {
    type Err = UnknownRelease;

    fn from_str(text: &str) -> Result<Self, UnknownRelease> {
        match text.trim() {
            "auto" => Ok(Self::Auto),
            "installed" => Ok(Self::Installed),
            "latest" => Ok(Self::Fixed(Target::latest("the latest"))),
            text => {
                let resolution = known().resolve(text)?;
                let reason = match resolution.note {
                    Some(note) => note,
                    None => "from --target".to_owned(),
                };
                Ok(Self::Fixed(Target { release: resolution.release, reason }))
            }
        }
    }
}

impl Wanted {
    /// What a config file of the linter asks for; `name` is what it is called.
    pub(crate) fn from_settings(text: &str, name: &str) -> Result<Self, UnknownRelease> {
        Ok(match text.parse()? {
            Self::Fixed(target) => {
                let reason = match text.trim() {
                    "latest" => format!("the latest, as {name} says"),
                    text => match known().resolve(text)?.note {
                        Some(note) => format!("from {name}: {note}"),
                        None => format!("from {name}"),
                    },
                };
                Self::Fixed(Target { release: target.release, reason })
            }
            other => other,
        })
    }

    /// The same without `installed`, which takes a look at the disk.
    pub(crate) fn located(&self) -> Result<Self, Problem> {
        match self {
            Self::Installed => installed::find().map(Self::Fixed),
            other => Ok(other.clone()),
        }
    }

    /// The target for a file with that text.
    pub(crate) fn for_text(&self, text: &[u8]) -> Target {
        match self {
            Self::Fixed(target) => target.clone(),
            Self::Auto | Self::Installed => Target::of_text(text),
        }
    }

    /// The target where there is no file.
    pub(crate) fn without_file(&self) -> Result<Target, Problem> {
        match self {
            Self::Fixed(target) => Ok(target.clone()),
            Self::Installed => installed::find(),
            Self::Auto => Ok(Target::latest("the latest")),
        }
    }
}

impl Target {
    fn latest(reason: &str) -> Self {
        Self { release: known().latest(), reason: reason.to_owned() }
    }

    /// What the file says wrote it, else the latest release.
    fn of_text(bytes: &[u8]) -> Self {
        if let Some(written) = Self::written(bytes) {
            return written;
        }
        match written_by(&String::from_utf8_lossy(bytes)) {
            None => Self::latest(&format!("the latest; no {WRITTEN_BY} in the file")),
            Some(text) if looks_secret(&text) => Self::latest(&format!("the latest; {WRITTEN_BY} is no version")),
            Some(text) => Self::latest(&format!("the latest; {WRITTEN_BY} is {}, no version", quoted(&text))),
        }
    }

    /// What the file says wrote it; none when it says nothing of use.
    pub(crate) fn written(bytes: &[u8]) -> Option<Self> {
        let version: Release = written_by(&String::from_utf8_lossy(bytes))?.parse().ok()?;
        let resolution = known().at_or_before(&version);
        let note = resolution.note.map(|note| format!(": {note}")).unwrap_or_default();
        Some(Self { release: resolution.release, reason: format!("from {WRITTEN_BY}{note}") })
    }

    /// Index among the known releases.
    pub(crate) fn index(&self) -> usize {
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
