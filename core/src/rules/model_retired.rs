//! Model ids that OpenClaw's repair replaces by newer ones.

use super::model_places::model_refs;
use super::{Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;
use crate::report::Safety;
use std::sync::LazyLock;

/// See the module.
pub const RULE: Rule = Rule {
    id: "model-retired",
    summary: "A model id that OpenClaw's repair replaces by a newer one",
    explanation: "`openclaw doctor --fix` (2026.5.28 and later; not yet 2026.5.12) replaces the ids of models that \
        their maker retired, wherever a chat model is named. The file loads either way. A newer model has another price \
        and behaves differently, so the new id is only suggested here, and never written by `fix`.",
    levels: &[(Release::new(2026, 5, 28), Level::Info)],
    fix: Some(Safety::Display),
    bad: Example { text: "{ agents: { defaults: { model: \"anthropic/claude-opus-4-5\" } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { model: \"anthropic/claude-opus-4-7\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Provider, new id, old ids; `*` at the end of an old one stands for a date or another suffix. Read in the repair
/// of 2026.9.6.
const RETIRED: &str = include_str!("../../data/models/retired.txt");

/// A line of the table.
struct Row {
    provider: &'static str,
    newer: &'static str,
    olds: Vec<&'static str>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut fields = line.split('\t');
        Some(Row { provider: fields.next()?, newer: fields.next()?, olds: fields.next()?.split(' ').collect() })
    };
    RETIRED.lines().filter_map(row).collect()
});

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (anchor, text) in model_refs(context) {
        let Some(newer) = successor(text) else { continue };
        let path = anchor.path().clone();
        let change = match anchor {
            Anchor::Key(_) => Change::Rename(path, newer.clone()),
            _ => Change::Replace(path, newer.clone().into()),
        };
        findings.push(
            Finding::new(anchor.clone(), text!("this model id is retired"))
                .help(text!("OpenClaw's own repair writes `{newer}`; look at its price and behaviour first", newer))
                .fix(Safety::Display, text!("use `{newer}`", newer), vec![change]),
        );
    }
}

/// The same reference with the id that took its place.
fn successor(reference: &str) -> Option<String> {
    let (provider, rest) = reference.trim().split_once('/')?;
    let (model, profile) = rest.split_once('@').map_or((rest, String::new()), |(model, tail)| (model, format!("@{tail}")));
    let model = model.to_lowercase();
    let hit = |old: &&str| old.strip_suffix('*').map_or(model == **old, |start| continues(&model, start));
    let rows = ROWS.iter().filter(|row| row.provider.eq_ignore_ascii_case(provider));
    let newer = rows.into_iter().find(|row| row.olds.iter().any(hit))?.newer;
    Some(format!("{provider}/{newer}{profile}"))
}

/// Whether `model` is `start`, or `start` with a further part or a date.
fn continues(model: &str, start: &str) -> bool {
    let rest = model.strip_prefix(start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.', ':']) || start.ends_with("-20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_took_a_models_place() {
        let rows = [
            ("anthropic/claude-opus-4-5", Some("anthropic/claude-opus-4-7")),
            ("anthropic/claude-opus-4-5-20251101@work", Some("anthropic/claude-opus-4-7@work")),
            ("anthropic/claude-sonnet-4-20250514", Some("anthropic/claude-sonnet-4-6")),
            ("Anthropic/Claude-3-5-Haiku-latest", Some("Anthropic/claude-sonnet-4-6")),
            ("anthropic/claude-opus-4-6", None),
            ("anthropic/claude-opus-4-55", None),
            ("anthropic/claude-haiku-4-5", None),
            ("openrouter/anthropic/claude-opus-4-5", None),
            ("openai/gpt-5-mini", Some("openai/gpt-5.4-mini")),
            ("openai/gpt-5.5", None),
            ("groq/qwen-qwq-32b", Some("groq/qwen/qwen3-32b")),
            ("gpt-5", None),
        ];
        for (old, new) in rows {
            assert_eq!(successor(old).as_deref(), new, "{old}");
        }
    }

    #[test]
    fn every_row_can_be_read() {
        assert!(RETIRED.lines().all(|line| line.split('\t').count() == 3));
    }
}
