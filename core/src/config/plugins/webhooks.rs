//! `plugins.entries.webhooks`: webhooks into task flows.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::text::NonEmptyString;
use crate::config::plugins::secret::PluginSecretInput;

/// Webhooks into task flows.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    pub routes: Option<Map<WebhookRoute>>,
}

/// One webhook.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WebhookRoute {
    pub enabled: Option<bool>,
    pub path: Option<NonEmptyString>,
    pub session_key: NonEmptyString,
    pub secret: PluginSecretInput,
    pub controller_id: Option<NonEmptyString>,
    pub description: Option<String>,
}
