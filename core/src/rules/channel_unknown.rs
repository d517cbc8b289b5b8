//! Names under `channels` that are no channel of the release.

use crate::report::text::{any_of, in_quotes};
use super::plugin_ids::{Plugins, level};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::migrate;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::secret::outline;
use crate::schema::history::History;
use crate::schema::similar::closest;

/// See the module.
pub const RULE: Rule = Rule {
    id: "channel-unknown",
    summary: "A name under `channels` that is no channel of the release",
    explanation: "Every key of `channels` must be the exact id of a channel that the release brings along or that an installed \
        plugin adds; the case counts, and other names of a channel (`teams`, `lark`) are not ids. An unknown id stops \
        OpenClaw, even when its value is empty. Since 2026.4.29 it is a warning when `plugins.entries` or \
        `plugins.allow` names a plugin of that id too. Channels come and go: some moved into packages of their own, \
        which have to be installed.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Safe),
    bad: Example { text: "{ channels: { teams: { enabled: false } } }", target: "2026.9.6" },
    good: Example { text: "{ channels: { msteams: { enabled: false } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Other names of channels, which are right in some places and never as a key.
const ALIASES: [(&str, &str); 11] = [
    ("gchat", "googlechat"),
    ("google-chat", "googlechat"),
    ("imsg", "imessage"),
    ("internet-relay-chat", "irc"),
    ("lark", "feishu"),
    ("nc", "nextcloud-talk"),
    ("nc-talk", "nextcloud-talk"),
    ("teams", "msteams"),
    ("twitch-chat", "twitch"),
    ("zl", "zalo"),
    ("zlu", "zalouser"),
];

/// Channels of packages that these releases know without the package: the first that does, and the
/// first that does no longer.
const CATALOGUE: [(&str, Release, Release); 3] = [
    ("openclaw-weixin", Release::new(2026, 5, 12), Release::new(2026, 5, 28)),
    ("wecom", Release::new(2026, 5, 12), Release::new(2026, 5, 28)),
    ("yuanbao", Release::new(2026, 5, 12), Release::new(2026, 5, 28)),
];

/// From this release on a plugin of the same name in the config softens the error.
const SOFT_SINCE: Release = Release::new(2026, 4, 29);
/// From this release on a key with blanks around stands for the channel, and is then found to be missing.
const TRIMS_SINCE: Release = Release::new(2026, 4, 14);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(channels) = context.dig(&["channels"]).and_then(|value| value.as_object()) else { return };
    let path = ConfigPath::of(&["channels"]);
    let plugins = Plugins::of(context);
    let place = context.atlas.at(&path);
    let facts = context.facts();
    let known: Vec<&str> = facts.channels.iter().map(String::as_str).collect();
    for entry in channels.iter() {
        let name = entry.name.as_str();
        let id = name.trim();
        let settings = id == "defaults"
            || (id == "modelByChannel" && place.is_some_and(|place| place.named_member(id).is_some()));
        let listed = CATALOGUE.iter().any(|(known, since, until)| *known == id && (*since..*until).contains(&context.target));
        if id.is_empty() || settings || listed {
            continue;
        }
        let anchor = Anchor::Key(path.key(name));
        if known.contains(&id) {
            let padded = name != id && !channels.iter().any(|other| other.name == id);
            if padded && context.target >= TRIMS_SINCE && !facts.unchecked_channels.iter().any(|other| other == id) {
                let finding = Finding::new(anchor, text!("the channel id {name} has blanks around it", name = in_quotes(name)));
                findings.push(renamed(finding, context, name, id));
            }
            continue;
        }
        let finding = Finding::new(anchor, text!("{name} is no channel of {release}", name = in_quotes(name), release = context.target));
        let finding = if plugins.may_hold_others() || plugins.is_installed(id) {
            finding.at_level(Level::Info)
        } else if context.target >= SOFT_SINCE && plugins.is_named(id) {
            finding.at_level(Level::Warning)
        } else {
            finding.at_level(level(facts.unknown_channel))
        };
        findings.push(advice(finding, context, name, &known));
    }
}

fn advice(finding: Finding, context: &Context<'_>, name: &str, known: &[&str]) -> Finding {
    if migrate::is_note(name) {
        let help = text!("a key is no place for a comment; comments start with `//`, on a line of their own or behind a value");
        return finding.help(help).plan(migrate::note(context, &ConfigPath::of(&["channels", name])));
    }
    let id = name.trim();
    let lower = id.to_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, id)| *id);
    if let Some(right) = alias.or_else(|| known.iter().copied().find(|known| *known == lower)).filter(|id| known.contains(id)) {
        let help = text!("the id of this channel is `{right}`", right);
        return renamed(finding.help(help), context, name, right);
    }
    match elsewhere(id) {
        Some((first, _)) if first > context.target => {
            return finding.help(text!("{first} is the first known release with this channel", first));
        }
        Some((_, last)) => {
            let path = ConfigPath::of(&["channels", name]);
            let title = context.root().at(&path).map(|value| text!("remove `{path}`, {content}", path, content = outline(&path, value)));
            let help = text!("{last} is the last known release with this channel; remove it, or install a plugin that adds it", last);
            return finding.help(help).fix(Safety::Unsafe, title.unwrap_or_default(), vec![Change::Remove(path)]);
        }
        None => {}
    }
    if id == "modelByChannel" {
        return finding.help(text!("2026.2.26 is the first known release with this setting"));
    }
    if id == "webchat" {
        let path = ConfigPath::of(&["channels", name]);
        let title = context.root().at(&path).map(|value| text!("remove `{path}`, {content}", path, content = outline(&path, value)));
        let finding = finding.help(text!("the web chat is a part of the gateway and needs no settings here; remove the key"));
        return finding.fix(Safety::Safe, title.unwrap_or_default(), vec![Change::Remove(path)]);
    }
    let near = closest(id, known);
    match near.as_slice() {
        [] => finding.help(text!("only a plugin can add other channels: install it and name it in `plugins.entries`, or remove the key")),
        [only] => renamed(finding.help(text!("did you mean `{name}`?", name = only)), context, name, only),
        _ => finding.help(text!("did you mean {names}?", names = any_of(near.iter().map(|name| format!("`{name}`"))))),
    }
}

/// Offers the right id, unless it is there already.
fn renamed(finding: Finding, context: &Context<'_>, name: &str, right: &str) -> Finding {
    let path = ConfigPath::of(&["channels"]);
    if context.dig(&["channels", right]).is_some() {
        return finding;
    }
    let title = text!("rename `{name}` to `{new}`", name, new = right);
    finding.fix(Safety::Unsafe, title, vec![Change::Rename(path.key(name), right.to_owned())])
}

/// The first and the last known release with that channel.
fn elsewhere(id: &str) -> Option<(Release, Release)> {
    let history = History::get();
    let mut with = (0..history.versions().len()).filter(|index| history.facts(*index).channels.iter().any(|known| known == id));
    let first = with.next()?;
    Some((history.versions()[first], history.versions()[with.next_back().unwrap_or(first)]))
}
