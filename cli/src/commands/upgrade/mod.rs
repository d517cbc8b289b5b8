//! `upgrade`: what a step to another release means for a config.

mod json;
mod pretty;

use super::fix::replace::Manner;
use super::fix::{diff, written};
use crate::Outcome;
use crate::args::{UpgradeArgs, UpgradeFormat};
use crate::environment::Environments;
use crate::files::Disk;
use crate::inputs::{self, Input};
use crate::problem::Problem;
use crate::target::{Target, Wanted};
use crate::terminal::Terminal;
use anstream::adapter::strip_str;
use openclaw_lint_core::Request;
use openclaw_lint_core::fix::FixedFile;
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::upgrade::tell::{self, Told};
use openclaw_lint_core::upgrade::upgrade;
use std::io::Write as _;
use std::path::PathBuf;

/// What every config of a run is looked at with.
struct Run<'a> {
    args: &'a UpgradeArgs,
    from: Wanted,
    to: Target,
    environments: Environments,
    /// Paths below it are shown relative to it.
    folder: PathBuf,
    width: usize,
}

pub(super) fn run(args: &UpgradeArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let (from, to) = (args.from.located()?, args.to.without_file()?);
    let inputs = inputs::collect_from(&args.paths, None, &args.stdin_filename)?;
    let environments = Environments::read(&args.environment, &inputs.found)?;
    let folder = std::env::current_dir().unwrap_or_default();
    let run = Run { args, from, to, environments, folder, width: pretty::width() };
    inputs.problems.iter().for_each(|problem| terminal.report(problem));
    let mut problems = inputs.problems;
    let mut reports: Vec<String> = Vec::new();
    let mut starts = true;
    for input in &inputs.found {
        match run.one(input, terminal) {
            Ok((report, of_file)) => {
                starts &= of_file;
                reports.push(report);
            }
            Err(problem @ Problem::Write(_)) => return Err(problem),
            Err(problem) => {
                terminal.report(&problem);
                problems.push(problem);
            }
        }
    }
    let text = match args.format {
        UpgradeFormat::Pretty => reports.join("\n"),
        UpgradeFormat::Markdown => reports.join("\n---\n\n"),
        UpgradeFormat::Json => json::document(&reports, &problems),
    };
    // Standard output holds the new text of what came from standard input.
    if args.write && inputs.found.iter().any(|input| input.stdin) {
        write!(terminal.err, "{text}")?;
    } else {
        write!(terminal.out, "{text}")?;
    }
    terminal.out.flush()?;
    Ok(match () {
        () if !problems.is_empty() => Outcome::Failed,
        () if starts => Outcome::Clean,
        () => Outcome::Findings,
    })
}

impl Run<'_> {
    /// The report on one config, and whether the new release starts with it.
    fn one(&self, input: &Input, terminal: &mut Terminal) -> Result<(String, bool), Problem> {
        let bytes = input.read()?;
        let environment = self.environments.of(input);
        let request = Request {
            path: &input.path,
            source: &bytes,
            target: self.to.release,
            files: &Disk,
            environment,
            include_roots: &environment.include_roots(),
            schema: None,
            policy: &OwnLevels,
        };
        let from = self.source(&request);
        let mut upgrade = upgrade(&request, from.release);
        tell::hide_secrets(&mut upgrade);
        let name = |file: &FixedFile| written::name(input, file, &self.folder);
        let files = &upgrade.fixed.files;
        // Only terminals obey the colours.
        let plain = |diff: String| match self.args.format {
            UpgradeFormat::Pretty => diff,
            UpgradeFormat::Markdown | UpgradeFormat::Json => strip_str(&diff).to_string(),
        };
        let diffs = if self.args.diff {
            files.iter().map(|file| plain(diff::of(&request, &name(file), file, false))).collect()
        } else {
            Vec::new()
        };
        let written = if self.args.write && (input.stdin || !upgrade.is_none()) {
            let manner = Manner { follow_symlinks: self.args.follow_symlinks, backup: !self.args.no_backup };
            let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Some(written::write(input, &bytes, files, manner, terminal)?.iter().map(name).collect())
        } else {
            None
        };
        let included = files.iter().filter(|file| !file.main).map(name).collect();
        let unwritten = written.is_some() && input.stdin && files.iter().any(|file| !file.main);
        let told = Told { name: &input.name, from: &from, to: &self.to, upgrade: &upgrade, diffs, written, included };
        let text = match self.args.format {
            UpgradeFormat::Pretty => pretty::report(&told, self.width),
            UpgradeFormat::Markdown => tell::markdown(&told),
            UpgradeFormat::Json => json::file(&told),
        };
        Ok((text, upgrade.verdict.starts && !unwritten))
    }

    /// The release that runs the file now.
    fn source(&self, request: &Request<'_>) -> Target {
        match &self.from {
            Wanted::Fixed(target) => target.clone(),
            Wanted::Auto | Wanted::Installed => tell::source(request),
        }
    }
}
