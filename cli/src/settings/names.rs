//! Texts in the settings that name something: a rule, a release, paths.

use super::globs;
use super::word::word;
use crate::problem::Problem;
use crate::target::Wanted;
use openclaw_lint_core::rules::{self, RULES};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use std::borrow::{Borrow, Cow};
use std::ops::Deref;

/// The id of a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RuleId(String);

impl Deref for RuleId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for RuleId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer, "the id of a rule", |id| match rules::find(id) {
            Some(_) => Ok(Self(id.to_owned())),
            None => Err(Problem::unknown_rule(id)),
        })
    }
}

impl JsonSchema for RuleId {
    fn schema_name() -> Cow<'static, str> {
        "RuleId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        json_schema!({ "type": "string", "enum": ids })
    }
}

/// An OpenClaw release, as `--target` takes it.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(transparent)]
pub(crate) struct TargetName(String);

impl TargetName {
    /// The same for a run; `settings` is the name of the file that asks for it.
    pub(crate) fn wanted(&self, settings: &str) -> Wanted {
        // It was understood when it was read.
        Wanted::from_settings(&self.0, settings).unwrap_or(Wanted::Auto)
    }
}

impl<'de> Deserialize<'de> for TargetName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer, "the name of a release", |name| name.parse::<Wanted>().map(|_| Self(name.to_owned())))
    }
}

/// A pattern of paths, as in .gitignore.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(transparent)]
pub(crate) struct Pattern(String);

impl Pattern {
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer, "a pattern of paths", |text| match globs::problem(text) {
            None => Ok(Self(text.to_owned())),
            Some(problem) => Err(format!("\"{text}\" is no pattern of paths: {problem}")),
        })
    }
}
