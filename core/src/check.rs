//! The main job: what does a release say to this config?

use crate::document::{Document, Environment, Files, Loader};
use crate::policy::Policy;
use crate::release::Release;
use crate::report::{Diagnostic, builder};
use crate::rules::{Context, Findings, Level, RULES, Rule, Scope, ignore_unused};
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::validate::SchemaError;
use crate::schema::{tolerance, validate};
use crate::suppress::{Doubt, Ignores, Sieve, Silenced, Silencer, Watch};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What to check, and with which knowledge of the machine that it is for.
pub struct Request<'a> {
    /// The name or path of the main file, as diagnostics show it.
    pub path: &'a Path,
    /// Its bytes.
    pub source: &'a [u8],
    /// The release to check against.
    pub target: Release,
    /// Access to included files.
    pub files: &'a dyn Files,
    /// The environment of the gateway.
    pub environment: &'a dyn Environment,
    /// Further folders that may be included from, absolute.
    pub include_roots: &'a [PathBuf],
    /// A JSON Schema to check against instead of the built-in facts, as printed by an OpenClaw install. Needs the
    /// feature `foreign-schemas`; without it, such a request ends in [`Report::schema_error`].
    pub schema: Option<&'a Value>,
    /// Which findings are reported, and how; [`crate::policy::OwnLevels`] where there are no settings.
    pub policy: &'a dyn Policy,
}

/// More findings of one kind than anybody reads. The bound keeps a file of several megabytes that is no
/// config from costing minutes.
pub const MOST_FINDINGS: usize = 1_000;

/// The answer.
pub struct Report {
    /// The release that was checked against.
    pub target: Release,
    /// Whether that release would load the file. Nothing that silences findings changes that.
    pub accepted: bool,
    /// A schema that could not be used: nothing is known about keys and values then, and nothing is accepted.
    pub schema_error: Option<SchemaError>,
    /// What is to be reported, in order of file and position; at most [`MOST_FINDINGS`] per rule.
    pub diagnostics: Vec<Diagnostic>,
    /// What was found as well, and is not to be reported.
    pub silenced: Vec<Silenced>,
    /// How many more findings there are.
    pub omitted: usize,
    /// The config and its sources.
    pub document: Document,
}

impl Report {
    /// How many findings are silenced by comments in the config.
    #[must_use]
    pub fn suppressed(&self) -> usize {
        self.silenced.iter().filter(|silenced| silenced.by == Silencer::Comment).count()
    }

    /// Everything that was found, reported or not.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().chain(self.silenced.iter().map(|silenced| &silenced.diagnostic))
    }
}

/// Checks one config.
#[must_use]
pub fn check(request: &Request<'_>) -> Report {
    let machine = Watch::new(request.files, request.environment);
    let loader = Loader::new(request.target, &machine, &machine).include_roots(request.include_roots);
    let document = loader.load(request.path, request.source);
    let loaded_in_vain = machine.was_asked_in_vain();
    let release = History::get().index_of(&request.target);
    let atlas = Atlas::whole(release);
    let issues = match request.schema {
        Some(schema) => {
            validate::against(&document, schema.clone()).map(|issues| tolerance::apply(&document, &atlas, issues))
        }
        None => Ok(validate::issues(&document, &atlas)),
    };
    let (mut issues, schema_error) = match issues {
        Ok(issues) => (issues, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let mut omitted = issues.len().saturating_sub(MOST_FINDINGS);
    let refused_unseen = issues.iter().skip(MOST_FINDINGS).any(|issue| !issue.kind.is_taken());
    issues.truncate(MOST_FINDINGS);
    let context = Context::new(&document, &atlas, &issues, &machine, &machine);
    let mut doubt = Doubt::new(&document, request.policy, loaded_in_vain, !context.ignore_comments().is_empty());
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.id != ignore_unused::RULE.id) {
        match run(rule, &context) {
            Some((diagnostics, more)) => {
                found.extend(diagnostics);
                omitted += more;
                if machine.was_asked_in_vain() {
                    doubt.about(rule);
                }
            }
            None => doubt.about(rule),
        }
    }
    let accepted = schema_error.is_none() && !refused_unseen && !found.iter().any(|diagnostic| diagnostic.refuses);
    let ignores = Ignores::new(context.ignore_comments());
    let mut sieve =
        Sieve { document: &document, policy: request.policy, ignores, shown: Vec::new(), silenced: Vec::new() };
    found.into_iter().for_each(|diagnostic| sieve.sift(diagnostic));
    // What is not seen may be what a comment is for.
    if omitted == 0 && schema_error.is_none() {
        report_unused(&context, &doubt, &mut sieve);
    }
    let (mut diagnostics, silenced) = (sieve.shown, sieve.silenced);
    diagnostics.sort_by(|a, b| a.location.cmp(&b.location).then(b.severity.cmp(&a.severity)));
    Report { target: request.target, accepted, schema_error, diagnostics, silenced, omitted, document }
}

/// What a rule finds, and how much more there is; none when it does not run on this config.
fn run(rule: &'static Rule, context: &Context<'_>) -> Option<(Vec<Diagnostic>, usize)> {
    let level = rule.level(&context.target);
    let runs = match rule.scope {
        Scope::Text => true,
        Scope::Config | Scope::Both(_) => context.root().as_object().is_some(),
        Scope::Store(_) => false,
    };
    if level == Level::Off || !runs {
        return None;
    }
    let mut findings = Findings::default();
    (rule.check)(context, &mut findings);
    let diagnostics =
        findings.all.into_iter().filter_map(|finding| builder::diagnostic(context.document, rule.id, level, finding));
    Some((diagnostics.collect(), findings.omitted))
}

/// Ignore comments that silence nothing. Those that silence this rule itself come last: none is its own judge.
fn report_unused(context: &Context<'_>, doubt: &Doubt<'_>, sieve: &mut Sieve<'_>) {
    let own = |rule: &Rule| rule.id == ignore_unused::RULE.id;
    let found = |about_own: bool, sieve: &Sieve<'_>| {
        context.set_unused_ignores(sieve.ignores.unused(doubt, |rule| own(rule) == about_own));
        run(&ignore_unused::RULE, context).unwrap_or_default().0
    };
    found(false, sieve).into_iter().for_each(|diagnostic| sieve.sift(diagnostic));
    found(true, sieve).into_iter().for_each(|diagnostic| sieve.sift_past_comments(diagnostic));
}
