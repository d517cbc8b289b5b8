//! `threadBindings.spawnSubagentSessions` and `spawnAcpSessions`: one switch now.

use super::forms::{Answer, Old, next};
use crate::report::Safety;
use crate::rules::Change;

/// One of them moves; two that agree become one. Two that differ take a person.
pub(super) fn spawn(old: &Old<'_>) -> Answer {
    let to = old.beside("spawnSessions");
    let Some(on) = old.value.as_bool() else { return Answer::Usual };
    if old.context.atlas.at(&to).is_none() {
        return Answer::Usual;
    }
    match old.at(&to) {
        Some(there) if there.as_bool() == Some(on) => return old.repeats(&to),
        Some(_) => return old.gives_way_to(&to),
        None => {}
    }
    let other = if old.name() == "spawnAcpSessions" { "spawnSubagentSessions" } else { "spawnAcpSessions" };
    let agrees = match old.at(&old.beside(other)) {
        Some(other) => other.as_bool() == Some(on),
        None => true,
    };
    // Both had to be on for OpenClaw's own repair to leave it on.
    let safety = if agrees { Safety::Safe } else { Safety::Unsafe };
    if !agrees && on {
        return old.gives_way_to(&old.beside(other));
    }
    let title = text!("rename `{path}` to `spawnSessions`", path = old.path);
    next(safety, title, vec![Change::Rename(old.path.clone(), "spawnSessions".to_owned())])
}
