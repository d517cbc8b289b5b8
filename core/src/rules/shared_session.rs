//! Several people in one conversation.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::dm_policy::{doors, is_everybody, is_somebody};
use super::gateway_facts::{sees, text};
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "shared-session",
    summary: "Several people share one session with the agent",
    explanation: "With `session.dmScope` at `main`, which is the default, all private messages end up in the main \
        session of the agent: what one person tells it, the next one can ask it about. When more than one \
        person may write, use `per-channel-peer`. The same goes for `session.groupScope: \"main\"`, which puts \
        groups there as well. Ignore this when all the ids are yours.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { dmPolicy: \"allowlist\", allowFrom: [100200300, 100200301] } } }", target: "2026.9.6" },
    good: Example { text: "{ session: { dmScope: \"per-channel-peer\" }, channels: { telegram: { dmPolicy: \"allowlist\", allowFrom: [100200300, 100200301] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let scope = ["session", "groupScope"];
    if text(context, &scope) == Some("main") {
        let finding = Finding::new(Anchor::Value(ConfigPath::of(&scope)), text!("groups share the main session with private messages"));
        audit::push(context, findings, "security.trust_model.group_scope_main", finding.help(text!("use \"per-group\"")));
    }
    let scope = ["session", "dmScope"];
    let shared = context.dig(&scope).is_none_or(|scope| known_text(scope) == Some("main"));
    if !shared || !sees(context, &scope) {
        return;
    }
    // In the newest releases the id also names the accounts.
    let newer = context.since(2026, 8, 1);
    for door in doors(context) {
        let people = door.allowed.iter().filter(|item| is_somebody(item)).count();
        let open = door.policy == "open" && door.allowed.iter().any(|item| is_everybody(item));
        if matches!(door.policy, "allowlist" | "open") && (people > 1 || open) {
            let id = if newer { "channels.dm.session_collision".to_owned() } else { format!("channels.{}.dm.scope_main_multiuser", door.channel) };
            let finding = Finding::new(door.anchor, text!("several people may write, and all of them share the main session of the agent"));
            audit::push(context, findings, &id, finding.help(text!("set `session.dmScope` to \"per-channel-peer\", unless they are all you")));
        }
    }
}
