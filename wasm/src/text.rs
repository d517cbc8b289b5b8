//! Sentences as an id and arguments, so that a page can say them in other languages.
//!
//! Until the core gives its texts in that form, the id is made here: a hash of the sentence without what stands in
//! backticks or quotation marks, which are its arguments.

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
    /// A sentence without secrets.
    pub(crate) fn new(text: String) -> Self {
        let mut template = String::with_capacity(text.len());
        let mut args = BTreeMap::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['`', '"']) {
            let (before, quoted) = rest.split_at(at);
            let Some(length) = quoted[1..].find(&quoted[..1]) else { break };
            let name = args.len().to_string();
            template.push_str(before);
            template.push_str(&format!("{{{name}}}"));
            args.insert(name, Argument::Plain(quoted[1..=length].to_owned()));
            rest = &quoted[length + 2..];
        }
        template.push_str(rest);
        Self { id: format!("{:016x}", fnv1a(&template)), args, text }
    }
}

const fn fnv1a(text: &str) -> u64 {
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while at < text.len() {
        hash = (hash ^ text.as_bytes()[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_with_other_names_have_the_same_id() {
        let [one, two] = ["unknown key \"a\"; use `b`", "unknown key \"c\"; use ``"].map(|text| Text::new(text.into()));
        assert_eq!(one.id, two.id);
        assert_eq!(one.args["1"], Argument::Plain("b".to_owned()));
        assert_ne!(one.id, Text::new("unknown key".into()).id);
        assert_eq!(Text::new("an open ` é".into()).text, "an open ` é");
    }
}
