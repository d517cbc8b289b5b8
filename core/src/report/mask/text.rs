//! Messages without secrets.

use crate::report::plain;
use crate::report::secret::{credentials_in_prose, without};

/// The same on one line, for names and sentences that must not begin a line of their own.
pub fn scrub_line(text: &(impl ToString + ?Sized)) -> String {
    // Line breaks are what separates words, so that they go last.
    plain::line(&scrub(text))
}

/// A message without anything that looks like a credential, and without control characters that a
/// terminal would obey.
pub fn scrub(text: &(impl ToString + ?Sized)) -> String {
    let text = plain::block(&text.to_string());
    let found = credentials_in_prose(&text);
    without(&text, found)
}
