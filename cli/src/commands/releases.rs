//! `releases`: the OpenClaw releases that are known.

use crate::Outcome;
use crate::args::{ListArgs, ListFormat};
use crate::output::style::{self, paint};
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::schema::history::History;
use serde_json::json;
use std::io::Write as _;

pub(super) fn run(args: &ListArgs, terminal: &mut Terminal) -> Result<Outcome, Problem> {
    let history = History::get();
    let versions = history.versions();
    let mut paths = vec![0_usize; versions.len()];
    for row in history.all_rows() {
        for run in row.runs() {
            paths[run.first..=run.last].iter_mut().for_each(|count| *count += 1);
        }
    }
    let newest_first = versions.iter().zip(paths).enumerate().rev();
    let is_latest = |index: usize| index + 1 == versions.len();
    match args.format {
        ListFormat::Json => {
            let all: Vec<_> = newest_first
                .map(|(index, (version, paths))| {
                    json!({"release": version, "latest": is_latest(index), "config_paths": paths,
                        "channels": history.facts(index).channels.len(), "plugins": history.facts(index).plugins.len()})
                })
                .collect();
            writeln!(terminal.out, "{:#}", json!({"version": 1, "releases": all}))?;
        }
        ListFormat::Pretty => {
            writeln!(terminal.out, "{}", paint(style::STRONG, "release     config paths  channels  plugins"))?;
            for (index, (version, paths)) in newest_first {
                let facts = history.facts(index);
                let latest = if is_latest(index) { paint(style::GOOD, "  latest") } else { String::new() };
                let name = version.to_string();
                let (channels, plugins) = (facts.channels.len(), facts.plugins.len());
                writeln!(terminal.out, "{name:<10}  {paths:>12}  {channels:>8}  {plugins:>7}{latest}")?;
            }
        }
    }
    Ok(Outcome::Clean)
}
