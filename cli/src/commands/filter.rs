//! What the command line says about rules and findings.

use crate::args::{CheckArgs, FixArgs};
use crate::problem::Problem;
use crate::settings::Options;
use openclaw_lint_core::rules;

/// The options of `check`.
pub(super) fn of_check(args: &CheckArgs) -> Result<Options, Problem> {
    let filter = &args.filter;
    all_known(filter.select.iter().chain(&filter.ignore))?;
    Ok(Options {
        target: args.target.as_ref().map(|target| target.located()).transpose()?,
        select: filter.select.clone(),
        ignore: filter.ignore.clone(),
        severity: filter.severity.map(Into::into),
        fail_on: filter.fail_on.map(Into::into),
        no_ignore_comments: args.settings.no_ignore_comments,
    })
}

/// The options of `fix`. `--only` is no choice of rules: what the others find is still told.
pub(super) fn of_fix(args: &FixArgs) -> Result<Options, Problem> {
    all_known(args.only.iter().chain(&args.ignore))?;
    Ok(Options {
        target: args.target.as_ref().map(|target| target.located()).transpose()?,
        ignore: args.ignore.clone(),
        no_ignore_comments: args.settings.no_ignore_comments,
        ..Options::default()
    })
}

fn all_known<'a>(ids: impl Iterator<Item = &'a String>) -> Result<(), Problem> {
    let mut ids = ids;
    ids.find(|id| rules::find(id).is_none()).map_or(Ok(()), |id| Err(Problem::unknown_rule(id)))
}
