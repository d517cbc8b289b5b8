//! Places in files, as SARIF writes them.

use super::form::{ArtifactLocation, Location as Place, LogicalLocation, Message, PhysicalLocation, Region};
use crate::output::Checked;
use openclaw_lint_core::path::ConfigPath;
use openclaw_lint_core::report::Location;
use openclaw_lint_core::report::mask::scrub;
use std::fmt::Write as _;

/// A place with its config path, and a few words about it.
pub(super) fn location(
    checked: &Checked<'_>,
    location: Location,
    path: Option<&ConfigPath>,
    message: Option<String>,
) -> Place {
    let logical = path
        .filter(|path| !path.is_root())
        .map(|path| LogicalLocation { fully_qualified_name: scrub(&path.to_string()), kind: "member" });
    Place {
        physical_location: PhysicalLocation {
            artifact_location: artifact(&checked.file_name(location.file)),
            region: region(checked, location),
        },
        logical_locations: logical.into_iter().collect(),
        message: message.map(|text| Message::new(&text)),
    }
}

pub(super) fn region(checked: &Checked<'_>, location: Location) -> Region {
    let start = checked.position(location.file, location.span.start);
    let end = checked.position(location.file, location.span.end);
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A file: relative to the root of the sources unless its path is absolute.
pub(super) fn artifact(name: &str) -> ArtifactLocation {
    let path = name.replace('\\', "/");
    let absolute = path.starts_with('/') || path.as_bytes().get(1) == Some(&b':');
    if absolute {
        return ArtifactLocation {
            uri: format!("file:///{}", escaped(path.trim_start_matches('/'))),
            uri_base_id: None,
        };
    }
    ArtifactLocation { uri: escaped(path.trim_start_matches("./")), uri_base_id: Some("%SRCROOT%") }
}

/// Percent-encoding of everything that is not plain in the path of a URI (RFC 3986, section 3.3).
fn escaped(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::artifact;

    #[test]
    fn names_files_as_uris() {
        let of = |name| (artifact(name).uri, artifact(name).uri_base_id.is_some());
        assert_eq!(of("a b/ö.json5"), ("a%20b/%C3%B6.json5".to_owned(), true));
        assert_eq!(of("./a.json"), ("a.json".to_owned(), true));
        assert_eq!(of("/home/me/a.json"), ("file:///home/me/a.json".to_owned(), false));
        assert_eq!(of("C:\\a.json"), ("file:///C%3A/a.json".to_owned(), false));
    }
}
