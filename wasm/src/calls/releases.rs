//! `releases`: the releases that the linter has facts about.

use openclaw_lint_core::release::known;
use serde::Serialize;

/// A known release.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReleaseInfo {
    /// Its version, such as `2026.9.6`.
    pub version: String,
    /// Whether it is the newest one.
    pub latest: bool,
}

/// All known releases, oldest first.
#[must_use]
pub fn all() -> Vec<ReleaseInfo> {
    let latest = known().latest();
    let info = |release: &openclaw_lint_core::release::Release| ReleaseInfo {
        version: release.to_string(),
        latest: *release == latest,
    };
    known().releases().iter().map(info).collect()
}
