//! Over which route requests for a model go. Settings for the prompt cache hold for some routes only.

use super::defaults::step;
use super::model_name::{ModelName, provider_id};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Text;
use crate::roster::{self, members};
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
    let providers = ConfigPath::of(&["models", "providers"]);
    let entry =
        members(root.dig(&["models", "providers"])).find(|entry| provider_id(&entry.name, release) == name.provider);
    let path = entry.map(|entry| providers.key(&entry.name));
    let provider = path.as_ref().zip(entry.map(|entry| &entry.value));
    let model = provider.and_then(|(path, value)| {
        let models = value.get("models").and_then(Value::as_array)?;
        let index = models.iter().position(|model| {
            model.get("id").and_then(known_text).is_some_and(|id| ModelName::of(&name.provider, id, release) == *name)
        })?;
        Some((path.key("models").index(index), &models[index]))
    });
    let mut incomplete = provider.is_some_and(|(_, value)| value.incomplete);
    let mut text = |key: &str, of_model: bool| {
        let in_model = model.as_ref().filter(|_| of_model).map(|(path, value)| (path, *value));
        let places = in_model.into_iter().chain(provider.as_ref().map(|(path, value)| (*path, *value)));
        for (path, value) in places {
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
    let runtime = runtime(root, agent, name, provider, model.as_ref(), release);
    let backends = root.dig(&["agents", "defaults", "cliBackends"]);
    let by_program = runtime.is_some() || backends.is_some_and(|backends| backends.get(&name.provider).is_some());
    let api = kind(name, protocol.as_ref().map(|(_, text)| text.as_str()), by_program, release);
    let definition = model.map(|(path, _)| path);
    Route {
        api,
        provider_id: name.provider.clone(),
        base_url,
        protocol,
        runtime,
        provider: path.clone(),
        definition,
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
    agent: &str,
    name: &ModelName,
    provider: Option<(&ConfigPath, &Value)>,
    model: Option<&(ConfigPath, &Value)>,
    release: Release,
) -> Option<(ConfigPath, String)> {
    if release < RUNTIME {
        return None;
    }
    let of = |path: ConfigPath, value: &Value| {
        let id = value.dig(&["agentRuntime", "id"])?;
        Some((path.key("agentRuntime").key("id"), known_text(id)?.to_owned()))
    };
    let own = roster::find(root, |id| agent_id::is_normal_of(agent, id));
    let defaults = root.dig(&["agents", "defaults"]).map(|value| (ConfigPath::of(&["agents", "defaults"]), value));
    let scopes: Vec<(ConfigPath, &Value)> = own.map(|own| (own.path, own.value)).into_iter().chain(defaults).collect();
    let listed = |key: &str| {
        scopes.iter().find_map(|(path, value)| of(path.key("models").key(key), value.get("models")?.get(key)?))
    };
    let found = listed(&name.key(release))
        .or_else(|| model.and_then(|(path, value)| of(path.clone(), value)))
        .or_else(|| listed(&format!("{}/*", name.provider)))
        .or_else(|| provider.and_then(|(path, value)| of(path.clone(), value)));
    let inside = ["", "openclaw", "pi", "auto", "default"];
    found.filter(|(_, id)| !inside.contains(&id.trim().to_lowercase().as_str()))
}
