//! OpenAI: lists the models.

use super::common;
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

pub(super) fn request(secret: &Secret) -> Request {
    Request::get(Text::plain("/v1/models")).bearer(secret)
}

pub(super) fn read(reply: &Reply) -> Finding {
    // Codes that tell more than the status does.
    let code = reply.json["error"]["code"].as_str().unwrap_or_default();
    match reply.status {
        200 if !(reply.json["data"].is_array() || reply.is_cut) => common::stranger(),
        // The list is long: what is cut off need not be looked at.
        200 => Finding::new(Verdict::Ok, "the service takes it; whether there is credit shows only with a message"),
        401 | 403 if reply.says(&["missing scopes"]) => {
            Finding::new(Verdict::Ok, "genuine: a restricted key that may not list models")
        }
        401 if reply.says(&["must be a member of an organization"]) => {
            Finding::new(Verdict::NotAllowed, "genuine, but not a member of an organisation")
        }
        401 if reply.says(&["ip not authorized"]) => {
            Finding::new(Verdict::NotAllowed, "genuine, but not from this address")
        }
        429 if code == "insufficient_quota" => Finding::new(Verdict::NoCredit, "genuine, but there is no credit left"),
        _ => common::by_status(reply),
    }
}
