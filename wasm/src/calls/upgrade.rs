//! `upgrade`: what a step between two releases means for a config.

use super::fix::Fixed;
use super::{NAME, request};
use crate::failure::Failure;
use crate::target::{self, Target};
use openclaw_lint_core::report::mask::{scrub_line, scrub_path, scrub_sentence};
use openclaw_lint_core::report::{Safety, Severity};
use openclaw_lint_core::upgrade::tell::{self, Said, Told, words};
use openclaw_lint_core::upgrade::{self, Part, upgrade};
use serde::{Deserialize, Serialize};

/// Which step.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct UpgradeOptions {
    /// The release that runs the config now: `auto` (what the config says wrote it, else the newest that takes most of
    /// it; this is the default), a version such as `2026.2.9`, or a month such as `2026.4`.
    pub from: Option<String>,
    /// The release that is to run it; `latest` by default. An older one than `from` makes it a downgrade.
    pub to: Option<String>,
    /// What the file is called; `openclaw.json` by default.
    pub name: Option<String>,
}

impl UpgradeOptions {
    pub(crate) const FORM: &str = "{ from?: string, to?: string, name?: string }";
}

/// The answer to `upgrade`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Upgrade {
    /// The release that runs the config now.
    pub from: Target,
    /// The release that is to run it.
    pub to: Target,
    /// Which way the step goes.
    pub direction: Direction,
    /// How it ends.
    pub verdict: Verdict,
    /// The parts that have something to tell, in the order in which they are to be read.
    pub sections: Vec<UpgradeSection>,
    /// New keys that no section tells.
    pub more_possible: usize,
    /// The text after all safe fixes for the release `to`.
    pub fixed: Fixed,
    /// The whole report as Markdown.
    pub markdown: String,
}

/// Which way a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// To a newer release.
    Up,
    /// To an older release.
    Down,
    /// Nowhere: both are the same release.
    Same,
}

/// What it takes until the new release starts with the config.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Whether the old release takes the config as it is.
    pub accepted_now: bool,
    /// Whether the new release takes it as it is.
    pub accepted_as_is: bool,
    /// Whether the new release starts with it after the automatic changes, as far as the config goes.
    pub starts: bool,
    /// How many reasons the new release has to refuse it as it is.
    pub reasons: usize,
    /// Those among them for which the old release refuses it as well.
    pub known_reasons: usize,
    /// Automatic changes.
    pub changes: usize,
    /// Decisions that the step asks for.
    pub decisions: usize,
    /// Decisions that were open before.
    pub open_already: usize,
    /// All of this in a sentence.
    pub text: String,
}

/// A part of the report.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpgradeSection {
    /// Which part.
    pub part: Part,
    /// What it is called.
    pub title: String,
    /// At least one.
    pub items: Vec<UpgradeItem>,
}

/// One thing to know or to decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpgradeItem {
    /// What it is, in one line; keys stand in backticks.
    pub title: String,
    /// Why, in one or two sentences.
    pub why: Option<String>,
    /// The rules that it comes from.
    pub rules: Vec<&'static str>,
    /// How bad it is, where it is a finding that remains.
    pub severity: Option<Severity>,
    /// The places.
    pub entries: Vec<UpgradeEntry>,
    /// Ways to settle it, best first; none where nothing is to be decided.
    pub choices: Vec<UpgradeChoice>,
}

/// A place that an item is about.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpgradeEntry {
    /// The place in the config as it is.
    pub path: String,
    /// Its line, from 1; none where nothing stands there.
    pub line: Option<usize>,
    /// What becomes of it: `moved`, `value`, `removed`, `added`, `rewritten` or `kept`.
    pub change: &'static str,
    /// Its new places.
    pub to: Vec<String>,
    /// The value as it is, in a few characters.
    pub old: Option<String>,
    /// The new value, in a few characters.
    pub new: Option<String>,
    /// A few words about this place alone.
    pub note: Option<String>,
}

/// A way to settle an item.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpgradeChoice {
    /// What to do.
    pub action: String,
    /// What it means.
    pub meaning: Option<String>,
    /// How far the fixer can be trusted with it; none when it is to be done by hand.
    pub fix: Option<Safety>,
}

/// Tells what a step between two releases means for the text of a config.
///
/// # Errors
/// When `from` or `to` is no release.
pub fn upgrade_text(text: &str, options: &UpgradeOptions) -> Result<Upgrade, Failure> {
    let to = target::alone(options.to.as_deref().or(Some("latest")))?;
    let request = request(options.name.as_deref(), text, to.release);
    let from = match target::named(options.from.as_deref())? {
        Some(from) => from,
        None => tell::source(&request),
    };
    let mut upgrade = upgrade(&request, from.release);
    tell::hide_secrets(&mut upgrade);
    let name = scrub_line(options.name.as_deref().unwrap_or(NAME));
    let (diffs, included) = (Vec::new(), Vec::new());
    let told = Told { name: &name, from: &from, to: &to, upgrade: &upgrade, diffs, written: None, included };
    Ok(Upgrade::new(text, &told))
}

impl Upgrade {
    fn new(text: &str, told: &Told<'_>) -> Self {
        let upgrade = told.upgrade;
        let section = |section: &upgrade::Section| UpgradeSection {
            part: section.part,
            title: words::heading(section.part, told),
            items: section.items.iter().map(|item| UpgradeItem::new(upgrade, item)).collect(),
        };
        Self {
            from: told.from.into(),
            to: told.to.into(),
            direction: match upgrade.direction {
                upgrade::Direction::Up => Direction::Up,
                upgrade::Direction::Down => Direction::Down,
                upgrade::Direction::Same => Direction::Same,
            },
            verdict: Verdict::new(told),
            sections: upgrade.sections.iter().map(section).collect(),
            more_possible: upgrade.more_possible,
            fixed: Fixed::new(text, &upgrade.fixed, told.to),
            markdown: tell::markdown(told),
        }
    }
}

impl Verdict {
    fn new(told: &Told<'_>) -> Self {
        let verdict = &told.upgrade.verdict;
        Self {
            accepted_now: verdict.taken_now,
            accepted_as_is: verdict.taken_as_is,
            starts: verdict.starts,
            reasons: verdict.reasons,
            known_reasons: verdict.known_reasons,
            changes: verdict.changes,
            decisions: verdict.decisions,
            open_already: verdict.already,
            text: if told.upgrade.is_none() { words::same(told) } else { words::verdict(told) },
        }
    }
}

impl UpgradeItem {
    fn new(upgrade: &upgrade::Upgrade, item: &upgrade::Item) -> Self {
        let choice = |choice: &upgrade::Choice| UpgradeChoice {
            action: scrub_sentence(&choice.action),
            meaning: choice.meaning.as_deref().map(scrub_sentence),
            fix: choice.fix,
        };
        Self {
            title: scrub_sentence(&item.title),
            why: item.why.as_deref().map(scrub_sentence),
            rules: item.rules.clone(),
            severity: item.severity,
            entries: item.entries.iter().map(|entry| UpgradeEntry::new(upgrade, entry)).collect(),
            choices: item.choices.iter().map(choice).collect(),
        }
    }
}

impl UpgradeEntry {
    fn new(upgrade: &upgrade::Upgrade, entry: &upgrade::Entry) -> Self {
        let Said { change, to, old, new } = Said::of(entry);
        Self {
            path: scrub_path(&entry.path),
            line: upgrade.line(entry),
            change,
            to,
            old,
            new,
            note: entry.note.as_deref().map(scrub_sentence),
        }
    }
}
