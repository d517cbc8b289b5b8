//! What `auth` prints.

mod json;
mod live;
mod names;
mod pretty;
mod words;

pub(in super::super) use json::Document;
pub(super) use json::json;
pub(super) use pretty::pretty;
pub(super) use words::{layer_name, moment};

/// Columns of the page.
const WIDTH: usize = 80;
