//! What `auth` prints.

mod json;
mod live;
mod pretty;
mod words;

pub(super) use json::json;
pub(super) use pretty::pretty;
pub(super) use words::{layer_name, moment};

/// Columns of the page.
const WIDTH: usize = 80;
