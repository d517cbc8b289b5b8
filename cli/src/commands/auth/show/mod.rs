//! What `auth` prints.

mod json;
mod live;

pub(super) use json::json;

use super::facts::Facts;
use super::live::Checked;
use crate::output::style::{self, paint};

/// For people.
pub(super) fn pretty(facts: &Facts, checked: Option<&[Checked]>) -> String {
    let mut out = format!(
        "{}: OpenClaw {} {}\n",
        paint(style::STRONG, &facts.name),
        facts.target.release,
        paint(style::DIM, format_args!("({})", facts.target.reason))
    );
    if let Some(checked) = checked {
        out.push_str(&live::section(checked));
    }
    out
}
