//! Findings that OpenClaw's own security audit makes too: they carry the id that the audit gives them,
//! and a config may accept them.

use super::{Context, Finding, Findings, Level, known_text};
use crate::document::Value;

/// Adds a finding, unless `security.audit.suppressions` accepts every finding of that id. Where only
/// those with certain words are accepted, it is told for the record: the words are OpenClaw's.
pub(super) fn push(context: &Context<'_>, findings: &mut Findings, id: &str, mut finding: Finding) {
    let accepted = context.dig(&["security", "audit", "suppressions"]).and_then(Value::as_array).unwrap_or_default();
    let same = |item: &&Value| item.get("checkId").and_then(known_text).is_some_and(|check| check.trim() == id);
    let narrow = |item: &Value| ["titleIncludes", "detailIncludes"].iter().any(|name| item.get(name).is_some());
    let mut named = accepted.iter().filter(same).peekable();
    if named.peek().is_some() {
        if named.any(|item| !narrow(item)) {
            return;
        }
        finding = finding.at_level(Level::Info);
    }
    let id = text!("OpenClaw audit id: {id}", id);
    finding.help = Some(finding.help.take().map_or(id.clone(), |help| text!("{help} ({id})", help, id)));
    findings.push(finding);
}
