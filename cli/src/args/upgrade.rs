//! Arguments of `upgrade`.

use super::EnvironmentArgs;
use crate::target::Wanted;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Arguments of `upgrade`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Exit codes:
  0  the new release starts with the file, after the automatic changes if there are any
  1  something is left to decide, or the new release would refuse the file
  2  a usage error, or a file that could not be read or written")]
pub(crate) struct UpgradeArgs {
    /// Files, folders or `-` for standard input.
    ///
    /// Without any: the config that OpenClaw itself would load.
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) paths: Vec<PathBuf>,
    /// What to call standard input; its folder is where `$include` looks.
    #[arg(long, value_name = "NAME", default_value = "openclaw.json", hide_default_value = true)]
    pub(crate) stdin_filename: PathBuf,
    /// The release that runs the file now.
    ///
    /// `auto` (the one that wrote the file, by its meta.lastTouchedVersion; else the newest one that takes it),
    /// `installed`, a version such as 2026.2.9, or a month such as 2026.4.
    #[arg(long, value_name = "RELEASE", default_value = "auto")]
    pub(crate) from: Wanted,
    /// The release that is to run it; an older one than `--from` makes it a downgrade.
    #[arg(long, value_name = "RELEASE", default_value = "latest")]
    pub(crate) to: Wanted,
    /// Write the automatic changes, as `fix --target` does, and report what remains.
    ///
    /// The old text is kept beside the file. With `-` the new text goes to standard output and the report to
    /// standard error.
    #[arg(long)]
    pub(crate) write: bool,
    /// Show the automatic changes as a diff, too.
    #[arg(long)]
    pub(crate) diff: bool,
    /// Do not keep the old text beside the new one as `FILE.bak`.
    #[arg(long, requires = "write")]
    pub(crate) no_backup: bool,
    /// Change the file that a symbolic link points to.
    #[arg(long, requires = "write")]
    pub(crate) follow_symlinks: bool,
    #[command(flatten)]
    pub(crate) environment: EnvironmentArgs,
    /// Form of the report.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT", help_heading = "Output")]
    pub(crate) format: UpgradeFormat,
}

/// Form of the report on an update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum UpgradeFormat {
    /// For people.
    #[default]
    Pretty,
    /// One JSON document, version 1.
    Json,
    /// For the comment of a pull request.
    Markdown,
}
