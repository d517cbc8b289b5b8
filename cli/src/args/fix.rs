//! Arguments of `fix`.

use super::{EnvironmentArgs, SettingsArgs};
use crate::target::Wanted;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `fix`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Exit codes:
  0  nothing is left at the level of an error; with --diff: nothing would change
  1  findings remain; with --diff: files would change
  2  a usage error, or a file that could not be read or written")]
pub(crate) struct FixArgs {
    /// Files, folders or `-`: then the result goes to standard output.
    ///
    /// Without any: the config that OpenClaw itself would load.
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) paths: Vec<PathBuf>,
    /// What to call standard input; its folder is where `$include` looks.
    #[arg(long, value_name = "NAME", default_value = "openclaw.json", hide_default_value = true)]
    pub(crate) stdin_filename: PathBuf,
    /// Print what would change and write nothing.
    #[arg(long)]
    pub(crate) diff: bool,
    /// Show secrets in diffs.
    #[arg(long)]
    pub(crate) show_secrets: bool,
    /// Apply fixes that change the meaning or need a human's eye, too.
    #[arg(long = "unsafe")]
    pub(crate) not_only_safe: bool,
    /// Apply fixes of these rules only; comma-separated, may be given several times.
    #[arg(long, visible_alias = "select", value_name = "RULE", value_delimiter = ',')]
    pub(crate) only: Vec<String>,
    /// Do not keep the old text beside the new one as `FILE.bak`.
    #[arg(long)]
    pub(crate) no_backup: bool,
    /// Leave what a fix removes in the file, as a comment.
    #[arg(long)]
    pub(crate) keep_as_comment: bool,
    /// Neither apply fixes of these rules nor tell what they find.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Change the file that a symbolic link points to.
    #[arg(long)]
    pub(crate) follow_symlinks: bool,
    /// The OpenClaw release to mend for; see `check --help`.
    #[arg(long, value_name = "RELEASE")]
    pub(crate) target: Option<Wanted>,
    #[command(flatten)]
    pub(crate) settings: SettingsArgs,
    #[command(flatten)]
    pub(crate) environment: EnvironmentArgs,
}
