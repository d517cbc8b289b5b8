//! `schema`: JSON Schemas for editors and other validators: of the config of a release, and of the linter's own files.

mod editor;
mod own;
mod settings;

use super::auth::JsonAuth;
use super::cache;
use crate::Outcome;
use crate::args::{SchemaArgs, SchemaCommand, SchemaOf};
use crate::output;
use crate::problem::{Problem, reason};
use crate::settings::SettingsFile;
use crate::target::Target;
use crate::terminal::Terminal;
use openclaw_lint_core::schema::generate;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use std::io::Write as _;
use std::path::Path;

pub(super) fn run(args: &SchemaArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    if let Some(SchemaCommand::Editor(args)) = &args.what {
        return editor::run(args, terminal);
    }
    let text = match args.of {
        SchemaOf::Config => text(&args.target.without_file()?),
        SchemaOf::Settings => format!("{:#}\n", own::of::<SettingsFile>("openclaw-lint", SchemaSettings::draft07())),
        SchemaOf::Report => written::<output::JsonReport<'_>>("report"),
        SchemaOf::Cache => written::<cache::Answer>("cache"),
        SchemaOf::Auth => written::<JsonAuth<'_>>("auth"),
    };
    match &args.output {
        None => terminal.out.write_all(text.as_bytes())?,
        Some(path) => write(path, &text)?,
    }
    Ok(Outcome::Clean)
}

/// The schema of what the linter writes.
fn written<T: JsonSchema>(name: &str) -> String {
    format!("{:#}\n", own::of::<T>(name, SchemaSettings::draft07().for_serialize()))
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
