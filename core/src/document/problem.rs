//! What goes wrong while a config is loaded, before any rule looks at it.

use super::trail::Trail;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::text::ToArg;
use crate::report::{FileId, Location, Span, Text};
use crate::syntax::{EncodingError, SyntaxError};
use std::collections::HashSet;
use std::fmt;
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

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The text is not JSON5.
    Syntax(Box<SyntaxError>),
    /// The file is no text in UTF-8 at all.
    Encoding(EncodingError),
    /// Bytes that are no UTF-8 were replaced by U+FFFD, which OpenClaw does without a word. The location
    /// is that of the first.
    InvalidUtf8 {
        /// How many runs of bytes were replaced.
        places: usize,
    },
    /// The directive is neither a path nor a list of paths.
    IncludeShape {
        /// The kind of value found, or of the item found in a list.
        found: Text,
    },
    /// The file is outside the folder of the main config (refused since release 2026.2.17).
    IncludeOutside {
        /// The path as written.
        written: String,
        /// The folder that it has to stay in.
        folder: PathBuf,
        /// Where symbolic links lead, when only they lead outside.
        target: Option<PathBuf>,
    },
    /// A path that OpenClaw refuses to look at.
    IncludePath {
        /// What is wrong with it.
        reason: Text,
    },
    /// There is no such file.
    IncludeMissing {
        /// The path as written.
        written: String,
        /// Where it was looked for.
        resolved: PathBuf,
    },
    /// The file is there and OpenClaw refuses or fails to read it.
    IncludeUnusable {
        /// The path as written.
        written: String,
        /// Why.
        reason: Text,
    },
    /// A file includes itself, directly or through others.
    IncludeCycle {
        /// From the file on which the circle starts to the same file again.
        chain: Vec<PathBuf>,
    },
    /// More than ten files deep.
    IncludeTooDeep {
        /// How deep OpenClaw follows.
        limit: usize,
    },
    /// Keys beside `$include` need an object to be merged into.
    IncludeSiblings {
        /// The kind of value found.
        found: Text,
    },
    /// A limit of the linter itself, against files that include each other thousands of times.
    IncludeExpansion,
    /// `${NAME}` without a value.
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
    pub fn help(&self) -> Option<Text> {
        let help = match &self.kind {
            ProblemKind::Syntax(error) => error.help(),
            ProblemKind::Encoding(error) => error.help(),
            ProblemKind::InvalidUtf8 { .. } => {
                text!("OpenClaw replaces the bad bytes without a message; save the file as UTF-8")
            }
            ProblemKind::IncludeShape { .. } => {
                text!("write \"$include\": \"./file.json5\" or \"$include\": [\"./a.json5\", \"./b.json5\"]")
            }
            ProblemKind::IncludeOutside { folder, target, .. } => outside_help(folder, target.as_ref()),
            ProblemKind::IncludePath { .. } => text!("use a short path relative to the file that includes it"),
            ProblemKind::IncludeMissing { written, resolved } => missing_help(written, resolved),
            ProblemKind::IncludeUnusable { .. } => {
                text!("an included file must be a readable regular file without hard links, of at most 2 MiB")
            }
            ProblemKind::IncludeCycle { .. } => text!("take one of these includes out"),
            ProblemKind::IncludeTooDeep { .. } => text!("include the innermost files from a file further out"),
            ProblemKind::IncludeSiblings { .. } => {
                text!("let the file hold an object, or move the keys beside \"$include\" elsewhere")
            }
            ProblemKind::IncludeExpansion => text!("include each file in fewer places"),
            ProblemKind::VariableMissing { name, fatal, .. } => variable_help(name, *fatal),
        };
        Some(help)
    }
}

impl ProblemKind {
    /// What is wrong: one sentence without a full stop, which holds no secret.
    #[must_use]
    pub fn message(&self) -> Text {
        match self {
            Self::Syntax(error) => error.kind.message(),
            Self::Encoding(error) => error.message(),
            Self::InvalidUtf8 { places: 1 } => text!("bytes that are not UTF-8 in 1 place"),
            Self::InvalidUtf8 { places } => text!("bytes that are not UTF-8 in {count} places", count = places),
            Self::IncludeShape { found } => {
                text!("\"$include\" must be a path or a list of paths, not {kind}", kind = found)
            }
            Self::IncludeOutside { written, .. } => {
                text!("the included file \"{file}\" is outside the config folder", file = written)
            }
            Self::IncludePath { reason } => text!("the path of the included file {reason}", reason),
            Self::IncludeMissing { written, .. } => {
                text!("the included file \"{file}\" does not exist", file = written)
            }
            Self::IncludeUnusable { written, reason } => {
                text!("the included file \"{file}\" cannot be used: {reason}", file = written, reason)
            }
            Self::IncludeCycle { chain } => text!("the file includes itself: {files}", files = arrows(chain)),
            Self::IncludeTooDeep { limit } => text!("includes are nested more than {count} files deep", count = limit),
            Self::IncludeSiblings { found } => {
                text!(
                    "keys beside \"$include\" need an object to join, but the included file holds {kind}",
                    kind = found
                )
            }
            Self::IncludeExpansion => text!("the included files expand to more than this linter follows"),
            Self::VariableMissing { name, empty: true, .. } => text!("the environment variable {name} is empty", name),
            Self::VariableMissing { name, .. } => text!("the environment variable {name} is not set", name),
        }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(out)
    }
}

fn outside_help(folder: &Path, target: Option<&PathBuf>) -> Text {
    let unknown = folder.as_os_str().is_empty();
    let folder =
        if unknown { text!("the folder of the config").to_arg() } else { folder.display().to_string().to_arg() };
    let link = target.map(|target| text!("symbolic links lead to {path}; ", path = target.display().to_string()));
    text!(
        "{link}move the file into {folder}, or (since release {since}) name its folder in the environment variable \
         OPENCLAW_INCLUDE_ROOTS of the gateway",
        link,
        folder,
        since = ROOTS_SINCE
    )
}

fn missing_help(written: &str, resolved: &Path) -> Text {
    let variables = written.contains("${").then(|| text!("; \"${{VAR}}\" is not replaced in include paths"));
    let path = resolved.display().to_string();
    text!("looked for {path}; a path is relative to the file that includes it{variables}", path, variables)
}

fn variable_help(name: &str, fatal: bool) -> Text {
    let effect = if fatal { text!("this release refuses the file") } else { text!("the text stays as it is") };
    text!(
        "{effect}; set {name} for the gateway or in \"env.vars\", or write \"$${{{name}}}\" for the literal text",
        effect,
        name
    )
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
