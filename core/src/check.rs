//! The main job: what does a release say to this config?

use crate::document::{Document, Environment, Files, Loader};
use crate::release::Release;
use crate::report::{Diagnostic, builder};
use crate::rules::{Context, Findings, Level, RULES, Scope};
use crate::schema::atlas::Atlas;
use crate::schema::history::History;
use crate::schema::validate::SchemaError;
use crate::schema::{tolerance, validate};
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
    /// A JSON Schema to check against instead of the built-in facts, as printed by an OpenClaw install.
    pub schema: Option<&'a Value>,
}

/// More findings of one kind than anybody reads. The bound keeps a file of several megabytes that is no
/// config from costing minutes.
pub const MOST_FINDINGS: usize = 1_000;

/// The answer.
pub struct Report {
    /// The release that was checked against.
    pub target: Release,
    /// Whether that release would load the file.
    pub accepted: bool,
    /// A schema that could not be used: nothing is known about keys and values then, and nothing is accepted.
    pub schema_error: Option<SchemaError>,
    /// What was found, in order of file and position; at most [`MOST_FINDINGS`] per rule.
    pub diagnostics: Vec<Diagnostic>,
    /// How many more findings there are.
    pub omitted: usize,
    /// The config and its sources.
    pub document: Document,
}

/// Checks one config.
#[must_use]
pub fn check(request: &Request<'_>) -> Report {
    let loader = Loader::new(request.target, request.files, request.environment).include_roots(request.include_roots);
    let document = loader.load(request.path, request.source);
    let release = History::get().index_of(&request.target);
    let atlas = Atlas::whole(release);
    let issues = match request.schema {
        Some(schema) => {
            validate::against(&document, schema.clone()).and_then(|issues| tolerance::apply(&document, &atlas, issues))
        }
        None => validate::issues(&document, &atlas),
    };
    let (mut issues, schema_error) = match issues {
        Ok(issues) => (issues, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let mut omitted = issues.len().saturating_sub(MOST_FINDINGS);
    let refused_unseen = issues.iter().skip(MOST_FINDINGS).any(|issue| !issue.kind.is_taken());
    issues.truncate(MOST_FINDINGS);
    let context = Context::new(&document, &atlas, &issues, request.files, request.environment);
    let mut diagnostics = Vec::new();
    for rule in RULES {
        let level = rule.level(&request.target);
        let runs = match rule.scope {
            Scope::Text => true,
            Scope::Config | Scope::Both(_) => document.root.as_object().is_some(),
            Scope::Store(_) => false,
        };
        if level == Level::Off || !runs {
            continue;
        }
        let mut findings = Findings::default();
        (rule.check)(&context, &mut findings);
        omitted += findings.omitted;
        diagnostics.extend(
            findings.all.into_iter().filter_map(|finding| builder::diagnostic(&document, rule.id, level, finding)),
        );
    }
    diagnostics.sort_by(|a, b| a.location.cmp(&b.location).then(b.severity.cmp(&a.severity)));
    let accepted =
        schema_error.is_none() && !refused_unseen && !diagnostics.iter().any(|diagnostic| diagnostic.refuses);
    Report { target: request.target, accepted, schema_error, diagnostics, omitted, document }
}
