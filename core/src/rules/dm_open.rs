//! Open doors behind which nobody may speak.

use super::dm_policy::{doors, is_everybody};
use super::{ALWAYS, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "dm-open",
    summary: "Private messages are open, and the list of senders does not say everybody",
    explanation: "`dmPolicy: \"open\"` lets everybody write to the agent, and as a safeguard OpenClaw wants it said twice: \
        `allowFrom` has to hold `\"*\"`. Releases before 2026.4.14 refuse the file for the channels in their core; later ones \
        load it, since 2026.6.11 with a warning, and turn messages away. An account without a list has that of its \
        channel; one with a list, even an empty one, does not. Think before you open: everybody includes \
        strangers, who then talk to an agent that may run commands.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 4, 14), Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { dmPolicy: \"open\" } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { dmPolicy: \"open\", allowFrom: [\"*\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for door in doors(context) {
        if door.policy == "open" && !door.allowed.iter().any(|value| is_everybody(value)) {
            let message = text!("private messages of {channel} are open, but `allowFrom` does not let everybody in", channel = door.channel);
            let help = text!("add \"*\" to `allowFrom` to let strangers write, or use the policy \"pairing\" or \"allowlist\"");
            findings.push(Finding::new(door.anchor, message).help(help).at_level(door.level));
        }
    }
}
