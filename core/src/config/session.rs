//! `session`: scope, reset and storage of sessions.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::numbers::PositiveInteger;
use crate::config::common::threads::ThreadBindings;
use crate::config::common::unions::{NumberOrString, OrFalse};
use crate::config::tools::media::MediaScope;

/// Sessions: scope, reset and storage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionConfig {
    /// Whether each sender in a group has a session of their own; `per-sender` by default.
    pub scope: Option<SessionScope>,
    /// How direct conversations are divided into sessions; separate them if several people write to the agent.
    pub dm_scope: Option<DmScope>,
    /// How groups and channels are divided into sessions; `per-group` by default.
    pub group_scope: Option<GroupScope>,
    /// Tell the main session of the agent about each new session; on by default.
    pub notify_on_create: Option<bool>,
    /// Accounts on several channels that belong to one person, by a name of your choice, so that they share a session.
    pub identity_links: Option<Map<Vec<String>>>,
    /// Messages that start the session over; each spelling must be listed.
    pub reset_triggers: Option<Vec<String>>,
    /// When a session starts over by itself; never unless set.
    pub reset: Option<SessionReset>,
    /// Rules per type of conversation, in place of the general one.
    pub reset_by_type: Option<SessionResetByType>,
    /// Rules per channel; they win over all others.
    pub reset_by_channel: Option<Map<SessionReset>>,
    /// Place of the session store, if it is not the usual one.
    pub store: Option<String>,
    /// Without effect; the key of the main session is always `main`. Remove it.
    pub main_key: Option<String>,
    /// Conversations that agents may send to; a rule that denies wins.
    pub send_policy: Option<MediaScope>,
    /// Defaults for threads that are tied to a session.
    pub thread_bindings: Option<ThreadBindings>,
    /// Which ways of sharing a session people may choose; all unless set to `false`.
    pub sharing: Option<SessionSharing>,
    /// How long sessions are kept and how much space they may take.
    pub maintenance: Option<SessionMaintenance>,
}

/// Whether senders share a session.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SessionScope {
    /// Every sender has a session of their own.
    PerSender,
    /// All senders share one session.
    Global,
}

/// How direct conversations map to sessions.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum DmScope {
    /// All direct conversations share the main session; only safe if one person writes.
    Main,
    /// One session per person, across channels.
    PerPeer,
    /// One session per person and channel.
    PerChannelPeer,
    /// One session per person, channel and account.
    PerAccountChannelPeer,
}

/// How group conversations map to sessions.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GroupScope {
    /// Groups share the main session of the agent.
    Main,
    /// Every group has its own session.
    PerGroup,
}

/// When a session starts over.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionReset {
    /// What makes the session start over; `none` by default.
    pub mode: Option<ResetMode>,
    /// Hour of the day, 0 to 23 in local time, for daily resets.
    #[schemars(range(min = 0, max = 23))]
    pub at_hour: Option<u64>,
    /// Minutes without messages after which the session starts over.
    pub idle_minutes: Option<PositiveInteger>,
}

/// The rule after which a session starts over.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ResetMode {
    /// The session goes on until somebody resets it.
    None,
    /// Once a day at the hour given.
    Daily,
    /// After a time without messages.
    Idle,
}

/// Reset rules per type of conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionResetByType {
    /// When sessions of direct conversations start over.
    pub direct: Option<SessionReset>,
    /// When sessions of groups start over.
    pub group: Option<SessionReset>,
    /// When sessions of threads start over.
    pub thread: Option<SessionReset>,
}

/// What people who share a session may do.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionSharing {
    /// Allow sessions that others can watch.
    pub read_only: Option<bool>,
    /// Allow sessions in which others can suggest messages.
    pub suggest: Option<bool>,
    /// Allow sessions that others do not see.
    pub drafts: Option<bool>,
}

/// Clean-up of stored sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionMaintenance {
    /// Whether the limits are applied or only reported; `enforce` by default.
    pub mode: Option<MaintenanceMode>,
    /// Moving transcripts of inactive sessions into compressed files.
    pub cold_storage: Option<ColdStorage>,
    /// Inactivity after which a session is archived, such as `30d` (the default).
    pub prune_after: Option<NumberOrString>,
    /// Inactivity after which a session of the web interface is archived; `7d` by default, `false` never.
    pub archive_dashboard_after: Option<OrFalse<NumberOrString>>,
    /// Number of sessions that are not archived; 5000 by default.
    pub max_entries: Option<PositiveInteger>,
    /// Time since the last message during which a session is spared, such as `7d`; off unless set.
    pub preserve_recent: Option<OrFalse<NumberOrString>>,
    /// Age at which archives of reset sessions are deleted; absent or `false` keeps them while there is room.
    pub reset_archive_retention: Option<OrFalse<NumberOrString>>,
    /// Space per agent, in bytes or such as `500mb`; `10gb` by default, `false` sets no limit.
    pub max_disk_bytes: Option<OrFalse<NumberOrString>>,
    /// Space to get down to once the limit is exceeded; 80% of `maxDiskBytes` by default.
    pub high_water_bytes: Option<NumberOrString>,
}

/// Whether limits are enforced.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MaintenanceMode {
    /// Limits are applied.
    Enforce,
    /// Limits are only reported in the log.
    Warn,
}

/// Moving of old sessions to cold storage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColdStorage {
    /// Move old transcripts to compressed files; off by default.
    pub enabled: Option<bool>,
    /// Days without activity before a transcript is moved; 30 by default.
    pub after_days: Option<PositiveInteger>,
}
