//! The texts of mended files, where they go, and what they are called.

use super::replace::{self, Manner};
use crate::inputs::Input;
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::fix::FixedFile;
use openclaw_lint_core::report::plain;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Writes them: over the old ones, or to standard output where the config came from standard input. Gives the paths of
/// the backups.
pub(in crate::commands) fn write(
    input: &Input,
    bytes: &[u8],
    files: &[FixedFile],
    manner: Manner,
    terminal: &mut Terminal,
) -> Result<Vec<PathBuf>, Problem> {
    if input.stdin {
        // Exactly what came in when nothing changed, whatever its encoding.
        let changed = files.iter().find(|file| file.main);
        terminal.out.write_all(changed.map_or(bytes, |file| file.text.as_bytes()))?;
        return Ok(Vec::new());
    }
    let mut backups = Vec::new();
    for file in files {
        let replaced = replace::replace(file, manner)?;
        replaced.note.iter().for_each(|note| terminal.note(note));
        backups.extend(replaced.backup);
    }
    Ok(backups)
}

/// What a report calls a file; paths below `folder` are shown relative to it.
pub(in crate::commands) fn name(input: &Input, file: &FixedFile, folder: &Path) -> String {
    if file.main {
        return input.name.clone();
    }
    plain::line(&file.path.strip_prefix(folder).unwrap_or(&file.path).display().to_string())
}
