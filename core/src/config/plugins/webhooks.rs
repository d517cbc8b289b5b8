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
    /// The webhooks, under names of your own.
    pub routes: Option<Map<WebhookRoute>>,
}

/// One webhook.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WebhookRoute {
    /// Whether the webhook answers. Default on.
    pub enabled: Option<bool>,
    /// Path of the webhook, different for each. Default `/plugins/webhooks/` and its name.
    pub path: Option<NonEmptyString>,
    /// Session to which the task flows of this webhook belong.
    pub session_key: NonEmptyString,
    /// Secret that callers must present.
    pub secret: PluginSecretInput,
    /// Controller of new task flows, where a call names none. Default `webhooks/` and the name.
    pub controller_id: Option<NonEmptyString>,
    /// Note for yourself.
    pub description: Option<String>,
}
