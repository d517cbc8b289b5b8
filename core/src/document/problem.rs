//! What goes wrong while a config is loaded, before any rule looks at it.

use super::trail::Trail;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::{FileId, Location, Span};
use crate::syntax::{EncodingError, SyntaxError};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A problem and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where in the source.
    pub location: Location,
    /// Where in the config: the object that includes, or the string that holds the reference. Empty
    /// for a problem of a whole file.
    pub path: ConfigPath,
}

/// What is wrong. Its `Display` is one sentence that holds no secret.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text is not JSON5.
    #[error("{0}")]
    Syntax(SyntaxError),
    /// The file is no text in UTF-8 at all.
    #[error("{0}")]
    Encoding(EncodingError),
    /// Bytes that are no UTF-8 were replaced by U+FFFD, which OpenClaw does without a word. The location
    /// is that of the first.
    #[error("bytes that are not UTF-8 in {places} place{}", if *.places == 1 { "" } else { "s" })]
    InvalidUtf8 {
        /// How many runs of bytes were replaced.
        places: usize,
    },
    /// The directive is neither a path nor a list of paths.
    #[error("\"$include\" must be a path or a list of paths, not {found}")]
    IncludeShape {
        /// The kind of value found, or of the item found in a list.
        found: &'static str,
    },
    /// The file is outside the folder of the main config (refused since release 2026.2.17).
    #[error("the included file \"{written}\" is outside the config folder")]
    IncludeOutside {
        /// The path as written.
        written: String,
        /// The folder that it has to stay in.
        folder: PathBuf,
        /// Where symbolic links lead, when only they lead outside.
        target: Option<PathBuf>,
    },
    /// A path that OpenClaw refuses to look at.
    #[error("the path of the included file {reason}")]
    IncludePath {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// There is no such file.
    #[error("the included file \"{written}\" does not exist")]
    IncludeMissing {
        /// The path as written.
        written: String,
        /// Where it was looked for.
        resolved: PathBuf,
    },
    /// The file is there and OpenClaw refuses or fails to read it.
    #[error("the included file \"{written}\" cannot be used: {reason}")]
    IncludeUnusable {
        /// The path as written.
        written: String,
        /// Why.
        reason: String,
    },
    /// A file includes itself, directly or through others.
    #[error("the file includes itself: {}", arrows(.chain))]
    IncludeCycle {
        /// From the file on which the circle starts to the same file again.
        chain: Vec<PathBuf>,
    },
    /// More than ten files deep.
    #[error("includes are nested more than {limit} files deep")]
    IncludeTooDeep {
        /// How deep OpenClaw follows.
        limit: usize,
    },
    /// Keys beside `$include` need an object to be merged into.
    #[error("keys beside \"$include\" need an object to join, but the included file holds {found}")]
    IncludeSiblings {
        /// The kind of value found.
        found: &'static str,
    },
    /// A limit of the linter itself, against files that include each other thousands of times.
    #[error("the included files expand to more than this linter follows")]
    IncludeExpansion,
    /// `${NAME}` without a value.
    #[error("the environment variable {name} is {}", if *.empty { "empty" } else { "not set" })]
    VariableMissing {
        /// The name.
        name: String,
        /// It is set to an empty text, which counts as missing.
        empty: bool,
        /// The release refuses the file over it (before 2026.3.7) rather than keep the text.
        fatal: bool,
    },
}

impl Problem {
    /// Whether the release refuses to load the config because of this problem.
    #[must_use]
    pub fn refuses(&self) -> bool {
        match self.kind {
            ProblemKind::InvalidUtf8 { .. } | ProblemKind::IncludeExpansion => false,
            ProblemKind::VariableMissing { fatal, .. } => fatal,
            _ => true,
        }
    }

    /// Why it matters and what to do.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let help = match &self.kind {
            ProblemKind::Syntax(error) => return Some(error.help().to_owned()),
            ProblemKind::Encoding(error) => return Some(error.help().to_owned()),
            ProblemKind::InvalidUtf8 { .. } => {
                "OpenClaw replaces the bad bytes without a message; save the file as UTF-8".to_owned()
            }
            ProblemKind::IncludeShape { .. } => {
                "write \"$include\": \"./file.json5\" or \"$include\": [\"./a.json5\", \"./b.json5\"]".to_owned()
            }
            ProblemKind::IncludeOutside { folder, target, .. } => outside_help(folder, target.as_ref()),
            ProblemKind::IncludePath { .. } => "use a short path relative to the file that includes it".to_owned(),
            ProblemKind::IncludeMissing { written, resolved } => missing_help(written, resolved.display()),
            ProblemKind::IncludeUnusable { .. } => {
                "an included file must be a readable regular file without hard links, of at most 2 MiB".to_owned()
            }
            ProblemKind::IncludeCycle { .. } => "take one of these includes out".to_owned(),
            ProblemKind::IncludeTooDeep { .. } => "include the innermost files from a file further out".to_owned(),
            ProblemKind::IncludeSiblings { .. } => {
                "let the file hold an object, or move the keys beside \"$include\" elsewhere".to_owned()
            }
            ProblemKind::IncludeExpansion => "include each file in fewer places".to_owned(),
            ProblemKind::VariableMissing { name, fatal, .. } => variable_help(name, *fatal),
        };
        Some(help)
    }
}

fn outside_help(folder: &Path, target: Option<&PathBuf>) -> String {
    let unknown = folder.as_os_str().is_empty();
    let folder = if unknown { "the folder of the config".to_owned() } else { folder.display().to_string() };
    let link = target.map(|target| format!("symbolic links lead to {}; ", target.display())).unwrap_or_default();
    format!(
        "{link}move the file into {folder}, or (since release {ROOTS_SINCE}) name its folder in the environment \
         variable OPENCLAW_INCLUDE_ROOTS of the gateway"
    )
}

fn missing_help(written: &str, resolved: impl std::fmt::Display) -> String {
    let variables = if written.contains("${") { "; \"${VAR}\" is not replaced in include paths" } else { "" };
    format!("looked for {resolved}; a path is relative to the file that includes it{variables}")
}

fn variable_help(name: &str, fatal: bool) -> String {
    let effect = if fatal { "this release refuses the file" } else { "the text stays as it is" };
    format!("{effect}; set {name} for the gateway or in \"env.vars\", or write \"$${{{name}}}\" for the literal text")
}

/// First sampled release that reads `OPENCLAW_INCLUDE_ROOTS`; 2026.4.29 does not, whatever its change log says.
pub(super) const ROOTS_SINCE: Release = Release::new(2026, 5, 12);

fn arrows(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    names.join(" -> ")
}

/// The problems found so far. A file that is included in two places reports its own problems once.
#[derive(Debug, Default)]
pub(super) struct Problems {
    list: Vec<Problem>,
    seen: HashSet<(FileId, Span, String)>,
}

impl Problems {
    pub(super) fn push(&mut self, kind: ProblemKind, location: Location, trail: Trail<'_>) {
        if self.seen.insert((location.file, location.span, kind.to_string())) {
            self.list.push(Problem { kind, location, path: trail.to_path() });
        }
    }

    /// All of them, in order of file and position.
    pub(super) fn into_sorted(mut self) -> Vec<Problem> {
        self.list.sort_by_key(|problem| problem.location);
        self.list
    }
}
