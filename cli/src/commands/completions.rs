//! `completions`: scripts that let a shell complete commands and options.

use crate::Outcome;
use crate::args::{Arguments, CompletionsArgs, Shell};
use crate::problem::Problem;
use crate::terminal::Terminal;
use clap::CommandFactory as _;
use clap_complete::{Shell as Known, generate};
use std::io::Write as _;

const NAME: &str = "openclaw-lint";

pub(super) fn run(args: &CompletionsArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let mut command = Arguments::command();
    let mut script = Vec::new();
    match args.shell {
        Shell::Bash => generate(Known::Bash, &mut command, NAME, &mut script),
        Shell::Elvish => generate(Known::Elvish, &mut command, NAME, &mut script),
        Shell::Fish => generate(Known::Fish, &mut command, NAME, &mut script),
        Shell::Nushell => generate(clap_complete_nushell::Nushell, &mut command, NAME, &mut script),
        Shell::PowerShell => generate(Known::PowerShell, &mut command, NAME, &mut script),
        Shell::Zsh => generate(Known::Zsh, &mut command, NAME, &mut script),
    }
    if matches!(args.shell, Shell::Bash) {
        script = one_name(&String::from_utf8_lossy(&script)).into_bytes();
    }
    terminal.out.write_all(&script)?;
    terminal.out.flush()?;
    Ok(Outcome::Clean)
}

/// clap_complete (4.6.0 to 4.6.11) takes the hyphen of the program's name for the border to a command in some
/// labels of the bash script and not in others, so that no label is ever reached.
fn one_name(script: &str) -> String {
    script.replace("openclaw__subcmd__lint", "openclaw__lint")
}
