//! `cargo xtask releases add`: one more release in the history, from the package itself.

use super::{Extraction, History, data_folder, put};
use crate::openclaw::{Installed, Scratch, script};
use openclaw_lint_core::release::Release;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const USAGE: &str = "usage: cargo xtask releases add VERSION [--from-schema FILE]";

/// Adds a release, or takes its facts again, and tells what is new in it.
pub(crate) fn add(root: &Path, words: &[&str]) -> Result<String, String> {
    let (version, file) = match words {
        [version] => (*version, None),
        [version, "--from-schema", file] | ["--from-schema", file, version] => (*version, Some(PathBuf::from(file))),
        _ => return Err(USAGE.to_owned()),
    };
    let release: Release = version.parse().map_err(|e| format!("{e}"))?;
    let file = match file {
        Some(file) => file,
        None => {
            let scratch = Scratch::new(root);
            extract(&scratch.release(&release)?, &scratch)?
        }
    };
    let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let schema = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", file.display()))?;
    let extraction = Extraction::new(schema)?;
    if extraction.release != release {
        return Err(format!("{} is about {}, not {release}", file.display(), extraction.release));
    }
    let changes = put(root, &extraction)?;
    Ok(told(&History::read(&data_folder(root))?, &release, &changes))
}

/// Runs `extract.mjs` on an installed release; gives the file that it wrote.
fn extract(installed: &Installed, scratch: &Scratch) -> Result<PathBuf, String> {
    let home = scratch.folder(&format!("homes/extract-{}", std::process::id()))?;
    let file = scratch.folder("schemas")?.join(format!("{}.json", installed.release));
    let output = Command::new(&installed.node)
        .arg("--no-warnings")
        .arg(script("releases", "extract.mjs"))
        .arg(&installed.package)
        .arg(installed.release.to_string())
        .arg(&file)
        .current_dir(&home)
        .env_clear()
        .envs([("HOME", &home), ("TMPDIR", &home)])
        .output();
    let _ = fs::remove_dir_all(&home);
    let output = output.map_err(|e| format!("{}: {e}", installed.node.display()))?;
    if output.status.success() {
        return Ok(file);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = words.lines().rev().take(12).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    Err(format!("the facts of {} could not be extracted:\n{}", installed.release, last.join("\n")))
}

/// What is new in `release`, for a person.
fn told(history: &History, release: &Release, changes: &[String]) -> String {
    let at = history.releases.iter().position(|(known, _)| known == release).unwrap_or_default();
    let Some((before, old)) = at.checked_sub(1).and_then(|before| history.releases.get(before)) else {
        return format!("{release}: the oldest release in the history\n");
    };
    let new = &history.releases[at].1;
    let count = |sign: char| changes.iter().filter(|line| line.starts_with(sign)).count();
    let mut text =
        format!("{before} -> {release}: {} paths added, {} removed, {} changed\n", count('+'), count('-'), count('~'));
    for line in changes {
        let _ = writeln!(text, "  {line}");
    }
    for (key, what) in [("channels", "channel"), ("uncheckedChannels", "unchecked channel"), ("plugins", "plugin")] {
        let (was, is) = (names(old, key), names(new, key));
        is.difference(&was).for_each(|name| {
            let _ = writeln!(text, "  new {what}: {name}");
        });
        was.difference(&is).for_each(|name| {
            let _ = writeln!(text, "  gone {what}: {name}");
        });
    }
    for key in ["unknownChannel", "unknownPluginEntry", "unknownPluginAllow", "unknownPluginSlot"] {
        if old[key] != new[key] {
            let _ = writeln!(text, "  {key}: {} -> {}", old[key], new[key]);
        }
    }
    if at + 1 == history.releases.len() {
        text.push_str("This is the newest release: the typed config is next, see docs/releases.md.\n");
    }
    text
}

fn names<'i>(info: &'i Value, key: &str) -> BTreeSet<&'i str> {
    info[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn schema(version: &str, port: Value, channels: Value) -> Value {
        json!({
            "type": "object",
            "additionalProperties": false,
            "properties": {
                "gateway": {"type": "object", "additionalProperties": false, "properties": {"port": port}},
                "plugins": {"type": "object", "properties": {"entries": {
                    "type": "object",
                    "additionalProperties": {"type": "object", "properties": {"enabled": {"type": "boolean"}}}
                }}}
            },
            "x-extracted": {
                "version": version,
                "channels": channels,
                "checked": {},
                "unregistered": [],
                "unknown": {"channel": "error", "pluginEntry": "warning", "pluginAllow": "error", "pluginSlot": "error"}
            }
        })
    }

    /// A workspace of its own for one test.
    struct Workspace(PathBuf);

    impl Workspace {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("openclaw-lint-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn add(&self, version: &str, schema: &Value) -> Result<String, String> {
            let file = self.0.join("schema.json");
            fs::write(&file, schema.to_string()).unwrap();
            add(&self.0, &[version, "--from-schema", &file.display().to_string()])
        }

        fn data(&self) -> Vec<String> {
            let read = |name: &str| fs::read_to_string(data_folder(&self.0).join(name)).unwrap();
            ["releases.json", "shapes.jsonl", "paths.txt"].map(read).to_vec()
        }
    }

    impl Drop for Workspace {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn adding_a_release_twice_changes_nothing() {
        let workspace = Workspace::new("twice");
        let old = schema("2026.1.1", json!({"type": "integer"}), json!({}));
        let new = schema("2026.3.1", json!({"type": "string"}), json!({"irc": "core"}));
        workspace.add("2026.1.1", &old).unwrap();
        let told = workspace.add("2026.3.1", &new).unwrap();
        assert!(told.contains("2026.1.1 -> 2026.3.1: 0 paths added, 0 removed, 1 changed"), "{told}");
        assert!(told.contains("new channel: irc") && told.contains("This is the newest release"), "{told}");
        let before = workspace.data();
        workspace.add("2026.1.1", &old).unwrap();
        workspace.add("2026.3.1", &new).unwrap();
        assert_eq!(workspace.data(), before);
    }

    #[test]
    fn a_release_between_two_others_keeps_their_rows() {
        let workspace = Workspace::new("between");
        workspace.add("2026.1.1", &schema("2026.1.1", json!({"type": "integer"}), json!({}))).unwrap();
        workspace.add("2026.3.1", &schema("2026.3.1", json!({"type": "integer"}), json!({}))).unwrap();
        workspace.add("2026.2.1", &schema("2026.2.1", json!({"type": "boolean"}), json!({}))).unwrap();
        let paths = &workspace.data()[2];
        let row = paths.lines().find(|line| line.starts_with("gateway.port")).unwrap();
        let runs: Vec<&str> =
            row.split('\t').skip(1).filter_map(|run| run.split_once(' ')).map(|(_, when)| when).collect();
        assert_eq!(runs, ["..2026.1.1", "2026.2.1..2026.2.1", "2026.3.1.."]);
    }

    #[test]
    fn refuses_a_schema_of_another_release() {
        let workspace = Workspace::new("other");
        let error = workspace.add("2026.1.2", &schema("2026.1.1", json!({"type": "integer"}), json!({}))).unwrap_err();
        assert!(error.ends_with("is about 2026.1.1, not 2026.1.2"), "{error}");
        assert_eq!(add(&workspace.0, &[]), Err(USAGE.to_owned()));
    }
}
