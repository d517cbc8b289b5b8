//! From findings to diagnostics: config paths become places in the text, plans become edits.

use super::carry;
use super::{Diagnostic, FileEdit, FileId, Fix, Label, Location, Safety, Severity};
use crate::document::{Anchor as Place, Document};
use crate::path::{ConfigPath, Segment};
use crate::rules::{Anchor, Change, Finding, Level, Plan};
use crate::syntax::edit::{Edit, Editor};
use crate::syntax::{Kind, Member, Node};
use serde_json::Value;

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
        own_severity: severity,
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
pub(crate) fn fix(document: &Document, plan: Plan) -> Option<Fix> {
    let edits = edits_of(&plan, |change| change_edits(document, change))?;
    let overlap = edits.windows(2).any(|pair| pair[0].file == pair[1].file && pair[0].span.end > pair[1].span.start);
    let safety = if overlap { Safety::Display } else { plan.safety };
    let as_comment = edits_of(&plan, |change| commenting(document, change));
    Some(Fix { title: plan.title, safety, edits, as_comment, changes: plan.changes })
}

fn edits_of(plan: &Plan, edits: impl Fn(&Change) -> Option<Vec<FileEdit>>) -> Option<Vec<FileEdit>> {
    let mut all: Vec<FileEdit> = plan.changes.iter().map(edits).collect::<Option<Vec<_>>>()?.concat();
    all.sort_by_key(|edit| (edit.file, edit.span));
    Some(all)
}

/// The removal of a member that holds something, with the member left as a comment.
fn commenting(document: &Document, change: &Change) -> Option<Vec<FileEdit>> {
    let Change::Remove(path) = change else { return None };
    let value = document.root.at(path)?;
    if value.as_object().is_some_and(|object| object.is_empty()) {
        return None;
    }
    let holder = Holder::of(document, path)?;
    let edits = holder.editor(document)?.comment_out_member(holder.node, holder.index);
    (!edits.is_empty() && matches!(holder.node.kind, Kind::Object(_))).then(|| in_file(holder.file, edits))
}

fn change_edits(document: &Document, change: &Change) -> Option<Vec<FileEdit>> {
    match change {
        Change::Text(edit) => Some(vec![edit.clone()]),
        Change::Rename(path, name) => {
            let holder = Holder::of(document, path)?;
            let Kind::Object(members) = &holder.node.kind else { return None };
            let edit = holder.editor(document)?.rename_key(&members.get(holder.index)?.key, name);
            Some(in_file(holder.file, [edit]))
        }
        Change::Replace(path, value) => {
            document.root.at(path)?;
            let location = document.location_of(path, Place::Value);
            let source = document.file(location.file)?;
            let node = node_at(source.parse.root.as_ref()?, location)?;
            let edit = source.editor().replace_value(node, value);
            Some(in_file(location.file, [edit]))
        }
        Change::Remove(path) => {
            let holder = Holder::of(document, path)?;
            let editor = holder.editor(document)?;
            let edits = match holder.node.kind {
                Kind::Object(_) => editor.remove_member(holder.node, holder.index),
                _ => editor.remove_item(holder.node, holder.index),
            };
            (!edits.is_empty()).then(|| in_file(holder.file, edits))
        }
        Change::Dissolve(path) => {
            let holder = Holder::of(document, path)?;
            let edits = holder.editor(document)?.remove_member_only(holder.node, holder.index);
            (!edits.is_empty()).then(|| in_file(holder.file, edits))
        }
        Change::Comment(path, lines) => {
            let holder = Holder::of(document, path)?;
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let edits = holder.editor(document)?.comment_out(holder.node, holder.index, &lines);
            (!edits.is_empty()).then(|| in_file(holder.file, edits))
        }
        Change::Append(path, value) => {
            document.root.at(path)?.as_array()?;
            let location = document.location_of(path, Place::Value);
            let source = document.file(location.file)?;
            let node = node_at(source.parse.root.as_ref()?, location)?;
            let edits = source.editor().insert_item(node, None, value);
            (!edits.is_empty()).then(|| in_file(location.file, edits))
        }
        Change::Insert(path, name, value) => insert(document, path, name, value),
        Change::Move(from, to) => carry::edits(document, from, to, None),
        Change::Carry(from, to, value) => carry::edits(document, from, to, Some(value)),
    }
}

/// A new member of the object at `path`; objects that do not exist yet come with it.
fn insert(document: &Document, path: &ConfigPath, name: &str, value: &Value) -> Option<Vec<FileEdit>> {
    let (mut at, mut name, mut value) = (path.clone(), name.to_owned(), value.clone());
    while document.root.at(&at).is_none() {
        value = Value::Object(serde_json::Map::from_iter([(name, value)]));
        name = at.last_key()?.to_owned();
        at.pop();
    }
    let (file, object) = object_at(document, &at)?;
    let source = document.file(file)?;
    let edits = source.editor().insert_member(object, None, &name, &value);
    (!edits.is_empty()).then(|| in_file(file, edits))
}

/// The file and syntax of the object at `path`.
pub(super) fn object_at<'a>(document: &'a Document, path: &ConfigPath) -> Option<(FileId, &'a Node)> {
    document.root.at(path)?.as_object()?;
    let location = document.location_of(path, Place::Value);
    let node = node_at(document.file(location.file)?.parse.root.as_ref()?, location)?;
    Some((location.file, node))
}

pub(super) fn in_file(file: FileId, edits: impl IntoIterator<Item = Edit>) -> Vec<FileEdit> {
    edits.into_iter().map(|edit| FileEdit { file, span: edit.span, text: edit.text }).collect()
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

/// The object or array that holds a member or item, and its position there.
pub(super) struct Holder<'a> {
    pub(super) file: FileId,
    pub(super) node: &'a Node,
    pub(super) index: usize,
    /// How many containers of its file are around it.
    pub(super) depth: usize,
}

impl<'a> Holder<'a> {
    /// The holder of what stands at `path`.
    pub(super) fn of(document: &'a Document, path: &ConfigPath) -> Option<Self> {
        document.root.at(path)?;
        let key = document.location_of(path, Place::Key);
        let by_name = matches!(path.last()?, Segment::Key(_));
        let inside = |child: &Node| child.span.start <= key.span.start && key.span.end <= child.span.end;
        let mut node = document.file(key.file)?.parse.root.as_ref()?;
        let mut depth = 0;
        loop {
            let found = match &node.kind {
                Kind::Object(members) if by_name => members.iter().position(|member| member.key.span == key.span),
                Kind::Array(items) if !by_name => items.iter().position(|item| item.span == key.span),
                _ => None,
            };
            if let Some(index) = found {
                return Some(Self { file: key.file, node, index, depth });
            }
            depth += 1;
            node = match &node.kind {
                Kind::Object(members) => members.iter().map(|member| &member.value).find(|child| inside(child))?,
                Kind::Array(items) => items.iter().find(|child| inside(child))?,
                _ => return None,
            };
        }
    }

    /// The member; none for an item of an array.
    pub(super) fn member(&self) -> Option<&'a Member> {
        match &self.node.kind {
            Kind::Object(members) => members.get(self.index),
            _ => None,
        }
    }

    pub(super) fn editor(&self, document: &'a Document) -> Option<Editor<'a>> {
        let source = document.file(self.file)?;
        Some(source.editor())
    }
}
