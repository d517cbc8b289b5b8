//! `explain`: what a rule finds, or what may stand at a place of the config.

mod key;
mod page;
mod rule;

use crate::Outcome;
use crate::args::ExplainArgs;
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::explain::{self, Help, Unexplained, explain};
use openclaw_lint_core::report::mask::scrub;
use std::io::Write as _;

pub(super) fn run(args: &ExplainArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    // A rule is the same for all releases, so that none has to be found out.
    let text = match explain::rule(&args.subject) {
        Some(help) => rule::page(&help),
        None => {
            let target = args.target.without_file()?;
            match explain(&args.subject, target.index())? {
                Help::Key(help) => key::page(&help, &target),
                Help::Rule(help) => rule::page(&help),
            }
        }
    };
    write!(terminal.out, "{text}")?;
    Ok(Outcome::Clean)
}

impl From<Unexplained> for Problem {
    fn from(error: Unexplained) -> Self {
        let code = |near: Vec<String>| near.iter().map(|path| format!("`{path}`")).collect();
        match error {
            Unexplained::UnknownRule { name, near } => Self::UnknownRule { name: scrub(&name), near },
            Unexplained::UnknownKey { name, near } => Self::UnknownKey { name, near: code(near) },
            Unexplained::NotAPath(text) => Self::NotAPath(scrub(&text)),
        }
    }
}
