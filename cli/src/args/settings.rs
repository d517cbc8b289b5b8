//! Arguments about the linter's own config file.

use clap::Args;
use std::path::PathBuf;

/// Where the settings come from.
#[derive(Debug, Args)]
#[command(next_help_heading = "Settings")]
pub(crate) struct SettingsArgs {
    /// Take the settings from this file.
    ///
    /// Without it: from .openclaw-lint.json5 in the folder of each config or above it, as far as the root of the
    /// repository or the home folder.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Take no settings from any file.
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,
    /// Report what `openclaw-lint-ignore` comments silence, too.
    #[arg(long)]
    pub(crate) no_ignore_comments: bool,
}
