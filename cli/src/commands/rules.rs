//! `rules`: what is looked for, and what a release says to it.

use crate::Outcome;
use crate::args::{ListFormat, RulesArgs};
use crate::output::style::{self, paint};
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::{Safety, Severity};
use openclaw_lint_core::rules::{ALWAYS, Level, RULES, Rule};
use serde_json::{Value, json};
use std::io::Write as _;

pub(super) fn run(args: &RulesArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let target = args.target.without_file()?.release;
    match args.format {
        ListFormat::Json => {
            let all: Vec<Value> = RULES
                .iter()
                .map(|rule| {
                    let level = rule.level(&target);
                    json!({"id": rule.id, "summary": rule.summary, "severity": level.severity(),
                        "refuses": level == Level::Refuse, "fix": rule.fix, "levels": levels(rule)})
                })
                .collect();
            writeln!(terminal.out, "{:#}", json!({"version": 1, "target": target.to_string(), "rules": all}))?;
        }
        ListFormat::Pretty => {
            let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
            for rule in RULES {
                let (style, word) = severity(rule.level(&target).severity());
                let padding = " ".repeat(width - rule.id.len());
                let id = paint(style::STRONG, rule.id);
                let fix = paint(style::DIM, format_args!("{:<10}", fix(rule.fix)));
                writeln!(terminal.out, "{id}{padding}  {style}{word:<7}{style:#}  {fix}  {}", rule.summary)?;
            }
        }
    }
    Ok(Outcome::Clean)
}

/// Since which release which level holds; `null` is "always".
fn levels(rule: &Rule) -> Vec<Value> {
    let since = |release: Release| if release == ALWAYS { Value::Null } else { Value::from(release.to_string()) };
    let level = |(release, level): &(_, Level)| json!({"since": since(*release), "severity": level.severity(), "refuses": *level == Level::Refuse});
    rule.levels.iter().map(level).collect()
}

/// How a release takes a finding.
fn severity(severity: Option<Severity>) -> (anstyle::Style, &'static str) {
    severity.map_or((style::DIM, "off"), |severity| (style::of(severity), style::word(severity)))
}

const fn fix(safety: Option<Safety>) -> &'static str {
    match safety {
        Some(Safety::Safe) => "fix",
        Some(Safety::Unsafe) => "unsafe fix",
        Some(Safety::Display) => "advice",
        None => "",
    }
}
