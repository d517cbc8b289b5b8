//! The scripts that build openclaw-lint where a repository is checked: nothing in that repository decides what runs.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::Sandbox;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Says where it runs and with which toolchain, and "builds" a program that says where it runs.
const CARGO: &str = r#"#!/bin/sh
echo "cargo in $(pwd) with $RUSTUP_TOOLCHAIN" >> "$LOG"
while [ $# -gt 0 ] && [ "$1" != --target-dir ]; do shift; done
[ $# -gt 0 ] || exit 0
mkdir -p "$2/release"
printf '#!/bin/sh\necho "program in $(pwd) with ${RUSTUP_TOOLCHAIN-no toolchain}: $*" >> "$LOG"\n' \
    > "$2/release/openclaw-lint"
chmod +x "$2/release/openclaw-lint"
"#;

/// What a script logs that is run in the folder `theirs`, where a program lies in wait.
fn log_of(script: &str, target: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let hostile = "[toolchain]\npath = \"evil\"\n";
    let sandbox = Sandbox::new()
        .file("bin/cargo", CARGO)
        .mode("bin/cargo", 0o700)
        .file("ours/rust-toolchain.toml", read("rust-toolchain.toml"))
        .file("ours/packaging/script.sh", read(script))
        .mode("ours/packaging/script.sh", 0o700)
        .file("theirs/rust-toolchain.toml", hostile)
        .file("theirs/target/release/openclaw-lint", "#!/bin/sh\necho theirs >> \"$LOG\"\n")
        .mode("theirs/target/release/openclaw-lint", 0o700);
    let (ours, path) = (sandbox.path("ours"), env::var("PATH").unwrap());
    let status = Command::new(ours.join("packaging/script.sh"))
        .args(["check", "a b"])
        .current_dir(sandbox.path("theirs"))
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("PATH", format!("{}:{path}", sandbox.path("bin").display()))
        .env("LOG", sandbox.path("log"))
        .env("CARGO_TARGET_DIR", target)
        .env("ACTION_FOLDER", &ours)
        .env("RUNNER_TEMP", sandbox.path("."))
        .env("GITHUB_PATH", sandbox.path("github-path"))
        .status()
        .unwrap();
    assert!(status.success());
    let log = fs::read_to_string(sandbox.path("log")).unwrap();
    log.replace(&fs::canonicalize(sandbox.path(".")).unwrap().display().to_string(), "[DIR]")
}

fn toolchain() -> String {
    let text = include_str!("../../rust-toolchain.toml");
    text.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

#[test]
fn the_action_builds_in_its_own_folder() {
    assert_eq!(log_of("packaging/action-build.sh", ""), format!("cargo in [DIR]/ours with {}\n", toolchain()));
}

#[test]
fn the_hook_builds_in_its_own_folder_and_checks_in_that_of_the_user() {
    let expected =
        format!("cargo in [DIR]/ours with {}\nprogram in [DIR]/theirs with no toolchain: check a b\n", toolchain());
    for target in ["", "target", "other"] {
        assert_eq!(log_of("packaging/pre-commit.sh", target), expected, "{target}");
    }
}
