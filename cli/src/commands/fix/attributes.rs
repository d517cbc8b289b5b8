//! Extended attributes of a file that is replaced, among them the access list (POSIX ACL) of Linux: who was kept out of
//! the old file is kept out of the new one.

use std::fs::File;
use std::io;

/// What the kernel writes itself and lets nobody copy.
#[cfg(unix)]
const OF_KERNEL: [&str; 3] = ["security.evm", "security.ima", "com.apple.provenance"];

/// Gives `new` the attributes of `old`, and no access list that the folder gave it.
#[cfg(unix)]
pub(super) fn keep(new: &File, old: &File) -> io::Result<()> {
    use xattr::FileExt as _;
    let wanted = names(old)?;
    for name in names(new)?.iter().filter(|name| is_access(name) && !wanted.contains(name)) {
        new.remove_xattr(name).map_err(|error| lost(name, &error))?;
    }
    for name in wanted.iter().filter(|name| !OF_KERNEL.iter().any(|other| name == other)) {
        let copied = old.get_xattr(name).and_then(|value| match value {
            Some(value) if new.get_xattr(name)?.as_ref() != Some(&value) => new.set_xattr(name, &value),
            _ => Ok(()),
        });
        copied.map_err(|error| lost(name, &error))?;
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn keep(_: &File, _: &File) -> io::Result<()> {
    Ok(())
}

/// The names of all attributes; none where the file system has no attributes.
#[cfg(unix)]
fn names(file: &File) -> io::Result<Vec<std::ffi::OsString>> {
    match xattr::FileExt::list_xattr(file) {
        Ok(names) => Ok(names.collect()),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Vec::new()),
        Err(error) => Err(io::Error::other(format!("its attributes cannot be read: {error}"))),
    }
}

#[cfg(unix)]
fn is_access(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with("system.")
}

#[cfg(unix)]
fn lost(name: &std::ffi::OsStr, error: &io::Error) -> io::Error {
    io::Error::other(format!("its attribute {} cannot be kept: {error}", name.display()))
}
