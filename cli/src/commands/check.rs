//! `check`: reports what a release says to each config.

use super::filter;
use crate::Outcome;
use crate::args::CheckArgs;
use crate::environment::Environments;
use crate::files::Disk;
use crate::inputs::{self, Input};
use crate::output::{Checked, Renderer, Tally};
use crate::problem::Problem;
use crate::schema_file;
use crate::settings::{Choice, Options, Store};
use crate::terminal::Terminal;
use openclaw_lint_core::{Request, check};
use serde_json::Value;
use std::io::Write as _;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Configs that are in memory at once, per thread.
const BATCH: usize = 16;

/// What every config of a run is checked with.
struct Run {
    /// A schema in place of the built-in facts, and where it comes from.
    schema: Option<(PathBuf, Value)>,
    environments: Environments,
    options: Options,
    settings: Store,
    renderer: Renderer,
    /// Paths below it are shown relative to it.
    folder: PathBuf,
}

/// The report of one config as text, its counts, and whether it is a failure.
type Answer = Result<(String, Tally, bool), Problem>;

pub(super) fn run(args: &CheckArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let options = filter::of_check(args)?;
    let schema = match &args.schema {
        Some(path) => Some((path.clone(), schema_file::read(path)?)),
        None => None,
    };
    let mut inputs = inputs::collect(args)?;
    let settings = Store::read(&args.settings, &inputs.found)?;
    if let Some(name) = inputs.exclude(&settings) {
        terminal.note(&format!("{name} excludes every config that was found"));
    }
    let environments = Environments::read(&args.environment, &inputs.found)?;
    let renderer = Renderer::new(args.output.format, args.output.quiet);
    let folder = std::env::current_dir().unwrap_or_default();
    let run = Run { schema, environments, options, settings, renderer, folder };
    let mut tally = Tally::default();
    let mut failures = false;
    inputs.problems.iter().for_each(|problem| terminal.report(problem));
    write!(terminal.out, "{}", renderer.start())?;
    let mut said = false;
    for batch in inputs.found.chunks(BATCH * threads()) {
        for answer in run.all(batch) {
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

impl Run {
    /// Checks some configs at once; the answers are in the order of the inputs.
    fn all(&self, inputs: &[Input]) -> Vec<Answer> {
        let (next, answers) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(inputs.len())));
        let work = || {
            while let Some((index, input)) = {
                let index = next.fetch_add(1, Ordering::Relaxed);
                inputs.get(index).map(|input| (index, input))
            } {
                let answer = self.one(input);
                if let Ok(mut answers) = answers.lock() {
                    answers.push((index, answer));
                }
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..threads().min(inputs.len()) {
                scope.spawn(work);
            }
            work();
        });
        let mut answers = answers.into_inner().unwrap_or_default();
        answers.sort_by_key(|(index, _)| *index);
        answers.into_iter().map(|(_, answer)| answer).collect()
    }

    fn one(&self, input: &Input) -> Answer {
        let bytes = input.read()?;
        let choice = Choice::new(&self.options, self.settings.of(input), &input.path);
        let mut target = choice.target().located()?.for_text(&bytes);
        if let Some((path, _)) = &self.schema {
            target.reason = format!("{}; keys and values by {}", target.reason, path.display());
        }
        let environment = self.environments.of(input);
        let report = check(&Request {
            path: &input.path,
            source: &bytes,
            target: target.release,
            files: &Disk,
            environment,
            include_roots: &environment.include_roots(),
            schema: self.schema.as_ref().map(|(_, schema)| schema),
            policy: &choice,
        });
        if let Some(error) = &report.schema_error {
            return Err(Problem::Unchecked { path: input.path.clone(), reason: error.to_string() });
        }
        let shown: Vec<_> = report.diagnostics.iter().filter(|diagnostic| choice.lets(diagnostic)).collect();
        let tally = Tally::of(report.accepted, &shown);
        let fail_on = choice.fail_on();
        let checked =
            Checked { name: &input.name, folder: &self.folder, target: &target, report: &report, shown, fail_on };
        Ok((self.renderer.file(&checked), tally, tally.reaches(fail_on)))
    }
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}
