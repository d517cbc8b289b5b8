//! The words of the JSON form. They are frozen: a new name in the core does not compile before it has one here.

use openclaw_lint_core::anthropic::{self, retention};
use openclaw_lint_core::report;
use schemars::JsonSchema;
use serde::Serialize;

/// A list of words, and the words for one of the core's.
macro_rules! words {
    ($(#[$about:meta])* $name:ident from $core:path { $($(#[$doc:meta])* $word:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Serialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub(super) enum $name { $($(#[$doc])* $word),+ }

        impl From<$core> for $name {
            fn from(of: $core) -> Self {
                type Core = $core;
                match of { $(Core::$word => Self::$word),+ }
            }
        }
    };
}

words! {
    /// How bad a finding is.
    Severity from report::Severity {
        /// Worth knowing.
        Info,
        /// The config loads, but not as meant.
        Warning,
        /// The release refuses the config, or the gateway will not work with it.
        Error,
    }
}

words! {
    /// How requests to Anthropic are taken to be paid.
    Mode from anthropic::AuthMode {
        /// With an API key.
        ApiKey,
        /// With a subscription: a setup-token, or a login.
        Subscription,
        /// The release cannot tell.
        None,
        /// It depends on variables that are not known here.
        Unknown,
    }
}

words! {
    /// What a request says about caching.
    Retention from anthropic::Retention {
        /// Switched off by the config.
        None,
        /// Kept for five minutes, or the provider's shortest time.
        Short,
        /// Kept for an hour, or the provider's longest time.
        Long,
        /// Nothing is asked for; the provider does as it does.
        NotSent,
        /// The setting does not exist on this route.
        NotApplicable,
    }
}

words! {
    /// The way to the provider.
    Route from anthropic::Api {
        /// Anthropic itself.
        Anthropic,
        /// Claude on Vertex AI.
        AnthropicVertex,
        /// Claude on Amazon Bedrock.
        BedrockClaude,
        /// Any other model on Amazon Bedrock.
        Bedrock,
        /// Claude over OpenRouter.
        OpenRouterAnthropic,
        /// Another provider with Anthropic's protocol.
        AnthropicMessages,
        /// A program such as Claude Code does the requests.
        CommandLine,
        /// One of OpenAI's protocols.
        OpenAi,
        /// Gemini over Google's protocol.
        Gemini,
        /// Anything else.
        Other,
    }
}

words! {
    /// What an agent uses a model for.
    Role from anthropic::Role {
        /// Every turn, first.
        Primary,
        /// Every turn, when those before it fail.
        Fallback,
        /// Looking at pictures.
        Image,
        /// Looking at pictures, when those before it fail.
        ImageFallback,
        /// Reading PDF files.
        Pdf,
        /// Reading PDF files, when those before it fail.
        PdfFallback,
        /// Agents that this agent starts.
        Subagent,
        /// Agents that this agent starts, when the model before it fails.
        SubagentFallback,
        /// Heartbeats.
        Heartbeat,
        /// Summaries of long conversations.
        Compaction,
        /// Saving memories before a conversation is summarised.
        MemoryFlush,
        /// Small jobs such as titles.
        Utility,
        /// Listed in `models`, so that it can be chosen.
        Listed,
    }
}

words! {
    /// What a step on the way to a result is about.
    Step from retention::Step {
        /// The route of the model.
        Route,
        /// How requests are taken to be paid.
        Auth,
        /// A place of the config that was looked at.
        Layer,
        /// A value that the release sets by itself.
        Seeded,
        /// What holds when nothing is set.
        Default,
        /// A variable of the environment.
        Environment,
        /// The host that requests go to.
        Host,
        /// A property of the model's definition.
        Model,
    }
}
