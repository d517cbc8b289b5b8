//! Keys of MCP servers that have other names now.

use super::mcp_scopes::servers;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "mcp-old-key",
    summary: "A key of an MCP server that has another name now",
    explanation: "MCP servers take keys that OpenClaw does not know, so that settings of other programs do no harm. Five old keys are the \
        exception: releases since 2026.8.1 refuse `disabled` (write `enabled` with the opposite value), \
        `workingDirectory` (now `cwd`), `timeout`, `connectTimeout` and `connect_timeout` (seconds; now \
        `requestTimeoutMs` and `connectionTimeoutMs`, in milliseconds).",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ mcp: { servers: { files: { command: \"x\", disabled: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { files: { command: \"x\", enabled: false } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Old and new names.
const KEYS: [(&str, &str); 5] = [
    ("disabled", "enabled"),
    ("workingDirectory", "cwd"),
    ("timeout", "requestTimeoutMs"),
    ("connectTimeout", "connectionTimeoutMs"),
    ("connect_timeout", "connectionTimeoutMs"),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in servers(context) {
        for (old, new) in KEYS {
            let Some(value) = entry.value.get(old) else { continue };
            let at = path.key(old);
            let finding = Finding::new(Anchor::Key(at.clone()), format!("`{old}` of an MCP server is `{new}` now"));
            let taken = entry.value.get(new).is_some();
            findings.push(advice(finding, old, new, value, at, taken));
        }
    }
}

fn advice(finding: Finding, old: &str, new: &str, value: &Value, at: ConfigPath, taken: bool) -> Finding {
    let rename = Change::Rename(at.clone(), new.to_owned());
    match (old, value.as_bool()) {
        (_, _) if taken => {
            let finding = finding.help(format!("`{new}` is there already"));
            finding.fix(Safety::Unsafe, format!("remove `{old}`"), vec![Change::Remove(at)])
        }
        ("disabled", Some(off)) => {
            let change = Change::Replace(at, Json::Bool(!off));
            finding.fix(Safety::Safe, format!("write `enabled: {}`", !off), vec![rename, change])
        }
        ("disabled", None) => finding.help("`enabled` takes true or false, the opposite of `disabled`"),
        ("workingDirectory", _) => finding.fix(Safety::Safe, "rename it to `cwd`", vec![rename]),
        _ => finding.help("the new key counts milliseconds"),
    }
}
