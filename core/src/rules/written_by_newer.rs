//! Configs from the future.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::schema::history::History;

/// See the module.
pub const RULE: Rule = Rule {
    id: "written-by-newer",
    summary: "A newer release wrote this config",
    explanation: "`meta.lastTouchedVersion` is the release that last wrote the file. When it is newer than the one that reads it, that \
        one says so and holds back commands that write. The file may hold keys that the older release does not know. Check it \
        against the newer release, or update.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ meta: { lastTouchedVersion: \"2026.9.6\" } }", target: "2026.8.2" },
    good: Example { text: "{ meta: { lastTouchedVersion: \"2026.8.2\" } }", target: "2026.8.2" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = ["meta", "lastTouchedVersion"];
    let Some(written) = context.dig(&names).and_then(known_text).and_then(|text| text.parse::<Release>().ok()) else { return };
    // Only a known release in between makes a difference that can be named.
    let history = History::get();
    if history.index_of(&written) > history.index_of(&context.target) {
        let message = text!("{written} wrote this config, which is newer than {release}", written, release = context.target);
        let help = text!("check it against {written}, or update OpenClaw", written);
        findings.push(Finding::new(Anchor::Value(ConfigPath::of(&names)), message).help(help));
    }
}
