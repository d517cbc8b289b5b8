//! Arguments of `auth`.

use super::ListFormat;
use crate::live::HostName;
#[cfg(debug_assertions)]
use crate::live::TestBase;
use crate::target::Wanted;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Arguments of `auth`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Exit codes:
  0  every agent can log in, as far as can be told
  1  an agent cannot log in, or a service refused a credential (`--live`)
  2  a usage error, or a file that could not be read")]
pub(crate) struct AuthArgs {
    /// The config, or `-` for standard input; without it the one that OpenClaw itself would load.
    #[arg(value_name = "FILE|-")]
    pub(crate) config: Option<PathBuf>,
    /// Look at this agent only; may be given several times.
    #[arg(long, value_name = "ID")]
    pub(crate) agent: Vec<String>,
    /// The OpenClaw release that reads the stores; see `check --help`.
    #[arg(long, value_name = "RELEASE")]
    pub(crate) target: Option<Wanted>,
    /// The state folder; without it OPENCLAW_STATE_DIR, else the folder of the config that OpenClaw would load.
    #[arg(long, value_name = "DIR")]
    pub(crate) state_dir: Option<PathBuf>,
    /// Use what `openclaw models status --json` printed, from a file or `-`.
    #[arg(long, value_name = "FILE")]
    pub(crate) status_json: Option<PathBuf>,
    /// Take the variables of the gateway from a .env file instead of this process; the first of several wins.
    #[arg(long, value_name = "FILE")]
    pub(crate) env_file: Vec<PathBuf>,
    /// The gateway gets no variables from this process, only from the .env files beside its config.
    #[arg(long, conflicts_with = "env_file")]
    pub(crate) no_env: bool,
    /// Run the programs of SecretRefs with the source `exec`.
    #[arg(long)]
    pub(crate) run_exec: bool,
    /// The time to judge at, in milliseconds since 1970, for tests.
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "MS", hide = true)]
    pub(crate) now: Option<i64>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
    #[command(flatten)]
    pub(crate) live: LiveArgs,
}

/// Whether and how to ask the services.
#[derive(Debug, Args)]
#[command(next_help_heading = "Live checks")]
pub(crate) struct LiveArgs {
    /// Ask the services whether they take the credentials: Anthropic, OpenAI, OpenRouter, Telegram, Discord, Slack.
    ///
    /// One documented request each, which costs nothing; credentials are sent to their own service only.
    /// `--live=message` sends one paid message for each Anthropic API key as well, as only that shows whether there
    /// is credit; its price is said before.
    #[arg(
        long,
        value_enum,
        value_name = "HOW",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "free"
    )]
    pub(crate) live: Option<Live>,
    /// Show what would be sent where, and send nothing.
    #[arg(long, requires = "live")]
    pub(crate) dry_run: bool,
    /// Allow a host that a `baseUrl` of the config names; without this it is neither contacted nor given a key.
    #[arg(long, value_name = "HOST[:PORT]", requires = "live")]
    pub(crate) live_host: Vec<HostName>,
    /// Seconds that one request may take.
    #[arg(long, value_name = "SECONDS", requires = "live", default_value_t = 8, value_parser = clap::value_parser!(u64).range(1..=120))]
    pub(crate) live_timeout: u64,
    /// A stand-in on this machine for a service, for tests.
    #[cfg(debug_assertions)]
    #[arg(long, value_name = "SERVICE=URL", requires = "live", hide = true)]
    pub(crate) live_base: Vec<TestBase>,
}

/// How to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Live {
    /// With requests that cost nothing.
    Free,
    /// And with one paid message for each Anthropic API key.
    Message,
}
