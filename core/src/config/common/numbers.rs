//! Numbers with limits.

use crate::config::common::schema::schema_newtype;

schema_newtype! {
    /// An integer above zero.
    PositiveInteger(u64) = { "type": "integer", "exclusiveMinimum": 0 }
}

schema_newtype! {
    /// An integer that is not negative.
    NonNegativeInteger(u64) = { "type": "integer", "minimum": 0 }
}

schema_newtype! {
    /// A TCP or UDP port.
    Port(u16) = { "type": "integer", "minimum": 1, "maximum": 65535 }
}

schema_newtype! {
    /// A number above zero.
    PositiveNumber(f64) = { "type": "number", "exclusiveMinimum": 0 }
}

schema_newtype! {
    /// A number that is not negative.
    NonNegativeNumber(f64) = { "type": "number", "minimum": 0 }
}
