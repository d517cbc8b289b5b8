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
    pub scope: Option<SessionScope>,
    pub dm_scope: Option<DmScope>,
    pub group_scope: Option<GroupScope>,
    pub notify_on_create: Option<bool>,
    pub identity_links: Option<Map<Vec<String>>>,
    pub reset_triggers: Option<Vec<String>>,
    pub reset: Option<SessionReset>,
    pub reset_by_type: Option<SessionResetByType>,
    pub reset_by_channel: Option<Map<SessionReset>>,
    pub store: Option<String>,
    pub main_key: Option<String>,
    pub send_policy: Option<MediaScope>,
    pub thread_bindings: Option<ThreadBindings>,
    pub sharing: Option<SessionSharing>,
    pub maintenance: Option<SessionMaintenance>,
}

/// Whether senders share a session.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SessionScope {
    PerSender,
    Global,
}

/// How direct conversations map to sessions.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum DmScope {
    Main,
    PerPeer,
    PerChannelPeer,
    PerAccountChannelPeer,
}

/// How group conversations map to sessions.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum GroupScope {
    Main,
    PerGroup,
}

/// When a session starts over.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionReset {
    pub mode: Option<ResetMode>,
    #[schemars(range(min = 0, max = 23))]
    pub at_hour: Option<u64>,
    pub idle_minutes: Option<PositiveInteger>,
}

/// The rule after which a session starts over.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ResetMode {
    None,
    Daily,
    Idle,
}

/// Reset rules per type of conversation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionResetByType {
    pub direct: Option<SessionReset>,
    pub group: Option<SessionReset>,
    pub thread: Option<SessionReset>,
}

/// What people who share a session may do.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionSharing {
    pub read_only: Option<bool>,
    pub suggest: Option<bool>,
    pub drafts: Option<bool>,
}

/// Clean-up of stored sessions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionMaintenance {
    pub mode: Option<MaintenanceMode>,
    pub cold_storage: Option<ColdStorage>,
    pub prune_after: Option<NumberOrString>,
    pub archive_dashboard_after: Option<OrFalse<NumberOrString>>,
    pub max_entries: Option<PositiveInteger>,
    pub preserve_recent: Option<OrFalse<NumberOrString>>,
    pub reset_archive_retention: Option<OrFalse<NumberOrString>>,
    pub max_disk_bytes: Option<OrFalse<NumberOrString>>,
    pub high_water_bytes: Option<NumberOrString>,
}

/// Whether limits are enforced.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum MaintenanceMode {
    Enforce,
    Warn,
}

/// Moving of old sessions to cold storage.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColdStorage {
    pub enabled: Option<bool>,
    pub after_days: Option<PositiveInteger>,
}
