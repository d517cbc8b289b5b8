//! Texts that are looked up while they are read, so that a mistake is reported at its place.

use serde::Deserializer;
use serde::de::{Error, Visitor};
use std::fmt::{Display, Formatter};
use std::marker::PhantomData;

/// Reads a text and makes something of it; `expected` says what it should be.
pub(super) fn word<'de, D: Deserializer<'de>, T, M: Display>(
    deserializer: D,
    expected: &'static str,
    make: impl FnOnce(&str) -> Result<T, M>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Word { expected, make, result: PhantomData })
}

struct Word<F, R> {
    expected: &'static str,
    make: F,
    result: PhantomData<R>,
}

impl<T, M: Display, F: FnOnce(&str) -> Result<T, M>> Visitor<'_> for Word<F, Result<T, M>> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.make)(text).map_err(E::custom)
    }
}
