//! `cargo xtask test`: every test there is, in the order in which failures show soonest.

use crate::{docs, generated, schema, wasm, www};
use std::path::Path;
use std::process::Command;

/// Runs everything; the first failure ends it.
pub(crate) fn run(root: &Path, say: impl Fn(&str)) -> Result<String, String> {
    // Better now than after half an hour.
    www::demand_tools(root)?;
    say("== formatting");
    cargo(root, &["fmt", "--all", "--check"])?;
    say("== lints");
    cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    say("== tests");
    cargo(root, &["test", "--workspace", "--no-fail-fast"])?;
    say("== generated files");
    generated::settle(root, &schema::files(root)?, true)?;
    generated::settle(root, &docs::files(root)?, true)?;
    say("== wasm32");
    let (folder, _) = wasm::run(root, wasm::Quality::Test, None)?;
    say("== the npm package in Node");
    wasm::test(root, &say)?;
    say("== the page");
    let (page, sizes) = www::build_for_tests(root)?;
    say(&sizes);
    www::test(root)?;
    say("== the page in Chromium");
    www::test_in_chromium(root)?;
    say("== the page inside of the program");
    cargo(
        root,
        &["clippy", "--package", "openclaw-lint", "--features", "web", "--all-targets", "--", "-D", "warnings"],
    )?;
    cargo(root, &["test", "--package", "openclaw-lint", "--features", "web", "--test", "web"])?;
    Ok(format!("all tests passed; the npm package is in {}, the page in {}", folder.display(), page.display()))
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<(), String> {
    let status =
        Command::new("cargo").current_dir(root).args(arguments).status().map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("cargo {} failed", arguments.join(" "))) }
}
