//! The commands: one file each.

mod auth;
mod cache;
mod check;
mod completions;
mod explain;
mod filter;
mod fix;
mod man;
mod releases;
mod rules;
mod schema;
mod upgrade;
mod web;

use crate::Outcome;
use crate::args::{Arguments, Command};
use crate::problem::Problem;
use crate::terminal::Terminal;

/// Runs the command that was asked for.
pub(crate) fn run(arguments: Arguments, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    match arguments.command {
        Command::Auth(args) => auth::run(&args, terminal),
        Command::Cache(args) => cache::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::Completions(args) => completions::run(&args, terminal),
        Command::Explain(args) => explain::run(&args, terminal),
        Command::Fix(args) => fix::run(&args, terminal),
        Command::Man(args) => man::run(&args, terminal),
        Command::Releases(args) => releases::run(&args, terminal),
        Command::Rules(args) => rules::run(&args, terminal),
        Command::Schema(args) => schema::run(&args, terminal),
        Command::Upgrade(args) => upgrade::run(&args, terminal),
        Command::Web(args) => web::run(&args, terminal),
    }
}
