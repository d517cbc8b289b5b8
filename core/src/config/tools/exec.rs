//! `tools.exec` and `tools.elevated`: execution of commands.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::agents::model::ModelSelection;
use crate::config::common::Map;
use crate::config::common::numbers::{NonNegativeInteger, PositiveInteger};
use crate::config::common::policy::AskPolicy;
use crate::config::common::unions::NumberOrString;

/// Who may run commands outside the sandbox.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElevatedTools {
    /// Allow elevated execution for the people in `allowFrom`.
    pub enabled: Option<bool>,
    /// Senders per channel who may use it; an agent can only narrow this.
    pub allow_from: Option<Map<Vec<NumberOrString>>>,
}

/// The command execution tool.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecTool {
    /// Where commands run; with `auto`, in the sandbox if there is one, else on the gateway host.
    pub host: Option<ExecHost>,
    /// Which commands run and when somebody is asked; replaces `security` and `ask`, never next to them.
    pub mode: Option<ExecMode>,
    /// Which commands may run; part of the older pair with `ask`, see `mode`.
    pub security: Option<ExecSecurity>,
    /// When somebody is asked; part of the older pair with `security`, see `mode`.
    pub ask: Option<AskPolicy>,
    /// Id, name or address of the node for `host: "node"`, when several are connected.
    pub node: Option<String>,
    /// Folders put in front of `PATH` for commands on the gateway and in the sandbox.
    pub path_prepend: Option<Vec<String>>,
    /// Programs that only filter their input and may run without an allowlist entry.
    pub safe_bins: Option<Vec<String>>,
    /// Ask about code given on the command line, as in `python -c`, even if the interpreter is allowed; off by default.
    pub strict_inline_eval: Option<bool>,
    /// Highlight the parts of a command in approval requests; off by default.
    pub command_highlighting: Option<bool>,
    /// Days for which a lasting approval of an automation holds; absent means until it is withdrawn.
    #[schemars(range(min = 1, max = 3650))]
    pub grant_expiry_days: Option<u64>,
    /// Folders, besides `/bin` and `/usr/bin`, in which safe programs may lie.
    pub safe_bin_trusted_dirs: Option<Vec<String>>,
    /// Which arguments each safe program may get, by the name of the program.
    pub safe_bin_profiles: Option<Map<SafeBinProfile>>,
    /// Model that decides in `mode: "auto"` about commands no rule covers.
    pub reviewer: Option<ExecReviewer>,
    /// Milliseconds after which a running command moves to the background; 10000 by default.
    pub background_ms: Option<PositiveInteger>,
    /// Milliseconds after which a note says that an approved command still runs; 10000 by default, 0 for none.
    pub approval_running_notice_ms: Option<NonNegativeInteger>,
    /// Seconds after which a command is ended; 1800 by default.
    pub timeout_seconds: Option<PositiveInteger>,
    /// Milliseconds for which finished background commands are remembered; 1800000 by default.
    pub cleanup_ms: Option<PositiveInteger>,
    /// Wake the agent when a background command ends; on by default.
    pub notify_on_exit: Option<bool>,
    /// Also wake it when the command succeeded without output; off by default.
    pub notify_on_exit_empty_success: Option<bool>,
    /// The tool that changes several files with one patch.
    pub apply_patch: Option<ApplyPatchTool>,
}

/// Where commands run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecHost {
    /// In the sandbox if the session has one, otherwise on the gateway host.
    Auto,
    /// In the sandbox; fails if there is none.
    Sandbox,
    /// On the machine of the gateway.
    Gateway,
    /// On a paired node.
    Node,
}

/// Combined security and approval mode.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecMode {
    /// No command runs.
    Deny,
    /// Only allowed commands run; nobody is asked.
    Allowlist,
    /// Allowed commands run, a person is asked about all others.
    Ask,
    /// Allowed commands run, a model reviews the others and may ask a person.
    Auto,
    /// Every command runs without questions.
    Full,
}

/// Which commands may run.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ExecSecurity {
    /// No command.
    Deny,
    /// Only commands on the allowlist and safe programs.
    Allowlist,
    /// Every command.
    Full,
}

/// Arguments that a harmless program may take.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SafeBinProfile {
    /// Smallest number of arguments that are not flags.
    pub min_positional: Option<NonNegativeInteger>,
    /// Largest number of arguments that are not flags.
    pub max_positional: Option<NonNegativeInteger>,
    /// Flags with a value that are permitted.
    pub allowed_value_flags: Option<Vec<String>>,
    /// Flags with which the program may not run, because they read or write files.
    pub denied_flags: Option<Vec<String>>,
}

/// The model that reviews commands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExecReviewer {
    /// Model that reviews; absent means the primary model of the agent.
    pub model: Option<ModelSelection>,
    /// Thinking level for the review; more thinking takes longer.
    pub thinking: Option<ReviewerThinking>,
    /// Use the faster service of the provider for the review.
    pub fast_mode: Option<bool>,
    /// Milliseconds for each step of a review before a person is asked instead; 30000 by default.
    pub timeout_ms: Option<PositiveInteger>,
}

/// Thinking level of the reviewer.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum ReviewerThinking {
    /// As little thinking as possible.
    Minimal,
    /// A little thinking.
    Low,
    /// A medium amount of thinking.
    Medium,
    /// Much thinking.
    High,
    /// Very much thinking.
    Xhigh,
    /// The most that the model offers.
    Max,
}

/// The tool that applies patches.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyPatchTool {
    /// Offer the tool; on by default.
    pub enabled: Option<bool>,
    /// Refuse patches outside the workspace; on by default.
    pub workspace_only: Option<bool>,
    /// Models that get the tool, by id or `provider/model`; absent means all.
    pub allow_models: Option<Vec<String>>,
}
