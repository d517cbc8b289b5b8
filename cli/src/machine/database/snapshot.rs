//! The whole content of a database at one moment: the file with the committed pages of its log laid over.

use super::wal;
use crate::problem;
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Larger files are not read.
const MOST_BYTES: u64 = 512 * 1024 * 1024;
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
        let log = bytes(&beside(path, "-wal"))?.unwrap_or_default();
        let journal = bytes(&beside(path, "-journal"))?.unwrap_or_default();
        let Some(image) = bytes(path)? else { return Err("no such file or folder".to_owned()) };
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
    let mut start = [0; 32];
    let log = File::open(beside(path, "-wal")).and_then(|mut file| file.read_exact(&mut start));
    (fs::metadata(path).ok().map(of), log.is_ok(), start)
}

/// The path with something behind it.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The content of a file; none when it is not there.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, String> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(problem::reason(&error)),
    };
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| problem::reason(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err("it is larger than 512 MiB".to_owned());
    }
    Ok(Some(bytes))
}
