//! Live checks: asks a service whether it takes a credential, with a documented request that costs
//! nothing. Nothing is sent but by [`run`], and only to the hosts that [`Origins`] lets through.

mod client;
mod failure;
mod gate;
mod origins;
mod preview;
mod reply;
mod request;
mod service;
mod services;
mod session;
mod verdict;

#[cfg(debug_assertions)]
pub(crate) use origins::TestBase;
pub(crate) use origins::{HostName, Origins};
pub(crate) use preview::{Planned, planned, preview};
pub(crate) use service::Service;
pub(crate) use verdict::{Answer, Verdict};

use client::Clients;
use openclaw_lint_core::anthropic::secret::Secret;
use session::Session;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Requests that may be under way at once.
const AT_ONCE: usize = 2;
/// Credentials that one run asks about; a config with more of them is no person's.
const MOST: usize = 50;

/// A credential to check.
#[derive(Clone, Debug)]
pub(crate) struct Probe {
    /// Whose it is.
    pub(crate) service: Service,
    /// The credential, as OpenClaw would send it.
    pub(crate) secret: Secret,
    /// Where it was found, in words.
    pub(crate) places: Vec<String>,
    /// Where the config sends it.
    pub(crate) address: Address,
}

/// The address that a config has for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// None: the service's own.
    Usual,
    /// This one.
    Named(String),
    /// One that cannot be read from here, or several.
    Unreadable,
}

/// How to check.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// Which hosts may be contacted.
    pub(crate) origins: Origins,
    /// Send a paid message for each Anthropic API key that passed the free check.
    pub(crate) message: bool,
    /// How long one request may take.
    pub(crate) timeout: Duration,
}

/// Checks every credential; the answers are in their order. `progress` is told how many are done.
pub(crate) fn run(
    probes: &[Probe],
    options: &Options,
    mut progress: impl FnMut(usize),
) -> Result<Vec<Answer>, client::NoClient> {
    let clients = Clients::new(options.timeout)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|_| client::NoClient)?;
    let mut answers = runtime.block_on(async {
        let places = Arc::new(Semaphore::new(AT_ONCE));
        let mut tasks = JoinSet::new();
        for (index, probe) in probes.iter().cloned().enumerate() {
            let (places, clients, options) = (Arc::clone(&places), clients.clone(), options.clone());
            tasks.spawn(async move {
                let _place = places.acquire_owned().await;
                if index >= MOST {
                    let reason = format!("not sent: one run asks about {MOST} credentials at most");
                    return (index, Answer::not_sent(String::new(), reason));
                }
                (index, one(probe, &clients, &options).await)
            });
        }
        let mut answers = Vec::with_capacity(probes.len());
        while let Some(done) = tasks.join_next().await {
            answers.extend(done);
            progress(answers.len());
        }
        answers
    });
    // A name that is still being looked up must not hold the program up.
    runtime.shutdown_background();
    answers.sort_by_key(|(index, _)| *index);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

async fn one(probe: Probe, clients: &Clients, options: &Options) -> Answer {
    let base = match options.origins.base(probe.service, &probe.address) {
        Ok(base) => base,
        Err(refusal) => return Answer::not_sent(refusal.host, refusal.reason),
    };
    let mut session = Session::new(clients, &base, &probe.secret);
    let finding = services::check(probe.service, &mut session, &probe.secret, options.message).await;
    session.finish(finding)
}
