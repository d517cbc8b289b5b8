//! `agents.list`, a list, becomes `agents.entries`, an object with ids as keys: brackets and ids
//! change, everything else stays where it is.

use super::references::references;
use crate::document::{Anchor, Value};
use crate::path::ConfigPath;
use crate::report::{FileEdit, Safety, Span};
use crate::rules::{Change, Context, Plan, normal_agent_id};
use crate::schema::tolerance::is_canonical_id;
use crate::syntax::Kind;
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// The plan; none when ids are missing or doubled. Ids get the form that OpenClaw keeps, also where they
/// are used.
pub(crate) fn to_entries(context: &Context<'_>) -> Option<Plan> {
    let agents = ConfigPath::of(&["agents"]);
    let path = agents.key("list");
    if !context.since(2026, 8, 1) || context.root().at(&agents.key("entries")).is_some() {
        return None;
    }
    let list = context.root().at(&path)?;
    let items = list.as_array().filter(|_| !list.incomplete)?;
    let file = list.location.file;
    let source = context.document.file(file)?;
    // A list that several files make together has no single text.
    let whole = Span::new(list.location.span.start, list.location.span.end).text(&source.text);
    let in_one_file =
        items.iter().all(|item| item.location.file == file && within(item.location.span, list.location.span));
    if !in_one_file
        || !whole.starts_with('[')
        || !whole.ends_with(']')
        || context.document.location_of(&path, Anchor::Key).file != file
    {
        return None;
    }
    let edit = |start: usize, end: usize, text: &str| {
        Change::Text(FileEdit { file, span: Span::new(start, end), text: text.to_owned() })
    };
    let span = list.location.span;
    let mut changes = vec![
        Change::Rename(path.clone(), "entries".to_owned()),
        edit(span.start, span.start + 1, if whole[1..].starts_with('{') { "{ " } else { "{" }),
        edit(span.end - 1, span.end, if whole[..whole.len() - 1].ends_with(['}', ',']) { " }" } else { "}" }),
    ];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (index, item) in items.iter().enumerate() {
        let id = item.get("id")?.as_text().filter(|id| id.is_literal())?.as_str();
        let kept = if is_canonical_id(id) { id.to_owned() } else { normal_agent_id(id) };
        // JavaScript loses a member of that name.
        if kept == "__proto__" || id.trim().is_empty() || item.incomplete || !seen.insert(kept.clone()) {
            return None;
        }
        if kept != id {
            changes.extend(references(context, id).into_iter().map(|path| Change::Replace(path, kept.clone().into())));
        }
        let start = item.location.span.start;
        changes.push(edit(
            start,
            start,
            &format!("{}: ", key(source.parse.root.as_ref().map(|node| &node.kind), &kept)),
        ));
        changes.push(Change::Dissolve(path.index(index).key("id")));
    }
    let marked = |item: &Value| item.get("default").and_then(Value::as_bool) == Some(true);
    let owned = items.len() < 2 || items.iter().any(marked) || context.dig(&["agents", "ownership"]).is_some();
    // Among several agents without an owner the first one was it by chance: a person has to say.
    let safety = if owned { Safety::Safe } else { Safety::Display };
    Some(Plan { title: text!("write `agents.list` as `agents.entries`"), safety, changes })
}

const fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// An id as a key, quoted as the keys at the root are where it can do without.
fn key(root: Option<&Kind>, id: &str) -> String {
    let bare = matches!(root, Some(Kind::Object(members)) if members.first().is_some_and(|member| member.key.quote == crate::syntax::Quote::None));
    let name =
        !id.starts_with(|c: char| c.is_ascii_digit()) && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if bare && name { id.to_owned() } else { Json::from(id).to_string() }
}
