//! The page of a rule.

use super::page::{field, wrap};
use crate::output::style::{self, paint};
use openclaw_lint_core::explain::{ExampleHelp, LevelHelp, RuleHelp};
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::rules::Level;

pub(super) fn page(rule: &RuleHelp) -> String {
    let mut out = format!("{}: {}\n\n", paint(style::STRONG, &rule.id), rule.summary);
    for paragraph in rule.explanation.split("\n\n") {
        out.push_str(&wrap(paragraph, 2));
        out.push_str("\n\n");
    }
    for (index, LevelHelp { since, level }) in rule.levels.iter().enumerate() {
        let next = rule.levels.get(index + 1).and_then(|next| next.since);
        let until = next.map(|next| format!(", before {next}")).unwrap_or_default();
        let when = match since {
            Some(since) => format!("since {since}"),
            None if until.is_empty() => "in all releases".to_owned(),
            None => String::new(),
        };
        let when = format!("{when}{until}");
        let name = if index == 0 { "level" } else { "" };
        out.push_str(&field(name, &format!("{} ({})", level_name(*level), when.trim_start_matches(", "))));
    }
    let fix = match rule.fix {
        Some(Safety::Safe) => "where there is one, safe: the meaning stays",
        Some(Safety::Unsafe) => "where there is one, unsafe: look at the result",
        Some(Safety::Display) => "shown only, to be made by hand",
        None => "by hand",
    };
    out.push_str(&field("fix", fix));
    out.push_str(&example("reported", &rule.bad));
    out.push_str(&example("fine", &rule.good));
    out
}

const fn level_name(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Info => "info",
        Level::Warning => "warning",
        Level::Error => "error: the gateway will not work with the file",
        Level::Refuse => "error: OpenClaw refuses the file",
    }
}

fn example(name: &str, example: &ExampleHelp) -> String {
    let code = example.text.lines().map(|line| format!("    {}\n", paint(style::CODE, line))).collect::<String>();
    let when = paint(style::DIM, format_args!("(OpenClaw {})", example.target));
    format!("\n  {name} {when}\n{code}")
}
