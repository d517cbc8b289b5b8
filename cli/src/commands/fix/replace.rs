//! A file gets its new text at once or not at all, and the old one is kept beside it.

use crate::bounded;
use crate::problem::{Problem, reason};
use openclaw_lint_core::fix::FixedFile;
use openclaw_lint_core::syntax::MAX_SIZE;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// More backups than this in one folder are a mistake.
const MOST_BACKUPS: usize = 1000;

/// How files are replaced.
#[derive(Clone, Copy, Debug)]
pub(in crate::commands) struct Manner {
    /// Change what a symbolic link points to.
    pub(in crate::commands) follow_symlinks: bool,
    /// Keep the old text beside the new one.
    pub(in crate::commands) backup: bool,
}

/// Replaces a file; gives the path of the backup, if there is one.
pub(in crate::commands) fn replace(file: &FixedFile, manner: Manner) -> Result<Option<PathBuf>, Problem> {
    let failed = |error: io::Error| Problem::WriteFile { path: file.path.clone(), reason: reason(&error) };
    let is_link = fs::symlink_metadata(&file.path).map_err(failed)?.file_type().is_symlink();
    if is_link && !manner.follow_symlinks {
        return Err(Problem::Symlink(file.path.clone()));
    }
    let path = fs::canonicalize(&file.path).map_err(failed)?;
    let unchanged = || bounded::read(&path, MAX_SIZE as u64).map(|now| now == file.before.as_bytes());
    if !unchanged().map_err(failed)? {
        return Err(Problem::ChangedMeanwhile(file.path.clone()));
    }
    let metadata = fs::metadata(&path).map_err(failed)?;
    let (new, mut handle) = beside(&path, ".tmp", is_private).map_err(failed)?;
    let written = handle
        .write_all(file.text.as_bytes())
        .and_then(|()| keep_owner(&handle, &metadata))
        .and_then(|()| handle.set_permissions(metadata.permissions()))
        .and_then(|()| handle.sync_all());
    std::mem::drop(handle);
    let swapped = written.and_then(|()| {
        let backup = match manner.backup {
            true => Some(back_up(&path, file.before.as_bytes(), &metadata)?),
            false => None,
        };
        // As late as possible: an editor or OpenClaw itself may have written in between.
        if unchanged()? {
            return fs::rename(&new, &path).map(|()| Some(backup));
        }
        backup.map_or(Ok(()), fs::remove_file).map(|()| None)
    });
    match swapped {
        Ok(Some(backup)) => Ok(backup),
        other => {
            // Nothing must stay behind; the first problem is the one to tell.
            let _ = fs::remove_file(&new);
            other.map_err(failed)?;
            Err(Problem::ChangedMeanwhile(file.path.clone()))
        }
    }
}

/// The new file belongs to whom the old one did. Only root can give files away; anybody else is its owner already,
/// or is told that the owner cannot be kept.
#[cfg(unix)]
fn keep_owner(new: &File, old: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let now = new.metadata()?;
    if (now.uid(), now.gid()) == (old.uid(), old.gid()) {
        return Ok(());
    }
    fchown(new, Some(old.uid()), Some(old.gid()))
        .map_err(|error| io::Error::new(error.kind(), format!("its owner cannot be kept: {error}")))
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Keeps the old text as `<name>.bak`, `<name>.bak.1` and so on.
fn back_up(path: &Path, text: &[u8], metadata: &fs::Metadata) -> io::Result<PathBuf> {
    let (backup, mut handle) = beside(path, ".bak", is_private)?;
    handle.write_all(text)?;
    keep_owner(&handle, metadata)?;
    handle.set_permissions(metadata.permissions())?;
    Ok(backup)
}

/// A new file beside `path`: its name with `suffix`, and a number when that is taken.
fn beside(path: &Path, suffix: &str, open: impl Fn(&mut OpenOptions)) -> io::Result<(PathBuf, File)> {
    for number in 0..MOST_BACKUPS {
        let mut name = OsString::from(path.file_name().unwrap_or_default());
        name.push(suffix);
        if number > 0 {
            name.push(format!(".{number}"));
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        open(&mut options);
        let new = path.with_file_name(name);
        match options.open(&new) {
            Ok(file) => return Ok((new, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other(format!("there are {MOST_BACKUPS} files with the ending {suffix} already")))
}

/// Secrets may be in it, so that nobody else may read it before it has the mode of the original.
#[cfg(unix)]
fn is_private(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
fn is_private(_: &mut OpenOptions) {}
