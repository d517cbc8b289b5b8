//! Old forms that a release accepts although its schema does not know them: it carries their values
//! to the new place in memory and warns.

use super::atlas::{Atlas, Place};
use super::history::History;
use super::issue::{Issue, IssueKind};
pub use super::old_forms::Reading;
use super::old_forms::{self, Verdict};
use super::pattern::Pattern;
use super::prune::prune;
use super::reason::pattern_of;
use super::validate::{SchemaError, of_instance};
use crate::document::{Document, Value};
use crate::path::{ConfigPath, Segment};
use crate::release::Release;
use serde_json::Value as Json;
use std::collections::{BTreeSet, HashSet};

/// First release that reads `agents.list` as `agents.entries`.
const LIST_SINCE: Release = Release::new(2026, 8, 1);
/// First release that reads context budgets at their old places.
const BUDGET_SINCE: Release = Release::new(2026, 8, 1);

/// The old forms that [`inside`] judges.
const FORMS: [(&str, Release, Reading); 6] = [
    ("agents.list", LIST_SINCE, Reading::CleanRoster),
    ("agents.defaults.contextTokens", BUDGET_SINCE, Reading::Dropped),
    ("agents.entries.*.contextTokens", BUDGET_SINCE, Reading::Dropped),
    ("agents.list[].contextTokens", BUDGET_SINCE, Reading::Dropped),
    ("models.providers.*.contextTokens", BUDGET_SINCE, Reading::Budget),
    ("models.providers.*.contextWindow", BUDGET_SINCE, Reading::Budget),
];

/// The issues that remain when old forms count as the release counts them. A tolerated key becomes
/// [`IssueKind::Tolerated`] or [`IssueKind::OldForm`], followed by what is wrong inside of it.
///
/// # Errors
/// When the built-in data holds a schema that cannot be compiled, which the tests rule out.
pub fn apply(document: &Document, atlas: &Atlas, issues: Vec<Issue>) -> Result<Vec<Issue>, SchemaError> {
    // With each issue, how many steps of its path lead to the old form that it was found in.
    let mut pending: Vec<(Issue, usize)> = issues.into_iter().rev().map(|issue| (issue, 0)).collect();
    let mut out = Vec::with_capacity(pending.len());
    let mut rewritten = HashSet::new();
    while let Some((issue, depth)) = pending.pop() {
        // `agent-id-shape` judges names of agents: the release takes capitals, its exported schema does not.
        if matches!(issue.kind, IssueKind::KeyName(..)) && issue.path == ConfigPath::of(&["agents", "entries"]) {
            continue;
        }
        if let Some(found) = old_form(document, atlas, &issue, depth)? {
            // The first issue inside of an old form stands for all of them.
            if rewritten.insert(found.path.clone()) {
                out.push(found.issue());
                pending.extend(found.inner.into_iter().rev().map(|issue| (issue, found.depth)));
            }
            continue;
        }
        let inner = match &issue.kind {
            IssueKind::UnknownKey(name, _) => inside(document, atlas, &issue.path, name)?,
            _ => None,
        };
        match (inner, issue.kind) {
            (Some(inner), IssueKind::UnknownKey(name, _)) => {
                out.push(Issue { path: issue.path, kind: IssueKind::Tolerated(name) });
                pending.extend(inner.into_iter().rev().map(|issue| (issue, depth)));
            }
            (_, kind) => out.push(Issue { path: issue.path, kind }),
        }
    }
    Ok(out)
}

/// An old form that the release takes.
struct Rewritten {
    path: ConfigPath,
    depth: usize,
    /// What is wrong inside of it.
    inner: Vec<Issue>,
}

impl Rewritten {
    fn issue(&self) -> Issue {
        let name = self.path.last_key().unwrap_or_default().to_owned();
        Issue { path: self.path.parent().unwrap_or_default(), kind: IssueKind::OldForm(name) }
    }
}

/// The old form at or above an issue, when the release takes the value that stands there.
fn old_form(document: &Document, atlas: &Atlas, issue: &Issue, above: usize) -> Result<Option<Rewritten>, SchemaError> {
    let unknown = matches!(issue.kind, IssueKind::UnknownKey(..));
    let at = match &issue.kind {
        IssueKind::UnknownKey(name, _) | IssueKind::KeyName(name, _) => issue.path.key(name),
        _ => issue.path.clone(),
    };
    let release = History::get().versions()[atlas.release()];
    let Some(form) = old_forms::find(&at, unknown, release, above) else { return Ok(None) };
    let depth = form.depth();
    let path: ConfigPath = at.segments()[..depth].to_vec().into();
    let Some(value) = document.root.at(&path) else { return Ok(None) };
    let alone = document.root.at(&issue.path).and_then(Value::as_object).is_some_and(|object| object.len() < 2);
    if form.needs_company() && alone {
        return Ok(None);
    }
    let inner = match form.judge(value, atlas) {
        Verdict::Refused => return Ok(None),
        Verdict::Taken => Vec::new(),
        Verdict::Fitting(place) => fitting(place, value, &value.to_json(), &path)?,
    };
    let other = inner.iter().any(|issue| issue.path == path && matches!(issue.kind, IssueKind::WrongKind(..)));
    Ok((!other).then_some(Rewritten { path, depth, inner }))
}

/// What is wrong with the value at `path`, given in both forms, as a value of `place`.
fn fitting(place: Place, value: &Value, json: &Json, path: &ConfigPath) -> Result<Vec<Issue>, SchemaError> {
    let known: Vec<String> = place.names().into_iter().map(str::to_owned).collect();
    let issue = |issue: Issue| {
        let kind = match issue.kind {
            IssueKind::UnknownKey(name, _) if issue.path.is_root() => IssueKind::UnknownKey(name, known.clone()),
            kind => kind,
        };
        Issue { path: join(path, &issue.path), kind }
    };
    Ok(of_instance(&mut prune(place, value), json)?.into_iter().map(issue).collect())
}

/// The old form at or above a place that the release does not know, and what the release takes there.
#[must_use]
pub fn reading(path: &ConfigPath, atlas: &Atlas) -> Option<(Pattern, Reading)> {
    let release = History::get().versions()[atlas.release()];
    if let Some(form) = old_forms::find(path, true, release, 0) {
        return Some((form.pattern().clone(), form.reading()));
    }
    let of_forms = |(pattern, since, reading): (&str, Release, Reading)| {
        let pattern = Pattern::parse(pattern)?;
        let here = pattern_of(path);
        (since <= release && here.steps().starts_with(pattern.steps())).then_some((pattern, reading))
    };
    FORMS.into_iter().find_map(of_forms)
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
    let path = ConfigPath::of(&["agents", "list"]);
    let mut issues = Vec::new();
    for (index, item) in items.iter().enumerate().filter(|(_, item)| !item.is_unknown()) {
        let mut json = item.to_json();
        if let Some(members) = json.as_object_mut() {
            members.remove("id");
        }
        issues.extend(fitting(place, item, &json, &path.index(index))?);
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
    fitting(place, value, &value.to_json(), &path)
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
