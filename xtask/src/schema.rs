//! `cargo xtask schema`: the notes of the typed config, and the JSON Schemas of all known releases and of the
//! linter's own files.

use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::generate::{self, PUBLISHED};
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::schema::typed;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Every generated file with its content.
pub(crate) fn files(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let notes = typed::notes().into_iter().filter(|(_, note)| !(note.text.is_empty() && note.type_name.is_empty()));
    let notes: String = notes.map(|(path, note)| format!("{path}\t{}\t{}\n", note.type_name, note.text)).collect();
    let path = root.join("core/data/notes.txt");
    // The schemas hold the notes that were built into this program: they must be today's first.
    if std::fs::read_to_string(&path).unwrap_or_default() != notes {
        return Ok(vec![(path, notes)]);
    }
    let versions = History::get().versions();
    let mut files = vec![(path, notes)];
    for (release, version) in versions.iter().enumerate() {
        let schema = generate::schema(release);
        files.push((root.join(format!("schema/releases/{version}.schema.json")), format!("{schema}\n")));
        if release + 1 == versions.len() {
            files.push((root.join("schema/openclaw.schema.json"), pretty(&newest(schema))?));
        }
    }
    for (of, name) in [("settings", "openclaw-lint"), ("report", "report"), ("cache", "cache"), ("auth", "auth")] {
        files.push((root.join(format!("schema/{name}.schema.json")), own(root, of)?));
    }
    files.push((root.join("packaging/schemastore/catalog-entry.json"), pretty(&catalog_entry(versions))?));
    Ok(files)
}

/// What SchemaStore's list is to say of the schemas, newest release first.
fn catalog_entry(versions: &[Release]) -> Value {
    let old: serde_json::Map<String, Value> = versions
        .iter()
        .rev()
        .map(|version| (version.to_string(), format!("{PUBLISHED}/releases/{version}.schema.json").into()))
        .collect();
    serde_json::json!({
        "name": "OpenClaw",
        "description": "Config of the OpenClaw AI gateway",
        "fileMatch": ["openclaw.json"],
        "url": format!("{PUBLISHED}/openclaw.schema.json"),
        "versions": old,
    })
}

/// The schema of one of the linter's own formats, from the command itself.
fn own(root: &Path, of: &str) -> Result<String, String> {
    let arguments = ["run", "--quiet", "--package", "openclaw-lint", "--", "schema", "--of", of];
    let output = Command::new("cargo").current_dir(root).args(arguments).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("`openclaw-lint schema --of {of}` failed"));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// The schema of the newest release under the address that always means the newest.
fn newest(mut schema: Value) -> Value {
    let address = schema["$id"]
        .as_str()
        .and_then(|id| id.split_once("/releases/"))
        .map(|(base, _)| format!("{base}/openclaw.schema.json"));
    schema["$id"] = Value::from(address.unwrap_or_default());
    schema
}

fn pretty(schema: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(schema).map(|text| text + "\n").map_err(|error| error.to_string())
}
