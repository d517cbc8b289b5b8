//! Paths on the gateway's disk, as far as they can be told from here without touching it.

use super::Context;
use crate::document::Lookup;

/// A path in one spelling: `~` replaced when the home folder is known, `.` and `..` and doubled slashes
/// resolved. Two paths with the same spelling are the same; two different ones may still be.
pub(super) fn spelled(context: &Context<'_>, path: &str) -> String {
    let path = path.trim();
    let (root, rest) = match path.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => (home(context), rest),
        _ if path.starts_with('/') => (String::new(), path),
        _ => (".".to_owned(), path),
    };
    let mut steps: Vec<&str> = root.split('/').filter(|step| !step.is_empty()).collect();
    for step in rest.split('/') {
        match step {
            "" | "." => {}
            ".." if steps.len() > 1 || steps.first().is_some_and(|first| !matches!(*first, "~" | "." | "..")) => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    let absolute = if steps.first().is_some_and(|first| matches!(*first, "~" | ".")) { "" } else { "/" };
    format!("{absolute}{}", steps.join("/"))
}

fn home(context: &Context<'_>) -> String {
    match context.environment.lookup("HOME") {
        Lookup::Set(home) => home,
        Lookup::Unset | Lookup::Unknown => "~".to_owned(),
    }
}

/// The folder of OpenClaw's own files.
pub(super) fn state_folder(context: &Context<'_>) -> String {
    match context.environment.lookup("OPENCLAW_STATE_DIR") {
        Lookup::Set(folder) if !folder.trim().is_empty() => spelled(context, &folder),
        _ => spelled(context, "~/.openclaw"),
    }
}
