//! Commands that nobody sees.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::open_doors::open_channels;
use super::tool_scopes::tool_sections;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "exec-full",
    summary: "Every command runs without a question",
    explanation: "With `tools.exec.mode: \"full\"`, or the older `security: \"full\"` with `ask: \"off\"`, an agent runs any \
        command at once. That is one injected instruction away from trouble, more so when strangers can \
        write to the agent. Use `ask`, `allowlist` or, since 2026.5.28, `auto`, or a sandbox.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ tools: { exec: { security: \"full\", ask: \"off\" } } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { exec: { security: \"allowlist\", ask: \"on-miss\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let open = !open_channels(context).is_empty();
    for (path, section) in tool_sections(context) {
        let of = |name: &str| section.dig(&["exec", name]).and_then(known_text);
        let name = match (of("mode"), of("security"), of("ask")) {
            (Some("full"), ..) => "mode",
            (None, Some("full"), Some("off")) => "security",
            _ => continue,
        };
        let modes = context.atlas.at(&ConfigPath::of(&["tools", "exec", "mode"])).is_some();
        let help = if modes { text!("use `mode: \"ask\"` or \"allowlist\"") } else { text!("use `security: \"allowlist\"` with `ask: \"on-miss\"`") };
        let message = if open { text!("strangers can write to the agent, and every command runs without a question") } else { text!("every command runs without a question") };
        let finding = Finding::new(Anchor::Value(path.key("exec").key(name)), message);
        let finding = finding.help(help).at_level(if open { Level::Warning } else { Level::Info });
        audit::push(context, findings, "tools.exec.security_full_configured", finding);
    }
}
