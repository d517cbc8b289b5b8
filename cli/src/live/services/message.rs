//! The only check that is paid for: one message to Anthropic, with one token as the answer. Only API keys get
//! one: the service takes messages on a subscription from its own programs, and this is none.

use super::{anthropic, common};
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

const BODY: &str = r#"{"model":"claude-haiku-4-5","max_tokens":1,"messages":[{"role":"user","content":"Hi"}]}"#;

pub(super) fn request(secret: &Secret) -> Request {
    Request::post(Text::plain("/v1/messages"))
        .header("x-api-key", Text::with("", secret, ""))
        .header("anthropic-version", Text::plain(anthropic::VERSION))
        .json(BODY)
}

pub(super) fn read(reply: &Reply) -> Finding {
    match reply.status {
        200 if reply.json["type"] == "message" => Finding::new(Verdict::Ok, "a message was answered"),
        200 => common::stranger(),
        404 => Finding::new(Verdict::NotAllowed, "genuine, but the model of the check is not open to it"),
        401 => Finding::new(Verdict::Rejected, "it may list models, but a message was refused"),
        _ => anthropic::read_error(reply),
    }
}
