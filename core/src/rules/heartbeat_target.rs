//! Heartbeats that go nowhere.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::release::Release;
use crate::report::secret::describe;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "heartbeat-target",
    summary: "The target of a heartbeat is no channel",
    explanation: "`heartbeat.target` says where the answer of a heartbeat goes: `last` (the latest conversation), `none`, since \
        2026.8.1 `owner`, or the id of a channel such as `telegram`. A chat or phone number does not belong here \
        but into `heartbeat.to`. OpenClaw refuses everything else, empty text included.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { heartbeat: { target: \"telegram:123\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { heartbeat: { target: \"telegram\", to: \"123\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Targets that are no channel, and since when.
const WORDS: [(&str, Release); 3] = [("last", ALWAYS), ("none", ALWAYS), ("owner", Release::new(2026, 8, 1))];
/// Other names of channels that count as targets, and since when.
const ALIASES: [(&str, Release); 11] = [
    ("gchat", ALWAYS),
    ("google-chat", ALWAYS),
    ("imsg", ALWAYS),
    ("internet-relay-chat", Release::new(2026, 2, 17)),
    ("lark", Release::new(2026, 4, 5)),
    ("nc", Release::new(2026, 4, 5)),
    ("nc-talk", Release::new(2026, 4, 5)),
    ("teams", Release::new(2026, 4, 5)),
    ("twitch-chat", Release::new(2026, 4, 5)),
    ("zl", Release::new(2026, 4, 5)),
    ("zlu", Release::new(2026, 4, 5)),
];
/// A channel of tests: the release knows its settings, heartbeats do not reach it.
const NOT_REACHED: &str = "qa-channel";

fn check(context: &Context<'_>, findings: &mut Findings) {
    let since = |names: &[(&'static str, Release)]| -> Vec<&'static str> {
        names.iter().filter(|(_, since)| *since <= context.target).map(|(name, _)| *name).collect()
    };
    let (words, aliases) = (since(&WORDS), since(&ALIASES));
    let channels: Vec<&str> =
        context.facts().channels.iter().map(String::as_str).filter(|channel| *channel != NOT_REACHED).collect();
    for (path, settings) in context.agent_settings() {
        let Some(value) = settings.dig(&["heartbeat", "target"]) else { continue };
        let Some(text) = known_text(value) else { continue };
        let target = text.trim().to_lowercase();
        if [&words, &aliases, &channels].iter().any(|names| names.contains(&target.as_str())) {
            continue;
        }
        let path = path.key("heartbeat").key("target");
        let names: Vec<&str> = words.iter().chain(&channels).copied().collect();
        let help = match (target.split_once(':'), closest(&target, &names).first()) {
            (Some((channel, _)), _) if channels.contains(&channel) => {
                text!("write \"{channel}\" here, and the conversation into `heartbeat.to`", channel)
            }
            (_, Some(near)) if !target.is_empty() => text!("did you mean \"{value}\"?", value = near),
            _ => text!("use \"last\", \"none\" or the id of a channel; the conversation goes into `heartbeat.to`"),
        };
        let message = text!("{value} is no target for a heartbeat", value = describe(&path, value));
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}
