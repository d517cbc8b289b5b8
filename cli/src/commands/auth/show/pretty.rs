//! The answer for people, on 80 columns.

use super::super::facts::Facts;
use super::super::live::{Checked, answer};
use super::{WIDTH, live, words};
use crate::live::Verdict as LiveVerdict;
use crate::output::lines::{hanging, wrap};
use crate::output::style::{self, count, paint};
use openclaw_lint_core::anthropic::candidates::Candidate;
use openclaw_lint_core::anthropic::readiness::{
    AgentReadiness, AuthFinding, ProviderReadiness, Readiness, Repair, Verdict,
};
use openclaw_lint_core::report::Severity;
use openclaw_lint_core::report::mask::scrub_line;
use openclaw_lint_core::report::plain;
use std::fmt::Write as _;

/// The whole text.
pub(in super::super) fn pretty(facts: &Facts, readiness: &Readiness, checked: Option<&[Checked]>) -> String {
    let title = format!("OpenClaw {} ({})", facts.target.release, facts.target.reason);
    let mut out =
        format!("{}: {}\n", paint(style::STRONG, plain::line(&facts.name)), paint(style::DIM, plain::line(&title)));
    for agent in &readiness.agents {
        out.push_str(&self::agent(agent, readiness.now, checked.unwrap_or_default()));
    }
    let findings: Vec<&AuthFinding> = readiness.findings.iter().filter(|finding| !is_told(finding)).collect();
    if !findings.is_empty() {
        let _ = writeln!(out, "\n{}", paint(style::STRONG, "Findings"));
        let providers = readiness.agents.iter().flat_map(|agent| &agent.providers).filter(|one| one.needed);
        let told: Vec<&Repair> = providers.flat_map(|provider| &provider.repairs).collect();
        findings.iter().for_each(|finding| out.push_str(&self::finding(finding, &told)));
    }
    out.push_str(&stores(facts, readiness));
    if let Some(checked) = checked {
        out.push_str(&live::section(checked));
    }
    out.push_str(&total(readiness, checked));
    out
}

/// Whether a finding only says again what the agents' verdicts have said.
fn is_told(finding: &AuthFinding) -> bool {
    ["auth-no-credential", "auth-all-unusable"].contains(&finding.rule)
}

fn agent(agent: &AgentReadiness, now: i64, checked: &[Checked]) -> String {
    let mut out = format!("\n{}\n", paint(style::STRONG, format_args!("Agent {}", scrub_line(&agent.agent))));
    for provider in &agent.providers {
        out.push_str(&self::provider(provider, now, checked));
    }
    if agent.providers.is_empty() && !agent.incomplete {
        out.push_str("  uses no model\n");
    }
    if agent.incomplete {
        let text = "it may use more models: a part of the config could not be read";
        let _ = writeln!(out, "{}", paint(style::DIM, wrap(text, 2, WIDTH)));
    }
    out
}

fn provider(provider: &ProviderReadiness, now: i64, checked: &[Checked]) -> String {
    let (style, mark) = match (&provider.verdict, provider.needed) {
        (Verdict::Ready, _) => (style::GOOD, "✓"),
        (Verdict::ReadyAfterRefresh, _) => (style::WARNING, "!"),
        (Verdict::Unknown { .. }, _) => (style::INFO, "?"),
        (_, true) => (style::ERROR, "✗"),
        (_, false) => (style::DIM, "-"),
    };
    let requested =
        provider.requested.as_ref().map(|id| format!(" with profile {}", scrub_line(id))).unwrap_or_default();
    let name = scrub_line(&provider.provider);
    let mut out = format!("  {} {name}{requested}: {}\n", paint(style, mark), paint(style, provider.verdict.name()));
    if let Some(detail) = words::detail(&provider.verdict, now) {
        let _ = writeln!(out, "{}", wrap(&detail, 6, WIDTH));
    }
    for candidate in &provider.candidates {
        let asked = answer(&provider.provider, candidate, checked).map(|answer| answer.verdict);
        out.push_str(&self::candidate(candidate, now, asked));
    }
    if !provider.needed {
        let _ =
            writeln!(out, "{}", paint(style::DIM, wrap("needed only when somebody chooses such a model", 6, WIDTH)));
    }
    if let Some(failure) = &provider.failure {
        // To be searched for, so none is broken.
        for (at, text) in failure.fragments.iter().enumerate() {
            let word = if at == 0 { "fails with" } else { "or" };
            let _ = writeln!(out, "      {word} `{}`", scrub_line(text));
        }
    }
    if provider.needed {
        out.push_str(&repairs(&provider.repairs));
    }
    out
}

/// One credential: the one in use with its end, any other with the reason why it is not.
fn candidate(candidate: &Candidate, now: i64, asked: Option<LiveVerdict>) -> String {
    let name = words::candidate(candidate);
    let asked = asked.map(|verdict| format!("; its service says: {}", verdict.word())).unwrap_or_default();
    if !candidate.used {
        let text = format!("- {name}: {}{asked}", words::why_not(candidate, now));
        return format!("{}\n", paint(style::DIM, hanging(&text, 6, 8, WIDTH)));
    }
    let more = words::state(&candidate.state, now)
        .or_else(|| candidate.expires.map(|at| format!("good until {}", words::moment_from(at, now))));
    let more = more.map(|more| format!(": {more}")).unwrap_or_default();
    let text = hanging(&format!("> {name}{more}{asked}"), 6, 8, WIDTH);
    format!("{}\n", text.replacen('>', &paint(style::STRONG, "→"), 1))
}

/// What to do. Commands stay on one line, to be copied.
fn repairs(repairs: &[Repair]) -> String {
    let mut out = String::new();
    for repair in repairs {
        let text = hanging(&format!("fix: {}", scrub_line(&repair.text)), 6, 8, WIDTH);
        let _ = writeln!(out, "{}", text.replacen("fix:", &paint(style::HELP, "fix:"), 1));
        if let Some(command) = &repair.command {
            let _ = writeln!(out, "        {}", paint(style::CODE, scrub_line(command)));
        }
    }
    out
}

/// One finding, without the ways out that stand above already.
fn finding(finding: &AuthFinding, told: &[&Repair]) -> String {
    let style = style::of(finding.severity);
    let head = format!("{}[{}]", style::word(finding.severity), finding.rule);
    let text = hanging(&format!("{head}: {}", scrub_line(&finding.message)), 2, 6, WIDTH);
    let mut out = format!("{}\n", text.replacen(&head, &paint(style, &head), 1));
    let agents = finding.agents.iter().map(scrub_line).collect::<Vec<_>>().join(", ");
    let whose = if finding.agents.len() == 1 { "agent" } else { "agents" };
    let origin = finding.origin.as_ref().map(|origin| format!("; in {}", scrub_line(origin))).unwrap_or_default();
    let _ = writeln!(out, "{}", paint(style::DIM, wrap(&format!("{whose} {agents}{origin}"), 6, WIDTH)));
    if let Some(help) = &finding.help {
        let _ = writeln!(out, "{}", wrap(&scrub_line(help), 6, WIDTH));
    }
    let new: Vec<Repair> = finding.repairs.iter().filter(|repair| !told.contains(repair)).cloned().collect();
    out.push_str(&repairs(&new));
    out
}

/// What could not be read, unless a finding tells it already, and what is odd about what could.
fn stores(facts: &Facts, readiness: &Readiness) -> String {
    let told = |path: &str| readiness.findings.iter().any(|finding| finding.origin.as_deref() == Some(path));
    let mut lines: Vec<(bool, String)> = Vec::new();
    for found in &facts.files {
        let path = found.path.display().to_string();
        let unreadable = found.unreadable.iter().filter(|_| !told(&path));
        let path = scrub_line(&path);
        lines.extend(unreadable.map(|reason| (true, format!("{path} cannot be used: {reason}"))));
        lines.extend(found.note.iter().map(|note| (false, format!("{path}: {note}"))));
    }
    lines.extend(facts.notes.iter().map(|note| (false, scrub_line(note))));
    let mut out = String::new();
    for (at, (bad, line)) in lines.into_iter().enumerate() {
        let (style, word) = if bad { (style::WARNING, "warning") } else { (style::INFO, "note") };
        let gap = if at == 0 { "\n" } else { "" };
        let text = hanging(&format!("{word}: {}", plain::line(&line)), 0, 2, WIDTH);
        let _ = writeln!(out, "{gap}{}", text.replacen(word, &paint(style, word), 1));
    }
    out
}

/// The last line.
fn total(readiness: &Readiness, checked: Option<&[Checked]>) -> String {
    let fails = |agent: &&AgentReadiness| agent.providers.iter().any(|one| one.needed && one.verdict.fails());
    let blocked = readiness.agents.iter().filter(fails).count();
    let mut needed = readiness.agents.iter().flat_map(|agent| &agent.providers).filter(|one| one.needed);
    let sure = needed.all(|one| one.verdict == Verdict::Ready) && readiness.agents.iter().all(|one| !one.incomplete);
    let refused = checked.unwrap_or_default().iter();
    let refused = refused.filter(|one| one.answer.verdict.severity() == Some(Severity::Error)).count();
    let agents = count(readiness.agents.len(), "agent");
    let (style, mark, mut says) = match blocked {
        0 if sure => (style::GOOD, "✓", format!("{agents} can log in")),
        0 => (style::GOOD, "✓", format!("nothing keeps {agents} from logging in")),
        blocked => (style::ERROR, "✗", format!("{blocked} of {agents} cannot log in")),
    };
    if refused > 0 {
        let _ = write!(says, "; {} refused by the services", count(refused, "credential"));
    }
    let (style, mark) = if refused > 0 { (style::ERROR, "✗") } else { (style, mark) };
    format!("\n{} {says}\n", paint(style, mark))
}
