//! The calls, each in a file: what goes in, what comes out, and the function between.

pub mod check;
pub mod complete;
pub mod explain;
pub mod fix;
pub mod hover;
pub mod readiness;
pub mod redact;
pub mod releases;
pub mod retention;
pub mod schema;
pub mod upgrade;

use openclaw_lint_core::Request;
use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use std::path::Path;

/// What a config is called when nobody says.
const NAME: &str = "openclaw.json";

/// A text about whose machine nothing is known.
fn request<'a>(name: Option<&'a str>, text: &'a str, target: Release) -> Request<'a> {
    Request {
        path: Path::new(name.filter(|name| !name.trim().is_empty()).unwrap_or(NAME)),
        source: text.as_bytes(),
        target,
        files: &NoFiles,
        environment: &UnknownEnvironment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    }
}
