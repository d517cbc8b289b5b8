//! A member on its way to another place, within its file or to another one.

use super::builder::{Holder, in_file, object_at};
use super::{FileEdit, FileId};
use crate::document::Document;
use crate::path::{ConfigPath, Segment};
use crate::syntax::{Kind, Node};
use serde_json::Value;

/// The member at `from` carried to `to`, with its comments and perhaps another value; objects on the way
/// that do not exist yet are made.
pub(super) fn edits(
    document: &Document,
    from: &ConfigPath,
    to: &ConfigPath,
    value: Option<&Value>,
) -> Option<Vec<FileEdit>> {
    let holder = Holder::of(document, from)?;
    let name = to.last_key()?;
    let Target { file, node, parents } = target(document, &holder, from, to)?;
    let parents: Vec<&str> = parents.iter().map(String::as_str).collect();
    let editor = holder.editor(document)?;
    if file == holder.file && value.is_none() {
        let edits = editor.move_member_into(holder.node, holder.index, node, &parents, name);
        return (!edits.is_empty()).then(|| in_file(file, edits));
    }
    if file == holder.file && node.span == holder.node.span {
        let edit = editor.rewrite_member(holder.member()?, &parents, name, value?);
        return Some(in_file(file, [edit]));
    }
    let mut carried = editor.carried(holder.node, holder.index)?;
    if let Some(value) = value {
        carried = carried.with_value(value, editor.style());
    } else if includes(&holder.member()?.value) {
        // The paths of `$include` hang on the file that they stand in.
        return None;
    }
    let source = document.file(file)?;
    let new = source.editor().put(&carried, node, &parents, name);
    if new.is_empty() {
        return None;
    }
    let mut edits = in_file(holder.file, editor.remove_member(holder.node, holder.index));
    edits.extend(in_file(file, new));
    Some(edits)
}

/// Where a member goes.
struct Target<'a> {
    file: FileId,
    node: &'a Node,
    /// Objects that have to be made inside of `node`, outermost first.
    parents: Vec<String>,
}

/// What stands in an included file stays there when its new place is below the one where the file is
/// included.
fn target<'a>(document: &'a Document, holder: &Holder<'a>, from: &ConfigPath, to: &ConfigPath) -> Option<Target<'a>> {
    let keys: Option<Vec<&str>> = to
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        })
        .collect();
    // A value that becomes an object: the member is wrapped where it stands.
    if to.segments().starts_with(from.segments()) {
        let keys = keys?;
        let depth = from.segments().len();
        let parents = keys[depth - 1..keys.len() - 1].iter().map(|key| (*key).to_owned()).collect();
        return Some(Target { file: holder.file, node: holder.node, parents });
    }
    let mut at = to.parent()?;
    let mut parents = Vec::new();
    while document.root.at(&at).is_none() {
        parents.insert(0, at.last_key()?.to_owned());
        at.pop();
    }
    let (file, node) = object_at(document, &at)?;
    if file == holder.file {
        return Some(Target { file, node, parents });
    }
    let above = from.segments().len().checked_sub(holder.depth + 1)?;
    let keys = keys.filter(|_| from.segments()[..above] == to.segments()[..above.min(to.segments().len())]);
    let inside =
        keys.and_then(|keys| descend(document.file(holder.file)?.parse.root.as_ref()?, &keys[above..keys.len() - 1]));
    match inside {
        Some((node, parents)) => Some(Target { file: holder.file, node, parents }),
        None => Some(Target { file, node, parents }),
    }
}

/// The deepest object on the way that the file has, and the rest of the way.
fn descend<'a>(root: &'a Node, way: &[&str]) -> Option<(&'a Node, Vec<String>)> {
    let mut node = root;
    for (depth, key) in way.iter().enumerate() {
        let Kind::Object(members) = &node.kind else { return None };
        match members.iter().rev().find(|member| member.key.name == *key) {
            Some(member) => node = &member.value,
            None => return Some((node, way[depth..].iter().map(|key| (*key).to_owned()).collect())),
        }
    }
    matches!(node.kind, Kind::Object(_)).then(|| (node, Vec::new()))
}

/// Whether something below is included from other files.
fn includes(value: &Node) -> bool {
    match &value.kind {
        Kind::Array(items) => items.iter().any(includes),
        Kind::Object(members) => members.iter().any(|member| member.key.name == "$include" || includes(&member.value)),
        _ => false,
    }
}
