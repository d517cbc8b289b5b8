//! Chores of this workspace: `cargo xtask help`.

mod conformance;
mod generated;
mod openclaw;
mod releases;
mod schema;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(text) => {
            say(&text);
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(&format!("error: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// The workspace root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn run(words: &[&str]) -> Result<String, String> {
    match words {
        ["releases", "import", files @ ..] => {
            let mut text = String::new();
            for file in files {
                let schema = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
                let schema = serde_json::from_str(&schema).map_err(|e| format!("{file}: {e}"))?;
                let extraction = releases::Extraction::new(schema)?;
                let changes = releases::put(&root(), &extraction)?;
                text.push_str(&format!("{}: {} changes\n", extraction.release, changes.len()));
            }
            Ok(text)
        }
        ["releases", "add", options @ ..] => releases::add(&root(), options),
        ["conformance", options @ ..] => conformance::run(&root(), options, &say),
        ["schema", flags @ ..] => {
            let changed = generated::settle(&root(), &schema::files(&root())?, flags.contains(&"--check"))?;
            let again = if changed == 1 { "; run it once more, the schemas hold the notes" } else { "" };
            Ok(format!("{changed} files changed{again}"))
        }
        _ => Err("unknown chore; see `cargo xtask help`".to_owned()),
    }
}

#[allow(clippy::print_stdout, reason = "a chore talks to a person at a terminal")]
fn say(text: &str) {
    println!("{text}");
}
