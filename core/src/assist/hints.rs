//! Examples of times and sizes, where the form of the text is not free.

use super::scene::Scene;
use crate::schema::reason::pattern_of;

/// Texts that the place takes, and what they are.
pub(super) fn hints(scene: &Scene) -> Vec<(String, &'static str)> {
    let (texts, what) = examples(&pattern_of(&scene.caret.path).to_string());
    texts.iter().map(|text| ((*text).to_owned(), what)).collect()
}

/// Examples for a path pattern.
fn examples(pattern: &str) -> (&'static [&'static str], &'static str) {
    match pattern {
        "agents.defaults.heartbeat.every" | "agents.entries.*.heartbeat.every" | "agents.list[].heartbeat.every" => {
            (&["15m", "30m", "1h", "4h"], "time between")
        }
        "agents.defaults.contextPruning.ttl" => (&["5m", "1h"], "time"),
        "cron.sessionRetention" => (&["24h", "7d", "30d"], "time to keep"),
        "session.maintenance.pruneAfter"
        | "session.maintenance.resetArchiveRetention"
        | "session.maintenance.archiveDashboardAfter" => (&["7d", "30d", "90d"], "time to keep"),
        "cloudWorkers.profiles.*.suspendAfter" => (&["15m", "30m", "1h"], "time"),
        "session.maintenance.maxDiskBytes" | "session.maintenance.highWaterBytes" => {
            (&["250mb", "500mb", "1gb"], "size on disk")
        }
        _ => (&[], ""),
    }
}
