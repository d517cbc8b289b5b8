//! What a run finds: diagnostics with exact places, and the fixes that mend them.

#[macro_use]
pub mod text;
pub mod builder;
mod carry;
mod diagnostic;
mod fix;
pub mod mask;
pub mod plain;
pub mod secret;
mod span;

pub use diagnostic::{Diagnostic, Label, Location, Severity};
pub use fix::{FileEdit, Fix, Safety};
pub use span::{FileId, Span};
pub use text::Text;
