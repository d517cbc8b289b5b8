//! Small unions: a value of one kind or another.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::schema::inline_schema;

/// A switch, or something more specific.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum BoolOr<T> {
    /// On or off.
    Bool(bool),
    /// The more specific form.
    Other(T),
}

/// A value, or `false` to turn it off.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum OrFalse<T> {
    /// Turned off.
    Off(False),
    /// A value.
    Value(T),
}

/// A number, or a text that stands for one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum NumberOrString {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// A text, a number or a switch.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Scalar {
    /// On or off.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// One text, or several.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum StringOrList {
    /// One text.
    One(String),
    /// Several texts.
    Many(Vec<String>),
}

/// A size in bytes, or a text with a unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum ByteSize {
    /// A number of bytes.
    Bytes(NonNegativeInteger),
    /// A text with a unit.
    Text(String),
}

/// A value that may be written as `null`, unlike an absent one.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Nullable<T>(pub Option<T>);

impl<T: JsonSchema> JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Nullable_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [generator.subschema_for::<T>(), { "const": null }] })
    }
}

/// The value `false` and nothing else.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct False;

inline_schema!(False = { "type": "boolean", "const": false });

impl<'de> Deserialize<'de> for False {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if bool::deserialize(deserializer)? { Err(de::Error::custom("expected false")) } else { Ok(Self) }
    }
}

/// The value `true` and nothing else.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct True;

inline_schema!(True = { "type": "boolean", "const": true });

impl<'de> Deserialize<'de> for True {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if bool::deserialize(deserializer)? { Ok(Self) } else { Err(de::Error::custom("expected true")) }
    }
}
