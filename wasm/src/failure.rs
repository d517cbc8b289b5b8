//! What went wrong with a call: a value, never an exception.

use openclaw_lint_core::release::UnknownRelease;
use openclaw_lint_core::report::mask::scrub_line;
use serde::Serialize;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// Which kind of failure, for programs.
    pub code: Code,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// The kinds of failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// A text that names no release.
    UnknownRelease,
    /// Options of another form than the call takes.
    BadOptions,
    /// Another argument than the call takes.
    BadInputs,
    /// Neither a rule nor a place in the config.
    UnknownSubject,
    /// A mistake of the linter.
    Internal,
}

impl Failure {
    /// A failure; `message` and `help` may quote what was given, and are cleaned here.
    pub(crate) fn new(code: Code, message: &str, help: Option<&str>) -> Self {
        Self { code, message: scrub_line(message), help: help.map(scrub_line) }
    }

    /// Wrong options, which ought to have been of this form.
    pub(crate) fn options(form: &str) -> Self {
        Self::new(Code::BadOptions, &format!("the options are not of the form {form}"), None)
    }
}

impl From<UnknownRelease> for Failure {
    fn from(error: UnknownRelease) -> Self {
        const LONGEST: usize = 40;
        let requested = error.requested.chars().take(LONGEST).collect();
        let help = "`releases()` lists the known releases";
        Self::new(Code::UnknownRelease, &UnknownRelease { requested, ..error }.to_string(), Some(help))
    }
}
