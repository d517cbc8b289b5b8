//! Paths of included files: where they point to, and whether they may.

use super::files::Files;
use std::path::{Component, Path, PathBuf};

/// The folders that included files may be in: that of the main config, and extra ones.
#[derive(Debug)]
pub(super) struct Boundary {
    folders: Vec<Folder>,
}

#[derive(Debug)]
struct Folder {
    written: PathBuf,
    real: PathBuf,
}

impl Boundary {
    pub(super) fn new(main: &Path, extra: &[PathBuf], files: &dyn Files) -> Self {
        let main = main.parent().unwrap_or_else(|| Path::new(""));
        let extra = extra.iter().filter(|folder| folder.has_root()).map(PathBuf::as_path);
        let folders = std::iter::once(main).chain(extra).map(normalize).map(|written| {
            let real = files.canonicalize(&written).unwrap_or_else(|_| written.clone());
            Folder { written, real }
        });
        Self { folders: folders.collect() }
    }

    /// The folder of the main config.
    pub(super) fn main(&self) -> &Path {
        self.folders.first().map_or(Path::new(""), |folder| &folder.written)
    }

    /// Whether a path is inside as it is written; none when that cannot be told, because the place of
    /// the main config is not known.
    pub(super) fn holds(&self, path: &Path) -> Option<bool> {
        self.any(path, |folder| &folder.written)
    }

    /// Whether a path with all links followed is inside.
    pub(super) fn holds_real(&self, path: &Path) -> Option<bool> {
        self.any(path, |folder| &folder.real)
    }

    fn any(&self, path: &Path, form: impl Fn(&Folder) -> &PathBuf) -> Option<bool> {
        let answers = || self.folders.iter().map(|folder| is_inside(form(folder), path));
        if answers().any(|answer| answer == Some(true)) {
            return Some(true);
        }
        answers().all(|answer| answer.is_some()).then_some(false)
    }
}

fn is_inside(folder: &Path, path: &Path) -> Option<bool> {
    if folder.has_root() != path.has_root() {
        return None;
    }
    let rest = path.strip_prefix(folder).ok();
    Some(rest.is_some_and(|rest| rest.components().next() != Some(Component::ParentDir)))
}

/// The file that `written` names when it stands in `file`.
pub(super) fn resolve(file: &Path, written: &str) -> PathBuf {
    let folder = file.parent().unwrap_or_else(|| Path::new(""));
    normalize(&folder.join(written))
}

/// The path without `.` and `..`, links not followed.
pub(super) fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            Component::ParentDir if normal.has_root() => {}
            _ => normal.push(component),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NoFiles;

    #[test]
    fn resolves_against_the_file_that_includes() {
        let resolved = |file: &str, written: &str| resolve(Path::new(file), written).display().to_string();
        assert_eq!(resolved("/etc/oc/openclaw.json", "./a/../b.json5"), "/etc/oc/b.json5");
        assert_eq!(resolved("/etc/oc/openclaw.json", "../../../x.json"), "/x.json");
        assert_eq!(resolved("/etc/oc/openclaw.json", "/abs.json"), "/abs.json");
        assert_eq!(resolved("openclaw.json", "parts/x.json"), "parts/x.json");
        assert_eq!(resolved("openclaw.json", "../x.json"), "../x.json");
    }

    #[test]
    fn knows_inside_from_outside() {
        let absolute = Boundary::new(Path::new("/oc/openclaw.json"), &[PathBuf::from("/shared")], &NoFiles);
        assert_eq!(absolute.holds(Path::new("/oc/parts/x.json")), Some(true));
        assert_eq!(absolute.holds(Path::new("/shared/x.json")), Some(true));
        assert_eq!(absolute.holds(Path::new("/oc-old/x.json")), Some(false));
        let relative = Boundary::new(Path::new("openclaw.json"), &[], &NoFiles);
        assert_eq!(relative.holds(Path::new("x.json")), Some(true));
        assert_eq!(relative.holds(Path::new("../x.json")), Some(false));
        assert_eq!(relative.holds(Path::new("/oc/x.json")), None);
    }
}
