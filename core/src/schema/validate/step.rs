//! The way from the root to a value, kept on the stack until somebody asks for the path.

use crate::path::{ConfigPath, Segment};

/// The last step of a way.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// The value that the walk began with.
    Root,
    /// A member of what stands before.
    Key(&'a Step<'a>, &'a str),
    /// An item of what stands before.
    Item(&'a Step<'a>, usize),
}

impl Step<'_> {
    pub(super) fn path(&self) -> ConfigPath {
        let mut segments = Vec::new();
        let mut at = self;
        loop {
            at = match at {
                Step::Root => break,
                Step::Key(before, name) => {
                    segments.push(Segment::Key((*name).into()));
                    before
                }
                Step::Item(before, index) => {
                    segments.push(Segment::Index(*index));
                    before
                }
            };
        }
        segments.reverse();
        segments.into()
    }

    /// The id, when this is `channels.<id>`.
    pub(super) fn channel(&self) -> Option<&str> {
        match self {
            Step::Key(Step::Key(Step::Root, "channels"), id) => Some(id),
            _ => None,
        }
    }

    /// Whether this is `plugins.entries.<id>.config` or stands below it.
    pub(super) fn is_plugin_config(&self) -> bool {
        match self {
            Step::Root => false,
            Step::Key(Step::Key(Step::Key(Step::Key(Step::Root, "plugins"), "entries"), _), "config") => true,
            Step::Key(before, _) | Step::Item(before, _) => before.is_plugin_config(),
        }
    }
}
