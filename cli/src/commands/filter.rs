//! Which findings a run reports.

use crate::args::FilterArgs;
use crate::problem::Problem;
use openclaw_lint_core::report::{Diagnostic, Severity};
use openclaw_lint_core::rules;

/// The choice that the options make.
#[derive(Debug)]
pub(super) struct Filter {
    least: Severity,
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Filter {
    /// Reads the options.
    pub(super) fn new(args: &FilterArgs) -> Result<Self, Problem> {
        for id in args.select.iter().chain(&args.ignore) {
            if rules::find(id).is_none() {
                return Err(Problem::unknown_rule(id));
            }
        }
        Ok(Self { least: args.severity.into(), select: args.select.clone(), ignore: args.ignore.clone() })
    }

    /// Whether a finding is reported.
    pub(super) fn lets(&self, diagnostic: &Diagnostic) -> bool {
        let named = |list: &[String]| list.iter().any(|id| id == diagnostic.rule);
        diagnostic.severity >= self.least && (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }
}
