//! Sentences as an id and arguments, so that a page can say them in other languages.

use openclaw_lint_core::report::mask::scrub;
use openclaw_lint_core::report::{self, text::Arg};
use serde::Serialize;
use std::collections::BTreeMap;

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
pub struct Text {
    /// Tells sentences apart; the same for the same sentence with other arguments.
    pub id: String,
    /// What is filled in.
    pub args: BTreeMap<String, Argument>,
    /// The sentence in English. Never holds a secret.
    pub text: String,
}

/// What is filled into a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Argument {
    /// As it is: a name, a value, a number.
    Plain(String),
    /// Another sentence.
    Text(Text),
}

impl Text {
    /// A sentence of the core without secrets.
    pub(crate) fn of(text: &report::Text) -> Self {
        let text = text.without_credentials();
        let argument = |arg: &Arg| match arg {
            Arg::Nothing => Argument::Plain(String::new()),
            Arg::Value(value) => Argument::Plain(scrub(value)),
            Arg::Text(text) => Argument::Text(Self::of(text)),
        };
        let args = text.args().map(|(name, arg)| (name.to_owned(), argument(arg))).collect();
        Self { id: text.id(), args, text: scrub(&text) }
    }
}
