//! Edits on source text: spans of the original bytes and what to put there. Whatever no edit covers
//! stays as it is, byte by byte.

mod apply;
mod comment;
mod editor;
mod insert;
mod layout;
mod relocate;
mod remove;
mod render;
mod style;

pub use apply::{Edit, EditError, apply};
pub use editor::Editor;
pub use relocate::Carried;
pub(crate) use render::key;
pub use render::{quote, render};
pub use style::Style;
