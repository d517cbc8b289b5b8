//! Arguments of `schema editor`.

use crate::target::Wanted;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Arguments of `schema editor`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Without --schema-file the settings name the schema's public address, which the editor fetches by itself.

Editors know JSON and JSON with comments, not all of JSON5: keys without quotes are marked as errors by \
some of them, although OpenClaw takes them.")]
pub(crate) struct EditorArgs {
    /// The editor.
    #[arg(value_enum, value_name = "EDITOR")]
    pub(crate) editor: Editor,
    /// Write the settings into the project folder instead of printing them; what is there already stays.
    #[arg(long)]
    pub(crate) write: bool,
    /// Write the schema to this file and use it from there, without a network.
    #[arg(long, value_name = "FILE")]
    pub(crate) schema_file: Option<PathBuf>,
    /// The release: `latest`, `installed` or a version.
    #[arg(long, value_name = "RELEASE", default_value = "latest")]
    pub(crate) target: Wanted,
}

/// An editor that can check JSON against a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Editor {
    Vscode,
    Jetbrains,
    Neovim,
    Helix,
    Zed,
}
