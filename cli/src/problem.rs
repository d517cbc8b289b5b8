//! What can keep a command from doing its work. Findings are none of these.

use openclaw_lint_core::release::UnknownRelease;
use openclaw_lint_core::schema::similar;
use std::io;
use std::path::{Path, PathBuf};

/// A usage or I/O error.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// A file or folder.
    #[error("cannot read {}: {}", .path.display(), .reason)]
    Read { path: PathBuf, reason: String },
    /// Standard input.
    #[error("cannot read standard input: {0}")]
    Stdin(#[source] io::Error),
    /// Standard output.
    #[error("cannot write: {0}")]
    Write(#[from] io::Error),
    /// A file that was to be written.
    #[error("cannot write {}: {}", .path.display(), .reason)]
    WriteFile { path: PathBuf, reason: String },
    /// A symbolic link that was to be changed.
    #[error("{} is a symbolic link", .0.display())]
    Symlink(PathBuf),
    /// A file that is not what was read.
    #[error("{} changed while it was being mended; nothing was written", .0.display())]
    ChangedMeanwhile(PathBuf),
    /// No argument, and no config where OpenClaw looks for one.
    #[error("there is no OpenClaw config; looked at{}", places(.0))]
    NoConfig(Vec<PathBuf>),
    /// A folder without any config.
    #[error("there is no openclaw.json in {}", .0.display())]
    NoConfigInFolder(PathBuf),
    /// Standard input named twice.
    #[error("standard input can be read once only")]
    StdinTwice,
    /// `--watch` with standard input.
    #[error("standard input cannot be watched")]
    WatchStdin,
    /// A folder that cannot be watched, or nothing at all.
    #[error("cannot watch for changes: {0}")]
    Watch(String),
    /// A folder with several configs where one is wanted.
    #[error("that is more than one config")]
    NotOneConfig,
    /// An agent that the config does not have.
    #[error("the config has no agent called \"{name}\"; it has {}", .known.join(", "))]
    UnknownAgent { name: String, known: Vec<String> },
    /// A rule id that no rule has.
    #[error("there is no rule called \"{name}\"{}", did_you_mean(.near))]
    UnknownRule { name: String, near: Vec<String> },
    /// A config path that no release knows.
    #[error("no known release has the config key `{name}`{}", did_you_mean(.near))]
    UnknownKey { name: String, near: Vec<String> },
    /// Text that is no config path.
    #[error("`{0}` is neither a rule nor a config path")]
    NotAPath(String),
    /// A release that does not exist.
    #[error("{0}")]
    UnknownRelease(#[from] UnknownRelease),
    /// `--target installed` without an install.
    #[error("no installed OpenClaw was found; looked along PATH and in {}", folders(.0))]
    NotInstalled(Vec<PathBuf>),
    /// A text that is no status of OpenClaw.
    #[error("cannot use the status given: {0}")]
    Status(String),
    /// Live checks that could not be set up.
    #[error("{0}")]
    Live(String),
    /// A schema file that is no JSON.
    #[error("{} is not a JSON Schema: {reason}", .path.display())]
    Schema { path: PathBuf, reason: String },
    /// Settings of an editor that only a person can change.
    #[error("{file} was left alone: {reason}; put this into it:\n\n{text}")]
    SettingsByHand { file: String, reason: String, text: String },
    /// A config file of the linter that says what it cannot say.
    #[error("{place}: {reason}")]
    Settings { place: String, reason: String },
    /// A config that could not be checked against a schema.
    #[error("cannot check {}: {reason}", .path.display())]
    Unchecked { path: PathBuf, reason: String },
}

impl Problem {
    /// A file that could not be read.
    pub(crate) fn read(path: &Path, error: &io::Error) -> Self {
        Self::Read { path: path.to_owned(), reason: reason(error) }
    }

    /// A rule that does not exist.
    pub(crate) fn unknown_rule(name: &str) -> Self {
        let ids: Vec<&str> = openclaw_lint_core::rules::RULES.iter().map(|rule| rule.id).collect();
        Self::UnknownRule { name: name.to_owned(), near: similar::closest(name, &ids) }
    }

    /// Whether the reader of our output is gone, which is no error.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// What to do about it.
    pub(crate) fn help(&self) -> Option<&'static str> {
        match self {
            Self::NoConfig(_) => Some("name a file or a folder: `openclaw-lint check FILE`"),
            Self::WatchStdin => Some("name the file, or leave `--watch` out"),
            Self::NotOneConfig => Some("name the file itself"),
            Self::Symlink(_) => Some("`--follow-symlinks` changes the file that it points to"),
            Self::ChangedMeanwhile(_) => Some("run it again"),
            Self::NoConfigInFolder(_) => Some("name the file itself if it has another name"),
            Self::UnknownRule { near, .. } if near.is_empty() => Some("`openclaw-lint rules` lists them all"),
            Self::UnknownKey { near, .. } if near.is_empty() => {
                Some("write it as in `agents.defaults.model`; `openclaw-lint explain .` lists the top-level keys")
            }
            Self::NotInstalled(_) => Some("name the release: `--target 2026.9.6`"),
            Self::Settings { .. } => Some("docs/settings.md tells what may stand there; `--no-config` does without"),
            Self::Schema { .. } => Some("use the output of `openclaw config schema`"),
            _ => None,
        }
    }
}

/// An I/O error in plain words.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}

fn places(places: &[PathBuf]) -> String {
    places.iter().map(|place| format!("\n  {}", place.display())).collect()
}

fn folders(folders: &[PathBuf]) -> String {
    folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(", ")
}

fn did_you_mean(near: &[String]) -> String {
    match near {
        [] => String::new(),
        [one] => format!("; did you mean {one}?"),
        [init @ .., last] => format!("; did you mean {} or {last}?", init.join(", ")),
    }
}
