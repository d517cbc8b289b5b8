//! The command line.

mod auth;
mod cache;
mod check;
mod editor;
mod fix;
mod settings;
mod upgrade;
mod web;

pub(crate) use auth::{AuthArgs, Live, LiveArgs};
pub(crate) use cache::CacheArgs;
pub(crate) use check::{CheckArgs, EnvironmentArgs, Format};
pub(crate) use editor::{Editor, EditorArgs};
pub(crate) use fix::FixArgs;
pub(crate) use settings::SettingsArgs;
pub(crate) use upgrade::{UpgradeArgs, UpgradeFormat};
pub(crate) use web::WebArgs;

use crate::target::Wanted;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// Validator, linter and migrator for openclaw.json, for any OpenClaw release.
#[derive(Debug, Parser)]
#[command(version, about, styles = STYLES, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct GlobalArgs {
    /// When to use colours; `auto` follows the terminal, NO_COLOR and CLICOLOR_FORCE.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", help_heading = "Output")]
    pub(crate) color: Color,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Report problems in configs.
    Check(CheckArgs),
    /// Mend configs in place: apply fixes and carry old forms to new ones.
    Fix(FixArgs),
    /// Tell which agents can log in, with which credential, until when.
    Auth(AuthArgs),
    /// Tell what a step to another release means for a config: what breaks, what mends itself, what is yours to decide.
    Upgrade(UpgradeArgs),
    /// Tell how long the prompts of every agent and model are cached, and why.
    Cache(CacheArgs),
    /// Explain a config key or a rule.
    Explain(ExplainArgs),
    /// List the OpenClaw releases that are known.
    Releases(ListArgs),
    /// List the rules.
    Rules(RulesArgs),
    /// Print a JSON Schema, for editors and other validators.
    Schema(SchemaArgs),
    /// Open the web checker in the browser, served from this program; nothing leaves this machine.
    Web(WebArgs),
    /// Print a completion script for a shell.
    Completions(CompletionsArgs),
    /// Print the manual page, or write the pages of all commands.
    Man(ManArgs),
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  openclaw-lint completions bash > ~/.local/share/bash-completion/completions/openclaw-lint
  openclaw-lint completions zsh > ~/.zfunc/_openclaw-lint      (with fpath+=~/.zfunc before compinit)
  openclaw-lint completions fish > ~/.config/fish/completions/openclaw-lint.fish
  openclaw-lint completions powershell >> $PROFILE
  openclaw-lint completions nushell | save -f ~/.config/nushell/completions/openclaw-lint.nu")]
pub(crate) struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// A shell that can complete arguments.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[expect(clippy::enum_variant_names, reason = "its name ends so")]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}

/// Arguments of `man`.
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// Write a page for every command to this folder, instead of printing the main one.
    #[arg(long, short, value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// A config path or a rule.
    ///
    /// Paths look like `gateway.bind`, `agents.list[0].id` or `agents.defaults.models.*.params`; `.` is the whole
    /// config. `openclaw-lint rules` lists the rules.
    #[arg(value_name = "CONFIG.PATH|RULE")]
    pub(crate) subject: String,
    /// The release to tell about: `latest`, `installed` or a version.
    #[arg(long, value_name = "RELEASE", default_value = "latest")]
    pub(crate) target: Wanted,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct SchemaArgs {
    #[command(subcommand)]
    pub(crate) what: Option<SchemaCommand>,
    /// What to describe.
    #[arg(long, value_enum, value_name = "WHAT", default_value_t)]
    pub(crate) of: SchemaOf,
    /// The release: `latest`, `installed` or a version.
    #[arg(long, value_name = "RELEASE", default_value = "latest")]
    pub(crate) target: Wanted,
    /// Write to a file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// What else `schema` can do.
#[derive(Debug, Subcommand)]
pub(crate) enum SchemaCommand {
    /// Print the settings that attach the schema to openclaw.json in an editor, or write them.
    Editor(EditorArgs),
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum SchemaOf {
    /// openclaw.json, for a release.
    #[default]
    Config,
    /// .openclaw-lint.json5, the settings of the linter.
    Settings,
    /// The output of `check --format json`.
    Report,
    /// The output of `cache --format json`.
    Cache,
    /// The output of `auth --format json`.
    Auth,
}

/// Arguments of `rules`.
#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// The release whose levels are shown: `latest`, `installed` or a version.
    #[arg(long, value_name = "RELEASE", default_value = "latest")]
    pub(crate) target: Wanted,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
}

/// Arguments of the commands that print a list.
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Form of the output.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ListFormat,
}

/// Form of a list.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people.
    #[default]
    Pretty,
    /// For programs.
    Json,
}

/// A file argument; `-` is standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
