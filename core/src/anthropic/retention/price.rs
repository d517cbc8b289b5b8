//! What a retention means in time and money.

use super::super::auth_mode::AuthMode;
use super::super::route::Api;
use super::{Effective, Retention};
use crate::report::Text;

impl Effective {
    /// For how many seconds the provider keeps the prompt after its last use; none where nothing is asked for,
    /// and where the provider decides.
    #[must_use]
    pub fn window_seconds(&self) -> Option<u32> {
        let provider_decides = matches!(self.route.api, Api::OpenAi | Api::Other | Api::CommandLine);
        match self.retention {
            _ if provider_decides => None,
            Retention::Short => Some(300),
            Retention::Long => Some(3600),
            Retention::None | Retention::NotSent | Retention::NotApplicable => None,
        }
    }

    /// One sentence about the price, without a full stop.
    #[must_use]
    pub fn price(&self, auth: AuthMode) -> Option<Text> {
        let claude = match self.route.api {
            Api::Anthropic => true,
            Api::AnthropicVertex | Api::BedrockClaude | Api::OpenRouterAnthropic | Api::AnthropicMessages => false,
            _ => return None,
        };
        Some(match self.retention {
            Retention::None => text!("every prompt is paid in full, again and again"),
            Retention::Short | Retention::Long if claude && auth == AuthMode::Subscription => {
                text!("a subscription is not billed by the token")
            }
            Retention::Short => text!("writing to the cache costs 1.25x the price of input, reading 0.1x"),
            Retention::Long => text!("writing to the cache costs 2x the price of input, reading 0.1x"),
            Retention::NotSent | Retention::NotApplicable => return None,
        })
    }
}
