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
        None => key::page(&args.subject, &args.target.without_file()?)?,
    };
    write!(terminal.out, "{text}")?;
    Ok(Outcome::Clean)
}
