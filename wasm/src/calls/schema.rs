//! `schema`: the JSON Schema of a release.

use crate::failure::Failure;
use crate::target;
use openclaw_lint_core::schema::generate;
use serde::Deserialize;
use serde_json::Value;

/// Which release.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct TargetOptions {
    /// The release: `auto`, `latest`, a version such as `2026.9.6`, or a month such as `2026.4`. By default, and with
    /// `auto`, the one that wrote the config, where there is one that tells it; else the latest.
    pub target: Option<String>,
}

impl TargetOptions {
    pub(crate) const FORM: &str = "{ target?: string }";
}

/// The JSON Schema (draft-07) of a release.
///
/// # Errors
/// When the target is no release.
pub fn schema_of(options: &TargetOptions) -> Result<Value, Failure> {
    let target = target::alone(options.target.as_deref())?;
    Ok(generate::schema(target.index()))
}
