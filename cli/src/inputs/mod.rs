//! Which configs a run looks at.

mod discover;
mod search;

use crate::args::{CheckArgs, is_stdin};
use crate::bounded;
use crate::home::absolute;
use crate::problem::{Problem, reason};
use crate::settings::{Settings, Store};
use openclaw_lint_core::report::plain;
use openclaw_lint_core::syntax::MAX_SIZE;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A config to look at.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// What the report calls it.
    pub(crate) name: String,
    /// Where it is, absolute.
    pub(crate) path: PathBuf,
    /// It comes from standard input; the path says only where it would be.
    pub(crate) stdin: bool,
    /// It was found in a folder that was named.
    pub(crate) searched: bool,
    /// The state folder, when this is the config that OpenClaw itself would load.
    pub(crate) state_folder: Option<PathBuf>,
}

impl Input {
    /// A file that was named or found.
    fn file(path: &Path) -> Self {
        // A name is shown on a terminal, which must not obey it.
        let name = plain::line(&path.display().to_string());
        Self { name, path: absolute(path), stdin: false, searched: false, state_folder: None }
    }

    /// Its bytes; of a file that is too large for any config only as much as shows that.
    pub(crate) fn read(&self) -> Result<Vec<u8>, Problem> {
        if self.stdin {
            return limited(io::stdin().lock()).map_err(Problem::Stdin);
        }
        let bytes = if self.may_be_pipe() {
            File::open(&self.path).and_then(limited)
        } else {
            // One byte more shows that it is too large.
            bounded::head(&self.path, MAX_SIZE as u64 + 1)
        };
        bytes.map_err(|error| Problem::Read { path: PathBuf::from(&self.name), reason: reason(&error) })
    }

    /// Whether whoever named it may have meant a pipe, as in `check <(jq . a.json)`. A link in a repository is no
    /// such thing.
    fn may_be_pipe(&self) -> bool {
        let link = std::fs::symlink_metadata(&self.path).is_ok_and(|metadata| metadata.is_symlink());
        let named = !self.searched && self.state_folder.is_none();
        named && (!link || ["/dev", "/proc"].iter().any(|folder| self.path.starts_with(folder)))
    }
}

fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_SIZE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The inputs of a run in order, and what went wrong while they were looked for.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) found: Vec<Input>,
    /// The folders that were searched.
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) problems: Vec<Problem>,
}

impl Inputs {
    /// Takes out what a search found and the settings exclude; gives the name of a config file that excluded
    /// something, when nothing is left.
    pub(crate) fn exclude<'a>(&mut self, settings: &'a Store) -> Option<&'a str> {
        let mut excluding = None;
        self.found.retain(|input| {
            let by = settings.of(input).filter(|settings| input.searched && settings.excludes(&input.path));
            excluding = by.map(Settings::name).or(excluding);
            by.is_none()
        });
        excluding.filter(|_| self.found.is_empty())
    }
}

/// Collects the inputs.
pub(crate) fn collect(args: &CheckArgs) -> Result<Inputs, Problem> {
    collect_from(&args.paths, args.files_from.as_ref(), &args.stdin_filename)
}

/// Collects the inputs from named paths and a list of further ones.
pub(crate) fn collect_from(
    paths: &[PathBuf],
    files_from: Option<&PathBuf>,
    stdin_filename: &Path,
) -> Result<Inputs, Problem> {
    let mut inputs = Inputs::default();
    if paths.is_empty() && files_from.is_none() {
        inputs.found.push(discover::default_config()?);
        return Ok(inputs);
    }
    let listed = match files_from {
        Some(list) => paths_in(list)?,
        None => Vec::new(),
    };
    let list_is_stdin = files_from.is_some_and(|list| is_stdin(list));
    let stdins = paths.iter().chain(&listed).filter(|path| is_stdin(path)).count();
    if stdins + usize::from(list_is_stdin) > 1 {
        return Err(Problem::StdinTwice);
    }
    for path in paths.iter().chain(&listed) {
        if is_stdin(path) {
            inputs.found.push(Input { stdin: true, ..Input::file(stdin_filename) });
        } else if path.is_dir() {
            search::folder(path, &mut inputs);
        } else {
            inputs.found.push(Input::file(path));
        }
    }
    Ok(inputs)
}

/// The paths in a list, one a line.
fn paths_in(list: &PathBuf) -> Result<Vec<PathBuf>, Problem> {
    let text = if is_stdin(list) {
        std::io::read_to_string(std::io::stdin().lock()).map_err(Problem::Stdin)?
    } else {
        std::fs::read_to_string(list).map_err(|error| Problem::read(list, &error))?
    };
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(PathBuf::from).collect())
}
