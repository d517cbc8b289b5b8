//! Arguments of `cache`.

use super::{EnvironmentArgs, ListFormat};
use crate::target::Wanted;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `cache`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Exit codes:
  0  no error of a rule for the prompt cache, and the release takes the file
  1  the release refuses the file, or a rule for the prompt cache reports an error
  2  a usage error, or a file that could not be read")]
pub(crate) struct CacheArgs {
    /// The config, or `-` for standard input.
    ///
    /// Without one: the config that OpenClaw itself would load.
    #[arg(value_name = "FILE|-")]
    pub(crate) path: Option<PathBuf>,
    /// What to call standard input; its folder is where `$include` looks.
    #[arg(long, value_name = "NAME", default_value = "openclaw.json", hide_default_value = true)]
    pub(crate) stdin_filename: PathBuf,
    /// Only this agent; may be given several times.
    #[arg(long, value_name = "ID")]
    pub(crate) agent: Vec<String>,
    /// The OpenClaw release to tell about; see `check --help`.
    #[arg(long, value_name = "RELEASE")]
    pub(crate) target: Option<Wanted>,
    #[command(flatten)]
    pub(crate) environment: EnvironmentArgs,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: ListFormat,
}
