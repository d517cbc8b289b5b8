//! The verdict from the credentials of a provider, and the failure that it leads to.

use super::super::candidates::{Base, Candidate, Listing, Rejection, State};
use super::super::eras;
use super::direct::Direct;
use super::{BlockedReason, FailureKind, Verdict};
use crate::release::Release;
use crate::report::Text;

/// What the credentials of a provider come to.
pub(super) struct Conclusion {
    pub(super) verdict: Verdict,
    pub(super) failure: Option<FailureKind>,
    /// The profile that the failure is about.
    pub(super) about: Option<String>,
    /// The name of the candidate that is used.
    pub(super) used: Option<String>,
}

impl Conclusion {
    pub(super) fn unknown(why: Text) -> Self {
        Self { verdict: Verdict::Unknown { why }, failure: None, about: None, used: None }
    }

    pub(super) fn blocked(reason: BlockedReason, failure: Option<FailureKind>, about: Option<String>) -> Self {
        Self { verdict: Verdict::Blocked { reason }, failure, about, used: None }
    }

    fn of(verdict: Verdict, used: &Candidate) -> Self {
        Self { verdict, failure: None, about: None, used: Some(used.name()) }
    }
}

/// Draws the verdict. Once a profile is listed, nothing beside the profiles is tried.
pub(super) fn conclude(listing: &Listing, beside: &Direct, release: Release) -> Conclusion {
    if let Some(key) = beside.config.as_ref().filter(|_| beside.key_first) {
        return single(key);
    }
    if !listing.listed.is_empty() {
        return of_listed(&listing.listed, release);
    }
    if listing.base == Base::Requested {
        let about = listing.rejected.iter().find(|one| one.rejected != Some(Rejection::NotRequested));
        let missing = about.is_some_and(|one| one.rejected == Some(Rejection::NotStored));
        let selected = missing && release >= eras::SELECTED_PROFILE;
        return Conclusion::blocked(
            rejected_reason(listing),
            Some(if selected { FailureKind::SelectedProfileUnavailable } else { FailureKind::NoCredentialsForProfile }),
            about.and_then(|one| one.profile().map(str::to_owned)),
        );
    }
    let explicit = matches!(listing.base, Base::StoredOrder | Base::ConfigOrder);
    if explicit && release >= eras::SHARED_STORE {
        // Not even a variable is tried then.
        return Conclusion::blocked(rejected_reason(listing), Some(FailureKind::ExplicitOrder), None);
    }
    let mut direct = beside.variables.iter().chain(&beside.config).filter(|candidate| candidate.rejected.is_none());
    if let Some(first) = direct.next() {
        return single(first);
    }
    Conclusion::blocked(rejected_reason(listing), Some(FailureKind::NoApiKey), None)
}

/// A credential beside the profiles: the first that is there is used, good or bad.
fn single(candidate: &Candidate) -> Conclusion {
    match &candidate.state {
        state if state.is_usable() => Conclusion::of(Verdict::Ready, candidate),
        State::Unknown { why } => {
            Conclusion::of(Verdict::Unknown { why: text!("its SecretRef {why}", why) }, candidate)
        }
        state => {
            let (reason, failure) = failing(state);
            Conclusion { used: Some(candidate.name()), ..Conclusion::blocked(reason, Some(failure), None) }
        }
    }
}

fn of_listed(listed: &[Candidate], release: Release) -> Conclusion {
    let works = |candidate: &&Candidate| candidate.state.is_usable() || candidate.state == State::NeedsRefresh;
    if let Some(first) = listed.iter().find(works) {
        let sure = listed.iter().any(|candidate| candidate.state.is_usable());
        return Conclusion::of(if sure { Verdict::Ready } else { Verdict::ReadyAfterRefresh }, first);
    }
    let unknown = listed.iter().find_map(|candidate| match &candidate.state {
        State::Unknown { why } => Some((candidate, why)),
        _ => None,
    });
    if let Some((candidate, why)) = unknown {
        return Conclusion::of(
            Verdict::Unknown { why: text!("{value} {problem}", value = candidate.called(), problem = why) },
            candidate,
        );
    }
    if let Some(until) = listed.iter().filter_map(|candidate| candidate.state.until()).min() {
        let failure = FailureKind::of_rest(release, listed.iter().map(|candidate| &candidate.state));
        return Conclusion { verdict: Verdict::Cooling { until }, failure, about: None, used: None };
    }
    let first = &listed[0];
    let (reason, failure) = match failing(&first.state) {
        // Newer releases do not even try to renew it.
        (reason, FailureKind::RefreshFailed) if release >= eras::DATABASE => {
            (reason, FailureKind::NoCredentialsForProfile)
        }
        other => other,
    };
    Conclusion::blocked(reason, Some(failure), first.profile().map(str::to_owned))
}

/// Reason and failure of a credential that is tried and fails.
const fn failing(state: &State) -> (BlockedReason, FailureKind) {
    match state {
        State::CannotRefresh => (BlockedReason::CannotRefresh, FailureKind::RefreshFailed),
        State::ProviderCase { .. } => (BlockedReason::ProviderCase, FailureKind::NoCredentialsForProfile),
        State::Unresolved { .. } => (BlockedReason::Unresolved, FailureKind::NoCredentialsForProfile),
        State::Retired => (BlockedReason::Retired, FailureKind::ProfileRetired),
        State::Placeholder => (BlockedReason::Placeholder, FailureKind::Refused),
        State::WrongKind { .. } => (BlockedReason::WrongKind, FailureKind::Refused),
        State::Expired { .. } | State::InvalidExpires => (BlockedReason::Expired, FailureKind::NoCredentialsForProfile),
        State::Missing | State::Inactive => (BlockedReason::Missing, FailureKind::NoCredentialsForProfile),
        _ => (BlockedReason::Malformed, FailureKind::Refused),
    }
}

/// Why the list is empty: the mistake that is nearest to a working state counts.
fn rejected_reason(listing: &Listing) -> BlockedReason {
    let any = |test: &dyn Fn(&Candidate) -> bool| listing.rejected.iter().any(test);
    let why = |rejection: fn(&Rejection) -> bool| any(&|one: &Candidate| one.rejected.as_ref().is_some_and(rejection));
    if why(|one| {
        matches!(
            one,
            Rejection::Mode { .. } | Rejection::OtherProviderInConfig { .. } | Rejection::OtherProvider { .. }
        )
    }) {
        return BlockedReason::Mismatch;
    }
    let unusable = |state: &dyn Fn(&State) -> bool| {
        any(&|one: &Candidate| one.rejected == Some(Rejection::Unusable) && state(&one.state))
    };
    if unusable(&|state| matches!(state, State::Expired { .. } | State::InvalidExpires)) {
        return BlockedReason::Expired;
    }
    if unusable(&|state| *state == State::CannotRefresh) {
        return BlockedReason::CannotRefresh;
    }
    if unusable(&|state| matches!(state, State::Malformed { .. })) {
        return BlockedReason::Malformed;
    }
    if unusable(&|_| true) {
        return BlockedReason::Missing;
    }
    let left_out = [Rejection::NotInStoredOrder, Rejection::NotInConfigOrder, Rejection::NotInConfigProfiles];
    if any(&|one| one.state.is_usable() && one.rejected.as_ref().is_some_and(|why| left_out.contains(why))) {
        return BlockedReason::LeftOut;
    }
    if why(|one| *one == Rejection::NotStored) { BlockedReason::NotStored } else { BlockedReason::NoCredential }
}
