//! What the calls answer natively, as JSON lines, for a test that compares the module's answers with them.

use openclaw_lint_wasm::calls::{check, fix, readiness, redact, retention, upgrade};
use openclaw_lint_wasm::outcome_json;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const RELEASES: [&str; 4] = ["2026.2.9", "2026.4.14", "2026.8.2", "2026.9.6"];

/// Writes `{ call, file, rest, answer }` for every config of the fixtures: `file` is the config, and `rest` the
/// arguments behind its text. Gives their number.
pub(super) fn write(root: &Path, to: &Path) -> Result<usize, String> {
    let mut configs = Vec::new();
    for folder in ["fixtures/real", "fixtures/canaries", "examples"] {
        collect(&root.join(folder), &|name| name.ends_with(".json5"), &mut configs)?;
    }
    let mut cases = Vec::new();
    collect(&root.join("fixtures/credentials"), &|name| name == "case.json", &mut cases)?;
    let jobs: Vec<(PathBuf, bool)> =
        configs.into_iter().map(|path| (path, false)).chain(cases.into_iter().map(|path| (path, true))).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let lines = std::thread::scope(|scope| {
        let part = |number: usize| {
            let jobs = &jobs;
            move || -> Result<Vec<String>, String> {
                let own = jobs.iter().skip(number).step_by(threads);
                let lines =
                    own.map(|(path, is_case)| if *is_case { of_case(root, path) } else { of_config(root, path) });
                Ok(lines.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
            }
        };
        let running: Vec<_> = (0..threads).map(|number| scope.spawn(part(number))).collect();
        let done = running.into_iter().map(|thread| thread.join().map_err(|_| "a thread stopped".to_owned())?);
        done.collect::<Result<Vec<_>, String>>()
    })?;
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    fs::write(to, lines.join("\n") + "\n").map_err(|error| format!("{}: {error}", to.display()))?;
    Ok(lines.len())
}

fn collect(folder: &Path, wanted: &dyn Fn(&str) -> bool, all: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(failed)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(failed)?;
    paths.sort();
    for path in paths {
        match path.is_dir() {
            true => collect(&path, wanted, all)?,
            false if path.file_name().is_some_and(|name| wanted(&name.to_string_lossy())) => all.push(path),
            false => {}
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Arguments as JavaScript would give them.
fn given<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| format!("{value}: {error}"))
}

fn line(root: &Path, call: &str, file: &Path, rest: &[Value], answer: &serde_json::Result<String>) -> String {
    // No answer is none that the module would give.
    let answer = answer.as_deref().unwrap_or("null");
    let file = file.strip_prefix(root).unwrap_or(file).display().to_string();
    let rest = Value::from(rest);
    format!("{{\"call\":\"{call}\",\"file\":{},\"rest\":{rest},\"answer\":{answer}}}", Value::from(file))
}

fn of_config(root: &Path, path: &Path) -> Result<Vec<String>, String> {
    let text = read(path)?;
    let mut lines = Vec::new();
    let none = json!({});
    lines.push(line(root, "redact", path, &[], &outcome_json(&Ok(redact::redact_text(&text, &given(&none)?)))));
    for release in RELEASES {
        let target = json!({ "target": release });
        let rest = std::slice::from_ref(&target);
        lines.push(line(root, "check", path, rest, &outcome_json(&check::check_text(&text, &given(&target)?))));
        lines.push(line(
            root,
            "retention",
            path,
            rest,
            &outcome_json(&retention::retention_of(&text, &given(&target)?)),
        ));
        let wanted = json!({ "target": release, "unsafe": release == "2026.9.6" });
        lines.push(line(
            root,
            "fix",
            path,
            std::slice::from_ref(&wanted),
            &outcome_json(&fix::fix_text(&text, &given(&wanted)?)),
        ));
        let step = json!({ "to": release });
        lines.push(line(
            root,
            "upgrade",
            path,
            std::slice::from_ref(&step),
            &outcome_json(&upgrade::upgrade_text(&text, &given(&step)?)),
        ));
    }
    Ok(lines)
}

/// The logins of one case, with the stores that are files, and what the release itself said where there are none.
fn of_case(root: &Path, path: &Path) -> Result<Vec<String>, String> {
    let folder = path.parent().unwrap_or(root);
    let case: Value = serde_json::from_str(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let config = folder.join("state/openclaw.json");
    let text = read(&config)?;
    let mut files = Vec::new();
    collect(&folder.join("state"), &|name| name == "auth-profiles.json", &mut files)?;
    let mut stores = Vec::new();
    for file in files {
        let agent = file.iter().map(|part| part.to_string_lossy()).skip_while(|part| part != "agents").nth(1);
        stores.push(json!({ "agent": agent, "name": "store", "text": read(&file)? }));
    }
    let status = fs::read_to_string(folder.join("status.json")).ok();
    let inputs =
        json!({ "stores": stores, "status": status, "variables": case.get("env").cloned().unwrap_or(json!({})) });
    let mut lines = Vec::new();
    let release = folder.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let at = json!({ "target": release, "now": case["now"] });
    let answer = readiness::readiness_of(&text, &given(&inputs)?, &given(&at)?);
    lines.push(line(root, "readiness", &config, &[inputs, at], &outcome_json(&answer)));
    let target = json!({ "target": release });
    lines.push(line(
        root,
        "check",
        &config,
        std::slice::from_ref(&target),
        &outcome_json(&check::check_text(&text, &given(&target)?)),
    ));
    Ok(lines)
}
