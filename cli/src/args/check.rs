//! Arguments of `check`.

use super::SettingsArgs;
use crate::target::Wanted;
use clap::{Args, ValueEnum};
use openclaw_lint_core::report::Severity;
use std::path::PathBuf;

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Exit codes:
  0  nothing at or above the threshold (`--fail-on`, default error)
  1  findings at or above the threshold
  2  a usage error, or a file that could not be read; findings never hide this")]
pub(crate) struct CheckArgs {
    /// Files, folders or `-` for standard input.
    ///
    /// A folder is searched for openclaw.json, openclaw.json5 and .openclaw/openclaw.json, except what .gitignore
    /// excludes; links that lead out of it are not followed. Without any: the config that OpenClaw itself would load
    /// (OPENCLAW_CONFIG_PATH, OPENCLAW_STATE_DIR, ~/.openclaw).
    #[arg(value_name = "FILE|DIR|-")]
    pub(crate) paths: Vec<PathBuf>,
    /// Read further paths from a file, one a line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) files_from: Option<PathBuf>,
    /// What to call standard input; its folder is where `$include` looks.
    #[arg(long, value_name = "NAME", default_value = "openclaw.json", hide_default_value = true)]
    pub(crate) stdin_filename: PathBuf,
    /// The OpenClaw release to check against.
    ///
    /// `auto` (the one that wrote the file, by its meta.lastTouchedVersion; else the latest), `latest`,
    /// `installed`, a version such as 2026.9.6, or a month such as 2026.4. A version between two known ones
    /// uses the older one, and the report says so. [default: that of .openclaw-lint.json5, else auto]
    #[arg(long, value_name = "RELEASE")]
    pub(crate) target: Option<Wanted>,
    /// Check against a JSON Schema instead of the built-in facts.
    ///
    /// Such as the one printed by your own OpenClaw (`openclaw config schema`), which knows your plugins.
    #[arg(long, value_name = "FILE")]
    pub(crate) schema: Option<PathBuf>,
    /// Check again whenever something changes, until Ctrl-C.
    ///
    /// Looks at the configs, the files that they include, the settings, `.env` files and folders that are searched. The
    /// exit code is that of the last run.
    #[arg(long)]
    pub(crate) watch: bool,
    #[command(flatten)]
    pub(crate) settings: SettingsArgs,
    #[command(flatten)]
    pub(crate) environment: EnvironmentArgs,
    #[command(flatten)]
    pub(crate) filter: FilterArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

/// Where `${NAME}` is looked up.
#[derive(Debug, Args)]
#[command(next_help_heading = "Environment of the gateway")]
pub(crate) struct EnvironmentArgs {
    /// Look `${NAME}` up in the environment of this process.
    ///
    /// This is the default, together with the .env of the state folder, when no file is named. For files that
    /// are named the environment is unknown unless this or `--env-file` is given, so that a check on another
    /// machine does not warn about variables that only the gateway has.
    #[arg(long)]
    pub(crate) env: bool,
    /// Look `${NAME}` up in a .env file; the first of several wins.
    #[arg(long, value_name = "FILE")]
    pub(crate) env_file: Vec<PathBuf>,
    /// The environment is unknown: do not report missing variables.
    #[arg(long, conflicts_with_all = ["env", "env_file"])]
    pub(crate) no_env: bool,
}

/// Which findings count.
#[derive(Debug, Args)]
#[command(next_help_heading = "Findings")]
pub(crate) struct FilterArgs {
    /// Report only findings that are at least this bad [default: info].
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) severity: Option<Threshold>,
    /// Report only these rules, even those that the settings have off; comma-separated, may be given several times.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Do not report these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Exit with 1 from this level on; only what is reported counts [default: error].
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(crate) fail_on: Option<Threshold>,
    /// Exit with 0 whatever is found.
    #[arg(long)]
    pub(crate) exit_zero: bool,
}

/// How findings are shown.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Form of the report.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Print findings only, without headers and totals.
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Form of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Source lines, for people.
    #[default]
    Pretty,
    /// One line a finding.
    Concise,
    /// One JSON document, version 1.
    Json,
    /// One JSON document a config, each on a line of its own, then one with the totals.
    Jsonl,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// A code quality report of GitLab.
    Gitlab,
    /// JUnit XML, for whatever shows test results.
    Junit,
}

/// A severity on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Threshold {
    Error,
    Warning,
    Info,
}

impl From<Threshold> for Severity {
    fn from(threshold: Threshold) -> Self {
        match threshold {
            Threshold::Error => Self::Error,
            Threshold::Warning => Self::Warning,
            Threshold::Info => Self::Info,
        }
    }
}
