//! ACP bindings without a conversation.

use super::levels::level_in;
use super::{Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "binding-acp-peer",
    summary: "A binding of type \"acp\" that names no conversation",
    explanation: "A binding of type `acp` ties one conversation to one session of an ACP agent. It needs `match.peer` with an \
        `id`; a channel alone is not enough. Releases before 2026.4.5 moreover know such bindings only for \
        Discord, for topics of Telegram groups and, since 2026.3.24, for Feishu.",
    levels: &[(Release::new(2026, 3, 13), Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ bindings: [{ type: \"acp\", agentId: \"main\", match: { channel: \"discord\" } }] }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ bindings: [{ type: \"acp\", agentId: \"main\", \
            match: { channel: \"discord\", peer: { kind: \"channel\", id: \"1\" } } }] }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// Whether only some channels can be bound.
const SOME_CHANNELS: &[(Release, Level)] =
    &[(Release::new(2026, 3, 13), Level::Refuse), (Release::new(2026, 4, 5), Level::Off)];
/// First release that binds conversations of Feishu.
const FEISHU_SINCE: Release = Release::new(2026, 3, 24);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let bindings = context.dig(&["bindings"]).and_then(Value::as_array).unwrap_or_default();
    for (index, binding) in bindings.iter().enumerate() {
        let path = ConfigPath::of(&["bindings"]).index(index).key("match");
        let (Some("acp"), Some(matching)) = (binding.get("type").and_then(Value::as_str), binding.get("match")) else { continue };
        if matching.incomplete || matching.as_object().is_none() {
            continue;
        }
        let id = match matching.dig(&["peer", "id"]) {
            Some(id) => known_text(id).map(str::trim),
            None if matching.get("peer").is_some() => continue,
            None => Some(""),
        };
        let Some(id) = id else { continue };
        if id.is_empty() {
            let finding = Finding::new(Anchor::Inside(path), text!("this binding names no conversation"));
            findings.push(finding.help(text!("add `peer` with the kind and id of one conversation")));
            continue;
        }
        let Some(channel) = matching.get("channel").and_then(known_text).map(|channel| channel.trim().to_lowercase()) else { continue };
        if level_in(SOME_CHANNELS, &context.target) == Level::Refuse && !has_bindings(context, &channel, id) {
            let message = text!("{release} cannot bind this conversation of {value}", release = context.target, value = quoted(&channel));
            let help = text!("2026.4.5 and later bind any conversation; before, it has to be one of Discord or a topic of a Telegram group");
            findings.push(Finding::new(Anchor::Value(path), message).help(help));
        }
    }
}

/// Whether an early release can bind that conversation.
fn has_bindings(context: &Context<'_>, channel: &str, id: &str) -> bool {
    match channel {
        "discord" => true,
        "telegram" => id.rsplit_once(":topic:").is_some_and(|(group, topic)| {
            group.starts_with('-') && !topic.is_empty() && topic.bytes().all(|byte| byte.is_ascii_digit())
        }),
        // What the ids of its groups must look like was not measured: only the plain group is refused.
        "feishu" => context.target >= FEISHU_SINCE && (!id.starts_with("oc_") || id.contains(':')),
        _ => false,
    }
}
