//! Which release a call is about, and why.

use crate::failure::Failure;
use openclaw_lint_core::release;
use openclaw_lint_core::report::mask::scrub_sentence;
use serde::Serialize;

/// The release that an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// A known release, such as `2026.9.6`.
    pub release: String,
    /// Why this one, in a few words, when it was not named exactly.
    pub note: Option<String>,
}

impl From<&release::Target> for Target {
    fn from(target: &release::Target) -> Self {
        let note = Some(target.reason.as_str()).filter(|reason| *reason != release::NAMED);
        Self { release: target.release.to_string(), note: note.map(scrub_sentence) }
    }
}

/// The release for a config: the one that is named, else the one that wrote it.
pub(crate) fn of_config(wanted: Option<&str>, config: &str) -> Result<release::Target, Failure> {
    match named(wanted)? {
        Some(target) => Ok(target),
        None => Ok(release::Target::of_text(config.as_bytes())),
    }
}

/// The release where there is no config: the one that is named, else the latest.
pub(crate) fn alone(wanted: Option<&str>) -> Result<release::Target, Failure> {
    Ok(named(wanted)?.unwrap_or_else(|| release::Target::latest("the latest")))
}

/// The release that is named; none for `auto`.
pub(crate) fn named(wanted: Option<&str>) -> Result<Option<release::Target>, Failure> {
    match wanted.map(str::trim) {
        None | Some("auto") => Ok(None),
        Some(text) => Ok(Some(release::Target::named(text)?)),
    }
}
