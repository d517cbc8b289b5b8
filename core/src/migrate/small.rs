//! Old keys whose value or neighbour decides whether anything is lost with them.

use super::forms::{Answer, Old, literal, next};
use super::removal::removal_as;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::outline;
use crate::rules::Change;

/// Where the jobs of `cron` were kept when nothing else was said.
const CRON_STORE: &str = "~/.openclaw/cron/jobs.json";

/// The place of the jobs: without a meaning when it is the one that OpenClaw looks at anyway.
pub(super) fn cron_store(old: &Old<'_>) -> Answer {
    if literal(old.value) != Some(CRON_STORE) {
        return Answer::Next(removal_as(old.path, old.value, Safety::Unsafe));
    }
    let title = text!("remove `{path}`, which names the usual place", path = old.path);
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}

/// Whether an account of Telegram reads what others say in a group: a limit of the channel, which the account
/// inherits, would have to be undone by its own.
pub(super) fn group_context(old: &Old<'_>) -> Answer {
    let channel = ConfigPath::of(&["channels", "telegram"]);
    let limited =
        ["historyLimit", "includeGroupHistoryContext"].iter().any(|name| old.at(&channel.key(name)).is_some());
    if limited { Answer::Stuck } else { Answer::Usual }
}

/// Records of installed plugins, which OpenClaw's own repair takes into its state before they go.
pub(super) fn install_records(old: &Old<'_>) -> Answer {
    let gone = outline(old.path, old.value);
    let title = text!(
        "give up the install records `{path}`, {gone}, which OpenClaw's doctor would import",
        path = old.path,
        gone
    );
    next(Safety::Unsafe, title, vec![Change::Remove(old.path.clone())])
}
