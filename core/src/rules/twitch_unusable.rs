//! Twitch in releases that cannot read any config of it.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "twitch-unusable",
    summary: "Twitch in a release that refuses any config of it",
    explanation: "2026.4.14 to 2026.4.29 ask for the form of a single account and for that of several at once, which nothing \
        satisfies: with `channels.twitch` they refuse the file, whatever stands there.",
    levels: &[
        (ALWAYS, Level::Off),
        (Release::new(2026, 4, 14), Level::Refuse),
        (Release::new(2026, 5, 12), Level::Off),
    ],
    fix: None,
    bad: Example {
        text: "{ channels: { twitch: { username: \"me\", accessToken: \"${TWITCH_TOKEN}\", channel: \"me\" } } }",
        target: "2026.4.29",
    },
    good: Example {
        text: "{ channels: { twitch: { username: \"me\", accessToken: \"${TWITCH_TOKEN}\", channel: \"me\" } } }",
        target: "2026.5.12",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.dig(&["channels", "twitch"]).is_some_and(|twitch| twitch.as_object().is_some()) {
        let path = ConfigPath::of(&["channels", "twitch"]);
        let message = text!("this release refuses any config of Twitch");
        findings.push(Finding::new(Anchor::Key(path), message).help(text!("use 2026.5.12 or a newer release")));
    }
}
