//! `schema`: the JSON Schema of a release, for editors and other validators.

use crate::Outcome;
use crate::args::SchemaArgs;
use crate::problem::{Problem, reason};
use crate::terminal::Terminal;
use openclaw_lint_core::schema::generate;
use std::io::Write as _;

pub(super) fn run(args: &SchemaArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let target = args.target.without_file()?;
    let text = format!("{:#}\n", generate::schema(target.index()));
    match &args.output {
        None => terminal.out.write_all(text.as_bytes())?,
        Some(path) => std::fs::write(path, text)
            .map_err(|error| Problem::WriteFile { path: path.clone(), reason: reason(&error) })?,
    }
    Ok(Outcome::Clean)
}
