//! Which OpenClaw release a run checks against, and why.

mod installed;

pub(crate) use openclaw_lint_core::release::{Target, known};

use crate::problem::Problem;
use openclaw_lint_core::release::UnknownRelease;
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

impl FromStr for Wanted {
    type Err = UnknownRelease;

    fn from_str(text: &str) -> Result<Self, UnknownRelease> {
        match text.trim() {
            "auto" => Ok(Self::Auto),
            "installed" => Ok(Self::Installed),
            text => Target::named(text).map(Self::Fixed),
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
