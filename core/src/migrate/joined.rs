//! Moves that join or part values, which no table of places can say.

use super::catalogue::Found;
use super::relocate::{removal_as, translate};
use super::values::safety_of_new_text;
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::Safety;
use crate::rules::{Change, Context, Plan};
use serde_json::{Value as Json, json};

/// The plan for a migration that is written by hand. The outer none: it is not one of those.
#[expect(clippy::option_option, reason = "no plan differs from no opinion")]
pub(super) fn by_hand(
    context: &Context<'_>,
    from: &ConfigPath,
    value: &Value,
    found: Option<Found>,
) -> Option<Option<Plan>> {
    match found?.migration.id.as_str() {
        "thread-spawn" => Some(spawn_sessions(context, from)),
        "discord-channel-agent" => Some(binding(context, from, value)),
        "media-models" => Some(media_models(context, from, value)),
        "memory-qmd" => Some(search_folders(context, from, value)),
        // An account inherits the limit of the channel, which its own word then has to undo.
        "telegram-group-context" if limited_above(context, from) => Some(None),
        _ => None,
    }
}

/// Two switches for two kinds of sessions become one, which is on only when both were.
fn spawn_sessions(context: &Context<'_>, from: &ConfigPath) -> Option<Plan> {
    let parent = from.parent()?;
    let to = parent.key("spawnSessions");
    let old = ["spawnSubagentSessions", "spawnAcpSessions"].map(|name| parent.key(name));
    let there: Vec<(&ConfigPath, &Value)> =
        old.iter().filter_map(|path| Some((path, context.root().at(path)?))).collect();
    if context.root().at(&to).is_some() {
        let title = format!("remove `{from}`, since `{to}` is set already");
        return Some(Plan { title, safety: Safety::Unsafe, changes: vec![Change::Remove(from.clone())] });
    }
    let on = there.iter().map(|(_, value)| value.as_bool()).collect::<Option<Vec<_>>>()?.into_iter().all(|on| on);
    let mut changes: Vec<Change> = there.iter().map(|(path, _)| Change::Remove((*path).clone())).collect();
    if let Some(Change::Remove(first)) = changes.first().cloned() {
        changes[0] = Change::Rename(first.clone(), "spawnSessions".to_owned());
        changes.push(Change::Replace(first, on.into()));
    }
    let title = format!("write `{to}: {on}`, for subagents and ACP sessions alike");
    Some(Plan { title, safety: Safety::Unsafe, changes })
}

/// The agent of a Discord channel becomes a binding.
fn binding(context: &Context<'_>, from: &ConfigPath, value: &Value) -> Option<Plan> {
    let agent = value.as_text().filter(|text| text.is_literal())?.as_str();
    let names: Vec<&str> = from
        .segments()
        .iter()
        .filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        })
        .collect();
    let (account, guild, channel) = match names.as_slice() {
        ["channels", "discord", "guilds", guild, "channels", channel, _] => (None, *guild, *channel),
        ["channels", "discord", "accounts", account, "guilds", guild, "channels", channel, _] => {
            (Some(*account), *guild, *channel)
        }
        _ => return None,
    };
    let mut places = json!({"channel": "discord", "guildId": guild, "peer": {"kind": "channel", "id": channel}});
    if let Some(account) = account {
        places["accountId"] = account.into();
    }
    let new = json!({"agentId": agent, "match": places});
    let bindings = ConfigPath::of(&["bindings"]);
    let mut changes = vec![Change::Remove(from.clone())];
    let title = format!("write `{from}` as a binding");
    let Some(there) = context.root().at(&bindings) else {
        changes.push(Change::Insert(ConfigPath::root(), "bindings".to_owned(), json!([new])));
        return Some(Plan { title, safety: Safety::Safe, changes });
    };
    let mut all = there.as_array().filter(|_| !there.incomplete)?.iter().map(Value::to_json).collect::<Vec<_>>();
    let repeats = all.contains(&new);
    // Another agent is bound to that place already: the binding counted before, and counts now.
    let taken = all.iter().any(|other| other["match"] == new["match"]);
    if !repeats && !taken {
        // The most special binding wins wherever it stands, but the first of equals does.
        all.push(new);
        changes.push(Change::Replace(bindings, Json::Array(all)));
    }
    let safety = match (repeats, taken) {
        (true, _) => Safety::Safe,
        (false, true) => Safety::Unsafe,
        (false, false) => safety_of_new_text(context, there),
    };
    Some(Plan { title, safety, changes })
}

/// Models of one kind of media join those of all kinds, and say which kind is theirs.
fn media_models(context: &Context<'_>, from: &ConfigPath, value: &Value) -> Option<Plan> {
    let Some(Segment::Key(kind)) = from.segments().get(2).filter(|_| from.segments().len() == 4) else { return None };
    let media = ConfigPath::of(&["tools", "media"]);
    let to = media.key("models");
    let with_kind = |item: &Value| {
        let mut model = item.to_json();
        let members = model.as_object_mut().filter(|_| !item.incomplete)?;
        members.insert("capabilities".to_owned(), json!([kind]));
        Some(model)
    };
    let new: Vec<Json> =
        value.as_array().filter(|_| !value.incomplete)?.iter().map(with_kind).collect::<Option<_>>()?;
    let mut safety = safety_of_new_text(context, value);
    let mut changes = vec![Change::Remove(from.clone())];
    match context.root().at(&to) {
        None => changes.push(Change::Insert(media, "models".to_owned(), Json::Array(new))),
        Some(there) => {
            safety = safety.min(safety_of_new_text(context, there));
            let mut all: Vec<Json> =
                there.as_array().filter(|_| !there.incomplete)?.iter().map(Value::to_json).collect();
            all.extend(new);
            changes.push(Change::Replace(to.clone(), Json::Array(all)));
        }
    }
    Some(Plan { title: format!("move `{from}` to `{to}`, for {kind} only"), safety, changes })
}

/// Folders of the retired search engine become folders of the one that is left. The rest goes.
fn search_folders(context: &Context<'_>, from: &ConfigPath, value: &Value) -> Option<Plan> {
    let list = ["paths", "extraCollections"].into_iter().find_map(|name| value.get(name)?.as_array());
    let Some(folders) = list.filter(|list| !list.is_empty()) else {
        return Some(removal_as(from, value, Safety::Unsafe));
    };
    let folder = |item: &Value| {
        let path = item.get("path")?.to_json();
        Some(match item.get("pattern") {
            Some(pattern) => json!({"path": path, "pattern": pattern.to_json()}),
            None => path,
        })
    };
    let new: Vec<Json> = folders.iter().map(folder).collect::<Option<_>>()?;
    let keys = from.segments();
    let search = match keys.iter().position(|key| matches!(key, Segment::Key(name) if name == "entries")) {
        Some(1) => ConfigPath::from(keys[..3].to_vec()).key("memory").key("search"),
        _ if matches!(keys.get(1), Some(Segment::Key(name)) if name == "list") => return None,
        _ => ConfigPath::of(&["memory", "search"]),
    };
    let to = search.key("extraPaths");
    let mut changes = vec![Change::Remove(from.clone())];
    match context.root().at(&to) {
        None => changes = translate(context, from, &to, Json::Array(new)),
        Some(there) => {
            let mut all: Vec<Json> = there.as_array()?.iter().map(Value::to_json).collect();
            all.extend(
                new.into_iter()
                    .filter(|item| !there.as_array().unwrap_or_default().iter().any(|old| old.to_json() == *item)),
            );
            changes.push(Change::Replace(to.clone(), Json::Array(all)));
        }
    }
    let title = format!("search its folders as `{to}`, and remove the rest of `{from}`");
    Some(Plan { title, safety: Safety::Unsafe, changes })
}

/// Whether the channel above an account limits the history.
fn limited_above(context: &Context<'_>, from: &ConfigPath) -> bool {
    let channel = ConfigPath::of(&["channels", "telegram"]);
    from.segments().len() > 3
        && ["historyLimit", "includeGroupHistoryContext"]
            .iter()
            .any(|name| context.root().at(&channel.key(name)).is_some())
}
