//! Mends a config: applies the fixes of its diagnostics, checks again, and goes on until nothing is
//! left to do.
//!
//! What is promised: the number of diagnostics for which the target refuses the file never grows, so
//! that an accepted file stays accepted; no value is hidden behind a second key of its name; what a comment
//! silences stays silent; the text still parses. A fix that would break a promise is left out. (Mending a syntax error may bring to
//! light what it hid.)

mod batch;
mod overlay;
mod settle;
mod tidy;

use crate::check::{Report, Request, check};
use crate::path::ConfigPath;
use crate::report::{Diagnostic, FileEdit, FileId, Safety, Severity, Text};
use crate::rules::Change;
use crate::suppress::Silencer;
use batch::Candidate;
use overlay::Overlay;
use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

/// More rounds than any config needs; a round may apply many fixes.
const MOST_PASSES: usize = 200;

/// Which fixes are wanted.
#[derive(Clone, Debug)]
pub struct Options {
    /// The least safety: [`Safety::Safe`], or [`Safety::Unsafe`] for both. Those that are for display
    /// only are never applied.
    pub safety: Safety,
    /// Only fixes of these rules.
    pub only: Option<Vec<String>>,
    /// Whether what a fix removes stays in the file as a comment.
    pub keep_as_comment: bool,
}

/// A fix that was applied, or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The rule that offered it.
    pub rule: &'static str,
    /// What it does. Never holds a secret.
    pub title: Text,
    /// The place of the finding in the config as it was in that round.
    pub path: ConfigPath,
    /// How far it can be trusted.
    pub safety: Safety,
    /// What it does in config terms, as the config was in that round. May hold secrets.
    pub changes: Vec<Change>,
}

/// The new text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedFile {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is the main file.
    pub main: bool,
    /// Its bytes before.
    pub before: String,
    /// Its text now.
    pub text: String,
}

/// What became of a config.
pub struct Fixed {
    /// The files that changed.
    pub files: Vec<FixedFile>,
    /// What was done, in order.
    pub applied: Vec<Applied>,
    /// Fixes that would have broken a promise.
    pub left_out: Vec<Applied>,
    /// What is to be said about the result.
    pub remaining: Report,
    /// How many rounds changed something.
    pub passes: usize,
    /// The edits of each round, on the texts as they were before it.
    pub rounds: Vec<Vec<FileEdit>>,
}

/// Where a bracket was guessed, keys may stand in a section that is not theirs.
const SYNTAX_ERROR: &str = crate::rules::syntax_error::RULE.id;

/// Mends one config.
#[must_use]
pub fn fix(request: &Request<'_>, options: &Options) -> Fixed {
    let mut state = Overlay::new(request.path, request.source, request.files);
    let mut report = state.check(request);
    let mut filled: BTreeSet<ConfigPath> = tidy::filled(&report.document).into_iter().collect();
    let mut applied: Vec<Applied> = Vec::new();
    let mut seen = HashSet::from([state.fingerprint()]);
    let mut rejected: Vec<Applied> = Vec::new();
    let mut passes = 0;
    let mut rounds = Vec::new();
    while passes < MOST_PASSES {
        let of = |safety| {
            let options = Options { safety, ..options.clone() };
            batch::of(&report, &options, &rejected, |file| state.can_change(&report, file))
        };
        let mut batch = of(Safety::Safe);
        if batch.is_empty()
            && let Some(last) = applied.last()
        {
            let tidying = tidy::next(&filled, &report, last.rule);
            batch.extend(tidying.filter(|tidying| {
                tidying.edits.iter().all(|edit| state.can_change(&report, edit.file)) && !tidying.is_among(&rejected)
            }));
        }
        // What needs a human's eye comes when nothing else is left to do, so that it never takes the place of a fix
        // that keeps the meaning.
        if batch.is_empty() && options.safety == Safety::Unsafe {
            batch = of(Safety::Unsafe);
            if applied.iter().any(|fix| fix.rule == SYNTAX_ERROR) {
                batch.retain(|candidate| !candidate.drops_an_unknown_key());
            }
        }
        let mut changed = false;
        // Half of a batch that breaks a promise, until it is clear which fix does.
        while !batch.is_empty() {
            let next = state.with(&report, &batch);
            let outcome = next.map(|next| (next.check(request), next));
            match outcome {
                Some((after, next))
                    if (keeps_promises(&report, &after)
                        || batch.len() == 1
                            && settle::keeps_promises_in_the_end(request, options, &report, &next, &after))
                        && seen.insert(next.fingerprint()) =>
                {
                    rounds.push(batch.iter().flat_map(|candidate| candidate.edits.clone()).collect());
                    applied.extend(batch.into_iter().map(Candidate::into_applied));
                    (state, report, changed) = (next, after, true);
                    filled.extend(tidy::filled(&report.document));
                    break;
                }
                _ if batch.len() == 1 => {
                    rejected.extend(batch.drain(..).map(Candidate::into_applied));
                    changed = true;
                }
                _ => batch.truncate(batch.len() / 2),
            }
        }
        if !changed {
            break;
        }
        passes += 1;
    }
    let files = state.changes(&report);
    Fixed { files, applied, left_out: rejected, remaining: report, passes, rounds }
}

fn keeps_promises(before: &Report, after: &Report) -> bool {
    let unreadable =
        |report: &Report| report.all().filter(|found| ["syntax-error", "invalid-utf8"].contains(&found.rule)).count();
    let refusing = |report: &Report| report.all().filter(|found| found.refuses).count();
    let errors = |report: &Report| report.all().filter(|found| is_error(found)).count();
    let (was, is) = (unreadable(before), unreadable(after));
    let readable = is < was
        || is == was
            && refusing(after) <= refusing(before)
            && errors(after) <= errors(before)
            && (after.accepted || !before.accepted)
            && keeps_silence(before, after);
    readable && after.document.duplicates.len() <= before.document.duplicates.len()
}

/// Whether what a comment silences stays silent: the comment went along with what it is about.
fn keeps_silence(before: &Report, after: &Report) -> bool {
    let shown = |report: &Report, rule: &str| report.diagnostics.iter().filter(|found| found.rule == rule).count();
    let by_comment = before.silenced.iter().filter(|silenced| silenced.by == Silencer::Comment);
    let rules: HashSet<&str> = by_comment.map(|silenced| silenced.diagnostic.rule).collect();
    rules.into_iter().all(|rule| shown(after, rule) <= shown(before, rule))
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.own_severity == Severity::Error
}

impl Fixed {
    /// The text of the main file, changed or not.
    #[must_use]
    pub fn main_text(&self) -> &str {
        self.remaining.document.file(FileId::MAIN).map_or("", |source| source.text.as_str())
    }
}

/// Checks a config with other texts than those on the disk.
fn check_texts(request: &Request<'_>, source: &[u8], files: &dyn crate::document::Files) -> Report {
    check(&Request { source, files, ..*request })
}
