//! The way from the root to a value during a traversal, made into a path only where one is needed.

use crate::path::{ConfigPath, Segment};

/// A chain of steps that lives on the stack: a traversal of a config without problems allocates nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Trail<'a>, &'a str),
    Index(&'a Trail<'a>, usize),
}

impl Trail<'_> {
    pub(super) fn to_path(self) -> ConfigPath {
        let mut segments = Vec::new();
        let mut trail = self;
        loop {
            trail = match trail {
                Self::Root => break,
                Self::Key(parent, key) => {
                    segments.push(Segment::Key(key.into()));
                    *parent
                }
                Self::Index(parent, index) => {
                    segments.push(Segment::Index(index));
                    *parent
                }
            };
        }
        segments.reverse();
        ConfigPath::from(segments)
    }
}
