//! A file gets its new text at once or not at all, and the old one is kept beside it, as `<name>.bak`, `<name>.bak.1`
//! and so on.

use super::attributes;
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

/// What became of a file.
#[derive(Debug)]
pub(in crate::commands) struct Replaced {
    /// Where the old text is kept, if it is.
    pub(in crate::commands) backup: Option<PathBuf>,
    /// What to say when the file had further names, which still lead to the old text.
    pub(in crate::commands) note: Option<String>,
}

/// Replaces a file.
pub(in crate::commands) fn replace(file: &FixedFile, manner: Manner) -> Result<Replaced, Problem> {
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
    let old = File::open(&path).map_err(failed)?;
    let links = old.metadata().map(|metadata| further_names(&metadata)).map_err(failed)?;
    let swap = |old: File| {
        let new = Draft::beside(&path, ".tmp", file.text.as_bytes(), &old)?;
        let backup = match manner.backup {
            true => Some(Draft::beside(&path, ".bak", file.before.as_bytes(), &old)?),
            false => None,
        };
        // Windows does not replace a file that is open.
        std::mem::drop(old);
        // As late as possible: an editor or OpenClaw itself may have written in between.
        if !unchanged()? {
            return Ok(None);
        }
        fs::rename(&new.path, &path)?;
        new.keep();
        Ok(Some(backup.map(Draft::keep)))
    };
    let backup = swap(old).map_err(failed)?.ok_or_else(|| Problem::ChangedMeanwhile(file.path.clone()))?;
    let note = (links > 0).then(|| {
        let names = if links == 1 {
            "another name (a hard link), which still leads".to_owned()
        } else {
            format!("{links} other names (hard links), which still lead")
        };
        format!("{} had {names} to the old text", file.path.display())
    });
    Ok(Replaced { backup, note })
}

/// A whole new file on the disk that goes away again unless it is kept, whatever fails.
struct Draft {
    path: PathBuf,
    kept: bool,
}

impl Draft {
    /// A file beside `path` with the owner, the rights and the attributes of `old`.
    fn beside(path: &Path, suffix: &str, text: &[u8], old: &File) -> io::Result<Self> {
        let (path, mut handle) = beside(path, suffix, is_private)?;
        let draft = Self { path, kept: false };
        let metadata = old.metadata()?;
        handle.write_all(text)?;
        keep_owner(&handle, &metadata)?;
        // Before the mode: its bits for the group are the bound of the access list where there is one, and would
        // be rights of the whole group without it.
        attributes::keep(&handle, old)?;
        handle.set_permissions(metadata.permissions())?;
        handle.sync_all()?;
        Ok(draft)
    }

    fn keep(mut self) -> PathBuf {
        self.kept = true;
        std::mem::take(&mut self.path)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.kept {
            // The first problem is the one to tell.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// How many names the file has beside the one that is known.
#[cfg(unix)]
fn further_names(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata).saturating_sub(1)
}

#[cfg(not(unix))]
const fn further_names(_: &fs::Metadata) -> u64 {
    0
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
        .map_err(|error| io::Error::other(format!("its owner cannot be kept: {error}")))
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) -> io::Result<()> {
    Ok(())
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
