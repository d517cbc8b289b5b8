//! Answers that mean the same everywhere.

use crate::live::reply::Reply;
use crate::live::verdict::{Finding, Verdict};

/// What the status alone tells.
pub(super) fn by_status(reply: &Reply) -> Finding {
    match reply.status {
        401 => Finding::new(Verdict::Rejected, "wrong, expired or revoked"),
        402 => Finding::new(Verdict::NoCredit, "genuine, but there is no credit left"),
        403 => Finding::new(Verdict::NotAllowed, "the service knows it and does not allow this"),
        429 => limited(reply),
        status if status >= 500 => trouble(reply),
        status => Finding::unknown(format!("an answer that does not tell (status {status})")),
    }
}

/// Too many requests.
pub(super) fn limited(reply: &Reply) -> Finding {
    let detail = match reply.retry_after {
        Some(seconds) => format!("genuine, but at its limit; it may try again in {seconds} s"),
        None => "genuine, but at its limit for now".to_owned(),
    };
    Finding::new(Verdict::Limited, detail)
}

/// The service itself is in trouble, which says nothing about the credential.
pub(super) fn trouble(reply: &Reply) -> Finding {
    let what = if reply.status == 529 { "overloaded" } else { "in trouble" };
    Finding::unknown(format!("the service is {what} (status {}); try again later", reply.status))
}

/// A good status with a content that is not that of the service.
pub(super) fn stranger() -> Finding {
    Finding::unknown("what answered is not the service: its answer has another form")
}
