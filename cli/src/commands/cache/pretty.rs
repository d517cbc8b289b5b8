//! The table for people, and below it the way to every result, on 80 columns.

use super::rows::{AgentRows, Row, Table};
use crate::output::lines::{hanging, wrap};
use crate::output::style::{self, paint};
use crate::target::Target;
use openclaw_lint_core::anthropic::{Api, Retention, Role};
use openclaw_lint_core::report::Diagnostic;
use openclaw_lint_core::report::mask::scrub_line;
use std::fmt::Write as _;

/// Columns of the page.
const WIDTH: usize = 80;

pub(super) fn text(name: &str, target: &Target, table: &Table<'_>) -> String {
    let title = format!("OpenClaw {} ({})", target.release, scrub_line(&target.reason));
    let mut out = format!("{}: {}\n", paint(style::STRONG, scrub_line(name)), paint(style::DIM, title));
    let auth = format!("Anthropic is paid by: {} ({})", table.auth.mode.as_str(), table.auth.reason);
    let _ = writeln!(out, "{}", hanging(&scrub_line(&auth), 0, 2, WIDTH));
    let unseen = "Stored credentials are not looked at; OpenClaw does not look at them for this either.";
    let _ = writeln!(out, "{}\n", paint(style::DIM, hanging(unseen, 0, 2, WIDTH)));
    out.push_str(&grid(table));
    for agent in &table.agents {
        for row in &agent.rows {
            out.push_str(&chain(table, agent, row));
        }
        if agent.incomplete {
            let text = format!("The agent {:?} may use more models: a part of the config is not known here.", agent.id);
            let _ = writeln!(out, "\n{}", paint(style::WARNING, wrap(&text, 0, WIDTH)));
        }
    }
    table.findings.iter().for_each(|found| out.push_str(&finding(found)));
    if !table.accepted {
        let text = format!("OpenClaw {} refuses this file; `openclaw-lint check` says why.", target.release);
        let _ = writeln!(out, "\n{}", paint(style::ERROR, wrap(&text, 0, WIDTH)));
    }
    out
}

fn grid(table: &Table<'_>) -> String {
    let rows = || table.agents.iter().flat_map(|agent| agent.rows.iter().map(|row| (short(&agent.id, 16), row)));
    let widest = |width: &dyn Fn(&(String, &Row)) -> usize| rows().map(|row| width(&row)).max().unwrap_or_default();
    let agents = widest(&|(agent, _)| agent.chars().count()).max("agent".len());
    let results = widest(&|(_, row)| word(row).chars().count()).max("cache".len());
    let models = widest(&|(_, row)| row.model.to_string().chars().count()).clamp("model".len(), 40);
    let used = agents + models + results + 6;
    let head = format!("{:agents$}  {:models$}  {:results$}  used as", "agent", "model", "cache");
    let mut out = format!("{}\n", paint(style::STRONG, head));
    for (agent, row) in rows() {
        let style = match row.effective.retention {
            Retention::Long | Retention::Short => style::GOOD,
            Retention::None => style::WARNING,
            Retention::NotSent | Retention::NotApplicable => style::DIM,
        };
        let result = paint(style, format!("{:results$}", word(row)));
        let model = short(&scrub_line(&row.model.to_string()), models);
        let roles = wrap(&roles(row), used, WIDTH);
        let _ = writeln!(out, "{agent:agents$}  {model:models$}  {result}  {}", roles.trim_start());
    }
    out
}

/// What the model is used for, each use once.
fn roles(row: &Row) -> String {
    let mut roles: Vec<&str> = Vec::new();
    for (role, _) in &row.uses {
        if !roles.contains(&role.as_str()) {
            roles.push(role.as_str());
        }
    }
    // That a model is listed says nothing where it is used.
    if roles.len() > 1 {
        roles.retain(|role| *role != Role::Listed.as_str());
    }
    roles.join(", ")
}

/// The retention in a word, with a question mark where something could change it.
fn word(row: &Row) -> String {
    let own_times = matches!(row.effective.route.api, Api::OpenAi | Api::Other);
    let word = match row.effective.retention {
        Retention::None => "off",
        Retention::Short if own_times => "short",
        Retention::Long if own_times => "long",
        Retention::Short => "5 min",
        Retention::Long => "1 hour",
        Retention::NotSent => "not sent",
        Retention::NotApplicable => "n/a",
    };
    let doubt = if row.effective.unknown.is_empty() { "" } else { " ?" };
    format!("{word}{doubt}")
}

/// One model: the result with its price, and every step on the way.
fn chain(table: &Table<'_>, agent: &AgentRows, row: &Row) -> String {
    let title = scrub_line(&format!("{}: {}", agent.id, row.model));
    let mut out = String::from("\n");
    broken(&title, 0).iter().for_each(|line| {
        let _ = writeln!(out, "{}", paint(style::STRONG, line));
    });
    let price = row.effective.price(table.auth.mode).map(|price| format!(": {price}")).unwrap_or_default();
    let _ = writeln!(out, "{}", hanging(&format!("{}{price}", word(row)), 3, 5, WIDTH));
    for reason in &row.effective.reasons {
        let mark = if reason.decides { paint(style::GOOD, "=>") } else { "  ".to_owned() };
        let text = scrub_line(&reason.text);
        let path = reason.path.as_ref().map(|path| scrub_line(&path.to_string()));
        // A sentence that names its place need not be told where it is.
        let lines = match path.filter(|path| !text.contains(path)) {
            Some(path) => {
                let path = broken(&path, 3).join("\n   ");
                format!("{}\n{}", paint(style::CODE, path), hanging(&text, 5, 5, WIDTH))
            }
            None => hanging(&text, 3, 5, WIDTH).trim_start().to_owned(),
        };
        let _ = writeln!(out, "{mark} {lines}");
    }
    for unknown in &row.effective.unknown {
        let text = hanging(&format!("not known here: {}", scrub_line(unknown)), 3, 5, WIDTH);
        let _ = writeln!(out, "{}  {}", paint(style::WARNING, "?"), text.trim_start());
    }
    out
}

fn finding(found: &Diagnostic) -> String {
    let kind = paint(style::of(found.severity), format!("{}[{}]", style::word(found.severity), found.rule));
    let mut out = format!("\n{kind}\n");
    for text in [Some(&found.message), found.help.as_ref()].into_iter().flatten() {
        let _ = writeln!(out, "{}", wrap(&scrub_line(text), 2, WIDTH));
    }
    let _ = writeln!(out, "  {}", paint(style::CODE, broken(&scrub_line(&found.path.to_string()), 2).join("\n  ")));
    out
}

/// A name in at most so many columns; what is left out of the middle is an ellipsis.
fn short(name: &str, most: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= most {
        return name.to_owned();
    }
    let end = most / 2;
    let start = most - 1 - end;
    let of = |letters: &[char]| letters.iter().collect::<String>();
    format!("{}…{}", of(&letters[..start]), of(&letters[letters.len() - end..]))
}

/// A name or path in lines of the page, behind so many columns: broken before a dot or a bracket where
/// there is one in the second half, else anywhere.
fn broken(text: &str, indent: usize) -> Vec<String> {
    let width = WIDTH - indent;
    let mut rest: Vec<char> = text.chars().collect();
    let mut lines = Vec::new();
    while rest.len() > width {
        let at = (width / 2..width).rev().find(|at| matches!(rest[*at], '.' | '[' | ':' | '/')).unwrap_or(width);
        lines.push(rest.drain(..at).collect());
    }
    lines.push(rest.into_iter().collect());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_in_the_middle_and_breaks_at_steps() {
        assert_eq!(short("abcdefghij", 10), "abcdefghij");
        assert_eq!(short("abcdefghij", 5), "ab…ij");
        let path = format!("agents.defaults.models[\"{}\"].params.cacheRetention", "x".repeat(50));
        let lines = broken(&path, 3);
        assert_eq!(lines.concat(), path);
        assert_eq!(lines[1], ".params.cacheRetention");
        assert_eq!(broken(&"y".repeat(200), 0).iter().map(String::len).collect::<Vec<_>>(), [80, 80, 40]);
    }
}
