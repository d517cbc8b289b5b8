//! Files that others chose: read without waiting for a pipe, and never more than there may be.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// Any text that a person writes.
pub(crate) const TEXT: u64 = 1 << 20;
/// A credential in a file of its own.
pub(crate) const CREDENTIAL: u64 = 64 << 10;

/// The content of a regular file of at most `most` bytes, links followed.
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let Some(bytes) = start(path, most)? else {
        let size = if most >= 1 << 20 { format!("{} MiB", most >> 20) } else { format!("{} KiB", most >> 10) };
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {size}")));
    };
    Ok(bytes)
}

/// The same of a text.
pub(crate) fn read_text(path: &Path, most: u64) -> io::Result<String> {
    let not_text = |_| io::Error::new(io::ErrorKind::InvalidData, "stream did not contain valid UTF-8");
    String::from_utf8(read(path, most)?).map_err(not_text)
}

/// The first bytes of a regular file, `most` at the most.
pub(crate) fn head(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn start(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Opens a regular file.
fn open(path: &Path) -> io::Result<File> {
    // To open a device can do something already; the second look is at what was really opened.
    regular(&fs::metadata(path)?)?;
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    regular(&file.metadata()?)?;
    Ok(file)
}

fn regular(metadata: &Metadata) -> io::Result<()> {
    match metadata {
        _ if metadata.is_dir() => Err(io::Error::from(io::ErrorKind::IsADirectory)),
        _ if !metadata.is_file() => Err(io::Error::other("it is no file")),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, libc::O_NONBLOCK | libc::O_CLOEXEC | libc::O_NOCTTY)
}

#[cfg(not(unix))]
fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn reads_no_more_than_it_may() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        assert_eq!(head(&path, 2).unwrap(), b"12");
        assert_eq!(read(&path, 4).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(read(folder.path(), 5).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        assert_eq!(read(&folder.path().join("y"), 5).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn does_not_wait_for_pipes_and_devices() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let zeros = folder.path().join("zeros");
        std::os::unix::fs::symlink("/dev/zero", &zeros).unwrap();
        for path in [pipe, zeros] {
            assert_eq!(read(&path, 5).unwrap_err().to_string(), "it is no file");
        }
    }
}
