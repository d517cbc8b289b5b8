//! Retired keys whose value decides whether anything is lost with them.

use super::forms::{Answer, Old, literal, next};
use crate::report::Safety;
use crate::report::secret::describe;
use crate::rules::Change;

/// Where the jobs of `cron` were kept when nothing else was said.
const CRON_STORE: &str = "~/.openclaw/cron/jobs.json";

/// The place of the jobs: without a meaning when it is the one that OpenClaw looks at anyway.
pub(super) fn cron_store(old: &Old<'_>) -> Answer {
    if literal(old.value) != Some(CRON_STORE) {
        return Answer::Usual;
    }
    let title = format!("remove `{}`, which names the usual place", old.path);
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}

/// Details of the cache trace: the release only knows on and off.
pub(super) fn trace_detail(old: &Old<'_>) -> Answer {
    let title = format!("remove `{}`, {}", old.path, describe(old.path, old.value));
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}
