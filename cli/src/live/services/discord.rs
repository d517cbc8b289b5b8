//! Discord: asks a bot who it is.

use super::common;
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

/// Discord wants programs to name themselves in this form.
const USER_AGENT: &str = concat!("DiscordBot (", env!("CARGO_PKG_REPOSITORY"), ", ", env!("CARGO_PKG_VERSION"), ")");

pub(super) fn request(secret: &Secret) -> Request {
    Request::get(Text::plain("/api/v10/users/@me"))
        .header("authorization", Text::with("Bot ", secret, ""))
        .header("user-agent", Text::plain(USER_AGENT))
}

pub(super) fn read(reply: &Reply) -> Finding {
    match reply.status {
        200 if reply.json["id"].is_string() => Finding::new(Verdict::Ok, "the service takes it"),
        200 => common::stranger(),
        401 => Finding::new(Verdict::Rejected, "wrong or reset; the developer portal makes a new one"),
        _ => common::by_status(reply),
    }
}
