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
    terminal.out.write_all(&script)?;
    terminal.out.flush()?;
    Ok(Outcome::Clean)
}
