//! Chores of this workspace: `cargo xtask help`.

mod bench;
mod cli_page;
mod conformance;
mod docs;
mod generated;
mod integrations;
mod npm;
mod openclaw;
mod releases;
mod schema;
mod suite;
mod texts;
mod wasm;
mod www;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask CHORE

  test                        every test: format, lints, tests, generated files, wasm32, the npm package,
                              the page (also in Chromium)
  schema [--check]            notes of the typed config, JSON Schemas of all releases and of our own files
  docs [--check]              pages of the rules, page of the command line, catalogue of their texts
  wasm [--release] [--module FILE]
                              the npm package in wasm/pkg, and its size; --release as it is published, within its
                              budget; --module around a module that is built already
  wasm --test                 the tests of the package that is there, in Node
  www                         the page in www/dist, for any host, and its size, within its budget
  www --test                  the same around the package that is there, or one for tests
  www --serve [--port N]      serve the page from its sources, for development
  integrations [--quick] [WORD...]
                              try pre-commit, pip, the action, editors, report readers and docker for real; --quick
                              without release builds, with words only the trials whose names hold one
  bench                       time of `check`, as a ratio against a peer
  conformance [VERSION...]    compare verdicts with real OpenClaw releases (docs/conformance.md)
  releases add VERSION        take a release into the history (docs/releases.md)
  releases import FILE...     put saved extractions into the history again
";

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
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

fn run(words: &[&str]) -> Result<String, String> {
    let root = root();
    match words {
        ["help"] | [] => Ok(HELP.to_owned()),
        ["test"] => suite::run(&root, say),
        ["bench"] => bench::run(&root),
        ["integrations", words @ ..] => integrations::run(&root, words, say),
        ["wasm", "--test"] => wasm::test(&root, say).map(|()| "all tests of the npm package passed".to_owned()),
        ["wasm", flags @ ..] => {
            let release = flags.contains(&"--release");
            let quality = if release { wasm::Quality::Release } else { wasm::Quality::Test };
            let module = flags.iter().skip_while(|flag| **flag != "--module").nth(1);
            wasm::run(&root, quality, module.copied())
                .map(|(folder, report)| format!("{report}the package is in {}", folder.display()))
        }
        ["www"] => www::build(&root).map(built),
        ["www", "--test"] => www::build_for_tests(&root).map(built),
        ["www", "--serve"] => www::serve(&root, None).map(|()| String::new()),
        ["www", "--serve", "--port", port] => www::serve(&root, Some(port)).map(|()| String::new()),
        ["conformance", options @ ..] => conformance::run(&root, options, &say),
        ["releases", "add", options @ ..] => releases::add(&root, options),
        ["releases", "import", files @ ..] => import(&root, files),
        ["schema", flags @ ..] => {
            let changed = generated::settle(&root, &schema::files(&root)?, flags.contains(&"--check"))?;
            let again = if changed == 1 { "; run it once more, the schemas hold the notes" } else { "" };
            Ok(format!("{changed} files changed{again}"))
        }
        ["docs", flags @ ..] => {
            let changed = generated::settle(&root, &docs::files(&root)?, flags.contains(&"--check"))?;
            Ok(format!("{changed} files changed"))
        }
        _ => Err(format!("unknown chore\n\n{HELP}")),
    }
}

fn built((folder, report): (PathBuf, String)) -> String {
    format!("{report}the page is in {}", folder.display())
}

fn import(root: &Path, files: &[&str]) -> Result<String, String> {
    let mut text = String::new();
    for file in files {
        let schema = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
        let schema = serde_json::from_str(&schema).map_err(|e| format!("{file}: {e}"))?;
        let extraction = releases::Extraction::new(schema)?;
        let changes = releases::put(root, &extraction)?;
        text.push_str(&format!("{}: {} changes\n", extraction.release, changes.len()));
    }
    Ok(text)
}

#[allow(clippy::print_stdout, reason = "a chore talks to a person at a terminal")]
fn say(text: &str) {
    println!("{text}");
}
