//! `hover`: what is known about the key or value under the pointer.

use super::check::CheckOptions;
use crate::failure::Failure;
use crate::place::Range;
use crate::target;
use openclaw_lint_core::assist;
use openclaw_lint_core::explain::KeyHelp;
use openclaw_lint_core::syntax::LineIndex;
use serde::Serialize;

/// The answer to `hover`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Hover {
    /// The place of the key or value.
    pub range: Range,
    /// Where it stands in this config.
    pub config_path: String,
    /// What is known about that place.
    pub help: KeyHelp,
}

/// What is known about the key or plain value at a place; none between them.
///
/// # Errors
/// When the target is no release.
pub fn hover_at(text: &str, offset: usize, options: &CheckOptions) -> Result<Option<Hover>, Failure> {
    let target = target::of_config(options.target.as_deref(), text)?;
    let lines = LineIndex::new(text);
    let found = assist::hover(text, lines.from_utf16(offset).min(text.len()), target.index());
    Ok(found.map(|found| Hover {
        range: Range::new(&lines, found.span),
        config_path: found.config_path,
        help: found.help,
    }))
}
