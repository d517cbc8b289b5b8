//! The live part of `auth`: says what it is about to do, does it, and keeps the answers with what they
//! are about.

use super::facts::Facts;
use super::probes;
use crate::args::{Live, LiveArgs};
use crate::live::{self, Answer, Options, Origins, Planned, Probe, Service};
use crate::problem::Problem;
use crate::terminal::Terminal;
use openclaw_lint_core::anthropic::candidates::Candidate;
use openclaw_lint_core::anthropic::lookup::cleaned;
use openclaw_lint_core::anthropic::shape::CredentialKind;
use openclaw_lint_core::report::mask::scrub_line;
use std::io::{IsTerminal as _, Write as _};
use std::time::Duration;

/// A credential and what its service says.
pub(super) struct Checked {
    pub(super) probe: Probe,
    pub(super) answer: Answer,
}

/// What a paid message costs at most, in words.
const PRICE: &str = "about 10 tokens to claude-haiku-4-5 and 1 token back, less than 0.0001 USD";

/// How to check, as the arguments say.
fn options(args: &LiveArgs) -> Options {
    Options {
        origins: Origins {
            allowed: args.live_host.clone(),
            #[cfg(debug_assertions)]
            stand_ins: args.live_base.clone(),
        },
        message: args.live == Some(Live::Message),
        timeout: Duration::from_secs(args.live_timeout),
    }
}

/// Asks the services about every credential. Nothing when no live check is wanted.
pub(super) fn check(facts: &Facts, args: &LiveArgs, terminal: &mut Terminal) -> Result<Option<Vec<Checked>>, Problem> {
    if args.live.is_none() || args.dry_run {
        return Ok(None);
    }
    let (probes, options) = (probes::probes(facts), options(args));
    for host in options.origins.unused(&probes::bases(&probes)) {
        terminal.note(&format!("`--live-host {host}` has no effect: no address in the config has that host"));
    }
    let keys = probes.iter().filter(|probe| is_paid(probe)).count();
    if options.message && keys > 0 {
        let messages = if keys == 1 { "1 paid message".to_owned() } else { format!("{keys} paid messages") };
        terminal.note(&format!("sends up to {messages} to Anthropic; each is {PRICE}"));
    }
    let shows_progress = std::io::stderr().is_terminal();
    let answers = live::run(&probes, &options, |done| {
        if shows_progress {
            let _ = write!(terminal.err, "\rasked about {done} of {} credentials", probes.len());
            let _ = terminal.err.flush();
        }
    })
    .map_err(|error| Problem::Live(error.to_string()))?;
    if shows_progress && !probes.is_empty() {
        write!(terminal.err, "\r{:60}\r", "")?;
    }
    Ok(Some(probes.into_iter().zip(answers).map(|(probe, answer)| Checked { probe, answer }).collect()))
}

/// What the service said about a credential of the provider; none when it was not asked.
pub(super) fn answer<'a>(provider: &str, candidate: &Candidate, checked: &'a [Checked]) -> Option<&'a Answer> {
    let sent = cleaned(candidate.credential.as_ref()?.expose())?;
    let same = |one: &&Checked| one.probe.service.id() == provider && one.probe.secret == sent;
    checked.iter().find(same).map(|one| &one.answer).filter(|answer| answer.requests > 0)
}

/// A credential and what would be sent with it, or why nothing would.
pub(super) struct Preview {
    pub(super) probe: Probe,
    pub(super) plan: Result<Vec<Planned>, String>,
}

/// What would be sent.
pub(super) fn previews(facts: &Facts, args: &LiveArgs) -> Vec<Preview> {
    let options = options(args);
    let probes = probes::probes(facts).into_iter();
    probes.map(|probe| Preview { plan: live::planned(&probe, &options), probe }).collect()
}

/// The same for people.
pub(super) fn dry_run(facts: &Facts, args: &LiveArgs) -> String {
    let (probes, options) = (probes::probes(facts), options(args));
    if probes.is_empty() {
        return "There is no credential that a service could be asked about.\n".to_owned();
    }
    let mut out = "A live check would send this; now nothing is sent.\n".to_owned();
    for probe in &probes {
        let places: String = probe.places.iter().map(|place| format!("  from {}\n", scrub_line(place))).collect();
        out.push_str(&format!("\n{}\n{places}{}", title(probe), live::preview(probe, &options)));
    }
    out.push_str("\nA request is sent once more when the service is in trouble (status 5xx).\n");
    if options.message {
        out.push_str(&format!("Each paid message is {PRICE}; it is sent once.\n"));
    }
    out
}

/// Service and masked credential.
pub(super) fn title(probe: &Probe) -> String {
    let kind = match (probe.service, probe.secret.kind()) {
        (Service::Telegram | Service::Discord | Service::Slack, _) => "token",
        (_, CredentialKind::Unknown) => "key",
        (_, kind) => kind.name(),
    };
    let ending = probe.secret.ending().map(|ending| format!(" …{ending}")).unwrap_or_default();
    format!("{} {kind}{ending}", probe.service.name())
}

fn is_paid(probe: &Probe) -> bool {
    let token = probe.secret.expose().contains("sk-ant-oat");
    let useless = matches!(probe.secret.kind(), CredentialKind::RefreshToken | CredentialKind::AdminKey);
    probe.service == Service::Anthropic && !token && !useless
}
