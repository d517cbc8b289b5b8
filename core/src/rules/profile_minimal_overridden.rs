//! A minimal profile that an agent widens.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::text;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "profile-minimal-overridden",
    summary: "An agent widens the minimal tool profile",
    explanation: "`tools.profile: \"minimal\"` holds for agents without a profile of their own. One that sets another \
        profile gets more tools than the general setting suggests.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ agents: { entries: { work: { tools: { profile: \"coding\" } } } }, tools: { profile: \"minimal\" } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { entries: { work: { tools: { profile: \"minimal\" } } } }, tools: { profile: \"minimal\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if text(context, &["tools", "profile"]) != Some("minimal") {
        return;
    }
    for agent in context.agents() {
        let Some(profile) = agent.value.dig(&["tools", "profile"]).and_then(known_text) else { continue };
        if profile != "minimal" {
            let message = text!("this agent has more tools than the general profile `minimal`: `{profile}`", profile);
            let finding = Finding::new(Anchor::Value(agent.path.key("tools").key("profile")), message)
                .label(Anchor::Value(ConfigPath::of(&["tools", "profile"])), text!("the general profile"));
            audit::push(context, findings, "tools.profile_minimal_overridden", finding.help(text!("remove it, unless this agent needs them")));
        }
    }
}
