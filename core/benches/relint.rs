//! Times of a check after an edit, in one process: `cargo bench -p openclaw-lint-core`.
//!
//! The config is an example of this repository with more agents and channel accounts, as long as wanted;
//! every run checks another text, so that nothing about the text can be known before. Numbers of lines may be named
//! behind `--`; the first check of a process also reads what the release knows.

#![expect(clippy::print_stdout, reason = "a program of its own")]

use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Known;
use openclaw_lint_core::schema::history::History;
use openclaw_lint_core::{Report, Request, check};
use std::path::Path;
use std::time::{Duration, Instant};

const EXAMPLE: &str = include_str!("../../examples/clean.json5");
/// Before this line more agents can stand.
const AGENTS: &str = "      kitchen: {";
const RUNS: usize = 200;

fn main() {
    let named: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    for lines in if named.is_empty() { vec![250, 700, 2_000] } else { named } {
        let config = config(lines);
        let begin = Instant::now();
        let report = look(&config);
        let first = begin.elapsed();
        let mut times: Vec<Duration> = (0..RUNS).map(|run| time(&config, run)).collect();
        times.sort_unstable();
        println!(
            "{} lines, {} findings: first {:.2} ms; again min {:.2} ms, median {:.2} ms, p95 {:.2} ms; first / again {:.1}",
            config.lines().count(),
            report.diagnostics.len(),
            milliseconds(first),
            milliseconds(times[0]),
            milliseconds(times[RUNS / 2]),
            milliseconds(times[RUNS * 95 / 100]),
            milliseconds(first) / milliseconds(times[RUNS / 2]),
        );
    }
}

/// A config of about so many lines, with a fault here and there.
fn config(lines: usize) -> String {
    let (head, tail) = EXAMPLE.split_once(AGENTS).unwrap_or((EXAMPLE, ""));
    let mut more = String::new();
    for number in 0..lines.saturating_sub(EXAMPLE.lines().count()) / 12 {
        let fault =
            if number % 10 == 0 { "contextTokens: \"many\",\n        colour: 1," } else { "fastModeDefault: true," };
        more.push_str(&format!(
            "      agent{number}: {{\n        name: \"Agent {number}\",\n        {fault}\n        \
             workspace: \"~/.openclaw/agent{number}\",\n        model: {{ primary: \"anthropic/claude-sonnet-5\", \
             fallbacks: [\"lan/qwen3-32b\"] }},\n        identity: {{ name: \"Agent\", emoji: \"🧰\" }},\n        \
             tools: {{\n          profile: \"coding\",\n          exec: {{ mode: \"ask\" }},\n          \
             deny: [\"browser\"],\n        }},\n      }},\n"
        ));
    }
    format!("{head}{more}{AGENTS}{tail}")
}

/// The time of a check after an edit.
fn time(config: &str, run: usize) -> Duration {
    let text = config.replacen("Otto", &format!("Otto {run}"), 1);
    let begin = Instant::now();
    let report = look(&text);
    let time = begin.elapsed();
    assert!(!report.document.root.is_unknown());
    time
}

fn look(text: &str) -> Report {
    let known = Known::new(History::get().versions());
    check(&Request {
        path: Path::new("openclaw.json"),
        source: text.as_bytes(),
        target: known.latest(),
        files: &NoFiles,
        environment: &UnknownEnvironment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
