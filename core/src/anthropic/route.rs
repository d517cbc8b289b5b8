//! Over which route requests for a model go. Settings for the prompt cache hold for some routes only.

use super::defaults::step;
use super::definitions::{Definitions, Placed};
use super::model_name::ModelName;
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Text;
use crate::roster::{self, Agent};
use crate::rules::{agent_id, known_text};
use serde::Serialize;

/// The kinds of route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Api {
    /// The provider `anthropic`, with Anthropic's own protocol.
    Anthropic,
    /// The provider `anthropic-vertex`: Claude at Google.
    AnthropicVertex,
    /// Claude at Amazon Bedrock.
    BedrockClaude,
    /// Any other model at Amazon Bedrock.
    Bedrock,
    /// Models of Anthropic over OpenRouter.
    OpenRouterAnthropic,
    /// Another provider that speaks Anthropic's protocol (`api: "anthropic-messages"`).
    AnthropicMessages,
    /// A program for the command line does the work (`claude-cli`, `codex`).
    CommandLine,
    /// One of OpenAI's protocols.
    OpenAi,
    /// Gemini 2.5 or 3 over Google's own protocol.
    Gemini,
    /// Anything else.
    Other,
}

impl Api {
    /// A few words for people.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::Anthropic => text!("Anthropic"),
            Self::AnthropicVertex => text!("Claude on Vertex AI"),
            Self::BedrockClaude => text!("Claude on Amazon Bedrock"),
            Self::Bedrock => text!("Amazon Bedrock"),
            Self::OpenRouterAnthropic => text!("Claude over OpenRouter"),
            Self::AnthropicMessages => text!("a provider with Anthropic's protocol"),
            Self::CommandLine => text!("a command-line program"),
            Self::OpenAi => text!("OpenAI's protocol"),
            Self::Gemini => text!("Gemini"),
            Self::Other => text!("another provider"),
        }
    }
}

/// The route of a model, and what the config says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// What kind of route.
    pub api: Api,
    /// The id of the provider.
    pub provider_id: String,
    /// The `baseUrl` that the config sets, and where.
    pub base_url: Option<(ConfigPath, String)>,
    /// The `api` that the config sets, and where.
    pub protocol: Option<(ConfigPath, String)>,
    /// The runtime that the config picks, and where; none for OpenClaw's own.
    pub runtime: Option<(ConfigPath, String)>,
    /// Where the provider is defined in `models.providers`.
    pub provider: Option<ConfigPath>,
    /// Where the model is defined there.
    pub definition: Option<ConfigPath>,
    /// Whether a part of this hangs on what is not known here.
    pub incomplete: bool,
}

impl Route {
    /// Whether requests go to Anthropic's own host: there is no other `baseUrl`.
    #[must_use]
    pub fn is_anthropic_host(&self) -> bool {
        self.base_url.as_ref().is_none_or(|(_, url)| url.contains("api.anthropic.com"))
    }
}

/// First release that has `agentRuntime`, per model.
const RUNTIME: Release = Release::new(2026, 5, 12);
/// First release in which `baseUrl` of a single model counts.
const MODEL_URL: &[(Release, bool)] = &[(Release::new(2026, 4, 29), true)];

/// The route of a model of an agent; `agent` is its id.
#[must_use]
pub fn route(root: &Value, agent: &str, name: &ModelName, release: Release) -> Route {
    let own = roster::find(root, |id| agent_id::is_normal_of(agent, id));
    route_of(root, own.as_ref(), name, release, &Definitions::of(root, release))
}

/// The same for who asks for many models.
pub(super) fn route_of(
    root: &Value,
    agent: Option<&Agent<'_>>,
    name: &ModelName,
    release: Release,
    definitions: &Definitions<'_>,
) -> Route {
    let (provider, model) = (definitions.provider(name), definitions.model(name));
    let mut incomplete = provider.is_some_and(|(_, value)| value.incomplete);
    let mut text = |key: &str, of_model: bool| {
        for (path, value) in model.filter(|_| of_model).into_iter().chain(provider) {
            let Some(value) = value.get(key) else { continue };
            match known_text(value) {
                Some(text) if text.trim().is_empty() => {}
                Some(text) => return Some((path.key(key), text.trim().to_owned())),
                None => incomplete = true,
            }
        }
        None
    };
    let protocol = text("api", true);
    let base_url = text("baseUrl", step(MODEL_URL, release).is_some());
    let runtime = runtime(root, agent, name, provider, model, release);
    let backends = root.dig(&["agents", "defaults", "cliBackends"]);
    let by_program = runtime.is_some() || backends.is_some_and(|backends| backends.get(&name.provider).is_some());
    let api = kind(name, protocol.as_ref().map(|(_, text)| text.as_str()), by_program, release);
    Route {
        api,
        provider_id: name.provider.clone(),
        base_url,
        protocol,
        runtime,
        provider: provider.map(|(path, _)| path.clone()),
        definition: model.map(|(path, _)| path.clone()),
        incomplete,
    }
}

fn kind(name: &ModelName, protocol: Option<&str>, by_program: bool, release: Release) -> Api {
    let model = name.model.to_lowercase();
    match name.provider.as_str() {
        "claude-cli" | "codex-cli" | "google-gemini-cli" => Api::CommandLine,
        _ if by_program => Api::CommandLine,
        "anthropic" => Api::Anthropic,
        "anthropic-vertex" => Api::AnthropicVertex,
        "amazon-bedrock" if is_bedrock_claude(&model, release) => Api::BedrockClaude,
        "amazon-bedrock" => Api::Bedrock,
        "openrouter" if model.starts_with("anthropic/") => Api::OpenRouterAnthropic,
        provider => match protocol {
            Some("anthropic-messages") => Api::AnthropicMessages,
            Some("google-generative-ai") => gemini(&model),
            Some(protocol) if protocol.starts_with("openai-") => Api::OpenAi,
            Some(_) => Api::Other,
            None if provider == "google" => gemini(&model),
            None if provider == "openai" => Api::OpenAi,
            None => Api::Other,
        },
    }
}

fn gemini(model: &str) -> Api {
    if ["gemini-2.5", "gemini-3"].iter().any(|start| model.starts_with(start)) { Api::Gemini } else { Api::Other }
}

/// First release that takes every application inference profile of Bedrock for Claude, not only those
/// with `claude` in the name.
const ANY_PROFILE: Release = Release::new(2026, 4, 29);

fn is_bedrock_claude(model: &str, release: Release) -> bool {
    let profile = model.starts_with("arn:aws").then(|| model.split_once(":application-inference-profile/")).flatten();
    model.contains("anthropic.claude")
        || model.contains("anthropic/claude")
        || profile.is_some_and(|(_, name)| release >= ANY_PROFILE || name.contains("claude"))
}

/// The runtime that does the work in place of OpenClaw's own: of the model in the agent's list or that of
/// the defaults, of the model's definition, of all models of the provider, of the provider.
fn runtime(
    root: &Value,
    agent: Option<&Agent<'_>>,
    name: &ModelName,
    provider: Option<&Placed<'_>>,
    model: Option<&Placed<'_>>,
    release: Release,
) -> Option<(ConfigPath, String)> {
    if release < RUNTIME {
        return None;
    }
    let of = |path: &dyn Fn() -> ConfigPath, value: &Value| {
        let id = known_text(value.dig(&["agentRuntime", "id"])?)?;
        Some((path().key("agentRuntime").key("id"), id.to_owned()))
    };
    let placed = |(path, value): &Placed<'_>| of(&|| path.clone(), value);
    let defaults = root.dig(&["agents", "defaults"]);
    let listed = |key: &str| {
        let below = |path: ConfigPath| path.key("models").key(key);
        let own = || agent.and_then(|agent| of(&|| below(agent.path.clone()), agent.value.get("models")?.get(key)?));
        let general = || of(&|| below(ConfigPath::of(&["agents", "defaults"])), defaults?.get("models")?.get(key)?);
        own().or_else(general)
    };
    let found = listed(&name.key(release))
        .or_else(|| model.and_then(placed))
        .or_else(|| listed(&format!("{}/*", name.provider)))
        .or_else(|| provider.and_then(placed));
    let inside = ["", "openclaw", "pi", "auto", "default"];
    found.filter(|(_, id)| !inside.contains(&id.trim().to_lowercase().as_str()))
}
