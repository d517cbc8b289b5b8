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
    /// Bundled skills that are available; absent means all. Other skills are not affected.
    pub allow_bundled: Option<Vec<String>>,
    /// Further folders with skills, and watching them for changes.
    pub load: Option<SkillFolders>,
    /// How programs that skills need are installed.
    pub install: Option<SkillInstall>,
    /// Limits on how many skills are read and listed.
    pub limits: Option<SkillLimits>,
    /// Skills that agents propose or write themselves, and their approval.
    pub workshop: Option<SkillWorkshop>,
    /// Settings per skill, by its key.
    pub entries: Option<Map<SkillEntry>>,
}

/// Where skills are loaded from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillFolders {
    /// Folders with skills; those of the same name elsewhere win.
    pub extra_dirs: Option<Vec<String>>,
    /// Folders that symbolic links among skills may point into.
    pub allow_symlink_targets: Option<Vec<String>>,
    /// Notice changed skills without a restart; on by default.
    pub watch: Option<bool>,
}

/// How dependencies of skills are installed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillInstall {
    /// Install with Homebrew where it is present; on by default.
    pub prefer_brew: Option<bool>,
    /// Package manager for Node.js packages; `npm` by default.
    pub node_manager: Option<NodePackageManager>,
    /// Let administrators install skills from uploaded archives; off by default.
    pub allow_uploaded_archives: Option<bool>,
}

/// The package manager for Node.js.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum NodePackageManager {
    /// npm, which comes with Node.js.
    Npm,
    /// pnpm.
    Pnpm,
    /// Yarn.
    Yarn,
    /// Bun.
    Bun,
}

/// Limits on skills.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillLimits {
    /// Folders that are examined below one root at most; 300 by default.
    #[schemars(range(min = 1))]
    pub max_candidates_per_root: Option<u64>,
    /// Skills that are loaded from one source at most; 200 by default.
    #[schemars(range(min = 1))]
    pub max_skills_loaded_per_source: Option<u64>,
    /// Skills that are listed in the prompt at most; 150 by default.
    pub max_skills_in_prompt: Option<NonNegativeInteger>,
    /// Characters that the list of skills may take up in the prompt; 18000 by default.
    pub max_skills_prompt_chars: Option<NonNegativeInteger>,
    /// Size in bytes above which a skill file is skipped; 256000 by default.
    pub max_skill_file_bytes: Option<NonNegativeInteger>,
}

/// Skills that agents write themselves.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillWorkshop {
    /// Whether agents turn what they learned into skills unasked.
    pub autonomous: Option<AutonomousSkills>,
    /// Whether somebody must approve a skill before it is used; `auto` by default.
    pub approval_policy: Option<SkillApproval>,
    /// Proposals that may wait for a decision; 50 by default.
    #[schemars(range(min = 1))]
    pub max_pending: Option<u64>,
    /// Size in bytes that a written skill may have; 40000 by default.
    #[schemars(range(min = 1))]
    pub max_skill_bytes: Option<u64>,
}

/// Whether new skills need approval.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum SkillApproval {
    /// Somebody must approve each skill.
    Pending,
    /// Skills are used without approval.
    Auto,
}

/// Skills proposed without being asked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AutonomousSkills {
    /// What agents do with skills unasked; `auto` by default.
    pub mode: Option<AutonomousSkillMode>,
}

/// What agents may do with skills unasked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum AutonomousSkillMode {
    /// Nothing.
    Off,
    /// They propose skills.
    Propose,
    /// They write skills by themselves.
    Auto,
}

/// Settings of one skill.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SkillEntry {
    /// Set to `false` to switch this skill off.
    pub enabled: Option<bool>,
    /// Key for the service that the skill uses; put into the variable that the skill names.
    pub api_key: Option<SecretInput>,
    /// Environment variables for this skill, unless they are set already.
    pub env: Option<Map<String>>,
    /// Settings that the skill defines itself.
    pub config: Option<Map<Value>>,
}
