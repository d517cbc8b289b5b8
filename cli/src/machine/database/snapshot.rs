//! The whole content of a database at one moment: the file with the committed pages of its log laid over.

use super::wal;
use crate::bounded;
use crate::problem;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The most that the file and its log may have together.
const MOST_BYTES: u64 = 256 << 20;
/// The part of a journal that says whether a write was interrupted.
const JOURNAL_HEADER: u64 = 28;
/// How often the files are read anew when somebody writes meanwhile.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(20);
/// How the first page of every database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Bytes in it that say whether there is a log.
const LOG_MODE: std::ops::Range<usize> = 18..20;

/// Reads a database.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, String> {
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            std::thread::sleep(PAUSE);
        }
        let before = state(path);
        let log = there(bounded::read(&beside(path, "-wal"), MOST_BYTES))?.unwrap_or_default();
        let journal = there(bounded::head(&beside(path, "-journal"), JOURNAL_HEADER))?.unwrap_or_default();
        let left = MOST_BYTES.saturating_sub(log.len() as u64);
        let Some(image) = there(bounded::read(path, left))? else { return Err("no such file or folder".to_owned()) };
        if before != state(path) {
            continue;
        }
        if journal.iter().any(|byte| *byte != 0) {
            return Err("a write to it was interrupted (there is a -journal file); start OpenClaw once".to_owned());
        }
        return merged(image, &log);
    }
    Err("it is being written to all the time; try again".to_owned())
}

/// The image as a database without a log.
fn merged(mut image: Vec<u8>, log: &[u8]) -> Result<Vec<u8>, String> {
    wal::apply(&mut image, log);
    if image.is_empty() {
        return Err("it is empty".to_owned());
    }
    if !image.starts_with(MAGIC) || image.len() < LOG_MODE.end {
        return Err("it is no SQLite database".to_owned());
    }
    // A database in memory cannot have a log.
    image[LOG_MODE].fill(1);
    Ok(image)
}

/// What changes when somebody writes: time and size of the database, and the start of its log.
fn state(path: &Path) -> impl PartialEq {
    let of = |metadata: Metadata| (metadata.modified().ok(), metadata.len());
    let log = bounded::head(&beside(path, "-wal"), 32).ok();
    (fs::metadata(path).ok().map(of), log)
}

/// The path with something behind it.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// What was read; none when there is no such file.
fn there(read: io::Result<Vec<u8>>) -> Result<Option<Vec<u8>>, String> {
    match read {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Err("it is larger than 256 MiB with its log".to_owned())
        }
        Err(error) => Err(problem::reason(&error)),
    }
}
