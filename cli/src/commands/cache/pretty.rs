//! The table for people, and below it the way to every result.

use super::rows::{Row, Table};
use crate::output::mask::scrub_line;
use crate::output::style::{self, paint};
use crate::target::Target;
use openclaw_lint_core::anthropic::{Retention, Role};
use std::fmt::Write as _;

/// Columns for text that is wrapped.
const WIDTH: usize = 80;

pub(super) fn text(name: &str, target: &Target, table: &Table<'_>) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{} for OpenClaw {} ({})",
        paint(style::STRONG, scrub_line(name)),
        target.release,
        scrub_line(&target.reason)
    );
    let _ = writeln!(
        out,
        "Anthropic is paid by: {}",
        scrub_line(&format!("{} ({})", table.auth.mode.as_str(), table.auth.reason))
    );
    let _ = writeln!(out, "Stored credentials are not looked at; OpenClaw does not look at them for this either.\n");
    grid(&mut out, table);
    for agent in &table.agents {
        for row in &agent.rows {
            chain(&mut out, &agent.id, row);
        }
        if agent.incomplete {
            let text = format!("The agent {:?} may use more models: a part of the config is not known here.", agent.id);
            let _ = writeln!(out, "\n{}", paint(style::WARNING, text));
        }
    }
    for found in &table.findings {
        let kind = paint(style::of(found.severity), format!("{}[{}]", style::word(found.severity), found.rule));
        let _ = writeln!(out, "\n{kind}");
        for text in [Some(&found.message), found.help.as_ref()].into_iter().flatten() {
            paragraph(&mut out, "  ", &scrub_line(text));
        }
        let _ = writeln!(out, "  {}", paint(style::CODE, scrub_line(&found.path.to_string())));
    }
    if !table.accepted {
        let text = format!("OpenClaw {} refuses this file; `openclaw-lint check` says why.", target.release);
        let _ = writeln!(out, "\n{}", paint(style::ERROR, text));
    }
    out
}

fn grid(out: &mut String, table: &Table<'_>) {
    let rows = || table.agents.iter().flat_map(|agent| agent.rows.iter().map(|row| (agent.id.as_str(), row)));
    let (agent_width, result_width) = (
        rows().map(|(agent, _)| agent.len()).max().unwrap_or(0).clamp(5, 16),
        rows().map(|(_, row)| word(row).chars().count()).max().unwrap_or(0),
    );
    let model_width = rows().map(|(_, row)| row.model.to_string().len()).max().unwrap_or(0).clamp(5, 40);
    let head = format!("{:agent_width$}  {:model_width$}  {:result_width$}  used as", "agent", "model", "cache");
    let _ = writeln!(out, "{}", paint(style::STRONG, head));
    for (agent, row) in rows() {
        let result = format!("{:result_width$}", word(row));
        let style = match row.effective.retention {
            Retention::Long | Retention::Short => style::GOOD,
            Retention::None => style::WARNING,
            Retention::NotSent | Retention::NotApplicable => style::DIM,
        };
        let mut roles: Vec<&str> = row.uses.iter().map(|(role, _)| role.as_str()).collect();
        roles.dedup();
        if roles.len() > 1 {
            roles.retain(|role| *role != Role::Listed.as_str());
        }
        let model = scrub_line(&row.model.to_string());
        let _ =
            writeln!(out, "{agent:agent_width$}  {model:model_width$}  {}  {}", paint(style, result), roles.join(", "));
    }
}

/// The retention in a word, with a question mark where something could change it.
fn word(row: &Row) -> String {
    let word = match row.effective.retention {
        Retention::None => "off",
        Retention::Short => "5 min",
        Retention::Long => "1 hour",
        Retention::NotSent => "not sent",
        Retention::NotApplicable => "n/a",
    };
    let doubt = if row.effective.unknown.is_empty() { "" } else { " ?" };
    format!("{word}{doubt}")
}

fn chain(out: &mut String, agent: &str, row: &Row) {
    let title = scrub_line(&format!("{agent}: {}", row.model));
    let _ = writeln!(out, "\n{}", paint(style::STRONG, title));
    for reason in &row.effective.reasons {
        let mark = if reason.decides { paint(style::GOOD, "=>") } else { "  ".to_owned() };
        let text = scrub_line(&reason.text);
        if let Some(path) = &reason.path {
            let path = scrub_line(&path.to_string());
            // A sentence that names its place need not be told where it is.
            if !text.contains(&path) {
                let _ = writeln!(out, "{mark} {}", paint(style::CODE, &path));
                paragraph(out, "     ", &text);
                continue;
            }
        }
        for (index, line) in wrap(&text, WIDTH - 3).iter().enumerate() {
            let _ = writeln!(out, "{} {line}", if index == 0 { mark.as_str() } else { "  " });
        }
    }
    for unknown in &row.effective.unknown {
        let text = format!("not known here: {}", scrub_line(unknown));
        for (index, line) in wrap(&text, WIDTH - 3).iter().enumerate() {
            let mark = if index == 0 { paint(style::WARNING, "? ") } else { "  ".to_owned() };
            let _ = writeln!(out, "{mark} {line}");
        }
    }
}

fn paragraph(out: &mut String, indent: &str, text: &str) {
    for line in wrap(text, WIDTH - indent.len()) {
        let _ = writeln!(out, "{indent}{line}");
    }
}

/// The text in lines of at most `width` columns, where its words allow.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
