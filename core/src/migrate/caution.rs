//! Old keys that a program must not carry over or drop on its own: something would be lost, or more
//! than one reading is possible.

use crate::schema::pattern::{Pattern, Step};

/// Names of keys that stand for a decision when they move.
const MOVES: [&str; 11] = [
    "allowCrossContextSend",
    "agentRuntime",
    "debounceMs",
    "defaultAgentId",
    "embeddedHarness",
    "includeGroupHistoryContext",
    "qmd",
    "spawnAcpSessions",
    "spawnSubagentSessions",
    "transcribeAudio",
    "wakeNames",
];

/// Places whose content is lost with them, or has to be carried elsewhere by hand first.
const DROPS: [&str; 15] = [
    "channels.irc.mentionPatterns",
    "channels.reef.allowFrom",
    "channels.reef.dmPolicy",
    "cron.store",
    "cron.webhook",
    "diagnostics.otel.protocol",
    "gateway.tailscale.serviceName",
    "hooks.internal.handlers",
    "hooks.internal.installs",
    "memory.backend",
    "memory.qmd",
    "plugins.installs",
    "secrets.providers.*.allowInsecurePath",
    "secrets.providers.*.allowSymlinkCommand",
    "security.installPolicy",
];

/// The same, wherever they stand.
const DROPPED_NAMES: [&str; 7] =
    ["agentRuntime", "customInstructions", "embeddedHarness", "prompt", "qmd", "systemPrompt", "systemPromptOverride"];

/// Whether a move of `pattern` needs a human's eye.
pub(super) fn in_move(pattern: &Pattern) -> bool {
    let text = pattern.to_string();
    named(pattern, &MOVES) || text == "channels.slack.identity" || text == "channels.slack.accounts.*.identity"
}

/// Whether dropping `pattern` loses something.
pub(super) fn in_drop(pattern: &Pattern) -> bool {
    let text = pattern.to_string();
    named(pattern, &DROPPED_NAMES)
        || DROPS
            .iter()
            .any(|place| text.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

fn named(pattern: &Pattern, names: &[&str]) -> bool {
    pattern.steps().iter().any(|step| matches!(step, Step::Key(key) if names.contains(&key.as_str())))
}
