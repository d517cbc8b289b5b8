//! Agents that listen to strangers.

use super::{ALWAYS, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::open_doors::open_channels;
use super::power::Power;

/// See the module.
pub const RULE: Rule = Rule {
    id: "open-dm",
    summary: "Everybody may write to the agent",
    explanation: "With `dmPolicy: \"open\"` and `\"*\"` in `allowFrom`, everyone who finds the account can give the agent \
        orders, and with its tools the machine too. Use `pairing`, where you approve each person once, or an \
        `allowlist`. If strangers must be served, deny the tools that run commands.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { dmPolicy: \"open\", allowFrom: [\"*\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { dmPolicy: \"pairing\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let commands = Power::of(context).commands;
    for (channel, anchor) in open_channels(context) {
        let finding = Finding::new(anchor, text!("everybody who finds this {channel} account may give the agent orders", channel));
        let finding = finding.help(if commands {
            text!("use \"pairing\" or \"allowlist\"; the agent can run commands, see also security.exposure.open_channels_with_exec")
        } else {
            text!("use \"pairing\" or \"allowlist\"")
        });
        audit::push(context, findings, &format!("channels.{channel}.dm.open"), finding);
    }
}
