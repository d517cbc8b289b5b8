//! From findings to diagnostics: config paths become places in the text, plans become edits.

use super::{Diagnostic, FileEdit, FileId, Fix, Label, Location, Safety, Severity};
use crate::document::{Anchor as Place, Document};
use crate::path::{ConfigPath, Segment};
use crate::rules::{Anchor, Change, Finding, Level, Plan};
use crate::syntax::edit::{self, Edit};
use crate::syntax::{Kind, Member, Node};

/// A finding of `rule` as a diagnostic; none when its level is off.
#[must_use]
pub fn diagnostic(document: &Document, rule: &'static str, level: Level, finding: Finding) -> Option<Diagnostic> {
    let level = finding.level.unwrap_or(level);
    let severity: Severity = level.severity()?;
    let fixes = finding.plans.into_iter().filter_map(|plan| fix(document, plan)).collect();
    let labels = finding
        .labels
        .iter()
        .map(|(anchor, message)| Label { location: locate(document, anchor), message: message.clone() })
        .collect();
    Some(Diagnostic {
        rule,
        severity,
        refuses: level == Level::Refuse,
        message: finding.message,
        help: finding.help,
        path: finding.anchor.path().clone(),
        location: locate(document, &finding.anchor),
        labels,
        fixes,
    })
}

fn locate(document: &Document, anchor: &Anchor) -> Location {
    match anchor {
        Anchor::Key(path) => document.location_of(path, Place::Key),
        Anchor::Value(path) => document.location_of(path, Place::Value),
        Anchor::Inside(path) => document.location_of(&path.key("\u{0}"), Place::Key),
        Anchor::Text(_, location) => *location,
    }
}

/// A plan as edits; none when one of its changes cannot be made in the text, such as in an included
/// file that could not be read.
fn fix(document: &Document, plan: Plan) -> Option<Fix> {
    let mut edits: Vec<FileEdit> = Vec::new();
    for change in &plan.changes {
        edits.extend(change_edits(document, change)?);
    }
    edits.sort_by_key(|edit| (edit.file, edit.span));
    let overlap = edits.windows(2).any(|pair| pair[0].file == pair[1].file && pair[0].span.end > pair[1].span.start);
    let safety = if overlap { Safety::Display } else { plan.safety };
    Some(Fix { title: plan.title, safety, edits })
}

fn change_edits(document: &Document, change: &Change) -> Option<Vec<FileEdit>> {
    match change {
        Change::Text(edit) => Some(vec![edit.clone()]),
        Change::Rename(path, name) => {
            let (file, member) = member_at(document, path)?;
            let text = &document.files.get(file.0 as usize)?.text;
            in_file(file, [edit::rename_key(text, member, name)])
        }
        Change::Replace(path, value) => {
            document.root.at(path)?;
            let location = document.location_of(path, Place::Value);
            let source = document.files.get(location.file.0 as usize)?;
            let node = node_at(source.parse.root.as_ref()?, location)?;
            in_file(location.file, [edit::replace_value(&source.text, &source.parse, node, value)])
        }
        Change::Remove(path) => {
            let holder = container_of(document, path)?;
            let source = document.files.get(holder.0.0 as usize)?;
            in_file(holder.0, edit::remove(&source.text, &source.parse, holder.1, holder.2))
        }
        Change::Insert(..) | Change::Move(..) => None,
    }
}

fn in_file(file: FileId, edits: impl IntoIterator<Item = Edit>) -> Option<Vec<FileEdit>> {
    Some(edits.into_iter().map(|edit| FileEdit { file, span: edit.span, text: edit.text }).collect())
}

/// The syntax node of exactly that place.
fn node_at(root: &Node, location: Location) -> Option<&Node> {
    let mut node = root;
    loop {
        if node.span == location.span {
            return Some(node);
        }
        let inside = |child: &&Node| child.span.start <= location.span.start && location.span.end <= child.span.end;
        node = match &node.kind {
            Kind::Array(items) => items.iter().find(inside)?,
            Kind::Object(members) => members.iter().map(|member| &member.value).find(inside)?,
            _ => return None,
        };
    }
}

/// The file and syntax of the member at `path`.
fn member_at<'a>(document: &'a Document, path: &ConfigPath) -> Option<(FileId, &'a Member)> {
    let (file, holder, index) = container_of(document, path)?;
    match &holder.kind {
        Kind::Object(members) => Some((file, members.get(index)?)),
        _ => None,
    }
}

/// The object or array that holds the member or item at `path`, and its position there.
fn container_of<'a>(document: &'a Document, path: &ConfigPath) -> Option<(FileId, &'a Node, usize)> {
    document.root.at(path)?;
    let key = document.location_of(path, Place::Key);
    let source = document.files.get(key.file.0 as usize)?;
    let by_name = matches!(path.last()?, Segment::Key(_));
    let mut node = source.parse.root.as_ref()?;
    loop {
        let inside = |child: &Node| child.span.start <= key.span.start && key.span.end <= child.span.end;
        match &node.kind {
            Kind::Object(members) => {
                if by_name && let Some(index) = members.iter().position(|member| member.key.span == key.span) {
                    return Some((key.file, node, index));
                }
                node = members.iter().map(|member| &member.value).find(|child| inside(child))?;
            }
            Kind::Array(items) => {
                if !by_name && let Some(index) = items.iter().position(|item| item.span == key.span) {
                    return Some((key.file, node, index));
                }
                node = items.iter().find(|child| inside(child))?;
            }
            _ => return None,
        }
    }
}
