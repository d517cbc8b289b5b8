//! What can keep a command from doing its work. Findings are none of these.
//!
//! Fields hold text of others, which is shown without controls; line breaks in a message are ours.

use openclaw_lint_core::release::UnknownRelease;
use openclaw_lint_core::report::plain::{block, line};
use openclaw_lint_core::schema::similar;
use std::io;
use std::path::{Path, PathBuf};

/// A usage or I/O error.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// A file or folder.
    #[error("cannot read {}: {}", shown(.path), line(.reason))]
    Read { path: PathBuf, reason: String },
    /// Standard input.
    #[error("cannot read standard input: {}", line(&.0.to_string()))]
    Stdin(#[source] io::Error),
    /// Standard output.
    #[error("cannot write: {}", line(&.0.to_string()))]
    Write(#[from] io::Error),
    /// A file that was to be written.
    #[error("cannot write {}: {}", shown(.path), line(.reason))]
    WriteFile { path: PathBuf, reason: String },
    /// A symbolic link that was to be changed.
    #[error("{} is a symbolic link", shown(.0))]
    Symlink(PathBuf),
    /// A file that is not what was read.
    #[error("{} changed while it was being mended; nothing was written", shown(.0))]
    ChangedMeanwhile(PathBuf),
    /// No argument, and no config where OpenClaw looks for one.
    #[error("there is no OpenClaw config; looked at{}", places(.0))]
    NoConfig(Vec<PathBuf>),
    /// A folder without any config.
    #[error("there is no openclaw.json in {}", shown(.0))]
    NoConfigInFolder(PathBuf),
    /// Standard input named twice.
    #[error("standard input can be read once only")]
    StdinTwice,
    /// `--watch` with standard input.
    #[error("standard input cannot be watched")]
    WatchStdin,
    /// A folder that cannot be watched, or nothing at all.
    #[error("cannot watch for changes: {}", line(.0))]
    Watch(String),
    /// A folder with several configs where one is wanted.
    #[error("that is more than one config")]
    NotOneConfig,
    /// An agent that the config does not have.
    #[error("the config has no agent called \"{}\"; it has {}", line(.name), line(&.known.join(", ")))]
    UnknownAgent { name: String, known: Vec<String> },
    /// A rule id that no rule has.
    #[error("there is no rule called \"{}\"{}", line(.name), did_you_mean(.near))]
    UnknownRule { name: String, near: Vec<String> },
    /// A config path that no release knows.
    #[error("no known release has the config key `{}`{}", line(.name), did_you_mean(.near))]
    UnknownKey { name: String, near: Vec<String> },
    /// Text that is no config path.
    #[error("`{}` is neither a rule nor a config path", line(.0))]
    NotAPath(String),
    /// A release that does not exist.
    #[error("{}", line(&.0.to_string()))]
    UnknownRelease(#[from] UnknownRelease),
    /// `--target installed` without an install.
    #[error("no installed OpenClaw was found; looked along PATH and in {}", folders(.0))]
    NotInstalled(Vec<PathBuf>),
    /// A text that is no status of OpenClaw.
    #[error("cannot use the status given: {}", line(.0))]
    Status(String),
    /// Live checks that could not be set up.
    #[error("{}", line(.0))]
    Live(String),
    /// A schema file that is no JSON.
    #[error("{} is not a JSON Schema: {}", shown(.path), line(.reason))]
    Schema { path: PathBuf, reason: String },
    /// Settings of an editor that only a person can change.
    #[error("{} was left alone: {}; put this into it:\n\n{}", line(.file), line(.reason), block(.text))]
    SettingsByHand { file: String, reason: String, text: String },
    /// A config file of the linter that says what it cannot say.
    #[error("{}: {}", line(.place), line(.reason))]
    Settings { place: String, reason: String },
    /// The web checker.
    #[error("{}", line(.reason))]
    Web { reason: String, help: &'static str },
    /// A config that could not be checked against a schema.
    #[error("cannot check {}: {}", shown(.path), line(.reason))]
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
            Self::Web { help, .. } => Some(help),
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

fn shown(path: &Path) -> String {
    line(&path.display().to_string())
}

fn places(places: &[PathBuf]) -> String {
    places.iter().map(|place| format!("\n  {}", shown(place))).collect()
}

fn folders(folders: &[PathBuf]) -> String {
    folders.iter().map(|folder| shown(folder)).collect::<Vec<_>>().join(", ")
}

fn did_you_mean(near: &[String]) -> String {
    match near {
        [] => String::new(),
        [one] => format!("; did you mean {}?", line(one)),
        [init @ .., last] => format!("; did you mean {} or {}?", line(&init.join(", ")), line(last)),
    }
}
