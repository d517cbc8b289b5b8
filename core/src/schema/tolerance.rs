//! Old forms that a release accepts although its schema does not know them: it carries their values
//! to the new place in memory and warns.

use super::atlas::Atlas;
use super::issue::{Issue, IssueKind};
use super::pattern::Pattern;
use super::prune::prune;
use super::validate::{SchemaError, of_instance};
use crate::document::{Document, Value};
use crate::path::{ConfigPath, Segment};
use crate::release::Release;
use std::collections::BTreeSet;

/// First release that reads `agents.list` as `agents.entries`.
const LIST_SINCE: Release = Release::new(2026, 8, 1);
/// First release that takes `plugins.installs` from the config without having it in its schema.
const INSTALLS_SINCE: Release = Release::new(2026, 4, 29);
/// First release that reads context budgets at their old places.
const BUDGET_SINCE: Release = Release::new(2026, 8, 1);

/// The issues that remain when old forms count as the release counts them. A tolerated key becomes
/// [`IssueKind::Tolerated`], followed by what is wrong inside of it.
///
/// # Errors
/// When the built-in data holds a schema that cannot be compiled, which the tests rule out.
pub fn apply(document: &Document, atlas: &Atlas, issues: Vec<Issue>) -> Result<Vec<Issue>, SchemaError> {
    let mut pending: Vec<Issue> = issues.into_iter().rev().collect();
    let mut out = Vec::with_capacity(pending.len());
    while let Some(issue) = pending.pop() {
        // `agent-id-shape` judges names of agents: the release takes capitals, its exported schema does not.
        if matches!(issue.kind, IssueKind::KeyName(..)) && issue.path == ConfigPath::of(&["agents", "entries"]) {
            continue;
        }
        let inner = match &issue.kind {
            IssueKind::UnknownKey(name, _) => inside(document, atlas, &issue.path, name)?,
            _ => None,
        };
        match (inner, issue.kind) {
            (Some(inner), IssueKind::UnknownKey(name, _)) => {
                out.push(Issue { path: issue.path, kind: IssueKind::Tolerated(name) });
                pending.extend(inner.into_iter().rev());
            }
            (_, kind) => out.push(Issue { path: issue.path, kind }),
        }
    }
    Ok(out)
}

/// What is wrong inside an unknown key that the release tolerates; none when it does not.
fn inside(
    document: &Document,
    atlas: &Atlas,
    parent: &ConfigPath,
    name: &str,
) -> Result<Option<Vec<Issue>>, SchemaError> {
    let keys: Vec<&str> = parent
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Key(key) => key.as_str(),
            Segment::Index(_) => "[]",
        })
        .collect();
    match (keys.as_slice(), name) {
        (["agents"], "list") if document.release >= LIST_SINCE => roster(document, atlas),
        (["agents", "defaults"] | ["agents", "entries", _] | ["agents", "list", "[]"], "contextTokens")
            if document.release >= BUDGET_SINCE =>
        {
            // Whatever it is: it is dropped.
            Ok(Some(Vec::new()))
        }
        (["models", "providers", _], "contextTokens" | "contextWindow") if document.release >= BUDGET_SINCE => {
            budget(document, atlas, parent, name).map(Some)
        }
        // Records of installations are carried to a store of their own.
        (["plugins"], "installs") if document.release >= INSTALLS_SINCE => {
            let object = document.root.dig(&["plugins", "installs"]).is_some_and(|value| value.as_object().is_some());
            Ok((object || document.release < LIST_SINCE).then(Vec::new))
        }
        _ => Ok(None),
    }
}

/// `agents.list` is read as entries when there are no entries and every item is an object with an id
/// of its own in canonical form.
fn roster(document: &Document, atlas: &Atlas) -> Result<Option<Vec<Issue>>, SchemaError> {
    let (Some(list), None) = (document.root.dig(&["agents", "list"]), document.root.dig(&["agents", "entries"])) else {
        return Ok(None);
    };
    let Some(items) = list.as_array() else { return Ok(None) };
    let mut ids = BTreeSet::new();
    let clean = items.iter().all(|item| {
        item.is_unknown()
            || item.get("id").is_some_and(|id| {
                id.is_unknown()
                    || id.as_text().is_some_and(|text| {
                        text.has_unknown() || is_canonical_id(text.as_str()) && ids.insert(text.as_str())
                    })
            })
    });
    if !clean {
        return Ok(None);
    }
    let entry = Pattern::parse("agents.entries.*").unwrap_or_default();
    let Some(place) = atlas.find(&entry) else { return Ok(Some(Vec::new())) };
    let known: Vec<String> = place.names().into_iter().map(str::to_owned).collect();
    let path = ConfigPath::of(&["agents", "list"]);
    let mut issues = Vec::new();
    for (index, item) in items.iter().enumerate().filter(|(_, item)| !item.is_unknown()) {
        let mut json = item.to_json();
        if let Some(members) = json.as_object_mut() {
            members.remove("id");
        }
        for issue in of_instance(&mut prune(place, item), &json)? {
            let kind = match issue.kind {
                IssueKind::UnknownKey(name, _) if issue.path.is_root() => IssueKind::UnknownKey(name, known.clone()),
                kind => kind,
            };
            issues.push(Issue { path: join(&path.index(index), &issue.path), kind });
        }
    }
    Ok(Some(issues))
}

/// A budget of a provider is copied to its models that have none, and has to be right there.
fn budget(document: &Document, atlas: &Atlas, provider: &ConfigPath, name: &str) -> Result<Vec<Issue>, SchemaError> {
    let path = provider.key(name);
    let models = document.root.at(&provider.key("models")).and_then(Value::as_array).unwrap_or_default();
    let row = Pattern::parse("models.providers.*.models[]").unwrap_or_default().key(name);
    let (Some(value), Some(place)) = (document.root.at(&path), atlas.find(&row)) else { return Ok(Vec::new()) };
    if value.is_unknown() || !models.iter().any(|model| model.as_object().is_some() && model.get(name).is_none()) {
        return Ok(Vec::new());
    }
    let issues = of_instance(&mut prune(place, value), &value.to_json())?;
    Ok(issues.into_iter().map(|issue| Issue { path: join(&path, &issue.path), kind: issue.kind }).collect())
}

fn join(base: &ConfigPath, below: &ConfigPath) -> ConfigPath {
    base.segments().iter().chain(below.segments()).cloned().collect::<Vec<_>>().into()
}

/// Whether an agent id is already in the form in which OpenClaw keeps ids.
#[must_use]
pub fn is_canonical_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    // A key of that name would be lost on the way.
    id != "__proto__" && id.len() <= 64 && id.starts_with(plain) && id.chars().all(|c| plain(c) || c == '-')
}
