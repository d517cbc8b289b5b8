//! The `openclaw-lint` command: reads arguments and files, and shows what the core finds.

mod args;
mod bounded;
mod commands;
mod environment;
mod files;
mod home;
mod inputs;
mod live;
mod machine;
mod output;
mod panic;
mod problem;
mod schema_file;
mod settings;
mod target;
mod terminal;

use clap::Parser as _;
use std::process::ExitCode;
use terminal::Terminal;

/// How a run ends when nothing went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing at or above the threshold.
    Clean,
    /// Findings.
    Findings,
    /// Something could not be read; said already.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}

fn main() -> ExitCode {
    panic::install();
    let arguments = args::Arguments::try_parse().unwrap_or_else(|error| unparsed(error));
    let mut terminal = Terminal::new(arguments.global.color);
    match commands::run(arguments, &mut terminal) {
        Ok(outcome) => outcome.into(),
        // The reader of a pipe went away: `openclaw-lint check | head`.
        Err(problem) if problem.is_broken_pipe() => ExitCode::SUCCESS,
        Err(problem) => {
            terminal.report(&problem);
            ExitCode::from(2)
        }
    }
}

/// Shows help, the version, or what is wrong with the arguments, without the controls that those may hold.
fn unparsed(error: clap::Error) -> ! {
    let cleaned =
        std::env::args_os().map(|argument| openclaw_lint_core::report::plain::line(&argument.to_string_lossy()));
    args::Arguments::try_parse_from(cleaned).err().unwrap_or(error).exit()
}
