//! `docs/cli.md`: the help of every command, as the command itself prints it.

use std::path::Path;
use std::process::{Command, Stdio};

/// The page.
pub(crate) fn page(root: &Path) -> Result<String, String> {
    let mut text = String::from(
        "# Commands and options\n\nWhat `--help` says of each command (`-h` is shorter). `openclaw-lint man` makes manual \
         pages of the same, `openclaw-lint completions` scripts for six shells.\n",
    );
    add(root, &[], &mut text)?;
    Ok(text)
}

/// Adds a command and those below it.
fn add(root: &Path, words: &[&str], text: &mut String) -> Result<(), String> {
    let help = help(root, words)?;
    let name = [&["openclaw-lint"], words].concat().join(" ");
    text.push_str(&format!("\n## {name}\n\n```text\n{}\n```\n", help.trim_end()));
    for command in commands(&help) {
        add(root, &[words, &[command]].concat(), text)?;
    }
    Ok(())
}

fn help(root: &Path, words: &[&str]) -> Result<String, String> {
    let output = Command::new("cargo")
        .current_dir(root)
        .args(["run", "--quiet", "--package", "openclaw-lint", "--"])
        .args(words)
        .arg("--help")
        // The width is that of the terminal, where there is one.
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .env_remove("COLUMNS")
        .env("NO_COLOR", "1")
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{} --help` failed: {}", words.join(" "), String::from_utf8_lossy(&output.stderr)));
    }
    let help = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
    Ok(help.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"))
}

/// The names in the list of commands.
fn commands(help: &str) -> Vec<&str> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = list.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect()
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn finds_commands_and_no_continued_lines() {
        let help =
            "About\n\nCommands:\n  check  Report\n         problems\n  fix    Mend\n  help   Print\n\nOptions:\n  -h\n";
        assert_eq!(commands(help), ["check", "fix"]);
    }
}
