//! Completion scripts and manual pages.

#![cfg(unix)]

mod common;

use common::Sandbox;
use std::fs;
use std::process::Command;

const COMMANDS: [&str; 6] = ["check", "fix", "explain", "releases", "rules", "schema"];

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "elvish", "fish", "nushell", "powershell", "zsh"] {
        let (code, script, err) = sandbox.output(&format!("completions {shell}"), "");
        assert_eq!((code, err.as_str()), (0, ""), "{shell}");
        for command in COMMANDS {
            assert!(script.contains(command), "{shell}: {command}");
        }
        assert!(script.contains("fail-on"), "{shell}");
    }
}

/// bash itself completes with the script.
#[test]
fn bash_completes_commands_and_options() {
    let sandbox = Sandbox::new();
    let (_, script, _) = sandbox.output("completions bash", "");
    let sandbox = sandbox.file("completions.bash", script);
    let complete = |words: &str| {
        let count = words.split(' ').count();
        let text = format!(
            "source completions.bash; COMP_WORDS=({words}); COMP_CWORD={}; _openclaw__lint openclaw-lint \"${{COMP_WORDS[{}]}}\" openclaw-lint; echo \"${{COMPREPLY[@]}}\"",
            count - 1,
            count - 1
        );
        let output = Command::new("bash").args(["-c", &text]).current_dir(sandbox.path(".")).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(complete("openclaw-lint rel").trim(), "releases");
    assert_eq!(complete("openclaw-lint check --fail").trim(), "--fail-on");
}

#[test]
fn manual_pages_cover_every_command() {
    let sandbox = Sandbox::new();
    let (code, page, _) = sandbox.output("man", "");
    assert_eq!(code, 0);
    assert!(page.contains(".TH openclaw") && page.contains("SUBCOMMANDS"), "{page}");
    assert_eq!(sandbox.output("man --output pages", "").0, 0);
    for command in COMMANDS {
        let page = fs::read_to_string(sandbox.path(&format!("pages/openclaw-lint-{command}.1"))).unwrap();
        assert!(page.contains("OPTIONS"), "{command}");
    }
    assert_eq!(sandbox.output("man --output pages/openclaw-lint-check.1/x", "").0, 2);
}
