//! Types that several sections share.

pub mod keywords;
pub mod network;
pub mod numbers;
pub mod policy;
pub mod schema;
pub mod secret;
pub mod streaming;
pub mod text;
pub mod threads;
pub mod toggle;
pub mod unions;

use std::collections::BTreeMap;

/// An object whose keys are free names.
pub type Map<T> = BTreeMap<String, T>;
