//! Files that can be changed all the same.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::tool_scopes::tool_sections;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "exec-bypasses-fs",
    summary: "File tools are denied, and commands are not",
    explanation: "Denying the file tools does not keep an agent from files as long as it can run commands: a shell \
        reads and writes them too. Deny `exec` (or `group:runtime`) as well, or limit the commands.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ tools: { deny: [\"write\", \"edit\"] } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { deny: [\"write\", \"edit\", \"exec\"] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, section) in tool_sections(context) {
        let items = |name: &str| -> Option<Vec<&str>> { section.get(name)?.as_array()?.iter().map(known_text).collect() };
        let Some(deny) = items("deny") else { continue };
        let denied = |names: &[&str]| names.iter().any(|name| deny.contains(name));
        let files = denied(&["group:fs"]) || (denied(&["write"]) && denied(&["edit"]));
        let commands = denied(&["exec", "group:runtime", "*"]);
        let limited = section.get("profile").or_else(|| context.dig(&["tools", "profile"])).and_then(Value::as_str);
        let chosen = section.get("allow").is_some() || matches!(limited, Some("minimal" | "messaging"));
        let of = |name: &str| section.dig(&["exec", name]).or_else(|| context.dig(&["tools", "exec", name])).and_then(Value::as_str);
        let guarded = of("mode").is_some_and(|mode| mode != "full") || matches!(of("security"), Some("deny" | "allowlist"));
        let above = context.dig(&["tools", "deny"]).and_then(Value::as_array).unwrap_or_default();
        let above = above.iter().any(|item| matches!(item.as_str(), Some("exec" | "group:runtime" | "*")));
        if files && !commands && !chosen && !guarded && !above && !section.incomplete {
            let finding = Finding::new(Anchor::Key(path.key("deny")), text!("file tools are denied, but commands can change files too"));
            audit::push(context, findings, "tools.exec.fs_tools_disabled_but_exec_enabled", finding.help(text!("deny `exec` as well, or limit it with `exec.mode`")));
        }
    }
}
