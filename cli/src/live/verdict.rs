//! What a live check found out.

use openclaw_lint_core::report::Severity;
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;

/// The outcome in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "LiveVerdict")]
pub(crate) enum Verdict {
    /// The service takes it.
    Ok,
    /// It is wrong, expired or revoked.
    Rejected,
    /// It is genuine, and may not do this.
    NotAllowed,
    /// It is genuine, and has to wait.
    Limited,
    /// It is genuine, and there is no money behind it.
    NoCredit,
    /// The service could not be asked.
    Unreachable,
    /// The answer does not tell, or nothing was sent.
    Unknown,
}

impl Verdict {
    /// How bad it is; nothing for good ones.
    pub(crate) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Ok => None,
            Self::Rejected | Self::NotAllowed | Self::NoCredit => Some(Severity::Error),
            Self::Limited => Some(Severity::Warning),
            Self::Unreachable | Self::Unknown => Some(Severity::Info),
        }
    }

    /// Its name.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Rejected => "rejected",
            Self::NotAllowed => "not allowed",
            Self::Limited => "limited",
            Self::NoCredit => "no credit",
            Self::Unreachable => "unreachable",
            Self::Unknown => "unknown",
        }
    }
}

/// A verdict with its reason.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) verdict: Verdict,
    /// A sentence of ours: never text of the service, which may repeat the credential.
    pub(super) detail: Cow<'static, str>,
}

impl Finding {
    pub(super) fn new(verdict: Verdict, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { verdict, detail: detail.into() }
    }

    pub(super) fn unknown(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Verdict::Unknown, detail)
    }
}

/// The outcome for one credential. It has no text of the service in it but checked words and numbers.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) verdict: Verdict,
    /// Why, in a sentence.
    pub(crate) detail: String,
    /// The host that was asked, or would have been.
    pub(crate) host: String,
    /// Status of the last answer.
    pub(crate) status: Option<u16>,
    /// Kind of error that it named.
    pub(crate) error_type: Option<String>,
    /// Its id, to show to the support of the service.
    pub(crate) request_id: Option<String>,
    /// Seconds to wait before the next attempt.
    pub(crate) retry_after: Option<u64>,
    /// How many requests were sent.
    pub(crate) requests: u32,
}

impl Answer {
    /// Nothing was sent.
    pub(super) fn not_sent(host: String, reason: String) -> Self {
        Self {
            verdict: Verdict::Unknown,
            detail: reason,
            host,
            status: None,
            error_type: None,
            request_id: None,
            retry_after: None,
            requests: 0,
        }
    }
}
