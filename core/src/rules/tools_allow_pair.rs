//! `allow` and `alsoAllow` in one tool policy.

use super::tool_scopes::{ToolPolicy, tool_policies};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;
use crate::report::Safety;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "tools-allow-pair",
    summary: "`allow` and `alsoAllow` in the same tool policy",
    explanation: "`allow` is the whole list of tools, `alsoAllow` adds to the list that the profile or the policy above gives. One \
        object cannot do both: OpenClaw refuses the file when both lists have items. It looks at `tools`, its variants by \
        provider, sender, sandbox and subagent, and those of agents; up to 2026.4.5 also at groups in the channels of \
        that time. Put all tools into one of the lists.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ tools: { allow: [\"read\"], alsoAllow: [\"exec\"] } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { allow: [\"read\", \"exec\"] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Channels whose policies are looked at, and the first known release that does so no longer.
const CHANNELS: [(&str, Release); 9] = [
    ("bluebubbles", Release::new(2026, 4, 5)),
    ("discord", Release::new(2026, 4, 14)),
    ("imessage", Release::new(2026, 4, 14)),
    ("irc", Release::new(2026, 4, 14)),
    ("msteams", Release::new(2026, 4, 14)),
    ("signal", Release::new(2026, 4, 14)),
    ("slack", Release::new(2026, 4, 14)),
    ("telegram", Release::new(2026, 4, 5)),
    ("whatsapp", Release::new(2026, 4, 14)),
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for policy in tool_policies(context) {
        let checked = policy.channel.as_deref().is_none_or(|channel| {
            CHANNELS.iter().any(|(name, until)| *name == channel && context.target < *until)
        });
        let full = |name: &str| policy.value.get(name)?.as_array().filter(|items| !items.is_empty());
        if let (true, Some(allow), Some(more)) = (checked, full("allow"), full("alsoAllow")) {
            findings.push(finding(&policy, allow, more));
        }
    }
}

fn finding(policy: &ToolPolicy<'_>, allow: &[Value], more: &[Value]) -> Finding {
    let path = &policy.path;
    let finding = Finding::new(Anchor::Key(path.key("alsoAllow")), text!("`alsoAllow` cannot stand beside `allow`"))
        .help(text!("`allow` is the whole list, `alsoAllow` adds to another one: keep one of them"))
        .label(Anchor::Key(path.key("allow")), text!("the whole list"));
    let mut all: Vec<Json> = Vec::new();
    for item in allow.iter().chain(more) {
        let Some(text) = item.as_text().filter(|text| text.is_literal()) else { return finding };
        let name = Json::from(text.as_str());
        if !all.contains(&name) {
            all.push(name);
        }
    }
    let changes =
        vec![Change::Replace(path.key("allow"), Json::Array(all)), Change::Remove(path.key("alsoAllow"))];
    finding.fix(Safety::Unsafe, text!("put all tools into `allow`"), changes)
}
