//! `fix`: mends configs in place.

mod attributes;
pub(super) mod diff;
pub(super) mod replace;
mod summary;
pub(super) mod written;

use super::filter;
use crate::Outcome;
use crate::args::FixArgs;
use crate::environment::Environments;
use crate::files::Disk;
use crate::inputs::{self, Input};
use crate::problem::Problem;
use crate::settings::{Choice, Options as RuleOptions, Store};
use crate::terminal::Terminal;
use openclaw_lint_core::Request;
use openclaw_lint_core::fix::{Fixed, Options, fix};
use openclaw_lint_core::report::{Safety, Severity};
use replace::Manner;
use std::io::Write as _;
use std::path::PathBuf;
use summary::Told;

/// What every config of a run is mended with.
struct Run<'a> {
    args: &'a FixArgs,
    rules: RuleOptions,
    settings: Store,
    environments: Environments,
    options: Options,
    /// Paths below it are shown relative to it.
    folder: PathBuf,
}

pub(super) fn run(args: &FixArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let rules = filter::of_fix(args)?;
    let mut inputs = inputs::collect_from(&args.paths, None, &args.stdin_filename)?;
    let settings = Store::read(&args.settings, &inputs.found)?;
    if let Some(name) = inputs.exclude(&settings) {
        terminal.note(&format!("{name} excludes every config that was found"));
    }
    let environments = Environments::read(&args.environment, &inputs.found)?;
    let options = Options {
        safety: if args.not_only_safe { Safety::Unsafe } else { Safety::Safe },
        only: (!args.only.is_empty()).then(|| args.only.clone()),
        keep_as_comment: args.keep_as_comment,
    };
    let folder = std::env::current_dir().unwrap_or_default();
    let run = Run { args, rules, settings, environments, options, folder };
    inputs.problems.iter().for_each(|problem| terminal.report(problem));
    let mut failed = !inputs.problems.is_empty();
    let mut findings = false;
    for input in &inputs.found {
        match run.one(input, terminal) {
            Ok(outcome) => findings |= outcome == Outcome::Findings,
            Err(problem @ Problem::Write(_)) => return Err(problem),
            Err(problem) => {
                terminal.report(&problem);
                failed = true;
            }
        }
    }
    terminal.out.flush()?;
    Ok(match (failed, findings) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    })
}

impl Run<'_> {
    fn one(&self, input: &Input, terminal: &mut Terminal) -> Result<Outcome, Problem> {
        let bytes = input.read()?;
        let choice = Choice::new(&self.rules, self.settings.of(input), &input.path);
        let target = choice.target().located()?.for_text(&bytes);
        let environment = self.environments.of(input);
        let request = Request {
            path: &input.path,
            source: &bytes,
            target: target.release,
            files: &Disk,
            environment,
            include_roots: &environment.include_roots(),
            schema: None,
            policy: &choice,
        };
        let fixed = fix(&request, &self.options);
        if self.args.diff {
            for file in &fixed.files {
                let name = written::name(input, file, &self.folder);
                let text = diff::of(&request, &name, file, self.args.show_secrets);
                write!(terminal.out, "{text}")?;
            }
        }
        let manner = Manner { follow_symlinks: self.args.follow_symlinks, backup: !self.args.no_backup };
        let backups = match self.args.diff {
            true => Vec::new(),
            false => written::write(input, &bytes, &fixed.files, manner, terminal)?,
        };
        let names: Vec<String> = fixed.files.iter().map(|file| written::name(input, file, &self.folder)).collect();
        let unwritten = input.stdin && !self.args.diff && fixed.files.iter().any(|file| !file.main);
        let told = Told { changed: &names, backups: &backups, diff: self.args.diff, unwritten };
        write!(terminal.err, "{}", summary::of(&input.name, &target, &fixed, &told))?;
        Ok(if unwritten || self.leaves_work(&fixed) { Outcome::Findings } else { Outcome::Clean })
    }

    fn leaves_work(&self, fixed: &Fixed) -> bool {
        if self.args.diff {
            return !fixed.files.is_empty();
        }
        fixed.remaining.diagnostics.iter().any(|found| found.severity == Severity::Error)
    }
}
