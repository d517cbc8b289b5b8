//! `check --watch`: a report after every change that counts, and none after others.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test")]

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// More than a report takes on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// Time in which a report would come that must not come.
const SILENCE: Duration = Duration::from_millis(700);

const BAD: &str = "{ nope: 1 }\n";
const GOOD: &str = "{}\n";

/// A running command, with the lines of both its outputs as they come.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn start(sandbox: &Sandbox, arguments: &str) -> Self {
        let mut child = sandbox.start(&format!("check --watch --format concise {arguments}"));
        let (sender, lines) = channel();
        let readers: [Box<dyn Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for reader in readers {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(reader).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        Self { child, lines }
    }

    /// What is written until the command waits; the two outputs come in any order.
    fn report(&self) -> String {
        let mut lines = Vec::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap();
            if line.starts_with("watching") {
                break;
            }
            lines.push(line);
        }
        // The other output may be behind.
        while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(200)) {
            lines.push(line);
        }
        lines.sort();
        lines.join("\n")
    }

    fn says_nothing(&self) {
        assert_eq!(self.lines.recv_timeout(SILENCE).ok(), None);
    }

    /// Ctrl-C; gives the exit code.
    fn end(mut self) -> i32 {
        let id = self.child.id().to_string();
        assert!(Command::new("sh").args(["-c", &format!("kill -INT {id}")]).status().unwrap().success());
        self.child.wait().unwrap().code().unwrap()
    }
}

#[test]
fn a_change_brings_another_report_and_the_last_one_counts() {
    let sandbox = Sandbox::new().file("a.json", BAD).file("b.json", GOOD);
    let watch = Watch::start(&sandbox, "a.json b.json");
    assert_snapshot!(watch.report(), @r#"
    a.json:1:3: error[unknown-key] unknown key "nope" (nope)
    ✗ 1 of 2 files refused; 1 error
    "#);
    watch.says_nothing();
    fs::write(sandbox.path("other.json"), BAD).unwrap();
    watch.says_nothing();
    fs::write(sandbox.path("a.json"), GOOD).unwrap();
    assert_snapshot!(watch.report(), @"✓ 2 files accepted");
    fs::write(sandbox.path("b.json"), BAD).unwrap();
    assert!(watch.report().contains("b.json:1:3: error[unknown-key]"));
    assert_eq!(watch.end(), 1);
}

#[test]
fn ends_with_0_after_a_clean_run() {
    let sandbox = Sandbox::new().file("a.json", BAD);
    let watch = Watch::start(&sandbox, "a.json");
    watch.report();
    // As editors write: a new file in place of the old one.
    fs::write(sandbox.path("a.json~"), GOOD).unwrap();
    fs::rename(sandbox.path("a.json~"), sandbox.path("a.json")).unwrap();
    watch.report();
    assert_eq!(watch.end(), 0);
}

#[test]
fn includes_settings_and_environment_count() {
    let sandbox = Sandbox::new()
        .file("project/openclaw.json", "{ $include: './parts/base.json', logging: { file: '${LOG_PLACE}' } }\n")
        .file("project/.git/HEAD", "")
        .file(".env", "LOG_PLACE=/tmp/log\n");
    let watch = Watch::start(&sandbox, "project/openclaw.json --env-file .env");
    let report = watch.report();
    assert!(report.contains("include"), "{report}");
    // The folder of the include was not even there.
    fs::create_dir(sandbox.path("project/parts")).unwrap();
    fs::write(sandbox.path("project/parts/base.json"), BAD).unwrap();
    let mut report = watch.report();
    if !report.contains("unknown-key") {
        report = watch.report();
    }
    assert!(report.contains("base.json:1:3: error[unknown-key]"), "{report}");
    fs::write(sandbox.path("project/.openclaw-lint.json5"), "{ rules: { 'unknown-key': 'off' } }").unwrap();
    let report = watch.report();
    assert!(!report.contains("unknown-key"), "{report}");
    fs::write(sandbox.path("project/.openclaw-lint.json5"), "{ rules: 1 }").unwrap();
    let report = watch.report();
    assert!(report.starts_with("error: project/.openclaw-lint.json5"), "{report}");
    fs::remove_file(sandbox.path("project/.openclaw-lint.json5")).unwrap();
    assert!(watch.report().contains("unknown-key"));
    fs::write(sandbox.path(".env"), "OTHER=1\n").unwrap();
    let report = watch.report();
    assert!(report.contains("LOG_PLACE"), "{report}");
    assert_eq!(watch.end(), 1);
}

#[test]
fn a_folder_tells_of_new_configs() {
    let sandbox = Sandbox::new().file("fleet/one/openclaw.json", GOOD);
    let watch = Watch::start(&sandbox, "fleet");
    watch.report();
    fs::create_dir(sandbox.path("fleet/two")).unwrap();
    watch.report();
    fs::write(sandbox.path("fleet/two/notes.txt"), "x").unwrap();
    watch.says_nothing();
    fs::write(sandbox.path("fleet/two/openclaw.json"), BAD).unwrap();
    assert!(watch.report().contains("fleet/two/openclaw.json:1:3: error[unknown-key]"));
    fs::remove_dir_all(sandbox.path("fleet/two")).unwrap();
    let report = watch.report();
    assert!(!report.contains("unknown-key"), "{report}");
    assert_eq!(watch.end(), 0);
}

#[test]
fn a_config_may_come_later() {
    let sandbox = Sandbox::new();
    let watch = Watch::start(&sandbox, "");
    assert!(watch.report().contains("there is no OpenClaw config"));
    fs::create_dir(sandbox.path("home/.openclaw")).unwrap();
    let report = watch.report();
    assert!(report.contains("there is no OpenClaw config"), "{report}");
    fs::write(sandbox.path("home/.openclaw/openclaw.json"), BAD).unwrap();
    assert!(watch.report().contains("unknown-key"));
    assert_eq!(watch.end(), 1);
}

#[test]
fn standard_input_cannot_be_watched() {
    assert_snapshot!(Sandbox::new().run("check --watch -"), @"
    exit 2
    --- stderr
    error: standard input cannot be watched
    help: name the file, or leave `--watch` out
    ");
    assert_eq!(Sandbox::new().output("check --watch --files-from -", "").0, 2);
    assert_eq!(Sandbox::new().output("check --watch --select nope a.json", "").0, 2);
}
