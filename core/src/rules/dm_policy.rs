//! Who may write to a channel in private: the policy and the list that hold for a channel or account,
//! as each release reads them.

use super::levels::level_in;
use super::{ALWAYS, Anchor, Context, Level};
use crate::document::{Object, Value, ValueKind};
use crate::path::ConfigPath;
use crate::release::Release;

/// A policy for private messages, and the list that goes with it.
pub(super) struct Door<'a> {
    /// The channel.
    pub(super) channel: &'static str,
    /// What to point at.
    pub(super) anchor: Anchor,
    /// `open`, `allowlist` and so on.
    pub(super) policy: &'a str,
    /// Who may write.
    pub(super) allowed: Vec<&'a Value>,
    /// How serious the release takes a list that does not fit the policy.
    pub(super) level: Level,
}

/// Since when channels say how serious a list is that does not fit. From 2026.4.14 to 2026.6.1 the
/// releases are silent; nobody gets in all the same.
const CORE: &[(Release, Level)] = &[(ALWAYS, Level::Refuse), (LENIENT, Level::Warning)];
/// The same for two channels whose verdict in 2026.4.5 is not certain.
const CORE_UNTIL_4_5: &[(Release, Level)] = &[(ALWAYS, Level::Refuse), (Release::new(2026, 4, 5), Level::Warning)];
const LATER: &[(Release, Level)] = &[(Release::new(2026, 6, 11), Level::Warning)];
/// From here on releases only warn, accounts inherit the policy, and what is disabled does not count.
const LENIENT: Release = Release::new(2026, 4, 14);
/// First release in which an account without a list has that of its channel.
const INHERITS: Release = Release::new(2026, 2, 26);

const CHANNELS: [(&str, &[(Release, Level)]); 19] = [
    ("bluebubbles", CORE_UNTIL_4_5),
    ("discord", CORE),
    ("feishu", LATER),
    ("googlechat", CORE),
    ("imessage", CORE),
    ("irc", CORE),
    ("line", LATER),
    ("matrix", LATER),
    ("mattermost", LATER),
    ("msteams", CORE),
    ("nextcloud-talk", LATER),
    ("nostr", LATER),
    ("signal", CORE),
    ("slack", CORE),
    ("sms", LATER),
    ("telegram", CORE_UNTIL_4_5),
    ("whatsapp", CORE),
    ("zalo", LATER),
    ("zalouser", LATER),
];

/// Every policy of the config whose list can be seen.
pub(super) fn doors<'a>(context: &Context<'a>) -> Vec<Door<'a>> {
    let mut doors = Vec::new();
    for (channel, levels) in CHANNELS {
        let level = level_in(levels, &context.target);
        let Some(value) = context.dig(&["channels", channel]) else { continue };
        let Some(settings) = value.as_object().filter(|_| !value.incomplete) else { continue };
        if level == Level::Off || !counts(context, settings) {
            continue;
        }
        let path = ConfigPath::of(&["channels", channel]);
        let reader = Reader { context, channel, level };
        let above = reader.read(settings);
        doors.extend(reader.door(&path, above.policy, above.allowed.clone()));
        let accounts = settings.get("accounts").filter(|accounts| !accounts.incomplete).and_then(Value::as_object);
        for account in accounts.into_iter().flat_map(Object::iter) {
            let Some(own) = account.value.as_object().filter(|_| !account.value.incomplete) else { continue };
            if counts(context, own) {
                let path = path.key("accounts").key(&account.name);
                doors.extend(reader.account(&path, reader.read(own), &above));
            }
        }
    }
    doors
}

/// Early releases look at disabled channels too.
fn counts(context: &Context<'_>, settings: &Object) -> bool {
    context.target < LENIENT || settings.get("enabled").and_then(Value::as_bool) != Some(false)
}

/// What one object says.
struct Said<'a> {
    /// The policy, and the names under which it stands.
    policy: Option<(&'a str, &'static [&'static str])>,
    /// The list; none when there is none.
    allowed: Option<Vec<&'a Value>>,
}

struct Reader<'c, 'a> {
    context: &'c Context<'a>,
    channel: &'static str,
    level: Level,
}

impl<'a> Reader<'_, 'a> {
    fn read(&self, settings: &'a Object) -> Said<'a> {
        let early = self.context.target < LENIENT;
        let (top, nested) = match self.channel {
            "discord" | "slack" => (true, true),
            "googlechat" => (!early, true),
            "matrix" => (false, true),
            _ => (true, false),
        };
        let nested = if nested { settings.get("dm").and_then(Value::as_object) } else { None };
        let top_policy = settings.get("dmPolicy").filter(|_| top).and_then(Value::as_str);
        let nested_policy = nested.and_then(|dm| dm.get("policy")).and_then(Value::as_str);
        let lists = [settings.get("allowFrom").filter(|_| top), nested.and_then(|dm| dm.get("allowFrom"))];
        let lists: Vec<&Value> = lists.into_iter().flatten().collect();
        let policy = top_policy
            .map(|policy| (policy, &["dmPolicy"][..]))
            .or_else(|| nested_policy.map(|policy| (policy, &["dm", "policy"][..])));
        let items = || lists.iter().flat_map(|list| list.as_array().unwrap_or_default()).collect();
        Said { policy, allowed: (!lists.is_empty()).then(items) }
    }

    fn account(&self, path: &ConfigPath, own: Said<'a>, above: &Said<'a>) -> Option<Door<'a>> {
        let target = self.context.target;
        if target < INHERITS {
            return self.door(path, own.policy, own.allowed);
        }
        let inherits_policy = target >= LENIENT || matches!(self.channel, "discord" | "slack");
        let allowed = own.allowed.clone().or_else(|| above.allowed.clone());
        match own.policy {
            Some(policy) => self.door(path, Some(policy), allowed),
            // With neither a policy nor a list of its own it is the channel once more.
            None if inherits_policy && own.allowed.is_some() => {
                let (policy, _) = above.policy?;
                self.door(path, Some((policy, &["allowFrom"])), allowed)
            }
            None => None,
        }
    }

    fn door(
        &self,
        path: &ConfigPath,
        policy: Option<(&'a str, &'static [&'static str])>,
        allowed: Option<Vec<&'a Value>>,
    ) -> Option<Door<'a>> {
        let (policy, names) = policy?;
        let allowed = allowed.unwrap_or_default();
        // What hangs on an unknown variable may be anything.
        let unclear = |value: &&Value| value.is_unknown() || value.as_text().is_some_and(|text| text.has_unknown());
        if allowed.iter().any(unclear) {
            return None;
        }
        let place = names.iter().fold(path.clone(), |path, name| path.key(name));
        let place = if self.context.root().at(&place).is_some() { place } else { path.clone() };
        Some(Door { channel: self.channel, anchor: Anchor::Value(place), policy, allowed, level: self.level })
    }
}

/// Whether an item of a list is `*`: everybody.
pub(super) fn is_everybody(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim() == "*")
}

/// Whether an item of a list names somebody.
pub(super) fn is_somebody(value: &Value) -> bool {
    match &value.kind {
        ValueKind::String(text) => !text.as_str().trim().is_empty(),
        ValueKind::Null => false,
        _ => true,
    }
}
