//! From syntax trees to one value tree: the last of several equal keys wins, `__proto__` vanishes, and
//! `$include` makes way for the content of files.

use super::folder::Boundary;
use super::include::{INCLUDE, INCLUDE_SINCE, MAX_EXPANSION};
use super::load::Loader;
use super::problem::{ProblemKind, Problems};
use super::trail::Trail;
use super::{Duplicate, Entry, Include, Object, PrototypeKey, SourceFile, Text, Value, ValueKind};
use crate::report::{FileId, Location, Span};
use crate::syntax::{Kind, MAX_DEPTH, Member, Node};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The member that sets the prototype of a JavaScript object instead of adding to it.
const PROTOTYPE: &str = "__proto__";

/// The state of one load.
pub(super) struct Build<'a> {
    pub(super) loader: &'a Loader<'a>,
    pub(super) boundary: Boundary,
    pub(super) files: Vec<Arc<SourceFile>>,
    pub(super) by_path: HashMap<PathBuf, FileId>,
    /// The files that are being expanded, the main one first.
    pub(super) chain: Vec<PathBuf>,
    /// How much more text may be expanded.
    pub(super) budget: usize,
    pub(super) problems: Problems,
    pub(super) duplicates: Vec<Duplicate>,
    pub(super) prototype_keys: Vec<PrototypeKey>,
    pub(super) includes: Vec<Include>,
    /// What is in one of these lists already: a file may be expanded more than once.
    noted: HashSet<(FileId, Span)>,
    /// Containers around the value that is being built, across files.
    depth: usize,
}

/// A file while its tree is built.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    file: FileId,
    /// It has syntax errors, so that members may be missing from the tree.
    broken: bool,
}

impl Scope {
    pub(super) fn at(self, span: Span) -> Location {
        Location { file: self.file, span }
    }
}

impl<'a> Build<'a> {
    pub(super) fn new(loader: &'a Loader<'a>, main: &Path) -> Self {
        Self {
            loader,
            boundary: Boundary::new(main, loader.include_roots, loader.files),
            files: Vec::new(),
            by_path: HashMap::new(),
            chain: Vec::new(),
            budget: MAX_EXPANSION,
            problems: Problems::default(),
            duplicates: Vec::new(),
            prototype_keys: Vec::new(),
            includes: Vec::new(),
            noted: HashSet::new(),
            depth: 0,
        }
    }

    /// The value of a whole file.
    pub(super) fn file(&mut self, id: FileId, trail: Trail<'_>) -> Value {
        let Some(file) = self.files.get(id.0 as usize).map(Arc::clone) else {
            return Value::unknown(Location { file: id, span: Span::default() });
        };
        let scope = Scope { file: id, broken: !file.parse.errors.is_empty() };
        match &file.parse.root {
            Some(node) => self.value(scope, node, trail),
            None => Value::unknown(scope.at(Span::empty(0))),
        }
    }

    pub(super) fn value(&mut self, scope: Scope, node: &Node, trail: Trail<'_>) -> Value {
        let location = scope.at(node.span);
        let kind = match &node.kind {
            Kind::Null => ValueKind::Null,
            Kind::Bool(value) => ValueKind::Bool(*value),
            Kind::Number(value) => ValueKind::Number(*value),
            Kind::String(text) => ValueKind::String(Text::literal(text.clone())),
            Kind::Invalid => return Value::unknown(location),
            Kind::Array(_) | Kind::Object(_) => return self.container(scope, node, trail),
        };
        Value::new(kind, location)
    }

    fn container(&mut self, scope: Scope, node: &Node, trail: Trail<'_>) -> Value {
        let location = scope.at(node.span);
        // A single file cannot get here; files inside each other can, and everything that walks the
        // result may recurse because of this.
        if self.depth >= MAX_DEPTH {
            self.problems.push(ProblemKind::IncludeExpansion, location, trail);
            return Value::unknown(location);
        }
        self.depth += 1;
        let mut value = match &node.kind {
            Kind::Array(items) => {
                let items = items.iter().enumerate();
                let items = items.map(|(index, item)| self.value(scope, item, Trail::Index(&trail, index)));
                Value::new(ValueKind::Array(items.collect()), location)
            }
            Kind::Object(members) => self.object(scope, location, members, trail),
            _ => Value::unknown(location),
        };
        if scope.broken {
            value.mark_incomplete();
        }
        self.depth -= 1;
        value
    }

    fn object(&mut self, scope: Scope, location: Location, members: &[Member], trail: Trail<'_>) -> Value {
        let mut object = Object::with_capacity(members.len());
        // Only the value that wins is built: what a lost one includes is never looked at.
        let mut winners: Vec<&Member> = Vec::with_capacity(members.len());
        let mut directive: Option<&Member> = None;
        for member in members {
            let key = scope.at(member.key.span);
            if member.key.name == PROTOTYPE {
                self.note_prototype_key(key, trail);
            }
            if member.key.name == INCLUDE && self.loader.release >= INCLUDE_SINCE {
                if let Some(lost) = directive.replace(member) {
                    self.note_duplicate(INCLUDE, scope.at(lost.key.span), key, trail);
                }
                continue;
            }
            let entry = Entry { name: member.key.name.as_str().into(), key, value: Value::unknown(key) };
            let (position, lost) = object.place(entry);
            match (winners.get_mut(position), lost) {
                (Some(winner), Some(lost)) => {
                    *winner = member;
                    self.note_duplicate(&lost.name, lost.key, key, trail);
                }
                _ => winners.push(member),
            }
        }
        for (position, member) in winners.into_iter().enumerate() {
            let value = self.value(scope, &member.value, Trail::Key(&trail, &member.key.name));
            if let Some(entry) = object.nth_mut(position) {
                entry.value = value;
            }
        }
        let is_empty = object.is_empty();
        // OpenClaw drops it last of all: what it includes must be there, and it counts as a key beside
        // an include.
        object.remove(PROTOTYPE);
        let value = Value::new(ValueKind::Object(object), location);
        match directive {
            Some(directive) => self.include(scope, &directive.value, (!is_empty).then_some(value), trail),
            None => value,
        }
    }

    /// Whether this is the first time that the place is noted.
    pub(super) fn is_new(&mut self, place: Location) -> bool {
        self.noted.insert((place.file, place.span))
    }

    fn note_prototype_key(&mut self, key: Location, trail: Trail<'_>) {
        if self.is_new(key) {
            let path = Trail::Key(&trail, PROTOTYPE).to_path();
            self.prototype_keys.push(PrototypeKey { path, location: key });
        }
    }

    fn note_duplicate(&mut self, name: &str, lost: Location, winner: Location, trail: Trail<'_>) {
        if self.is_new(lost) {
            let path = Trail::Key(&trail, name).to_path();
            self.duplicates.push(Duplicate { path, first: lost, second: winner });
        }
    }
}
