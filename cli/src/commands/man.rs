//! `man`: manual pages, from the same text as `--help`.

use crate::Outcome;
use crate::args::{Arguments, ManArgs};
use crate::problem::{Problem, reason};
use crate::terminal::Terminal;
use clap::CommandFactory as _;
use std::io::Write as _;

pub(super) fn run(args: &ManArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let mut command = Arguments::command();
    command.build();
    match &args.output {
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            terminal.out.write_all(&page)?;
            terminal.out.flush()?;
        }
        Some(folder) => std::fs::create_dir_all(folder)
            .and_then(|()| clap_mangen::generate_to(command, folder))
            .map_err(|error| Problem::WriteFile { path: folder.clone(), reason: reason(&error) })?,
    }
    Ok(Outcome::Clean)
}
