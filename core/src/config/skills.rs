//! `skills`: sources, limits and settings of skills.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::config::common::Map;
use crate::config::common::numbers::NonNegativeInteger;
use crate::config::common::secret::SecretInput;

/// Skills: sources, limits and settings.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillsConfig {
    pub allow_bundled: Option<Vec<String>>,
    pub load: Option<SkillFolders>,
    pub install: Option<SkillInstall>,
    pub limits: Option<SkillLimits>,
    pub workshop: Option<SkillWorkshop>,
    pub entries: Option<Map<SkillEntry>>,
}

/// Where skills are loaded from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillFolders {
    pub extra_dirs: Option<Vec<String>>,
    pub allow_symlink_targets: Option<Vec<String>>,
    pub watch: Option<bool>,
}

/// How dependencies of skills are installed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillInstall {
    pub prefer_brew: Option<bool>,
    pub node_manager: Option<NodePackageManager>,
    pub allow_uploaded_archives: Option<bool>,
}

/// The package manager for Node.js.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum NodePackageManager {
    Npm,
    Pnpm,
    Yarn,
    Bun,
}

/// Limits on skills.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillLimits {
    #[schemars(range(min = 1))]
    pub max_candidates_per_root: Option<u64>,
    #[schemars(range(min = 1))]
    pub max_skills_loaded_per_source: Option<u64>,
    pub max_skills_in_prompt: Option<NonNegativeInteger>,
    pub max_skills_prompt_chars: Option<NonNegativeInteger>,
    pub max_skill_file_bytes: Option<NonNegativeInteger>,
}

/// Skills that agents write themselves.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillWorkshop {
    pub autonomous: Option<AutonomousSkills>,
    pub approval_policy: Option<SkillApproval>,
    #[schemars(range(min = 1))]
    pub max_pending: Option<u64>,
    #[schemars(range(min = 1))]
    pub max_skill_bytes: Option<u64>,
}

/// Whether new skills need approval.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SkillApproval {
    Pending,
    Auto,
}

/// Skills proposed without being asked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AutonomousSkills {
    pub mode: Option<AutonomousSkillMode>,
}

/// What agents may do with skills unasked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AutonomousSkillMode {
    Off,
    Propose,
    Auto,
}

/// Settings of one skill.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillEntry {
    pub enabled: Option<bool>,
    pub api_key: Option<SecretInput>,
    pub env: Option<Map<String>>,
    pub config: Option<Map<Value>>,
}
