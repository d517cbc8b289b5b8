//! Sections that fixes have emptied, and that mean nothing without content: they go, their comments stay.

use super::Applied;
use super::batch::Candidate;
use crate::check::Report;
use crate::document::{Document, Value};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::builder;
use crate::rules::{Change, Plan};

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

/// The sections that are empty, innermost first.
pub(super) fn empty(document: &Document) -> Vec<ConfigPath> {
    let is_empty = |value: &Value| value.as_object().is_some_and(|object| object.is_empty()) && !value.incomplete;
    let mut sections: Vec<ConfigPath> = SECTIONS.iter().map(|names| ConfigPath::of(names)).collect();
    sections.retain(|path| document.root.at(path).is_some_and(is_empty));
    sections.sort_by_key(|path| std::cmp::Reverse(path.segments().len()));
    sections
}

/// The removal of one section that is empty now and was not `before`.
pub(super) fn next(before: &[ConfigPath], now: &Report) -> Option<Candidate> {
    let emptied = empty(&now.document).into_iter().filter(|path| !before.contains(path));
    emptied.into_iter().find_map(|path| {
        let title = format!("remove the empty `{path}`");
        let plan = Plan { title: title.clone(), safety: Safety::Safe, changes: vec![Change::Dissolve(path.clone())] };
        let fix = builder::fix(&now.document, plan).filter(|fix| fix.safety == Safety::Safe)?;
        Some(Candidate::tidying(Applied { rule: "moved-key", title, path, safety: Safety::Safe }, fix))
    })
}
