//! A loaded config: the main file, what it includes, `${VAR}` replaced, and for every value the
//! place that it came from.

mod value;

pub use value::{Entry, Object, Value, ValueKind};
