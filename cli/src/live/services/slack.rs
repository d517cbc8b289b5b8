//! Slack: tests a token of a bot or a user. Answers have the status 200, and tell by their content.

use super::common;
use crate::live::reply::Reply;
use crate::live::request::{Request, Text};
use crate::live::verdict::{Finding, Verdict};
use openclaw_lint_core::anthropic::secret::Secret;

pub(super) fn request(secret: &Secret) -> Result<Request, Finding> {
    if secret.expose().starts_with("xapp-") {
        return Err(Finding::unknown("not sent: app-level tokens cannot be tested without opening a connection"));
    }
    Ok(Request::post(Text::plain("/api/auth.test")).bearer(secret))
}

pub(super) fn read(reply: &Reply) -> Finding {
    if reply.status != 200 {
        return common::by_status(reply);
    }
    match (reply.json["ok"].as_bool(), reply.json["error"].as_str().unwrap_or_default()) {
        (Some(true), _) => Finding::new(Verdict::Ok, "the service takes it"),
        (Some(false), "invalid_auth" | "not_authed") => Finding::new(Verdict::Rejected, "wrong or revoked"),
        (Some(false), "token_revoked") => Finding::new(Verdict::Rejected, "revoked"),
        (Some(false), "token_expired") => Finding::new(Verdict::Rejected, "expired"),
        (Some(false), "account_inactive") => Finding::new(Verdict::Rejected, "its user or its app is no longer there"),
        (Some(false), "ratelimited" | "rate_limited") => common::limited(reply),
        (
            Some(false),
            "access_denied"
            | "ekm_access_denied"
            | "enterprise_is_restricted"
            | "missing_scope"
            | "no_permission"
            | "not_allowed_token_type"
            | "org_login_required"
            | "team_access_not_granted"
            | "two_factor_setup_required",
        ) => Finding::new(Verdict::NotAllowed, "genuine, but its workspace does not allow this"),
        (Some(false), _) => Finding::unknown("the service could not tell"),
        (None, _) => common::stranger(),
    }
}
