//! What to do, with the commands of the release.

use super::super::eras;
use super::super::providers::{Login, login};
use super::failure::{Failure, FailureKind};
use super::verdict::{BlockedReason, Verdict};
use crate::release::Release;
use crate::report::Text;
use crate::report::text::in_english;
use serde::Serialize;

/// One way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct Repair {
    /// What to do, as an imperative sentence without a full stop.
    #[serde(serialize_with = "in_english")]
    #[cfg_attr(feature = "described", schemars(with = "String"))]
    pub text: Text,
    /// The command of that release that does it, where there is one.
    pub command: Option<String>,
}

/// First release that has `models auth paste-api-key`.
const PASTE_KEY: Release = Release::new(2026, 5, 28);

/// What to do about a verdict, best first. `order_in_store`: an order that is stored for the agent may be to blame.
pub(crate) fn repairs_for(
    verdict: &Verdict,
    failure: Option<&Failure>,
    release: Release,
    agent: &str,
    provider: &str,
    order_in_store: bool,
) -> Vec<Repair> {
    let commands = Commands { release, agent, provider, order_in_store };
    let billing = failure.is_some_and(|failure| failure.kind == FailureKind::CannotBypass);
    match verdict {
        Verdict::Blocked { reason } => commands.blocked(*reason),
        Verdict::Cooling { .. } => commands.cooling(billing),
        Verdict::Ready | Verdict::ReadyAfterRefresh | Verdict::Unknown { .. } => Vec::new(),
    }
}

/// Commands for one agent and provider.
struct Commands<'a> {
    release: Release,
    agent: &'a str,
    provider: &'a str,
    order_in_store: bool,
}

impl Commands<'_> {
    /// Ways out of a blocked state, best first.
    fn blocked(&self, reason: BlockedReason) -> Vec<Repair> {
        match reason {
            BlockedReason::NotStored | BlockedReason::LeftOut => {
                let mut all = vec![if self.order_in_store {
                    self.clear_order()
                } else {
                    with(text!("make `auth.order` and `auth.profiles` name stored profiles, or remove them"))
                }];
                if reason == BlockedReason::NotStored {
                    all.extend(self.add());
                }
                all
            }
            BlockedReason::Mismatch => {
                vec![with(text!("make `provider` and `mode` in `auth.profiles` those of the stored profile"))]
            }
            BlockedReason::ProviderCase => {
                vec![with(text!("write `provider: \"{provider}\"` in `auth.profiles`", provider = self.provider))]
            }
            BlockedReason::OldFiles => vec![self.doctor()],
            BlockedReason::StoreUnreadable => self.mend_store(),
            BlockedReason::Unresolved => {
                vec![with(text!("set the variable, or mend the reference or its provider in `secrets.providers`"))]
            }
            BlockedReason::Expired | BlockedReason::CannotRefresh => self.renew(),
            BlockedReason::Retired => {
                let mut all = self.renew();
                all.push(with(text!(
                    "to go on with the login of Claude Code, give the model the runtime `claude-cli`"
                )));
                all
            }
            BlockedReason::NoCredential
            | BlockedReason::Missing
            | BlockedReason::Malformed
            | BlockedReason::Placeholder
            | BlockedReason::WrongKind => self.add(),
        }
    }

    /// Ways out of a rest.
    fn cooling(&self, billing: bool) -> Vec<Repair> {
        let mut all = vec![with(if billing {
            text!("add credit at the provider, then wait for the end of the pause")
        } else {
            text!("wait for the end of the rest")
        })];
        all.push(with(text!("add a second profile, which is used while the first one rests")));
        all
    }

    /// A new token, or a new login.
    fn renew(&self) -> Vec<Repair> {
        if self.provider != "anthropic" {
            return vec![command(
                text!("log in again"),
                format!("openclaw models auth login --provider {}", self.provider),
            )];
        }
        let mut all = vec![self.token()];
        all.extend(self.key());
        all
    }

    fn add(&self) -> Vec<Repair> {
        if self.provider == "anthropic" {
            return [Some(self.token()), self.key()].into_iter().flatten().collect();
        }
        let Login::Variables(names) = login(self.provider, self.release) else {
            return vec![command(text!("log in"), format!("openclaw models auth login --provider {}", self.provider))];
        };
        vec![with(text!("set `{variable}` for the gateway", variable = names.first().unwrap_or(&"")))]
    }

    fn token(&self) -> Repair {
        let agent = if self.release >= eras::SHARED_STORE { format!(" --agent {}", self.agent) } else { String::new() };
        let paste = format!("openclaw models auth paste-token --provider anthropic --expires-in 365d{agent}");
        command(text!("make a token with `claude setup-token`, and paste it"), paste)
    }

    fn key(&self) -> Option<Repair> {
        let paste = if self.release >= PASTE_KEY {
            let agent =
                if self.release >= eras::SHARED_STORE { format!(" --agent {}", self.agent) } else { String::new() };
            format!("openclaw models auth paste-api-key --provider anthropic{agent}")
        } else {
            "openclaw onboard --non-interactive --accept-risk --anthropic-api-key \"$ANTHROPIC_API_KEY\"".to_owned()
        };
        Some(command(text!("or store an API key of the Console"), paste))
    }

    fn clear_order(&self) -> Repair {
        command(
            text!("forget the order that is stored for the agent"),
            format!("openclaw models auth order clear --provider {} --agent {}", self.provider, self.agent),
        )
    }

    fn mend_store(&self) -> Vec<Repair> {
        vec![
            with(text!("let the user of the gateway read the file, or put it back from a backup")),
            command(text!("or let OpenClaw mend what it can"), "openclaw doctor --fix".to_owned()),
        ]
    }

    fn doctor(&self) -> Repair {
        command(text!("let OpenClaw carry the old credentials over"), "openclaw doctor --fix".to_owned())
    }
}

fn with(text: Text) -> Repair {
    Repair { text, command: None }
}

fn command(text: Text, command: String) -> Repair {
    Repair { text, command: Some(command) }
}
