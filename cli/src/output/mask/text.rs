//! Messages without secrets.

use openclaw_lint_core::report::secret::{credentials_in_prose, without};

/// A message without anything that looks like a credential, and without control characters that a
/// terminal would obey.
pub(crate) fn scrub(text: &str) -> String {
    let text = text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'), "\u{FFFD}");
    let found = credentials_in_prose(&text);
    without(&text, found)
}
