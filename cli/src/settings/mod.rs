//! The linter's own config file, `.openclaw-lint.json5`: what it says, where it is found, what it makes of a run.

mod choice;
mod error;
mod file;
mod find;
mod globs;
mod names;
mod word;

pub(crate) use choice::{Choice, Options};
pub(crate) use file::SettingsFile;
pub(crate) use find::{Store, places};

use crate::args::SettingsArgs;
use crate::inputs::Input;
use crate::problem::Problem;
use crate::target::Wanted;
use globs::Globs;
use openclaw_lint_core::rules::find as find_rule;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Its name.
pub(crate) const NAME: &str = ".openclaw-lint.json5";

/// A config file of the linter, ready for use.
#[derive(Debug)]
pub(crate) struct Settings {
    /// What messages call it.
    name: String,
    file: SettingsFile,
    exclude: Globs,
    rules: Levels,
    overrides: Vec<Override>,
}

#[derive(Debug)]
struct Override {
    files: Globs,
    rules: Levels,
    target: Option<Wanted>,
}

/// The release that a command about one config is to tell about: what the command line says, else the settings that are
/// found for it.
pub(crate) fn target(input: &Input, given: Option<&Wanted>) -> Result<Wanted, Problem> {
    if let Some(given) = given {
        return given.located();
    }
    let none = SettingsArgs { config: None, no_config: false, no_ignore_comments: false };
    let store = Store::read(&none, std::slice::from_ref(input))?;
    Choice::new(&Options::default(), store.of(input), &input.path).target().located()
}

/// Settings of rules, and the files that they leave out.
type Levels = HashMap<&'static str, (Option<file::Level>, Globs)>;

impl Settings {
    /// Reads a text; `path` is its place, and its folder what patterns are relative to.
    fn read(text: &str, path: &Path, name: &str) -> Result<Self, Problem> {
        let file: SettingsFile = json5::from_str(text)
            .map_err(|found| error::duplicate(name, text).unwrap_or_else(|| error::problem(name, text, &found)))?;
        if let Some(problem) = error::duplicate(name, text) {
            return Err(problem);
        }
        let folder = path.parent().unwrap_or(path);
        let levels = |rules: &file::Rules| {
            let entries = rules.0.iter().filter_map(|(id, setting)| {
                let rule = find_rule(id)?;
                Some((rule.id, (setting.level, Globs::new(folder, &setting.exclude))))
            });
            entries.collect()
        };
        let overrides = file.overrides.iter().map(|entry| Override {
            files: Globs::new(folder, &entry.files),
            rules: levels(&entry.rules),
            target: entry.target.as_ref().map(|target| target.wanted(name)),
        });
        Ok(Self {
            name: name.to_owned(),
            exclude: Globs::new(folder, &file.exclude),
            rules: levels(&file.rules),
            overrides: overrides.collect(),
            file,
        })
    }

    /// Whether a search of folders leaves this config out.
    pub(crate) fn excludes(&self, config: &Path) -> bool {
        self.exclude.has(config)
    }

    /// What messages call the file.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// The path from the root of the disk, without `..`.
fn resolved(path: &Path) -> PathBuf {
    let dotted = path.components().any(|part| part == std::path::Component::ParentDir);
    let parent = path.parent().filter(|_| dotted).and_then(|parent| std::fs::canonicalize(parent).ok());
    match (parent, path.file_name()) {
        (Some(parent), Some(name)) => parent.join(name),
        _ => path.to_owned(),
    }
}
