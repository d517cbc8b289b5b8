//! The services whose credentials can be checked, and where they are.

use schemars::JsonSchema;
use serde::Serialize;

/// A service that hands out credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Service {
    Anthropic,
    OpenAi,
    OpenRouter,
    Telegram,
    Discord,
    Slack,
}

impl Service {
    /// All of them.
    #[cfg(debug_assertions)]
    pub(crate) const ALL: [Self; 6] =
        [Self::Anthropic, Self::OpenAi, Self::OpenRouter, Self::Telegram, Self::Discord, Self::Slack];

    /// Its id, as in the config.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Anthropic => "anthropic",
            Self::OpenAi => "openai",
            Self::OpenRouter => "openrouter",
            Self::Telegram => "telegram",
            Self::Discord => "discord",
            Self::Slack => "slack",
        }
    }

    /// Its name in texts.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Anthropic => "Anthropic",
            Self::OpenAi => "OpenAI",
            Self::OpenRouter => "OpenRouter",
            Self::Telegram => "Telegram",
            Self::Discord => "Discord",
            Self::Slack => "Slack",
        }
    }

    /// Its only host. Nothing else is contacted unless the user names it.
    pub(crate) const fn host(self) -> &'static str {
        match self {
            Self::Anthropic => "api.anthropic.com",
            Self::OpenAi => "api.openai.com",
            Self::OpenRouter => "openrouter.ai",
            Self::Telegram => "api.telegram.org",
            Self::Discord => "discord.com",
            Self::Slack => "slack.com",
        }
    }
}
