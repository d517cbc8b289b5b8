//! `fix`: a config mended.

use super::check::Check;
use super::request;
use crate::failure::{Code, Failure};
use crate::target;
use crate::text::Text;
use openclaw_lint_core::fix::{self, Options, fix};
use openclaw_lint_core::release;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::report::mask::scrub_path;
use openclaw_lint_core::rules::RULES;
use serde::{Deserialize, Serialize};

/// Which fixes are wanted, and for which release.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct FixOptions {
    /// The release: `auto` (what the config says wrote it, else the latest; this is the default), `latest`, a version
    /// such as `2026.9.6`, or a month such as `2026.4`.
    pub target: Option<String>,
    /// What the file is called; `openclaw.json` by default.
    pub name: Option<String>,
    /// Whether to make fixes that need a human's eye as well; not by default.
    #[serde(rename = "unsafe")]
    pub unsafe_too: Option<bool>,
    /// Only fixes of the rules with these ids; all by default.
    pub only: Option<Vec<String>>,
    /// Whether what a fix removes stays in the text as a comment; not by default.
    pub keep_as_comment: Option<bool>,
}

impl FixOptions {
    pub(crate) const FORM: &str =
        "{ target?: string, name?: string, unsafe?: boolean, only?: string[], keepAsComment?: boolean }";
}

/// The answer to `fix`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fixed {
    /// The new text of the config. Secrets stand in it as they did before.
    pub text: String,
    /// Whether it is another one than before.
    pub changed: bool,
    /// What was done, in order.
    pub applied: Vec<AppliedFix>,
    /// Fixes that were left out, because they would have made something worse.
    pub left_out: Vec<AppliedFix>,
    /// What the release says to the new text.
    pub check: Check,
}

/// A fix that was made, or left out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AppliedFix {
    /// Id of the rule that offered it.
    pub rule: &'static str,
    /// What it does.
    pub title: Text,
    /// The place in the config that it was about.
    pub config_path: String,
    /// How far it can be trusted.
    pub safety: Safety,
}

/// Mends the text of a config.
///
/// # Errors
/// When the target is no release, or `only` names a rule that there is not.
pub fn fix_text(text: &str, options: &FixOptions) -> Result<Fixed, Failure> {
    let target = target::of_config(options.target.as_deref(), text)?;
    let unknown = |id: &&String| RULES.iter().all(|rule| rule.id != id.as_str());
    if let Some(id) = options.only.iter().flatten().find(unknown) {
        let id: String = id.chars().take(40).collect();
        return Err(Failure::new(Code::BadOptions, &format!("`only` names no rule: {id}"), None));
    }
    let wanted = Options {
        safety: if options.unsafe_too == Some(true) { Safety::Unsafe } else { Safety::Safe },
        only: options.only.clone(),
        keep_as_comment: options.keep_as_comment == Some(true),
    };
    let fixed = fix(&request(options.name.as_deref(), text, target.release), &wanted);
    Ok(Fixed::new(text, &fixed, &target))
}

impl Fixed {
    pub(crate) fn new(before: &str, fixed: &fix::Fixed, target: &release::Target) -> Self {
        // What could not be read at all stays as it is.
        let text = if fixed.files.is_empty() { before } else { fixed.main_text() };
        let all = |fixes: &[fix::Applied]| fixes.iter().map(AppliedFix::new).collect();
        Self {
            text: text.to_owned(),
            changed: text != before,
            applied: all(&fixed.applied),
            left_out: all(&fixed.left_out),
            check: Check::new(&fixed.remaining, target),
        }
    }
}

impl AppliedFix {
    fn new(fix: &fix::Applied) -> Self {
        Self { rule: fix.rule, title: Text::of(&fix.title), config_path: scrub_path(&fix.path), safety: fix.safety }
    }
}
