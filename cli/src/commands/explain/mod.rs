//! `explain`: what a rule finds, or what may stand at a place of the config.

mod key;
mod near;
mod page;
mod rule;
mod shape;
mod subject;

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::rules;
use std::io::Write as _;

pub(super) fn run(args: &ExplainArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let text = match rules::find(&args.subject) {
        Some(rule) => rule::page(rule),
        None => key::page(&args.subject, &args.target.without_file()?)
            .map_err(|problem| rule_instead(&args.subject, problem))?,
    };
    write!(terminal.out, "{text}")?;
    Ok(Outcome::Clean)
}

/// What is no key may be a mistyped rule: surely with a hyphen, perhaps when no key is close.
fn rule_instead(subject: &str, problem: Problem) -> Problem {
    let no_key_is_near = matches!(&problem, Problem::UnknownKey { near, .. } if near.is_empty());
    match Problem::unknown_rule(subject) {
        rule @ Problem::UnknownRule { .. } if rule.help().is_none() && (no_key_is_near || subject.contains('-')) => {
            rule
        }
        _ => problem,
    }
}
