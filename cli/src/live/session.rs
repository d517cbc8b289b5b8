//! The requests for one credential, and what is kept of their answers.

use super::client::Clients;
use super::failure::Failure;
use super::origins::Base;
use super::reply::Reply;
use super::request::Request;
use super::verdict::{Answer, Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;
use std::time::Duration;

/// How long a server in trouble is left alone before the only second attempt.
const PAUSE: Duration = Duration::from_millis(500);

/// The requests for one credential.
pub(super) struct Session<'a> {
    clients: &'a Clients,
    base: &'a Base,
    secret: &'a Secret,
    answer: Answer,
}

impl<'a> Session<'a> {
    pub(super) fn new(clients: &'a Clients, base: &'a Base, secret: &'a Secret) -> Self {
        Self { clients, base, secret, answer: Answer::not_sent(base.host.clone(), String::new()) }
    }

    /// Sends a request that costs nothing; once more when the server is in trouble.
    pub(super) async fn send(&mut self, request: &Request) -> Result<Reply, Finding> {
        let reply = self.send_once(request).await?;
        if !reply.is_trouble() {
            return Ok(reply);
        }
        tokio::time::sleep(PAUSE).await;
        self.send_once(request).await
    }

    /// Sends a request. What cannot be read by any service is read here: redirects and lost connections.
    pub(super) async fn send_once(&mut self, request: &Request) -> Result<Reply, Finding> {
        let sent = self.clients.send(self.base, request, self.secret).await;
        self.answer.requests += u32::from(!matches!(sent, Err(Failure::Unsendable)));
        let reply = sent.map_err(|failure| {
            let verdict = if failure == Failure::Unsendable { Verdict::Unknown } else { Verdict::Unreachable };
            Finding::new(verdict, failure.describe())
        })?;
        self.answer.status = Some(reply.status);
        self.answer.error_type.clone_from(&reply.error_type);
        self.answer.request_id.clone_from(&reply.request_id);
        self.answer.retry_after = reply.retry_after;
        match &reply.redirect {
            Some(to) => {
                Err(Finding::unknown(format!("the answer leads to {to}; not followed, because of the credential")))
            }
            None => Ok(reply),
        }
    }

    /// The outcome.
    pub(super) fn finish(self, finding: Finding) -> Answer {
        Answer { verdict: finding.verdict, detail: finding.detail.into_owned(), ..self.answer }
    }
}
