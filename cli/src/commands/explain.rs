//! `explain`.
use crate::Outcome;
use crate::args::ExplainArgs;
use crate::problem::Problem;
use crate::terminal::Terminal;

pub(super) fn run(_: &ExplainArgs, _: &mut Terminal) -> Result<Outcome, Problem> {
    Ok(Outcome::Clean)
}
