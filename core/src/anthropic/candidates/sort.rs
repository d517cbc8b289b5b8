//! The order in which listed profiles are tried.

use super::super::eras;
use super::super::inputs::Inputs;
use super::super::store::{Effective, ProfileType};
use super::Candidate;

/// Sorts listed profiles: an explicit order stays; others go by kind, then the least recently used first.
/// Those that rest go last, soonest first.
pub(super) fn sort(listed: &mut [Candidate], explicit: bool, store: &Effective, inputs: &Inputs) {
    let key = |candidate: &Candidate| {
        let profile = candidate.profile().and_then(|id| store.profiles.get(id));
        let kind = profile.map_or(ProfileType::ApiKey, |profile| profile.kind);
        let over = profile.is_some_and(|profile| {
            inputs.release >= eras::DATABASE && kind == ProfileType::Oauth && profile.expires.is_past(inputs.now)
        });
        let last_used = candidate.profile().and_then(|id| store.usage.get(id)?.last_used).unwrap_or(0);
        if explicit { (ProfileType::Oauth, false, 0) } else { (kind, over, last_used) }
    };
    listed.sort_by(|a, b| match (a.state.until(), b.state.until()) {
        (None, None) => key(a).cmp(&key(b)),
        (a, b) => a.cmp(&b),
    });
}
