//! Settings of channels that do not go without another.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value, ValueKind};
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "channel-partner",
    summary: "A setting of a channel that does not go without another",
    explanation: "Up to 2026.4.5 OpenClaw refuses settings of channels whose partner is missing: `webhookUrl` of Telegram needs \
        `webhookSecret` (since 2026.2.3), mode `http` of Slack needs `signingSecret`, `register` of NickServ needs \
        `registerEmail`, `activityUrl` and `activityType` of Discord need `activity`, and streaming (type 1) needs a URL. \
        Accounts take the partner from their channel. Later releases load the file, and the channel does not work.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 4, 5), Level::Off)],
    fix: None,
    bad: Example { text: "{ channels: { slack: { mode: \"http\" } } }", target: "2026.3.31" },
    good: Example {
        text: "{ channels: { slack: { mode: \"http\", signingSecret: \"${SLACK_SIGNING_SECRET}\" } } }",
        target: "2026.3.31",
    },
    scope: Scope::Config,
    check,
};

const TELEGRAM_SINCE: Release = Release::new(2026, 2, 3);
const DISCORD_SINCE: Release = Release::new(2026, 2, 17);
const PRESENCE_SINCE: Release = Release::new(2026, 3, 13);
/// From this release on a secret of blanks is none for Slack too.
const SLACK_BLANKS_SINCE: Release = Release::new(2026, 3, 2);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (channel, judge) in [
        ("telegram", telegram as fn(&Scoped<'_>) -> Vec<Missing>),
        ("slack", slack),
        ("irc", irc),
        ("discord", discord),
    ] {
        let path = ConfigPath::of(&["channels", channel]);
        let Some(settings) = context.dig(&["channels", channel]).filter(|settings| settings.as_object().is_some()) else {
            continue;
        };
        let own = Scoped { settings, above: None, target: context.target };
        let mut found: Vec<(ConfigPath, Missing)> = Vec::new();
        if !settings.incomplete {
            found.extend(judge(&own).into_iter().map(|missing| (path.clone(), missing)));
        }
        let accounts = settings.get("accounts").and_then(Value::as_object);
        for account in accounts.into_iter().flat_map(Object::iter) {
            if account.value.as_object().is_none() || account.value.incomplete || settings.incomplete {
                continue;
            }
            let path = path.key("accounts").key(&account.name);
            let scoped = Scoped { settings: &account.value, above: Some(settings), target: context.target };
            found.extend(judge(&scoped).into_iter().map(|missing| (path.clone(), missing)));
        }
        for (path, (cause, partner)) in found {
            let message = text!("`{key}` needs `{partner}`", key = cause.join("."), partner = partner.join("."));
            let at = cause.iter().fold(path.clone(), |path, name| path.key(name));
            let anchor = if context.root().at(&at).is_some() { Anchor::Key(at) } else { Anchor::Key(path) };
            findings.push(Finding::new(anchor, message).help(text!("add `{key}`", key = partner.join("."))));
        }
    }
}

/// What asks for a partner, and the partner that is missing.
type Missing = (&'static [&'static str], &'static [&'static str]);

/// The settings of a channel, or of one of its accounts below them.
struct Scoped<'a> {
    settings: &'a Value,
    above: Option<&'a Value>,
    target: Release,
}

impl<'a> Scoped<'a> {
    fn own(&self, names: &[&str]) -> Option<&'a Value> {
        self.settings.dig(names)
    }

    /// The own value, else that of the channel.
    fn effective(&self, name: &str) -> Option<&'a Value> {
        self.settings.get(name).or_else(|| self.above?.get(name))
    }

    fn is_off(&self) -> bool {
        self.above.is_some()
            && self.own(&["enabled"]).is_some_and(|value| matches!(value.kind, ValueKind::Bool(false)))
    }
}

/// Whether something is set there; blanks count as nothing, what is not known as something.
fn is_set(value: Option<&Value>) -> bool {
    value.is_some_and(|value| certain(value).is_none_or(|text| !text.trim().is_empty()))
}

fn telegram(scoped: &Scoped<'_>) -> Vec<Missing> {
    let url = scoped.own(&["webhookUrl"]).and_then(certain).is_some_and(|url| !url.trim().is_empty());
    // The channel's own secret serves its accounts even when theirs is blank.
    let secret = is_set(scoped.own(&["webhookSecret"])) || is_set(scoped.above.and_then(|above| above.get("webhookSecret")));
    let missing = url && !secret && !scoped.is_off() && scoped.target >= TELEGRAM_SINCE;
    if missing { vec![(&["webhookUrl"], &["webhookSecret"])] } else { Vec::new() }
}

fn slack(scoped: &Scoped<'_>) -> Vec<Missing> {
    let http = scoped.effective("mode").and_then(certain) == Some("http");
    let set = |value: Option<&Value>| match value.and_then(certain) {
        Some(text) if scoped.target < SLACK_BLANKS_SINCE => !text.is_empty(),
        _ => is_set(value),
    };
    let secret = set(scoped.own(&["signingSecret"])) || set(scoped.above.and_then(|above| above.get("signingSecret")));
    if http && !secret && !scoped.is_off() { vec![(&["mode"], &["signingSecret"])] } else { Vec::new() }
}

fn irc(scoped: &Scoped<'_>) -> Vec<Missing> {
    let register = scoped.own(&["nickserv", "register"]).is_some_and(|value| matches!(value.kind, ValueKind::Bool(true)));
    let email = is_set(scoped.own(&["nickserv", "registerEmail"]));
    if register && !email { vec![(&["nickserv", "register"], &["nickserv", "registerEmail"])] } else { Vec::new() }
}

fn discord(scoped: &Scoped<'_>) -> Vec<Missing> {
    let mut missing: Vec<Missing> = Vec::new();
    if scoped.target < DISCORD_SINCE {
        return missing;
    }
    let number = |names: &[&str]| match scoped.own(names).map(|value| &value.kind) {
        Some(ValueKind::Number(number)) => Some(*number),
        _ => None,
    };
    let kind = number(&["activityType"]);
    let streaming = kind.is_some_and(|kind| (kind - 1.0).abs() < f64::EPSILON);
    let (activity, url) = (is_set(scoped.own(&["activity"])), is_set(scoped.own(&["activityUrl"])));
    if kind.is_some() && !activity {
        missing.push((&["activityType"], &["activity"]));
    } else if url && !activity {
        missing.push((&["activityUrl"], &["activity"]));
    }
    if streaming && !url {
        missing.push((&["activityType"], &["activityUrl"]));
    }
    if url && kind.is_none() {
        missing.push((&["activityUrl"], &["activityType"]));
    }
    let pair = (number(&["autoPresence", "intervalMs"]), number(&["autoPresence", "minUpdateIntervalMs"]));
    if let (Some(interval), Some(least)) = pair
        && least > interval
        && scoped.target >= PRESENCE_SINCE
    {
        missing.push((&["autoPresence", "minUpdateIntervalMs"], &["autoPresence", "intervalMs"]));
    }
    missing
}
