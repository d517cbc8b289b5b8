//! `explain`: what is known about a config key or a rule.

use super::schema::TargetOptions;
use crate::failure::{Code, Failure};
use crate::target;
use openclaw_lint_core::explain::{Help, Unexplained, explain};

/// Explains a rule id, or a config path such as `agents.defaults.model`; `.` is the whole config.
///
/// # Errors
/// When the target is no release, or nothing is known about the subject.
pub fn explain_subject(subject: &str, options: &TargetOptions) -> Result<Help, Failure> {
    let target = target::alone(options.target.as_deref())?;
    explain(subject, target.index()).map_err(Into::into)
}

impl From<Unexplained> for Failure {
    fn from(error: Unexplained) -> Self {
        let near = match &error {
            Unexplained::UnknownRule { near, .. } | Unexplained::UnknownKey { near, .. } => near.as_slice(),
            Unexplained::NotAPath(_) => &[],
        };
        let names: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
        let help = match names.as_slice() {
            [] => "name a rule, or a config key with dots between its names".to_owned(),
            names => format!("did you mean {}?", names.join(" or ")),
        };
        Self::new(Code::UnknownSubject, &error.to_string(), Some(&help))
    }
}
