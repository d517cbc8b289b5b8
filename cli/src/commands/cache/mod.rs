//! `cache`: how long the prompts of every agent and model are cached, and why.

mod json;
mod names;
mod pretty;
mod rows;

use crate::Outcome;
use crate::args::{CacheArgs, ListFormat};
use crate::environment::Environments;
use crate::files::Disk;
use crate::inputs::{self, Input};
use crate::problem::Problem;
use crate::settings;
use crate::terminal::Terminal;
pub(super) use json::Answer;
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::{Request, check};
use rows::Table;
use std::io::Write as _;

pub(super) fn run(args: &CacheArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let input = input(args)?;
    let environments = Environments::read(&args.environment, std::slice::from_ref(&input))?;
    let environment = environments.of(&input);
    let bytes = input.read()?;
    let target = settings::target(&input, args.target.as_ref())?.for_text(&bytes);
    let report = check(&Request {
        path: &input.path,
        source: &bytes,
        target: target.release,
        files: &Disk,
        environment,
        include_roots: &environment.include_roots(),
        schema: None,
        policy: &OwnLevels,
    });
    let table = Table::of(&report, environment);
    for wanted in &args.agent {
        if table.agents.iter().all(|agent| !agent.is_called(wanted)) {
            let names = table.agents.iter().map(|agent| agent.id.clone()).collect();
            return Err(Problem::UnknownAgent { name: wanted.clone(), known: names });
        }
    }
    let table = table.only(&args.agent);
    let text = match args.format {
        ListFormat::Pretty => pretty::text(&input.name, &target, &table),
        ListFormat::Json => json::text(&input.name, &target, &table),
    };
    write!(terminal.out, "{text}")?;
    terminal.out.flush()?;
    let bad = !table.accepted || table.findings.iter().any(|found| found.severity == Severity::Error);
    Ok(if bad { Outcome::Findings } else { Outcome::Clean })
}

fn input(args: &CacheArgs) -> Result<Input, Problem> {
    let paths: Vec<_> = args.path.iter().cloned().collect();
    let mut inputs = inputs::collect_from(&paths, None, &args.stdin_filename)?;
    if let Some(problem) = inputs.problems.pop() {
        return Err(problem);
    }
    match (inputs.found.pop(), inputs.found.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(Problem::NotOneConfig),
    }
}
