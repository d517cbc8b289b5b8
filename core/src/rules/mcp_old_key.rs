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
    explanation: "MCP servers take keys that OpenClaw does not know, so that settings of other programs do no harm. Some old keys are the \
        exception: releases since 2026.8.1 refuse `disabled` (write `enabled` with the opposite value), \
        `workingDirectory` (now `cwd`), `timeout`, `connectTimeout` and `connect_timeout` (now `requestTimeoutMs` and \
        `connectionTimeoutMs`, in milliseconds), and the old spellings with `_` such as `ssl_verify` (now `sslVerify`).",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ mcp: { servers: { files: { command: \"x\", disabled: true } } } }", target: "2026.9.6" },
    good: Example { text: "{ mcp: { servers: { files: { command: \"x\", enabled: false } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Old and new names.
const KEYS: [(&str, &str); 9] = [
    ("disabled", "enabled"),
    ("workingDirectory", "cwd"),
    ("timeout", "requestTimeoutMs"),
    ("connectTimeout", "connectionTimeoutMs"),
    ("connect_timeout", "connectionTimeoutMs"),
    ("client_cert", "clientCert"),
    ("client_key", "clientKey"),
    ("ssl_verify", "sslVerify"),
    ("supports_parallel_tool_calls", "supportsParallelToolCalls"),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in servers(context) {
        for (old, new) in KEYS {
            let Some(value) = entry.value.get(old) else { continue };
            let at = path.key(old);
            let finding = Finding::new(Anchor::Key(at.clone()), text!("`{old}` of an MCP server is `{new}` now", old, new));
            let taken = entry.value.get(new).is_some();
            findings.push(advice(finding, old, new, value, at, taken));
        }
    }
}

fn advice(finding: Finding, old: &str, new: &str, value: &Value, at: ConfigPath, taken: bool) -> Finding {
    let rename = Change::Rename(at.clone(), new.to_owned());
    match (old, value.as_bool()) {
        (_, _) if taken => {
            let finding = finding.help(text!("`{new}` is there already", new));
            finding.fix(Safety::Unsafe, text!("remove `{key}`", key = old), vec![Change::Remove(at)])
        }
        ("disabled", Some(off)) => {
            let change = Change::Replace(at, Json::Bool(!off));
            finding.fix(Safety::Safe, text!("write `enabled: {off}`", off = !off), vec![rename, change])
        }
        ("disabled", None) => finding.help(text!("`enabled` takes true or false, the opposite of `disabled`")),
        ("timeout" | "connectTimeout" | "connect_timeout", _) if milliseconds(value).is_some() => {
            let new_value = milliseconds(value).unwrap_or_default();
            let change = Change::Replace(at, Json::from(new_value));
            finding.fix(Safety::Safe, text!("write `{new}: {value}`, in milliseconds", new, value = new_value), vec![rename, change])
        }
        ("timeout" | "connectTimeout" | "connect_timeout", _) => finding.help(text!("the new key counts milliseconds")),
        _ => finding.fix(Safety::Safe, text!("rename it to `{name}`", name = new), vec![rename]),
    }
}

/// The old keys count seconds.
fn milliseconds(value: &Value) -> Option<u64> {
    let milliseconds = (value.as_f64()? * 1000.0).round();
    // Larger ones are milliseconds already, or a slip.
    (1.0..=86_400_000.0).contains(&milliseconds).then_some(milliseconds as u64)
}
