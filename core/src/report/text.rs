//! Sentences for people: an English template and its arguments, so that a renderer can say the same in another
//! language. Nothing but [`crate::report::Text`] reaches a reader, and every template stands in a [`text!`].

#[macro_use]
mod macros;

mod arg;
mod list;
mod template;

pub use arg::{Arg, ToArg};
pub use list::{all_of, any_of, in_quotes};
pub use template::{fits, id_of, names};

use super::secret::{credentials_in_prose, without};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt;
use template::{Piece, pieces};

/// A sentence or phrase. Its `Display` is English. Never holds a secret, in no argument either.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    template: &'static str,
    args: Vec<Arg>,
}

impl Text {
    /// For [`text!`], which checks the arguments: one for each placeholder, in the order of their first use.
    #[doc(hidden)]
    #[must_use]
    pub fn new(template: &'static str, args: &[&dyn ToArg]) -> Self {
        Self { template, args: args.iter().map(|arg| arg.to_arg()).collect() }
    }

    /// A sentence without arguments: for [`text!`], and for sentences of data files. Braces in it are doubled.
    #[must_use]
    pub const fn plain(template: &'static str) -> Self {
        Self { template, args: Vec::new() }
    }

    /// The English template. Placeholders are names in braces; doubled braces stand for themselves.
    #[must_use]
    pub const fn template(&self) -> &'static str {
        self.template
    }

    /// The name of the template in catalogues of translations; see [`id_of`].
    #[must_use]
    pub fn id(&self) -> String {
        id_of(self.template)
    }

    /// The same without anything in its arguments that looks like a credential, for renderers: a name in the config
    /// may hold one, and is a name all the same.
    #[must_use]
    pub fn without_credentials(&self) -> Self {
        let shown = |arg: &Arg| match arg {
            Arg::Nothing => Arg::Nothing,
            Arg::Value(value) => Arg::Value(without(value, credentials_in_prose(value))),
            Arg::Text(text) => Arg::Text(text.without_credentials()),
        };
        Self { template: self.template, args: self.args.iter().map(shown).collect() }
    }

    /// The arguments with the names of their placeholders.
    pub fn args(&self) -> impl ExactSizeIterator<Item = (&'static str, &Arg)> {
        names(self.template).into_iter().zip(&self.args)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = if self.args.is_empty() { Vec::new() } else { names(self.template) };
        for piece in pieces(self.template) {
            match piece {
                Piece::Literal(text) => out.write_str(text)?,
                Piece::Placeholder(wanted) => {
                    let place = names.iter().position(|name| *name == wanted);
                    match place.and_then(|place| self.args.get(place)) {
                        Some(arg) => arg.fmt(out)?,
                        None => out.write_str(wanted)?,
                    }
                }
            }
        }
        Ok(())
    }
}

/// `{ id, args, text }`: what a translation needs, and the English sentence for want of one.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// The arguments as an object.
        struct Args<'a>(&'a Text);
        impl Serialize for Args<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.args())
            }
        }
        let mut object = serializer.serialize_struct("Text", 3)?;
        object.serialize_field("id", &self.id())?;
        object.serialize_field("args", &Args(self))?;
        object.serialize_field("text", &self.to_string())?;
        object.end()
    }
}

/// Serializes a text as its English sentence, where a format has always had one.
///
/// # Errors
/// Those of the serializer.
pub fn in_english<S: Serializer>(text: &impl ToArg, serializer: S) -> Result<S::Ok, S::Error> {
    match text.to_arg() {
        Arg::Nothing => serializer.serialize_none(),
        arg => serializer.collect_str(&arg),
    }
}

#[cfg(test)]
mod tests;
