//! `auth`: which agents can log in, with which credential, until when.

mod facts;
mod live;
mod probes;
mod programs;
mod redact;
mod show;
mod status;

use crate::Outcome;
use crate::args::{AuthArgs, ListFormat};
use crate::files::Disk;
use crate::problem::Problem;
use crate::terminal::Terminal;
use facts::Facts;
use openclaw_lint_core::anthropic::readiness::{Readiness, readiness};
use openclaw_lint_core::report::Severity;
use redact::redactor;
use std::io::Write as _;

pub(super) use show::Document as JsonAuth;

pub(super) fn run(args: &AuthArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let mut facts = Facts::read(args)?;
    let mut readiness = judged(&facts);
    status::consider(&mut facts, &mut readiness).map_err(|error| Problem::Status(error.to_string()))?;
    let redactor = redactor(&facts, &readiness);
    if args.live.dry_run {
        let text = match args.format {
            ListFormat::Pretty => live::dry_run(&facts, &args.live),
            ListFormat::Json => show::json(&facts, &readiness, None, Some(&live::previews(&facts, &args.live))),
        };
        write!(terminal.out, "{}", redactor.apply(text))?;
        return Ok(Outcome::Clean);
    }
    let checked = live::check(&facts, &args.live, terminal)?;
    let text = match args.format {
        ListFormat::Pretty => show::pretty(&facts, &readiness, checked.as_deref()),
        ListFormat::Json => show::json(&facts, &readiness, checked.as_deref(), None),
    };
    write!(terminal.out, "{}", redactor.apply(text))?;
    let refused = checked.iter().flatten().any(|one| one.answer.verdict.severity() == Some(Severity::Error));
    Ok(if refused || fails(&readiness) { Outcome::Findings } else { Outcome::Clean })
}

/// The judgement about the agents that are wanted.
fn judged(facts: &Facts) -> Readiness {
    let mut readiness = readiness(&facts.document, &facts.inputs, &Disk);
    readiness.agents.retain(|agent| facts.agents.contains(&agent.agent));
    readiness.findings.retain_mut(|finding| {
        finding.agents.retain(|agent| facts.agents.contains(agent));
        !finding.agents.is_empty()
    });
    readiness
}

/// Whether some agent cannot log in where it has to.
fn fails(readiness: &Readiness) -> bool {
    let providers = readiness.agents.iter().flat_map(|agent| &agent.providers);
    providers.filter(|provider| provider.needed).any(|provider| provider.verdict.fails())
}
