//! `cargo xtask conformance`: does the linter accept exactly what OpenClaw itself accepts?

mod catalogue;
mod corpus;
mod fixtures;
mod labelled;
mod mutations;
mod options;
mod place;
mod random;
mod render;
mod sample;
mod verdicts;

use crate::openclaw::Scratch;
use crate::releases::{History, data_folder};
use options::Options;
use std::path::Path;

/// Runs the comparison; `say` tells a person how far it is.
pub(crate) fn run(root: &Path, words: &[&str], say: &dyn Fn(&str)) -> Result<String, String> {
    let options = Options::parse(words)?;
    let scratch = Scratch::new(root);
    let history = History::read(&data_folder(root))?;
    let fixtures = fixtures::find(root)?;
    for release in &options.releases {
        let labelled = labelled::build(&scratch, &history, release, &fixtures, &options)?;
        say(&labelled.summary());
    }
    Ok(String::new())
}
