//! What stands in `.openclaw-lint.json5`. The published JSON Schema is made from these types.

use super::names::{Pattern, RuleId, TargetName};
use super::word::word;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::rules::RULES;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Formatter;

/// Settings of openclaw-lint for the configs in this folder and below it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
#[schemars(title = "Settings of openclaw-lint", rename = "Settings")]
pub(crate) struct SettingsFile {
    /// Address of the JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<String>,
    /// The OpenClaw release to check against: a version such as `2026.9.6`, a month such as `2026.4`, `latest`,
    /// `installed`, or `auto` (the release that wrote the config, else the latest). `--target` beats it.
    pub(crate) target: Option<TargetName>,
    /// Levels of rules, by rule.
    pub(crate) rules: Rules,
    /// Report these rules only. `--select` beats it.
    pub(crate) select: Vec<RuleId>,
    /// Do not report these rules.
    pub(crate) ignore: Vec<RuleId>,
    /// Report findings that are at least this bad; `info` unless told otherwise. `--severity` beats it.
    pub(crate) severity: Option<Least>,
    /// Exit with 1 from this level on; `error` unless told otherwise. `--fail-on` beats it.
    pub(crate) fail_on: Option<Least>,
    /// Configs that a search of folders leaves out: patterns as in .gitignore, relative to this folder. A config
    /// that is named on the command line is checked all the same.
    pub(crate) exclude: Vec<Pattern>,
    /// Whether `openclaw-lint-ignore` comments in configs silence findings; `true` unless told otherwise.
    pub(crate) ignore_comments: Option<bool>,
    /// Other settings for some of the configs. Of several that fit, the last one wins.
    pub(crate) overrides: Vec<OverrideFile>,
}

/// Other settings for some of the configs.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Override")]
pub(crate) struct OverrideFile {
    /// The configs, or files that they include: patterns as in .gitignore, relative to the folder of this file.
    pub(crate) files: Vec<Pattern>,
    /// Levels of rules, by rule.
    #[serde(default)]
    pub(crate) rules: Rules,
    /// The OpenClaw release to check these configs against.
    #[serde(default)]
    pub(crate) target: Option<TargetName>,
}

/// Settings of rules, by id.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Rules(pub(crate) BTreeMap<RuleId, RuleSetting>);

impl JsonSchema for Rules {
    fn schema_name() -> Cow<'static, str> {
        "Rules".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let setting = generator.subschema_for::<RuleSetting>();
        let mut schema = json_schema!({ "type": "object", "additionalProperties": false });
        let properties = RULES.iter().map(|rule| {
            let mut setting = setting.clone();
            setting.insert("description".to_owned(), format!("{}.", rule.summary).into());
            (rule.id.to_owned(), setting.to_value())
        });
        schema.insert("properties".to_owned(), serde_json::Value::Object(properties.collect()));
        schema
    }
}

/// What becomes of the findings of a rule.
#[derive(Debug, JsonSchema)]
#[schemars(with = "RuleSettingForms")]
pub(crate) struct RuleSetting {
    pub(crate) level: Option<Level>,
    pub(crate) exclude: Vec<Pattern>,
}

/// A level, or a level and more.
#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "RuleSetting")]
#[expect(dead_code, reason = "describes what the deserializer below takes")]
enum RuleSettingForms {
    Level(Level),
    More(MoreOfARule),
}

#[derive(Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(rename = "RuleOptions")]
#[derive(Default)]
struct MoreOfARule {
    /// The level of its findings; that of the rule itself unless told otherwise.
    level: Option<Level>,
    /// Files whose findings are not reported: patterns as in .gitignore, relative to the folder of this file.
    exclude: Vec<Pattern>,
}

impl<'de> Deserialize<'de> for RuleSetting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = RuleSetting;

            fn expecting(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
                f.write_str("a level, or an object with `level` and `exclude`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<RuleSetting, E> {
                let level = one_of(text, &Level::NAMES).map_err(E::custom)?;
                Ok(RuleSetting { level: Some(level), exclude: Vec::new() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RuleSetting, A::Error> {
                let MoreOfARule { level, exclude } = MoreOfARule::deserialize(MapAccessDeserializer::new(map))?;
                Ok(RuleSetting { level, exclude })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// The level of a rule. Whether OpenClaw accepts a file does not depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(crate) enum Level {
    /// Not reported.
    Off,
    /// Worth knowing.
    Info,
    /// Loads, but not as meant.
    Warning,
    /// Has to be mended.
    Error,
}

impl Level {
    const NAMES: [(&'static str, Self); 4] =
        [("off", Self::Off), ("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error)];

    /// The severity; none for `off`.
    pub(crate) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word(deserializer, "a level", |text| one_of(text, &Self::NAMES))
    }
}

/// A threshold.
#[derive(Clone, Copy, Debug, JsonSchema)]
#[schemars(rename_all = "lowercase", rename = "Severity")]
pub(crate) enum Least {
    /// Everything.
    Info,
    /// Warnings and errors.
    Warning,
    /// Errors.
    Error,
}

impl<'de> Deserialize<'de> for Least {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let names = [("info", Self::Info), ("warning", Self::Warning), ("error", Self::Error)];
        word(deserializer, "a level", |text| one_of(text, &names))
    }
}

impl From<Least> for Severity {
    fn from(least: Least) -> Self {
        match least {
            Least::Info => Self::Info,
            Least::Warning => Self::Warning,
            Least::Error => Self::Error,
        }
    }
}

fn one_of<T: Copy>(text: &str, names: &[(&'static str, T)]) -> Result<T, String> {
    let found = names.iter().find(|(name, _)| *name == text);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let all: Vec<String> = names.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        format!("the level is one of {}, not \"{text}\"", all.join(", "))
    })
}
