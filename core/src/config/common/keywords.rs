//! Keywords that many sections use.

use schemars::JsonSchema;
use serde::Deserialize;

/// The keyword `oauth`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Oauth {
    /// A login with tokens that are renewed.
    Oauth,
}

/// How much a model thinks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ThinkingLevel {
    /// No thinking.
    Off,
    /// As little thinking as possible.
    Minimal,
    /// A little thinking.
    Low,
    /// A medium amount of thinking.
    Medium,
    /// Much thinking.
    High,
    /// Very much thinking.
    Xhigh,
    /// The model decides how much to think.
    Adaptive,
    /// The most that the model offers.
    Max,
    /// The highest level, for models that know it.
    Ultra,
}

/// The keyword `auto`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Auto {
    /// OpenClaw decides from the circumstances.
    Auto,
}

/// A type of conversation.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ChatType {
    /// A conversation with one person.
    Direct,
    /// A group of people.
    Group,
    /// A channel or room that many can read.
    Channel,
}

/// The keyword `mentions`.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Mentions {
    /// Only for messages that mention the agent.
    Mentions,
}

/// Automatic, on or off.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AutoOnOff {
    /// Never.
    Off,
    /// OpenClaw decides from the circumstances.
    Auto,
    /// Always.
    On,
}
