//! Which config file of the linter holds for a config: the nearest one at or above its folder.

use super::{NAME, Settings, resolved};
use crate::args::SettingsArgs;
use crate::bounded;
use crate::inputs::Input;
use crate::problem::Problem;
use openclaw_lint_core::report::plain;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The settings of a run, by the folder of a config.
#[derive(Debug, Default)]
pub(crate) struct Store {
    /// For every config, when one file was named.
    named: Option<Arc<Settings>>,
    by_folder: HashMap<PathBuf, Option<Arc<Settings>>>,
}

impl Store {
    /// Reads what there is for these configs.
    pub(crate) fn read(args: &SettingsArgs, inputs: &[Input]) -> Result<Self, Problem> {
        let mut store = Self::default();
        if let Some(path) = &args.config {
            let absolute = resolved(&std::path::absolute(path).unwrap_or_else(|_| path.clone()));
            let text = fs::read_to_string(path).map_err(|error| Problem::read(path, &error))?;
            store.named = Some(Arc::new(Settings::read(&text, &absolute, &path.display().to_string())?));
        } else if !args.no_config {
            let home = std::env::home_dir();
            for input in inputs {
                if let Some(folder) = resolved(&input.path).parent() {
                    store.look(folder, home.as_deref())?;
                }
            }
        }
        Ok(store)
    }

    /// The settings for a config.
    pub(crate) fn of(&self, input: &Input) -> Option<&Settings> {
        let found = || self.by_folder.get(resolved(&input.path).parent()?)?.as_deref();
        self.named.as_deref().or_else(found)
    }

    /// Looks in a folder and above, as far as the root of the repository or the home folder.
    fn look(&mut self, folder: &Path, home: Option<&Path>) -> Result<Option<Arc<Settings>>, Problem> {
        if let Some(known) = self.by_folder.get(folder) {
            return Ok(known.clone());
        }
        let settings = match read(&folder.join(NAME))? {
            Some(settings) => Some(Arc::new(settings)),
            None if is_last(folder, home) => None,
            None => match folder.parent() {
                Some(parent) => self.look(parent, home)?,
                None => None,
            },
        };
        self.by_folder.insert(folder.to_owned(), settings.clone());
        Ok(settings)
    }
}

/// Whether nothing above the folder is looked at.
fn is_last(folder: &Path, home: Option<&Path>) -> bool {
    Some(folder) == home || folder.join(".git").exists()
}

/// Where the settings of a config may be, nearest first.
pub(crate) fn places(config: &Path) -> Vec<PathBuf> {
    let (home, config) = (std::env::home_dir(), resolved(config));
    let folders: Vec<&Path> = config.ancestors().skip(1).collect();
    let last = folders.iter().position(|folder| is_last(folder, home.as_deref()));
    folders.iter().take(last.map_or(folders.len(), |last| last + 1)).map(|folder| folder.join(NAME)).collect()
}

/// The settings in a file; none when there is no such file.
fn read(path: &Path) -> Result<Option<Settings>, Problem> {
    let shown = || {
        let folder = std::env::current_dir().unwrap_or_default();
        plain::line(&path.strip_prefix(folder).unwrap_or(path).display().to_string())
    };
    match bounded::read_text(path, bounded::TEXT) {
        Ok(text) => Settings::read(&text, path, &shown()).map(Some),
        // A folder that is not there, or not to be looked into, has no settings.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Err(Problem::Read { path: PathBuf::from(shown()), reason: "it is too large".to_owned() })
        }
        Err(error) => Err(Problem::read(Path::new(&shown()), &error)),
    }
}
