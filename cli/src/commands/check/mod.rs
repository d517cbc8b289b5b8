//! `check`: reports what a release says to each config.

mod batch;
mod progress;
mod watch;
mod watched;

use super::filter;
use crate::Outcome;
use crate::args::CheckArgs;
use crate::environment::Environments;
use crate::files::Disk;
use crate::inputs;
use crate::output::{Renderer, Tally};
use crate::problem::Problem;
use crate::schema_file;
use crate::settings::Store;
use crate::terminal::Terminal;
use batch::{Run, batch};
use openclaw_lint_core::document::Files;
use progress::Progress;
use std::io::Write as _;
use watched::Watched;

pub(super) fn run(args: &CheckArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    if args.watch { watch::run(args, terminal) } else { once(args, None, terminal) }
}

/// One run; `watched` takes down what it depends on.
fn once(args: &CheckArgs, watched: Option<&Watched>, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let options = filter::of_check(args)?;
    let schema = match &args.schema {
        Some(path) => Some((path.clone(), schema_file::read(path)?)),
        None => None,
    };
    let mut inputs = inputs::collect(args)?;
    if let Some(watched) = watched {
        watched.depends_on(args, &inputs);
    }
    let settings = Store::read(&args.settings, &inputs.found)?;
    if let Some(name) = inputs.exclude(&settings) {
        terminal.note(&format!("{name} excludes every config that was found"));
    }
    let environments = Environments::read(&args.environment, &inputs.found)?;
    let renderer = Renderer::new(args.output.format, args.output.quiet);
    let folder = std::env::current_dir().unwrap_or_default();
    let files = watched.map_or(&Disk as &(dyn Files + Sync), |watched| watched);
    let run = Run { files, schema, environments, options, settings, renderer, folder };
    let mut tally = Tally::default();
    let mut failures = false;
    inputs.problems.iter().for_each(|problem| terminal.report(problem));
    write!(terminal.out, "{}", renderer.start())?;
    let mut said = false;
    let mut progress = Progress::new(inputs.found.len());
    for (index, configs) in inputs.found.chunks(batch()).enumerate() {
        progress.show(index * batch());
        let answers = run.all(configs);
        progress.erase();
        for answer in answers {
            match answer {
                Ok((text, of_file, failure)) => {
                    let between = if said && !text.is_empty() { renderer.between() } else { "" };
                    write!(terminal.out, "{between}{text}")?;
                    said |= !text.is_empty();
                    tally.add(of_file);
                    failures |= failure;
                }
                Err(problem) => {
                    terminal.report(&problem);
                    inputs.problems.push(problem);
                }
            }
        }
    }
    let (out, err) = renderer.end(&tally, &inputs.problems);
    write!(terminal.out, "{out}")?;
    terminal.out.flush()?;
    write!(terminal.err, "{err}")?;
    Ok(match () {
        () if !inputs.problems.is_empty() => Outcome::Failed,
        () if !args.filter.exit_zero && failures => Outcome::Findings,
        () => Outcome::Clean,
    })
}
