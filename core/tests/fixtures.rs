//! Configs as people have them: our verdict is that of the release itself, as recorded in
//! `fixtures/verdicts.json` and `examples/anthropic/verdicts.json`.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::{Report, Request, check};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read_json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// All files below a folder, as if it stood at `/home/fixtures`.
fn files_below(folder: &Path, name: &Path, files: MemoryFiles) -> MemoryFiles {
    fs::read_dir(folder).unwrap().fold(files, |files, entry| {
        let path = entry.unwrap().path();
        let name = name.join(path.file_name().unwrap());
        if path.is_dir() { files_below(&path, &name, files) } else { files.with(name, fs::read(&path).unwrap()) }
    })
}

fn judge(folder: &Path, file: &str, target: &str, variables: &[&str]) -> Report {
    let home = Path::new("/home/fixtures");
    check(&Request {
        path: &home.join(file),
        source: &fs::read(folder.join(file)).unwrap(),
        target: target.parse::<Release>().unwrap(),
        files: &files_below(folder, home, MemoryFiles::default()),
        environment: &variables.iter().map(|name| (*name, "made-up-value")).collect::<MapEnvironment>(),
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

fn refusals(report: &Report) -> Vec<String> {
    let refusing = report.diagnostics.iter().filter(|diagnostic| diagnostic.refuses);
    refusing.map(|d| format!("{} [{}] {}", d.path, d.rule, d.message)).collect()
}

#[test]
fn real_configs_get_the_verdict_of_every_release() {
    let folder = root().join("fixtures/real");
    let table = read_json(&root().join("fixtures/verdicts.json"));
    let fixtures = table["fixtures"].as_object().unwrap();
    assert!(fixtures.len() >= 40);
    let mut wrong = Vec::new();
    for (file, facts) in fixtures {
        let variables: Vec<&str> = facts["env"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for (release, ok) in facts["ok"].as_object().unwrap() {
            let report = judge(&folder, file, release, &variables);
            if report.accepted != ok.as_bool().unwrap() {
                wrong.push(format!("{file} on {release}: the release says {ok}; we found {:?}", refusals(&report)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong verdicts\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_an_anthropic_user_writes_gets_the_verdict_of_both_releases() {
    let folder = root().join("examples/anthropic");
    let table = read_json(&folder.join("verdicts.json"));
    assert_eq!(table.as_object().unwrap().len(), 7);
    for (file, verdicts) in table.as_object().unwrap() {
        for (release, ok) in verdicts.as_object().unwrap() {
            let report = judge(&folder, file, release, &[]);
            assert_eq!(report.accepted, ok.as_bool().unwrap(), "{file} on {release}: {:?}", refusals(&report));
        }
    }
}

#[test]
fn a_flat_key_in_env_is_sent_to_env_vars() {
    let report = judge(&root().join("examples/anthropic"), "api-key-in-env.json5", "2026.9.6", &[]);
    let found = report.diagnostics.iter().find(|diagnostic| diagnostic.rule == "moved-key").unwrap();
    assert_eq!(found.path.to_string(), "env.ANTHROPIC_API_KEY");
    assert!(found.help.as_ref().unwrap().to_string().contains("env.vars.ANTHROPIC_API_KEY"));
}

#[test]
fn the_clean_example_is_clean() {
    let report = judge(&root().join("examples"), "clean.json5", "2026.9.6", &[]);
    let found: Vec<String> = report.diagnostics.iter().map(|d| format!("{} [{}]", d.path, d.rule)).collect();
    let about_environment = |d: &openclaw_lint_core::report::Diagnostic| d.rule == "variable-missing";
    assert!(report.diagnostics.iter().all(about_environment), "{found:?}");
}
