//! One section of the history as one release sees it, read once per process.

use super::history::{History, ShapeId};
use super::pattern::{Token, tokens};
use foldhash::fast::RandomState;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The node of the whole document in every tree.
pub(super) const ROOT: usize = 0;

/// The places of a section: a top-level key, `channels.<id>`, or the top level itself (an empty name).
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The node of the section itself; none when the release does not know it.
    entry: Option<usize>,
    section: &'static str,
}

/// A place in a tree.
#[derive(Default)]
pub(super) struct Node {
    pub(super) shape: Option<ShapeId>,
    pub(super) keys: HashMap<Cow<'static, str>, usize, RandomState>,
    pub(super) any_key: Option<usize>,
    pub(super) items: Option<usize>,
}

impl Tree {
    pub(super) fn node(&self, index: usize) -> &Node {
        &self.nodes[index]
    }

    pub(super) fn entry(&self) -> Option<usize> {
        self.entry
    }

    /// The section that a member of `node` has for itself.
    pub(super) fn section_below(&self, node: usize, key: &str) -> Option<&'static str> {
        let names = self.sections_below(node);
        let position = names.binary_search(&key).ok()?;
        Some(if self.section.is_empty() { names[position] } else { History::get().channel_sections()[position] })
    }

    /// The members of `node` that are sections of their own, sorted, known to this release or not.
    pub(super) fn sections_below(&self, node: usize) -> &'static [&'static str] {
        let history = History::get();
        match self.section {
            "" if node == ROOT => history.top_level(),
            "channels" if self.entry == Some(node) => history.channel_ids(),
            _ => &[],
        }
    }

    fn read(release: Option<usize>, section: &'static str) -> Self {
        let mut tree = Self { nodes: vec![Node::default()], entry: None, section };
        for row in History::get().rows(section) {
            let shape = match release {
                Some(release) => row.shape_in(release),
                None => row.runs().next().map(|run| run.shape),
            };
            if let Some(shape) = shape {
                let node = tree.put(row.path, shape);
                if row.path == section {
                    tree.entry = Some(node);
                }
            }
        }
        tree
    }

    fn put(&mut self, path: &'static str, shape: ShapeId) -> usize {
        let mut at = ROOT;
        for token in tokens(path).flatten() {
            let fresh = self.nodes.len();
            let node = &mut self.nodes[at];
            at = match token {
                Token::Items => *node.items.get_or_insert(fresh),
                Token::AnyKey => *node.any_key.get_or_insert(fresh),
                Token::Key(name) => *node.keys.entry(name).or_insert(fresh),
            };
            if at == fresh {
                self.nodes.push(Node::default());
            }
        }
        self.nodes[at].shape = Some(shape);
        at
    }
}

/// The tree of a section for one release, or for all of them. There are some 80 sections and two dozen
/// releases, so what is kept is bounded.
pub(super) fn tree(release: Option<usize>, section: &'static str) -> &'static Tree {
    type Trees = HashMap<(Option<usize>, &'static str), &'static Tree, RandomState>;
    static TREES: OnceLock<Mutex<Trees>> = OnceLock::new();
    let mut trees = TREES.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    trees.entry((release, section)).or_insert_with(|| Box::leak(Box::new(Tree::read(release, section))))
}
