//! OpenRouter: asks for the limits of the key itself.

use super::common;
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

pub(super) fn request(secret: &Secret) -> Request {
    Request::get(Text::plain("/api/v1/key")).bearer(secret)
}

pub(super) fn read(reply: &Reply) -> Finding {
    match reply.status {
        200 => match &reply.json["data"] {
            data if !data.is_object() => common::stranger(),
            data if data["limit_remaining"].as_f64().is_some_and(|left| left <= 0.0) => {
                Finding::new(Verdict::NoCredit, "genuine, but its own limit is used up")
            }
            _ => Finding::new(Verdict::Ok, "the service takes it"),
        },
        _ => common::by_status(reply),
    }
}
