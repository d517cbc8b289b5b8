//! OpenClaw releases: parse, order, print, and the pick of a known one for whatever was asked for.

mod known;
mod target;

pub use known::{Known, Resolution, UnknownRelease};
pub use target::{NAMED, Target, known};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// One OpenClaw version, such as `2026.9.6`, `2026.4.5-beta.2` or `2026.3.13-1`.
///
/// A bare number behind the dash is a correction that came *after* the release of that name; this is
/// how OpenClaw numbers its packages, and the opposite of what semantic versioning says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    /// Calendar year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Counter within the month; not a day (`2026.7.35` exists).
    pub patch: u16,
    /// Before, at or after the release proper.
    pub stage: Stage,
}

/// Where a version stands relative to the release proper, in order of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// `-alpha.N`
    Alpha(u16),
    /// `-beta.N`
    Beta(u16),
    /// The release proper.
    #[default]
    Final,
    /// `-N`: published again with corrections.
    Correction(u16),
}

/// A text that is not an OpenClaw version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an OpenClaw version; versions look like 2026.9.6, 2026.3.13-1 or 2026.4.5-beta.2")]
pub struct NotARelease(pub String);

impl Release {
    /// The release proper of that name.
    #[must_use]
    pub const fn new(year: u16, month: u8, patch: u16) -> Self {
        Self { year, month, patch, stage: Stage::Final }
    }
}

impl FromStr for Release {
    type Err = NotARelease;

    fn from_str(text: &str) -> Result<Self, NotARelease> {
        parse(text).ok_or_else(|| NotARelease(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Release> {
    let text = text.trim();
    let text = text.strip_prefix('v').unwrap_or(text);
    let (numbers, stage) = match text.split_once('-') {
        Some((numbers, stage)) => (numbers, parse_stage(stage)?),
        None => (text, Stage::Final),
    };
    let mut numbers = numbers.split('.');
    let (year, month) = parse_month(numbers.next()?, numbers.next()?)?;
    let patch = number(numbers.next()?)?;
    numbers.next().is_none().then_some(Release { year, month, patch, stage })
}

fn parse_stage(text: &str) -> Option<Stage> {
    match text.split_once('.') {
        Some(("alpha", count)) => number(count).map(Stage::Alpha),
        Some(("beta", count)) => number(count).map(Stage::Beta),
        Some(_) => None,
        None => number(text).map(Stage::Correction),
    }
}

fn parse_month(year: &str, month: &str) -> Option<(u16, u8)> {
    let year = number(year).filter(|year| *year >= 2000)?;
    let month = number(month).filter(|month| (1..=12).contains(month))?;
    Some((year, u8::try_from(month).ok()?))
}

/// A decimal number; unlike `str::parse`, no sign.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.year, self.month, self.patch)?;
        match self.stage {
            Stage::Alpha(count) => write!(f, "-alpha.{count}"),
            Stage::Beta(count) => write!(f, "-beta.{count}"),
            Stage::Final => Ok(()),
            Stage::Correction(count) => write!(f, "-{count}"),
        }
    }
}

#[cfg(feature = "described")]
impl schemars::JsonSchema for Release {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Release".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "description": "An OpenClaw version, such as `2026.9.6`.", "type": "string" })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl Serialize for Release {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Release {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(text: &str) -> Release {
        text.parse().unwrap()
    }

    #[test]
    fn prints_what_it_read() {
        for text in ["2026.9.6", "2026.3.13-1", "2026.2.6-3", "2026.4.5-beta.2", "2026.6.1-alpha.1"] {
            assert_eq!(release(text).to_string(), text);
        }
        assert_eq!(release(" v2026.9.6 "), Release::new(2026, 9, 6));
    }

    #[test]
    fn orders_betas_before_and_corrections_after_the_release() {
        let ordered = ["2025.12.31", "2026.4.5-alpha.9", "2026.4.5-beta.2", "2026.4.5", "2026.4.5-1", "2026.4.14"];
        assert!(ordered.map(release).is_sorted());
    }

    #[test]
    fn refuses_what_is_no_version() {
        for text in ["", "latest", "2026.9", "2026.13.1", "2026.9.6.1", "2026.9.+6", "2026.9.6-rc", "1.2.3"] {
            assert!(text.parse::<Release>().is_err(), "{text}");
        }
    }

    #[test]
    fn is_a_string_in_json() {
        let json = serde_json::to_string(&Release::new(2026, 9, 6)).unwrap();
        assert_eq!(json, "\"2026.9.6\"");
        assert_eq!(serde_json::from_str::<Release>(&json).unwrap(), Release::new(2026, 9, 6));
    }
}
