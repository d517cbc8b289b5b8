//! `auth`: which agents can log in, with which credential, until when.

mod facts;
mod live;
mod probes;
mod programs;
mod show;

use crate::Outcome;
use crate::args::{AuthArgs, ListFormat};
use crate::problem::Problem;
use crate::terminal::Terminal;
use facts::Facts;
use openclaw_lint_core::report::Severity;
use std::io::Write as _;

pub(super) fn run(args: &AuthArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let facts = Facts::read(args)?;
    if args.live.dry_run {
        live::dry_run(&facts, &args.live, terminal)?;
        return Ok(Outcome::Clean);
    }
    let checked = live::check(&facts, &args.live, terminal)?;
    let text = match args.format {
        ListFormat::Pretty => show::pretty(&facts, checked.as_deref()),
        ListFormat::Json => show::json(&facts, checked.as_deref()),
    };
    write!(terminal.out, "{text}")?;
    let refused = checked.iter().flatten().any(|one| one.answer.verdict.severity() == Some(Severity::Error));
    Ok(if refused { Outcome::Findings } else { Outcome::Clean })
}
