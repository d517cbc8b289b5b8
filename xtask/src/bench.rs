//! `cargo xtask bench`: whole-process times of `check`, as a ratio against a peer in the same run; then times of
//! checks after an edit, in one process, as a ratio against the first check of that process.
//!
//! Machines are noisy, so runs of both alternate and minimum and median are shown. The peer is
//! OpenClaw's own `config validate` when a release is in the scratch folder (see `cargo xtask conformance`),
//! else a bare start of Node, which any tool of that family pays before it does anything.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs of our program; a peer that takes seconds gets a tenth.
const RUNS: usize = 40;

/// Sizes of configs that are checked after an edit, in lines.
const EDITED: [&str; 3] = ["250", "700", "2000"];

/// Builds the release binary and measures it.
pub(crate) fn run(root: &Path) -> Result<String, String> {
    let status =
        Command::new("cargo").current_dir(root).args(["build", "--release", "--package", "openclaw-lint"]).status();
    if !status.is_ok_and(|status| status.success()) {
        return Err("the release build failed".to_owned());
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let program = target.join("release/openclaw-lint");
    let mut text = String::new();
    for example in ["examples/clean.json5", "examples/first-look.json5"] {
        let config = root.join(example);
        let lines = std::fs::read_to_string(&config).map_err(|e| format!("{example}: {e}"))?.lines().count();
        let ours = || command(Command::new(&program).arg("check").arg(&config));
        let (name, peer) = peer(root, &config);
        let (mut own, mut other) = (Vec::new(), Vec::new());
        for run in 0..RUNS {
            own.push(time(&mut ours())?);
            if run % 10 == 0 {
                other.push(time(&mut peer())?);
            }
        }
        let (own, other) = (spread(own), spread(other));
        text.push_str(&format!(
            "{example} ({lines} lines)\n  openclaw-lint check  {}\n  {name}  {}\n  ratio of medians  {:.0}\n",
            show(own),
            show(other),
            other.1.as_secs_f64() / own.1.as_secs_f64()
        ));
    }
    for lines in EDITED {
        text.push_str(&after_edits(root, lines)?);
    }
    Ok(text)
}

/// Times of checks after an edit; each size in a process of its own, so that its first check is a first one.
fn after_edits(root: &Path, lines: &str) -> Result<String, String> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["bench", "--package", "openclaw-lint-core", "--bench", "relint", "--", lines]);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("cargo bench: {error}"))?;
    match output.status.success() {
        true => Ok(format!("check after an edit, {}", String::from_utf8_lossy(&output.stdout))),
        false => Err("the benchmark of checks after an edit failed".to_owned()),
    }
}

fn command(command: &mut Command) -> Command {
    let mut fresh = Command::new(command.get_program());
    fresh.args(command.get_args()).stdout(Stdio::null()).stderr(Stdio::null());
    fresh
}

/// The peer's name and how to run it on the config.
fn peer(root: &Path, config: &Path) -> (String, Box<dyn Fn() -> Command>) {
    let newest = openclaw_lint_core::schema::history::History::get().versions().last().map(ToString::to_string);
    let scratch = root.join("target/openclaw");
    let scratch = std::env::var_os("OPENCLAW_LINT_SCRATCH").map_or(scratch, PathBuf::from);
    let node = scratch.join("node/node_modules/node/bin/node");
    let package = scratch.join(newest.clone().unwrap_or_default()).join("node_modules/openclaw/openclaw.mjs");
    let config = config.to_owned();
    if node.exists() && package.exists() {
        let home = std::env::temp_dir().join("openclaw-lint-bench");
        return (
            format!("openclaw {} config validate", newest.unwrap_or_default()),
            Box::new(move || {
                let mut peer = command(Command::new(&node).arg(&package).args(["config", "validate"]));
                peer.env("HOME", &home).env("OPENCLAW_CONFIG_PATH", &config);
                peer
            }),
        );
    }
    ("a bare start of node".to_owned(), Box::new(|| command(Command::new("node").args(["-e", "0"]))))
}

fn time(command: &mut Command) -> Result<Duration, String> {
    let begin = Instant::now();
    command.status().map_err(|error| format!("{:?}: {error}", command.get_program()))?;
    Ok(begin.elapsed())
}

/// Minimum and median.
fn spread(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[0], times[times.len() / 2])
}

fn show((least, median): (Duration, Duration)) -> String {
    format!("min {:.1} ms, median {:.1} ms", least.as_secs_f64() * 1e3, median.as_secs_f64() * 1e3)
}
