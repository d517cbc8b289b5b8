//! Choices on their way to the caret: filtered by what has been typed, best first.

use super::fit::{Fit, fit};
use super::item::Completion;

/// The choices that fit, required ones first, then those that begin as typed, by name.
pub(super) fn ranked(all: Vec<Completion>, typed: &str) -> Vec<Completion> {
    let fitting = |item: Completion| fit(&item.label, typed).map(|how| (how, item));
    let mut all: Vec<(Fit, Completion)> = all.into_iter().filter_map(fitting).collect();
    all.sort_by(|(a_fit, a), (b_fit, b)| {
        b.required.cmp(&a.required).then(a_fit.cmp(b_fit)).then_with(|| a.label.cmp(&b.label))
    });
    all.dedup_by(|(_, a), (_, b)| a.label == b.label && a.insert == b.insert);
    all.into_iter().map(|(_, item)| item).collect()
}
