//! What a run depends on: every file that it looked at or looked for.

use crate::args::CheckArgs;
use crate::files::Disk;
use crate::inputs::Inputs;
use crate::settings;
use openclaw_lint_core::document::{FileError, Files, Metadata};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

/// Names that count in a folder that is searched.
const NAMES: [&str; 3] = ["openclaw.json", "openclaw.json5", ".gitignore"];

/// The files and folders that a run depends on, whether they are there or not.
#[derive(Debug, Default)]
pub(super) struct Watched {
    /// Files, with their state before they were read.
    files: Mutex<BTreeMap<PathBuf, State>>,
    /// Folders that are searched.
    folders: Mutex<BTreeSet<PathBuf>>,
}

/// What changes with the content of a file: time and size; none when it is not there.
type State = Option<(SystemTime, u64)>;

impl Watched {
    /// Adds a file.
    pub(super) fn file(&self, path: &Path) {
        // A link may change, and so may what it leads to.
        let target = fs::canonicalize(path).ok();
        if let Ok(mut files) = self.files.lock() {
            for path in target.into_iter().chain([real(path)]) {
                let state = state(&path);
                files.entry(path).or_insert(state);
            }
        }
    }

    /// Adds what the options and the inputs name.
    pub(super) fn depends_on(&self, args: &CheckArgs, inputs: &Inputs) {
        for path in
            args.files_from.iter().chain(&args.schema).chain(&args.settings.config).chain(&args.environment.env_file)
        {
            self.file(path);
        }
        for input in &inputs.found {
            self.file(&input.path);
            if let Some(folder) = &input.state_folder {
                self.file(&folder.join(".env"));
            }
            if args.settings.config.is_none() && !args.settings.no_config {
                settings::places(&input.path).iter().for_each(|place| self.file(place));
            }
        }
        if let Ok(mut folders) = self.folders.lock() {
            folders.extend(inputs.folders.iter().map(|folder| real(folder)));
        }
    }

    /// The folders to watch. A folder tells of files that appear, vanish or are put in place of others.
    pub(super) fn places(&self) -> BTreeSet<PathBuf> {
        let mut places = self.folders.lock().map(|folders| folders.clone()).unwrap_or_default();
        if let Ok(files) = self.files.lock() {
            places.extend(files.keys().filter_map(|path| existing(path.parent()?)));
        }
        places
    }

    /// Whether a change at the path may change the report.
    pub(super) fn concerns(&self, path: &Path) -> bool {
        let file = |files: &BTreeMap<PathBuf, State>| {
            // The folder of a file may be what comes or goes.
            files.range(path.to_owned()..).next().is_some_and(|(file, _)| file.starts_with(path))
        };
        let searched = |folders: &BTreeSet<PathBuf>| {
            folders.contains(path)
                || path.parent().is_some_and(|parent| folders.contains(parent))
                    && (path.is_dir()
                        || path.file_name().is_some_and(|name| NAMES.iter().any(|known| name == OsStr::new(known))))
        };
        self.files.lock().is_ok_and(|files| file(&files)) || self.folders.lock().is_ok_and(|folders| searched(&folders))
    }

    /// Whether a file is no longer what it was before it was read.
    pub(super) fn has_changed(&self) -> bool {
        self.files.lock().is_ok_and(|files| files.iter().any(|(path, before)| state(path) != *before))
    }
}

impl Files for Watched {
    fn canonicalize(&self, path: &Path) -> Result<PathBuf, FileError> {
        self.file(path);
        Disk.canonicalize(path)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        self.file(path);
        Disk.metadata(path)
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        self.file(path);
        Disk.read(path)
    }
}

fn state(path: &Path) -> State {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// The path as the system tells of it: with the links of its folders followed, as far as these are there.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for folder in path.ancestors().skip(1) {
        if let (Ok(folder), Ok(rest)) = (fs::canonicalize(folder), path.strip_prefix(folder)) {
            return folder.join(rest);
        }
    }
    path
}

/// The nearest folder that is there.
fn existing(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|folder| folder.is_dir()).map(Path::to_owned)
}
