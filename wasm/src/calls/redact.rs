//! `redact`: a config without its secrets, for sharing.

use super::check::CheckOptions;
use crate::place::Range;
use openclaw_lint_core::report::mask::scrub_path;
use openclaw_lint_core::share;
use openclaw_lint_core::syntax::LineIndex;
use serde::Serialize;

/// The answer to `redact`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Redacted {
    /// The text with placeholders in the place of all secrets.
    pub text: String,
    /// The placeholders, in order.
    pub masked: Vec<Masked>,
}

/// A placeholder.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Masked {
    /// The place in the config; none in comments and in what cannot be read.
    pub config_path: Option<String>,
    /// The place in the new text.
    pub range: Range,
}

/// Replaces every secret of a text. The options are taken for the sake of later ones; none of them matters to what
/// is a secret.
#[must_use]
pub fn redact_text(text: &str, _options: &CheckOptions) -> Redacted {
    let share::Redacted { text, masked } = share::redact(text);
    let lines = LineIndex::new(&text);
    let masked = masked
        .iter()
        .map(|one| Masked { config_path: one.path.as_ref().map(scrub_path), range: Range::new(&lines, one.span) });
    Redacted { masked: masked.collect(), text }
}
