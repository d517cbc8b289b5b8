//! A section that moves as a whole may bring to light more than it mends: old keys in it are told only where the
//! section is known. Whether the fixes that follow make up for it.

use super::overlay::Overlay;
use super::{Options, batch, keeps_promises};
use crate::check::{Report, Request};
use crate::report::Safety;
use std::collections::HashSet;

/// More rounds than the largest section needs.
const MOST_PASSES: usize = 50;

/// Whether safe fixes lead from the state `next`, of which `after` is the report, to one that keeps what `before`
/// promises.
pub(super) fn keeps_promises_in_the_end(
    request: &Request<'_>,
    options: &Options,
    before: &Report,
    next: &Overlay<'_>,
    after: &Report,
) -> bool {
    let safe = Options { safety: Safety::Safe, ..options.clone() };
    // What makes an accepted file a refused one, even for a moment, is no detour.
    if before.accepted {
        return false;
    }
    let mut state = next.clone();
    let mut seen = HashSet::from([state.fingerprint()]);
    let mut latest: Option<Report> = None;
    for _ in 0..MOST_PASSES {
        let report = latest.as_ref().unwrap_or(after);
        let fixes = batch::of(report, &safe, &[], |file| state.can_change(report, file));
        let Some(following) = (!fixes.is_empty()).then(|| state.with(report, &fixes)).flatten() else { break };
        if !seen.insert(following.fingerprint()) {
            break;
        }
        latest = Some(following.check(request));
        state = following;
    }
    latest.is_some_and(|report| keeps_promises(before, &report))
}
