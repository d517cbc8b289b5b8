//! What each service is asked, and how its answers are read. One file a service.

mod anthropic;
mod common;
mod discord;
mod message;
mod openai;
mod openrouter;
mod slack;
mod telegram;

use super::gate;
use super::request::Request;
use super::service::Service;
use super::session::Session;
use super::verdict::Finding;
use openclaw_lint_core::anthropic::secret::Secret;

/// A request of a plan.
pub(super) struct Step {
    /// When it is sent; empty for always.
    pub(super) when: &'static str,
    pub(super) request: Request,
}

impl Step {
    const fn always(request: Request) -> Self {
        Self { when: "", request }
    }
}

/// Everything that a check may send, in order. An error says why nothing can be sent.
pub(super) fn plan(service: Service, secret: &Secret, message: bool) -> Result<Vec<Step>, Finding> {
    if let Some(refusal) = gate::refusal(service, secret) {
        return Err(refusal);
    }
    match service {
        Service::Anthropic => anthropic::plan(secret, message),
        Service::OpenAi => Ok(vec![Step::always(openai::request(secret))]),
        Service::OpenRouter => Ok(vec![Step::always(openrouter::request(secret))]),
        Service::Telegram => telegram::request(secret).map(|request| vec![Step::always(request)]),
        Service::Discord => Ok(vec![Step::always(discord::request(secret))]),
        Service::Slack => slack::request(secret).map(|request| vec![Step::always(request)]),
    }
}

/// Asks a service about a credential.
pub(super) async fn check(service: Service, session: &mut Session<'_>, secret: &Secret, message: bool) -> Finding {
    if let Some(refusal) = gate::refusal(service, secret) {
        return refusal;
    }
    if service == Service::Anthropic {
        return anthropic::check(session, secret, message).await;
    }
    let step = match plan(service, secret, message) {
        Ok(mut steps) => steps.pop(),
        Err(finding) => return finding,
    };
    let Some(step) = step else { return Finding::unknown("nothing to ask") };
    let read = match service {
        Service::OpenAi | Service::Anthropic => openai::read,
        Service::OpenRouter => openrouter::read,
        Service::Telegram => telegram::read,
        Service::Discord => discord::read,
        Service::Slack => slack::read,
    };
    match session.send(&step.request).await {
        Ok(reply) => read(&reply),
        Err(finding) => finding,
    }
}
