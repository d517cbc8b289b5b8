//! Which release a config is most likely for, when it does not say so.

use crate::check::{Request, check};
use crate::release::Release;
use crate::schema::history::History;

/// The newest known release that takes the file; when none does, the newest of those that find the least to refuse.
#[must_use]
pub fn likely_source(request: &Request<'_>) -> Release {
    let mut best: Option<(usize, Release)> = None;
    for release in History::get().versions().iter().rev() {
        let report = check(&Request { target: *release, ..*request });
        let refusals = report.diagnostics.iter().filter(|found| found.refuses).count() + usize::from(!report.accepted);
        if best.is_none_or(|(least, _)| refusals < least) {
            best = Some((refusals, *release));
        }
        if refusals == 0 {
            break;
        }
    }
    best.map_or(request.target, |(_, release)| release)
}
