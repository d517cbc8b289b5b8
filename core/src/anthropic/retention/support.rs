//! Which releases heed the setting on which routes.

use super::super::model_name::ModelName;
use super::super::route::{Api, Route};
use super::layers::NEW_KEY_SINCE;
use crate::document::Value;
use crate::release::Release;

/// What a release does with the setting on a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// It heeds the setting, and caches for five minutes without one.
    Full,
    /// It ignores the setting, and always asks for the same: five minutes, or what the environment says.
    Fixed,
    /// It heeds the setting (the new key alone where `old_key` is not set), and sends nothing without one.
    Explicit {
        /// Whether the old key counts, too.
        old_key: bool,
    },
    /// It heeds the setting (the new key alone where `old_key` is not set), and caches for five minutes
    /// without one.
    Optional {
        /// Whether the old key counts, too.
        old_key: bool,
    },
    /// It switches the cache off, whatever is set.
    Off,
    /// It does not ask the provider for anything.
    Nothing,
    /// A program of its own does the requests.
    Program,
}

impl Support {
    /// Whether `cacheRetention` has an effect.
    #[must_use]
    pub const fn heeds(self) -> bool {
        self.reads_new()
    }

    /// Whether `cacheControlTtl` has an effect where nothing else holds.
    #[must_use]
    pub const fn heeds_old_key(self) -> bool {
        self.reads_old()
    }

    pub(super) const fn reads_new(self) -> bool {
        matches!(self, Self::Full | Self::Explicit { .. } | Self::Optional { .. })
    }

    pub(super) const fn reads_old(self) -> bool {
        matches!(self, Self::Full | Self::Explicit { old_key: true } | Self::Optional { old_key: true })
    }
}

const fn at(month: u8, patch: u16) -> Release {
    Release::new(2026, month, patch)
}

/// First release that heeds the setting for Vertex AI, Gemini and other providers with Anthropic's protocol.
const FAMILIES: Release = at(4, 5);
/// First release that heeds it for Claude at Bedrock.
const BEDROCK: Release = at(2, 26);
/// First release that heeds it for other models at Bedrock.
const NOVA: Release = at(9, 6);
/// First release that heeds it for models of Anthropic over OpenRouter.
const OPEN_ROUTER: Release = at(6, 1);
/// First release that heeds it for models whose definition says that they take a cache key.
const CACHE_KEY: Release = at(5, 28);
/// First release that heeds it for models whose definition says that they take Anthropic's markers.
const MARKERS: Release = at(9, 1);
/// First release that heeds it for OpenAI itself.
const OPEN_AI: Release = at(9, 6);

pub(super) fn of(route: &Route, root: &Value, release: Release) -> Support {
    let since = |first: Release, support: Support, before: Support| if release >= first { support } else { before };
    let compat = |name: &str| route.definition.as_ref().and_then(|path| root.at(&path.key("compat").key(name)));
    match route.api {
        Api::Anthropic => since(NEW_KEY_SINCE, Support::Full, Support::Fixed),
        Api::AnthropicVertex => since(FAMILIES, Support::Full, Support::Fixed),
        Api::AnthropicMessages => since(FAMILIES, Support::Optional { old_key: true }, Support::Fixed),
        Api::BedrockClaude => since(BEDROCK, Support::Optional { old_key: true }, Support::Fixed),
        Api::Bedrock => {
            since(NOVA, Support::Explicit { old_key: false }, since(BEDROCK, Support::Off, Support::Nothing))
        }
        Api::OpenRouterAnthropic => since(OPEN_ROUTER, Support::Optional { old_key: false }, Support::Fixed),
        Api::Gemini => since(FAMILIES, Support::Explicit { old_key: true }, Support::Nothing),
        Api::CommandLine => Support::Program,
        Api::OpenAi | Api::Other => {
            let takes_key = compat("supportsPromptCacheKey").and_then(Value::as_bool);
            let takes_markers = compat("cacheControlFormat").and_then(Value::as_str) == Some("anthropic");
            let native = takes_key.is_none() && route.api == Api::OpenAi && is_openai_host(route);
            let heeds = (release >= CACHE_KEY && takes_key == Some(true))
                || (release >= MARKERS && takes_markers)
                || (release >= OPEN_AI && native);
            if heeds { Support::Explicit { old_key: false } } else { Support::Nothing }
        }
    }
}

/// Whether requests go to OpenAI's own host.
fn is_openai_host(route: &Route) -> bool {
    match &route.base_url {
        Some((_, url)) => {
            let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', ':']).next());
            host.is_some_and(|host| host == "api.openai.com" || host.ends_with(".api.openai.com"))
        }
        None => route.provider_id == ModelName::OPENAI,
    }
}
