//! Judgements of the core in words.

use openclaw_lint_core::anthropic::candidates::{Candidate, Rejection, Source, State};
use openclaw_lint_core::anthropic::inputs::VariableSource;
use openclaw_lint_core::anthropic::readiness::{Verdict, span};
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::shape::CredentialKind;
use openclaw_lint_core::anthropic::store::Expires;
use openclaw_lint_core::report::mask::scrub_line;
use std::time::{Duration, UNIX_EPOCH};

/// The last moment that has a year of four digits, in milliseconds since 1970.
const LAST_MS: u64 = 253_402_300_799_999;

/// A moment as `2026-11-22 01:49 UTC`.
pub(in super::super) fn moment(ms: i64) -> String {
    let Some(ms) = u64::try_from(ms).ok().filter(|ms| *ms <= LAST_MS) else { return "no date".to_owned() };
    let text = humantime::format_rfc3339_seconds(UNIX_EPOCH + Duration::from_millis(ms)).to_string();
    // Seconds would be more than anybody needs.
    format!("{} {} UTC", text.get(..10).unwrap_or_default(), text.get(11..16).unwrap_or_default())
}

/// A moment with how far away it is.
pub(super) fn moment_from(ms: i64, now: i64) -> String {
    let span = span(ms.saturating_sub(now));
    if ms >= now { format!("{}, in {span}", moment(ms)) } else { format!("{}, {span} ago", moment(ms)) }
}

/// Why the verdict is not a good one; none when it is.
pub(super) fn detail(verdict: &Verdict, now: i64) -> Option<String> {
    match verdict {
        Verdict::Ready => None,
        Verdict::ReadyAfterRefresh => Some("the login is renewed with the first request, which can fail".to_owned()),
        Verdict::Cooling { until } => Some(format!("every credential rests until {}", moment_from(*until, now))),
        Verdict::Blocked { reason } => Some(reason.describe().to_string()),
        Verdict::Unknown { why } => Some(scrub_line(why)),
    }
}

/// Where a credential comes from, with the credential masked.
pub(super) fn candidate(candidate: &Candidate) -> String {
    let source = match &candidate.source {
        Source::Variable { name, layer, .. } => format!("{name} in {}", layer_name(*layer)),
        Source::Profile { .. } | Source::Config { .. } => candidate.name(),
    };
    let secret = candidate.credential.as_ref().map(|secret| format!(" ({})", masked(secret))).unwrap_or_default();
    format!("{}{secret}", scrub_line(&source))
}

/// A credential: its kind and its ending.
fn masked(secret: &Secret) -> String {
    match (secret.kind(), secret.ending()) {
        (CredentialKind::Unknown, None) => "a credential".to_owned(),
        (CredentialKind::Unknown, Some(ending)) => format!("…{ending}"),
        _ => secret.to_string(),
    }
}

/// A part of the environment.
pub(in super::super) const fn layer_name(layer: VariableSource) -> &'static str {
    match layer {
        VariableSource::Process => "the environment",
        VariableSource::CwdDotenv => "the .env of this folder",
        VariableSource::StateDotenv => "the .env of the state folder",
        VariableSource::Config => "the `env` section of the config",
    }
}

/// How a credential is, when there is something to say.
pub(super) fn state(state: &State, now: i64) -> Option<String> {
    // A stored reason is one word; anything else in its place is not shown.
    let is_word = |text: &&String| text.len() <= 40 && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let because = |reason: &Option<String>| {
        reason.as_ref().filter(is_word).map(|reason| format!(" ({reason})")).unwrap_or_default()
    };
    Some(match state {
        State::Ok => return None,
        State::Expiring { at } => format!("ends {}", moment_from(*at, now)),
        State::Expired { at } if Expires::At(*at).is_in_seconds() => {
            "its `expires` is in seconds, and OpenClaw reads milliseconds".to_owned()
        }
        State::Expired { at } => format!("ended {}", moment_from(*at, now)),
        State::NeedsRefresh => "its login is over and is renewed with the first request".to_owned(),
        State::CannotRefresh => "its login is over, and nothing renews it".to_owned(),
        State::Cooling { until, reason } => format!("rests until {}{}", moment_from(*until, now), because(reason)),
        State::Disabled { until, reason } => {
            format!("is switched off until {}{}", moment_from(*until, now), because(reason))
        }
        State::Missing => "there is no credential in it".to_owned(),
        State::Malformed { defect } => format!("the credential {}", defect.describe()),
        State::Placeholder => "it is still a placeholder".to_owned(),
        State::WrongKind { kind } => format!("no model can be called with this kind: {}", kind.name()),
        State::InvalidExpires => "its `expires` is no time".to_owned(),
        State::Unresolved { why } => format!("its SecretRef {}", scrub_line(why)),
        State::ProviderCase { written } => {
            format!("the config writes its provider \"{}\", and then OpenClaw does not find it", scrub_line(written))
        }
        State::Inactive => "an unfinished setup saved it".to_owned(),
        State::Retired => "it stands for the login of Claude Code, which this release does not take".to_owned(),
        State::Unknown { why } => format!("its SecretRef {}", scrub_line(why)),
    })
}

/// Why a credential is not on OpenClaw's list.
pub(super) fn rejection(rejection: &Rejection) -> String {
    match rejection {
        Rejection::NotStored => "is not stored".to_owned(),
        Rejection::OtherProvider { stored } => format!("belongs to the provider \"{}\"", scrub_line(stored)),
        Rejection::OtherProviderInConfig { config } => {
            format!("belongs to the provider \"{}\" in the config", scrub_line(config))
        }
        Rejection::Mode { config, stored } => {
            format!("its mode in the config is \"{}\", and it is stored as {}", scrub_line(config), stored.name())
        }
        Rejection::Unusable => "cannot be used".to_owned(),
        Rejection::NotInStoredOrder => "the order that is stored for the agent does not name it".to_owned(),
        Rejection::NotInConfigOrder => "`auth.order` does not name it".to_owned(),
        Rejection::NotInConfigProfiles => "`auth.profiles` names others and not this one".to_owned(),
        Rejection::NotRequested => "another profile is asked for by name".to_owned(),
        Rejection::NotReached => "another one comes before it".to_owned(),
        Rejection::WorkspaceDotenv => "this release takes no keys from the .env of the working folder".to_owned(),
    }
}

/// Why a credential is not the one that is used.
pub(super) fn why_not(candidate: &Candidate, now: i64) -> String {
    match (&candidate.rejected, state(&candidate.state, now)) {
        (Some(Rejection::Unusable) | None, Some(state)) => state,
        (Some(rejection), Some(state)) if *rejection != Rejection::NotStored => {
            format!("{}; {state}", self::rejection(rejection))
        }
        (Some(rejection), _) => self::rejection(rejection),
        (None, None) => "another one comes before it".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_moments() {
        assert_eq!(moment(1_795_312_800_000), "2026-11-22 02:00 UTC");
        assert_eq!(
            moment_from(1_795_312_800_000, 1_795_312_800_000 - 90 * 60_000),
            "2026-11-22 02:00 UTC, in 90 minutes"
        );
        assert_eq!(moment_from(0, 10 * 86_400_000), "1970-01-01 00:00 UTC, 10 days ago");
        for odd in [-1, i64::MIN, i64::MAX, 253_402_300_800_000] {
            assert_eq!(moment(odd), "no date");
            assert!(!moment_from(odd, 0).is_empty());
        }
        assert_eq!(moment(253_402_300_799_999), "9999-12-31 23:59 UTC");
    }
}
