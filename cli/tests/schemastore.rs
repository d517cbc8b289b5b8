//! The files for SchemaStore: the schema, the command and the folder agree on each.

#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::Sandbox;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn test_files_are_what_their_folder_says() {
    let schema = jsonschema::validator_for(&json(&root().join("schema/openclaw.schema.json"))).unwrap();
    for (folder, accepted) in [("test", true), ("negative_test", false)] {
        let mut files = 0;
        for entry in fs::read_dir(root().join("packaging/schemastore").join(folder).join("openclaw")).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(schema.is_valid(&json(&path)), accepted, "{}", path.display());
            let sandbox = Sandbox::new().file("openclaw.json", fs::read(&path).unwrap());
            let (code, out, _) = sandbox.output("check --target latest --format json openclaw.json", "");
            let report: Value = serde_json::from_str(&out).unwrap();
            assert_eq!(report["files"][0]["accepted"], accepted, "{}: {out}", path.display());
            assert_eq!(code, i32::from(!accepted), "{}: {out}", path.display());
            files += 1;
        }
        assert!(files > 1, "{folder}");
    }
}

#[test]
fn the_list_names_every_release() {
    let entry = json(&root().join("packaging/schemastore/catalog-entry.json"));
    let (_, out, _) = Sandbox::new().output("releases --format json", "");
    let releases = out.matches("\"release\"").count();
    let versions = entry["versions"].as_object().unwrap();
    assert!(versions.len() > 20 && versions.len() == releases, "{} of {releases}\n{out}", versions.len());
    for address in versions.values().chain([&entry["url"]]) {
        let (_, path) = address.as_str().unwrap().split_once("/main/").unwrap();
        assert!(root().join(path).is_file(), "{path}");
    }
}
