//! Checks several configs at once.

use crate::environment::Environments;
use crate::inputs::Input;
use crate::output::{Checked, Renderer, Tally};
use crate::problem::Problem;
use crate::settings::{Choice, Options, Store};
use openclaw_lint_core::document::Files;
use openclaw_lint_core::{Request, check};
use serde_json::Value;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Configs that are in memory at once, per thread.
const PER_THREAD: usize = 16;

/// What every config of a run is checked with.
pub(super) struct Run<'a> {
    /// Access to included files.
    pub(super) files: &'a (dyn Files + Sync),
    /// A schema in place of the built-in facts, and where it comes from.
    pub(super) schema: Option<(PathBuf, Value)>,
    pub(super) environments: Environments,
    pub(super) options: Options,
    pub(super) settings: Store,
    pub(super) renderer: Renderer,
    /// Paths below it are shown relative to it.
    pub(super) folder: PathBuf,
}

/// The report of one config as text, its counts, and whether it is a failure.
pub(super) type Answer = Result<(String, Tally, bool), Problem>;

/// Configs that are in memory at once.
pub(super) fn batch() -> usize {
    PER_THREAD * threads()
}

impl Run<'_> {
    /// Checks some configs at once; the answers are in the order of the inputs.
    pub(super) fn all(&self, inputs: &[Input]) -> Vec<Answer> {
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
            files: self.files,
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
