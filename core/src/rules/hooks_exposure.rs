//! What callers of webhooks may do.

use crate::report::Text;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::gateway_facts::{is_exposed, is_on, sees, texts};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-exposure",
    summary: "Webhooks leave more to their callers than they need to",
    explanation: "Whoever has the token of webhooks can start agents. `allowedAgentIds` limits which ones, \
        `defaultSessionKey` keeps all runs in a session of their own, and `allowedSessionKeyPrefixes` limits \
        the sessions that callers may choose with `allowRequestSessionKey`.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\" } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\", defaultSessionKey: \"hook:in\", allowedAgentIds: [\"main\"] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !is_on(context, &["hooks", "enabled"]) || !sees(context, &["hooks"]) {
        return;
    }
    let path = ConfigPath::of(&["hooks"]);
    let heavy = if is_exposed(context) { Level::Warning } else { Level::Info };
    let mut push = |id: &str, anchor: Anchor, message: Text, help: Text, level: Level| {
        audit::push(context, findings, id, Finding::new(anchor, message).help(help).at_level(level));
    };
    let on = || Anchor::Value(path.key("enabled"));
    if context.dig(&["hooks", "defaultSessionKey"]).is_none() {
        let message = text!("webhooks have no session of their own");
        push("hooks.default_session_key_unset", on(), message, text!("set `hooks.defaultSessionKey`, for example to \"hook:in\""), Level::Info);
    }
    let agents = texts(context, &["hooks", "allowedAgentIds"]);
    let star = agents.as_ref().and_then(|agents| agents.iter().position(|agent| agent.trim() == "*"));
    if context.dig(&["hooks", "allowedAgentIds"]).is_none() || star.is_some() {
        let anchor = star.map_or_else(on, |index| Anchor::Value(path.key("allowedAgentIds").index(index)));
        let help = text!("name the agents in `hooks.allowedAgentIds`");
        push("hooks.allowed_agent_ids_unrestricted", anchor, text!("webhooks may start any agent"), help, heavy);
    }
    let none = texts(context, &["hooks", "allowedSessionKeyPrefixes"]).is_some_and(|prefixes| prefixes.is_empty());
    if is_on(context, &["hooks", "allowRequestSessionKey"]) && none {
        let anchor = Anchor::Value(path.key("allowRequestSessionKey"));
        let message = text!("callers of webhooks may choose any session");
        push("hooks.request_session_key_prefixes_missing", anchor, message, text!("limit them with `hooks.allowedSessionKeyPrefixes`"), heavy);
    }
}
