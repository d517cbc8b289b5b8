//! Anthropic: lists one model, which is free. A token that may not do that is asked for its usage.

use super::message;
use super::{Step, common};
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::session::Session;
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::shape::{CredentialKind, Defect};

pub(super) const VERSION: &str = "2023-06-01";
/// Without it the API takes no bearer token.
const OAUTH_BETA: &str = "oauth-2025-04-20";

/// How a credential is sent. OpenClaw looks at the text and at nothing else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sending {
    Key,
    Bearer,
}

fn sending(secret: &Secret) -> Result<Sending, Finding> {
    if secret.shape().fatal() == Some(Defect::Placeholder) {
        return Err(Finding::unknown("not sent: it is still a placeholder"));
    }
    match secret.kind() {
        CredentialKind::RefreshToken => Err(Finding::unknown("not sent: no request can be made with a refresh token")),
        CredentialKind::AdminKey => Err(Finding::unknown("not sent: no model can be called with an admin key")),
        _ if secret.expose().contains("sk-ant-oat") => Ok(Sending::Bearer),
        _ => Ok(Sending::Key),
    }
}

/// Exactly one of the two headers: the API refuses requests with both.
fn authorized(request: Request, sending: Sending, secret: &Secret) -> Request {
    match sending {
        Sending::Key => request.header("x-api-key", Text::with("", secret, "")),
        Sending::Bearer => request.bearer(secret).header("anthropic-beta", Text::plain(OAUTH_BETA)),
    }
    .header("anthropic-version", Text::plain(VERSION))
}

fn models(sending: Sending, secret: &Secret) -> Request {
    authorized(Request::get(Text::plain("/v1/models?limit=1")), sending, secret)
}

fn usage(secret: &Secret) -> Request {
    authorized(Request::get(Text::plain("/api/oauth/usage")), Sending::Bearer, secret)
}

/// Everything that may be sent.
pub(super) fn plan(secret: &Secret, paid: bool) -> Result<Vec<Step>, Finding> {
    let sending = sending(secret)?;
    let mut steps = vec![Step::always(models(sending, secret))];
    match sending {
        Sending::Bearer => steps.push(Step { when: "only if that is refused", request: usage(secret) }),
        Sending::Key if paid => {
            steps.push(Step { when: "paid; only if that is accepted", request: message::request(secret) })
        }
        Sending::Key => {}
    }
    Ok(steps)
}

/// Asks about a credential.
pub(super) async fn check(session: &mut Session<'_>, secret: &Secret, paid: bool) -> Finding {
    let sending = match sending(secret) {
        Ok(sending) => sending,
        Err(finding) => return finding,
    };
    let reply = match session.send(&models(sending, secret)).await {
        Ok(reply) => reply,
        Err(finding) => return finding,
    };
    let first = read_models(&reply, sending);
    match sending {
        Sending::Key if paid && first.verdict == Verdict::Ok => {
            match session.send_once(&message::request(secret)).await {
                Ok(reply) => message::read(&reply),
                Err(finding) => finding,
            }
        }
        Sending::Bearer if is_open(&reply) => match session.send(&usage(secret)).await {
            Ok(reply) => read_usage(&reply, first),
            Err(finding) => finding,
        },
        _ => first,
    }
}

/// The list of models.
fn read_models(reply: &Reply, sending: Sending) -> Finding {
    match reply.status {
        200 if !reply.json["data"].is_array() => common::stranger(),
        200 if sending == Sending::Bearer => Finding::new(Verdict::Ok, "the service takes it"),
        200 => Finding::new(Verdict::Ok, "the service takes it; whether there is credit shows only with a message"),
        401 if reply.says(&["not supported"]) => {
            Finding::new(Verdict::NotAllowed, "the service takes no tokens for this request")
        }
        401 if reply.says(&["expired"]) => {
            Finding::new(Verdict::Rejected, "expired; `claude setup-token` makes a new one")
        }
        401 if reply.says(&["revoked"]) => {
            Finding::new(Verdict::Rejected, "revoked; `claude setup-token` makes a new one")
        }
        401 if sending == Sending::Key => Finding::new(Verdict::Rejected, "wrong or revoked; make a new API key"),
        401 => Finding::new(Verdict::Rejected, "wrong, expired or revoked; `claude setup-token` makes a new one"),
        _ => read_error(reply),
    }
}

/// Errors of any request.
pub(super) fn read_error(reply: &Reply) -> Finding {
    match reply.status {
        400 if reply.says(&["credit balance"]) => {
            Finding::new(Verdict::NoCredit, "genuine, but there is no credit left")
        }
        400 if reply.says(&["claude code"]) => Finding::new(
            Verdict::NotAllowed,
            "genuine, but this subscription token is for Claude Code only; use an API key",
        ),
        400 | 403 if reply.says(&["organization has been disabled"]) => {
            Finding::new(Verdict::NotAllowed, "the organisation that it belongs to is disabled")
        }
        403 => Finding::new(Verdict::NotAllowed, "genuine, but its workspace or its scope does not allow this"),
        _ => common::by_status(reply),
    }
}

/// Whether an answer to a token leaves open what the token is worth.
fn is_open(reply: &Reply) -> bool {
    let final_word =
        reply.says(&["expired", "revoked", "claude code", "credit balance", "organization has been disabled"]);
    matches!(reply.status, 400 | 401 | 403 | 404) && !final_word
}

/// The second opinion about a token.
fn read_usage(reply: &Reply, first: Finding) -> Finding {
    match reply.status {
        200 if reply.json.is_object() => Finding::new(Verdict::Ok, "genuine: a whole login"),
        200 => common::stranger(),
        403 if reply.says(&["user:profile"]) => {
            Finding::new(Verdict::Ok, "genuine: a token for messages only, as `claude setup-token` makes them")
        }
        401 if first.verdict == Verdict::Rejected => first,
        401 => read_models(reply, Sending::Bearer),
        429 => common::limited(reply),
        status if status >= 500 => common::trouble(reply),
        // It is no documented request: when it tells nothing, the first answer counts.
        _ => first,
    }
}
