//! Sections that fixes have emptied, and that mean nothing without content: they go, their comments stay.

use super::Applied;
use super::batch::Candidate;
use crate::check::Report;
use crate::document::{Document, Value};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::builder;
use crate::rules::{Change, Plan};
use std::collections::BTreeSet;

/// Sections whose presence alone says nothing. An empty channel, agent or plugin is there all the same.
const SECTIONS: [&[&str]; 24] = [
    &["agents"],
    &["agents", "defaults"],
    &["audio"],
    &["commands"],
    &["cron"],
    &["diagnostics"],
    &["diagnostics", "cacheTrace"],
    &["gateway", "nodes"],
    &["hooks", "internal"],
    &["logging"],
    &["memory"],
    &["messages"],
    &["messages", "groupChat"],
    &["meta"],
    &["models"],
    &["session"],
    &["session", "agentToAgent"],
    &["talk"],
    &["tools"],
    &["tools", "media"],
    &["tools", "media", "audio"],
    &["tools", "web"],
    &["tools", "web", "search"],
    &["ui"],
];

/// The sections that hold something.
pub(super) fn filled(document: &Document) -> Vec<ConfigPath> {
    let is_filled = |value: &Value| value.as_object().is_some_and(|object| !object.is_empty());
    let sections = SECTIONS.iter().map(|names| ConfigPath::of(names));
    sections.filter(|path| document.root.at(path).is_some_and(is_filled)).collect()
}

/// The removal of one section that is empty now and was `filled` once, innermost first; `rule` emptied it.
pub(super) fn next(filled: &BTreeSet<ConfigPath>, now: &Report, rule: &'static str) -> Option<Candidate> {
    let is_empty = |value: &Value| value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete;
    let mut emptied: Vec<&ConfigPath> =
        filled.iter().filter(|path| now.document.root.at(path).is_some_and(is_empty)).collect();
    emptied.sort_by_key(|path| std::cmp::Reverse(path.segments().len()));
    emptied.into_iter().find_map(|path| {
        let title = text!("remove the empty `{path}`", path);
        let plan = Plan { title: title.clone(), safety: Safety::Safe, changes: vec![Change::Dissolve(path.clone())] };
        let fix = builder::fix(&now.document, plan).filter(|fix| fix.safety == Safety::Safe)?;
        Some(Candidate::tidying(
            Applied { rule, title, path: path.clone(), safety: Safety::Safe, changes: fix.changes.clone() },
            fix,
        ))
    })
}
