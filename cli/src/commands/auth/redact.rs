//! Everything that a run got to see, so that none of it is printed.

use super::facts::Facts;
use super::probes::probes;
use openclaw_lint_core::anthropic::readiness::Readiness;
use openclaw_lint_core::anthropic::redact::Redactor;

/// The secrets of a run.
pub(super) fn redactor(facts: &Facts, readiness: &Readiness) -> Redactor {
    let probed = probes(facts).into_iter().map(|probe| probe.secret);
    Redactor::new(&facts.document, &facts.inputs, readiness, probed)
}
