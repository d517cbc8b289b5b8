//! Telegram: asks a bot who it is. The token is a part of the path.

use super::common;
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

/// A token of another form could lead to another path.
pub(super) fn request(secret: &Secret) -> Result<Request, Finding> {
    let well_formed = secret.expose().split_once(':').is_some_and(|(bot, rest)| {
        let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        !bot.is_empty() && bot.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty() && rest.bytes().all(letters)
    });
    if well_formed {
        Ok(Request::get(Text::with("/bot", secret, "/getMe")))
    } else {
        Err(Finding::unknown("not sent: it has not the form of a bot token (`123456789:letters`)"))
    }
}

pub(super) fn read(reply: &Reply) -> Finding {
    match reply.status {
        200 if reply.json["ok"] == true => Finding::new(Verdict::Ok, "the service takes it"),
        200 => common::stranger(),
        401 | 404 if reply.json["ok"] == false => {
            Finding::new(Verdict::Rejected, "wrong or revoked; @BotFather shows the token of the bot")
        }
        429 => match reply.json["parameters"]["retry_after"].as_u64() {
            Some(seconds) => {
                Finding::new(Verdict::Limited, format!("genuine, but at its limit; it may try again in {seconds} s"))
            }
            None => common::limited(reply),
        },
        401 => common::stranger(),
        _ => common::by_status(reply),
    }
}
