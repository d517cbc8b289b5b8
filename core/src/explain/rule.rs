//! A rule as data.

use crate::release::Release;
use crate::report::Safety;
use crate::rules::{ALWAYS, Example, Level, Rule};
use serde::Serialize;

/// What is known about a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RuleHelp {
    /// Its kebab-case name.
    pub id: String,
    /// One line: what it finds.
    pub summary: String,
    /// Markdown: why it matters, and what to do.
    pub explanation: String,
    /// How serious it is from which release on, oldest first.
    pub levels: Vec<LevelHelp>,
    /// The best fix that it can offer.
    pub fix: Option<Safety>,
    /// A config that it reports.
    pub bad: ExampleHelp,
    /// The same, mended.
    pub good: ExampleHelp,
}

/// A level, and from when on it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct LevelHelp {
    /// First release; none when it has always been so.
    pub since: Option<Release>,
    /// The level.
    pub level: Level,
}

/// A config that shows a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct ExampleHelp {
    /// The config.
    pub text: String,
    /// The release that it is checked against.
    pub target: String,
}

pub(super) fn help(rule: &Rule) -> RuleHelp {
    let level =
        |(since, level): &(Release, Level)| LevelHelp { since: (*since != ALWAYS).then_some(*since), level: *level };
    RuleHelp {
        id: rule.id.to_owned(),
        summary: rule.summary.to_owned(),
        explanation: rule.explanation.to_owned(),
        levels: rule.levels.iter().map(level).collect(),
        fix: rule.fix,
        bad: example(&rule.bad),
        good: example(&rule.good),
    }
}

fn example(example: &Example) -> ExampleHelp {
    ExampleHelp { text: example.text.to_owned(), target: example.target.to_owned() }
}
