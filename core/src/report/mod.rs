//! What a run finds: diagnostics with exact places, and the fixes that mend them.

mod diagnostic;
mod fix;
mod span;

pub use diagnostic::{Diagnostic, Label, Location, Severity};
pub use fix::{FileEdit, Fix, Safety};
pub use span::{FileId, Span};
