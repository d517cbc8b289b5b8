//! Real OpenClaw releases, installed in a scratch folder outside version control, and the questions
//! that the other chores ask them.

mod install;
mod npm;
mod oracle;

pub(crate) use install::{Installed, Scratch};
pub(crate) use oracle::{Issue, Oracle, Verdict};

use std::path::{Path, PathBuf};

/// A script that stands next to this file.
pub(crate) fn script(folder: &str, name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder).join(name)
}
