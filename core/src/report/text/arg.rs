//! Arguments of texts: values, which no translation changes, and texts inside of texts.

use super::Text;
use crate::path::{ConfigPath, Key};
use crate::release::Release;
use crate::schema::pattern::Pattern;
use serde::ser::{Serialize, Serializer};
use std::cell::Cell;
use std::fmt;

/// What stands in the place of a placeholder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arg {
    /// A part of the sentence that there is nothing to say in.
    #[default]
    Nothing,
    /// A name, a number, a value: the same in all languages.
    Value(String),
    /// A phrase.
    Text(Text),
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Value(value) => out.write_str(value),
            Self::Text(text) => text.fmt(out),
        }
    }
}

impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_str(""),
            Self::Value(value) => serializer.serialize_str(value),
            Self::Text(text) => text.serialize(serializer),
        }
    }
}

/// What can be an argument of a text.
pub trait ToArg {
    /// The argument.
    fn to_arg(&self) -> Arg;
}

impl ToArg for Text {
    fn to_arg(&self) -> Arg {
        Arg::Text(self.clone())
    }
}

impl ToArg for Arg {
    fn to_arg(&self) -> Arg {
        self.clone()
    }
}

/// Gives the argument away instead of a copy of it.
impl ToArg for Cell<Arg> {
    fn to_arg(&self) -> Arg {
        self.take()
    }
}

impl<T: ToArg> ToArg for Option<T> {
    fn to_arg(&self) -> Arg {
        self.as_ref().map_or(Arg::Nothing, ToArg::to_arg)
    }
}

impl<T: ToArg + ?Sized> ToArg for &T {
    fn to_arg(&self) -> Arg {
        (**self).to_arg()
    }
}

macro_rules! values {
    ($($kind:ty),*) => {
        $(impl ToArg for $kind {
            fn to_arg(&self) -> Arg {
                Arg::Value(self.to_string())
            }
        })*
    };
}

values!(
    str,
    String,
    char,
    bool,
    u8,
    u16,
    u32,
    u64,
    usize,
    i64,
    f64,
    ConfigPath,
    Key,
    Pattern,
    Release,
    serde_json::Value
);
