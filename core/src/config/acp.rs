//! `acp`: the Agent Client Protocol bridge.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::common::Map;
use crate::config::common::toggle::Toggle;

/// The Agent Client Protocol bridge.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpConfig {
    /// Allow external agents at all; on by default.
    pub enabled: Option<bool>,
    /// Whether messages are passed to external agents; switching it off leaves the commands in place.
    pub dispatch: Option<Toggle>,
    /// Id of the plugin backend that runs external agents, such as `acpx`.
    pub backend: Option<String>,
    /// Backends that take over in this order when the first one is unavailable or overloaded.
    pub fallbacks: Option<Vec<String>>,
    /// External agent to start if none is named.
    pub default_agent: Option<String>,
    /// External agents that may be started; an empty list allows all.
    pub allowed_agents: Option<Vec<String>>,
    /// How output of external agents reaches the chat.
    pub stream: Option<AcpStream>,
    /// How the program that runs external agents is installed.
    pub runtime: Option<AcpRuntime>,
}

/// How output of an ACP session is streamed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpStream {
    /// Leave out status lines that merely repeat; on by default.
    pub repeat_suppression: Option<bool>,
    /// Whether output appears while it is produced or at the end.
    pub delivery_mode: Option<AcpDelivery>,
    /// Which kinds of events are shown, by their tag.
    pub tag_visibility: Option<Map<bool>>,
}

/// When output of an ACP session is delivered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum AcpDelivery {
    /// Output appears while it is produced.
    Live,
    /// Output appears when the turn is over.
    FinalOnly,
}

/// The ACP runtime and its installation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcpRuntime {
    /// Command that installs the runtime where it is missing.
    pub install_command: Option<String>,
}

/// Tag of the Agent Client Protocol.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AcpKind {
    /// An external agent over the Agent Client Protocol.
    Acp,
}

/// Whether an ACP session outlives a request.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AcpSessionMode {
    /// The session is kept and continued.
    Persistent,
    /// Each request gets a session of its own.
    Oneshot,
}
