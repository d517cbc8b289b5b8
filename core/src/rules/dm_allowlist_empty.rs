//! Lists of senders with nobody on them.

use super::dm_policy::{doors, is_somebody};
use super::{Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "dm-allowlist-empty",
    summary: "Only listed people may write, and nobody is listed",
    explanation: "With `dmPolicy: \"allowlist\"` only those in `allowFrom` may write to the agent. When the list is missing or \
        empty, nobody may. `groupAllowFrom` does not count, and a list of an account, even an empty one, replaces that \
        of the channel. Releases from 2026.2.26 to 2026.4.5 refuse the file for the channels in their core; later ones load \
        it, since 2026.6.11 with a warning.",
    levels: &[(Release::new(2026, 2, 26), Level::Refuse), (Release::new(2026, 4, 14), Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { dmPolicy: \"allowlist\" } } }", target: "2026.9.6" },
    good: Example {
        text: "{ channels: { telegram: { dmPolicy: \"allowlist\", allowFrom: [\"123456789\"] } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for door in doors(context) {
        if door.policy == "allowlist" && !door.allowed.iter().any(|value| is_somebody(value)) {
            let message = text!("nobody is on the list of those who may write to {channel}", channel = door.channel);
            let help = text!("put the people into `allowFrom`, or use the policy \"pairing\"");
            findings.push(Finding::new(door.anchor, message).help(help).at_level(door.level));
        }
    }
}
