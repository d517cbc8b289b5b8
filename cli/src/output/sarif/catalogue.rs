//! The whole list of rules, with the text of their pages.

use super::form::{Configuration, Driver, Help, Message, Properties, Rule as Form, Tool};
use super::level;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::rules::{Example, Level, RULES, Rule};

const HOME: &str = env!("CARGO_PKG_REPOSITORY");

pub(super) fn tool() -> Tool {
    Tool {
        driver: Driver {
            name: "openclaw-lint",
            semantic_version: env!("CARGO_PKG_VERSION"),
            information_uri: HOME,
            rules: RULES.iter().map(|rule| form(rule)).collect(),
        },
    }
}

/// The place of a rule in the list.
pub(super) fn index(id: &str) -> Option<usize> {
    RULES.iter().position(|rule| rule.id == id)
}

fn form(rule: &Rule) -> Form {
    let severity = worst(rule);
    let level = level(severity);
    Form {
        id: rule.id,
        name: pascal(rule.id),
        short_description: Message::new(rule.summary),
        full_description: Message::new(rule.explanation),
        help: Help { text: rule.explanation.to_owned(), markdown: markdown(rule) },
        help_uri: format!("{HOME}/blob/main/docs/rules/{}.md", rule.id),
        default_configuration: Configuration { level },
        properties: Properties {
            tags: vec!["openclaw", if severity == Severity::Error { "correctness" } else { "maintainability" }],
            precision: "very-high",
            problem_severity: if level == "note" { "recommendation" } else { level },
        },
    }
}

/// The worst severity that the rule has for any release: results carry their own.
fn worst(rule: &Rule) -> Severity {
    rule.levels.iter().filter_map(|(_, level): &(_, Level)| level.severity()).max().unwrap_or(Severity::Info)
}

fn markdown(rule: &Rule) -> String {
    let example = |title: &str, example: &Example| {
        format!("**{title}** (OpenClaw {}):\n\n```json5\n{}\n```\n", example.target, example.text.trim_end())
    };
    format!("{}\n\n{}\n{}", rule.explanation, example("Reported", &rule.bad), example("Fine", &rule.good))
}

/// `unknown-key` as `UnknownKey`.
fn pascal(id: &str) -> String {
    id.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
