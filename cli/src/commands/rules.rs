//! `rules`: what is looked for.

use crate::Outcome;
use crate::args::{ListArgs, ListFormat};
use crate::output::style::{self, paint};
use crate::problem::Problem;
use crate::target::known;
use crate::terminal::Terminal;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::rules::{Level, RULES};
use serde_json::json;
use std::io::Write as _;

pub(super) fn run(args: &ListArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let latest = known().latest();
    match args.format {
        ListFormat::Json => {
            let all: Vec<_> = RULES
                .iter()
                .map(|rule| {
                    let level = rule.level(&latest);
                    json!({"id": rule.id, "summary": rule.summary, "severity": level.severity(),
                        "refuses": level == Level::Refuse, "fix": rule.fix})
                })
                .collect();
            writeln!(terminal.out, "{:#}", json!({"version": 1, "rules": all}))?;
        }
        ListFormat::Pretty => {
            let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
            for rule in RULES {
                let (style, word) = severity(rule.level(&latest).severity());
                let padding = " ".repeat(width - rule.id.len());
                let id = paint(style::STRONG, rule.id);
                writeln!(terminal.out, "{id}{padding}  {style}{word:<7}{style:#}  {}", rule.summary)?;
            }
        }
    }
    Ok(Outcome::Clean)
}

/// How the newest release takes a finding.
fn severity(severity: Option<Severity>) -> (anstyle::Style, &'static str) {
    severity.map_or((style::DIM, "off"), |severity| (style::of(severity), style::word(severity)))
}
