//! Agents that listen to every group.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::open_doors::open_groups;
use super::power::Power;

/// See the module.
pub const RULE: Rule = Rule {
    id: "open-groups",
    summary: "Every group may use the agent",
    explanation: "`groupPolicy: \"open\"` lets the agent answer in every group that somebody adds it to, and everyone in \
        such a group can give it orders. That is serious when it can run commands, change files outside a \
        sandbox, use elevated tools or control the gateway. Use `allowlist` and name the groups, or deny \
        those tools.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ channels: { telegram: { groupPolicy: \"open\" } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { telegram: { groupPolicy: \"allowlist\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let power = Power::of(context);
    let worst = if power.elevated {
        Some(("security.exposure.open_groups_with_elevated", text!("have commands run outside the sandbox")))
    } else if (power.commands || power.files) && !power.sandboxed {
        Some(("security.exposure.open_groups_with_runtime_or_fs", text!("have it run commands or change files")))
    } else if power.control {
        Some(("security.exposure.open_groups_with_control_plane_tools", text!("have it control the gateway")))
    } else {
        None
    };
    for (channel, path) in open_groups(context) {
        let anchor = Anchor::Value(path);
        let help = text!("use \"allowlist\" and name the groups");
        match &worst {
            Some((id, what)) => {
                let finding = Finding::new(anchor, text!("members of any group may use this agent and {what}", what));
                audit::push(context, findings, id, finding.help(text!("{help}, or deny such tools", help)));
            }
            None => {
                let finding = Finding::new(anchor, text!("the agent answers in every group that it is added to")).help(help);
                audit::push(context, findings, &format!("channels.{channel}.groups.open"), finding.at_level(Level::Info));
            }
        }
    }
}
