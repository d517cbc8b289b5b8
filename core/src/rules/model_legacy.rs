//! Models of yesterday.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::model_places::{model_refs, primary_models};
use crate::path::ConfigPath;
use std::collections::HashSet;

/// See the module.
pub const RULE: Rule = Rule {
    id: "model-legacy",
    summary: "An agent uses an old or a small model",
    explanation: "Old and small models follow instructions that somebody has hidden in a web page or a mail more \
        easily, and an agent with tools acts on them. `gpt-3.5`, early `gpt-4`, `claude-2` and \
        `claude-instant` are reported wherever they stand; the haiku models, GPT before 5 and Claude before \
        4.5 only as the first model of an agent.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { model: \"openai/gpt-3.5-turbo\" } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { model: \"openai/gpt-5\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const LEGACY: [&str; 5] = ["gpt-3.5", "claude-2", "claude-instant", "gpt-4-0314", "gpt-4-0613"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let name = |text: &str| text.trim().rsplit('/').next().unwrap_or_default().to_lowercase();
    let primary: HashSet<ConfigPath> = primary_models(context).into_iter().map(|(anchor, _)| anchor.path().clone()).collect();
    for (anchor, text) in model_refs(context) {
        let model = name(text);
        let (id, message) = if LEGACY.iter().any(|start| model.starts_with(start)) {
            ("models.legacy", text!("this model is from an older generation"))
        } else if is_weak(&model) && matches!(anchor, Anchor::Value(path) if primary.contains(path)) {
            ("models.weak_tier", text!("this model is easily talked into things, and is the first one of an agent"))
        } else {
            continue;
        };
        let finding = Finding::new(anchor.clone(), message).help(text!("use a newer and larger one for agents with tools"));
        audit::push(context, findings, id, finding);
    }
}

/// Whether it is a small model, or one of the generation before.
fn is_weak(model: &str) -> bool {
    let version = |rest: &str| -> Option<f64> {
        let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let whole = digits(rest);
        let minor = rest[whole..].strip_prefix(['.', '-']).map_or("", |rest| &rest[..digits(rest)]);
        // A longer number is a date.
        let minor = if (1..=2).contains(&minor.len()) { minor } else { "0" };
        format!("{}.{minor}", &rest[..whole]).parse().ok().filter(|_| whole == 1 || whole == 2)
    };
    if let Some(rest) = model.strip_prefix("gpt-") {
        return version(rest).is_some_and(|version| version < 5.0);
    }
    let Some(rest) = model.strip_prefix("claude-") else { return false };
    let family = ["opus-", "sonnet-"].iter().find_map(|family| rest.strip_prefix(family)).unwrap_or(rest);
    rest.contains("haiku") || version(family).is_some_and(|version| version < 4.5)
}
