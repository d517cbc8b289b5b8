//! `schema`: the JSON Schema of a release, for editors and other validators.

mod editor;
mod settings;

use crate::Outcome;
use crate::args::{SchemaArgs, SchemaCommand};
use crate::problem::{Problem, reason};
use crate::target::Target;
use crate::terminal::Terminal;
use openclaw_lint_core::schema::generate;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(args: &SchemaArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    if let Some(SchemaCommand::Editor(args)) = &args.what {
        return editor::run(args, terminal);
    }
    let target = args.target.without_file()?;
    match &args.output {
        None => terminal.out.write_all(text(&target).as_bytes())?,
        Some(path) => write(path, &text(&target))?,
    }
    Ok(Outcome::Clean)
}

/// The schema of a release.
fn text(target: &Target) -> String {
    format!("{:#}\n", generate::schema(target.index()))
}

fn write(path: &Path, text: &str) -> Result<(), Problem> {
    std::fs::write(path, text).map_err(|error| Problem::WriteFile { path: path.to_owned(), reason: reason(&error) })
}

/// The same, with the folders on the way.
fn write_below(path: &Path, text: &str) -> Result<(), Problem> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder
        .map_or(Ok(()), std::fs::create_dir_all)
        .map_err(|error| Problem::WriteFile { path: path.to_owned(), reason: reason(&error) })?;
    write(path, text)
}
