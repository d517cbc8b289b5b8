//! Old values and their new spelling, as the newest release's own repair writes them.

use super::catalogue::{self, Found};
use crate::document::{Value, ValueKind};
use crate::path::{ConfigPath, Segment};
use crate::report::text::in_quotes;
use crate::report::{Safety, Span, Text};
use crate::rules::{Change, Context, Plan};
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;
use serde_json::{Value as Json, json};

/// What a release's own repair writes for an old value at `pattern`.
pub(crate) fn translated(pattern: &Pattern, value: &Value) -> Option<&'static Json> {
    if value.as_text().is_some_and(|text| !text.is_literal()) {
        return None;
    }
    let old = value.to_json();
    catalogue::of_values(pattern)
        .filter(|migration| migration.to.is_empty())
        .find_map(|migration| migration.translate(&old))
}

/// The same for the value at `path`, where a neighbour may have a say.
pub(crate) fn translated_at(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Option<Json> {
    let pattern = pattern_of(path);
    let new = translated(&pattern, value)?;
    let list = path.parent().and_then(|parent| context.root().at(&parent.key("allowFrom"))).and_then(Value::as_array);
    let trusted = value.as_str() == Some("trusted") && pattern.steps().get(1) == Some(&Step::Key("matrix".to_owned()));
    Some(if trusted && list.is_some_and(|list| !list.is_empty()) { json!("allowlist") } else { new.clone() })
}

/// What a person has to know about the value at `path`, which the target refuses.
pub(crate) fn decision(context: &Context<'_>, path: &ConfigPath) -> Option<Text> {
    catalogue::of_refused_forms()
        .filter(|migration| migration.safety == Safety::Display && !migration.is_of_whole_keys())
        .filter(|migration| migration.since.is_none_or(|since| since <= context.target))
        .find(|migration| {
            catalogue::found(migration, path).is_some()
                || path.parent().is_some_and(|parent| catalogue::found(migration, &parent).is_some())
        })
        .map(|migration| migration.why())
}

/// The value for the new place, where a move changes it; null when the key goes.
pub(super) fn translated_move(found: Found, from: &ConfigPath, value: &Value) -> Option<Json> {
    let migration = found.migration;
    if found.route.from.steps().len() != from.segments().len() || value.is_unknown() {
        return None;
    }
    if let Some(new) = migration.translate(&value.to_json()) {
        return Some(new.clone());
    }
    // A value of the old place that has another name at the new one, whatever moves it.
    let pattern = pattern_of(from);
    let named = catalogue::of_values(&pattern).filter(|other| other.to.is_empty());
    if let Some(new) = named.into_iter().find_map(|other| other.translate(&value.to_json())) {
        return Some(new.clone());
    }
    if let (Some(factor), Some(number)) = (migration.factor, value.as_f64()) {
        let product = (number * factor).round();
        // Larger ones were in the new unit already, or are a slip.
        return (1.0..=86_400_000.0).contains(&product).then(|| json!(product as u64));
    }
    if migration.id == "agent-model-strings" && from.last_key() == Some("allowedModels") {
        let names: Option<Vec<&str>> = value.as_array()?.iter().map(literal).collect();
        return Some(
            names?.into_iter().map(|name| (name.to_owned(), json!({}))).collect::<serde_json::Map<_, _>>().into(),
        );
    }
    None
}

/// Comments inside a value do not survive when it is written anew.
pub(super) fn safety_of_new_text(context: &Context<'_>, value: &Value) -> Safety {
    let place = value.location;
    let inside = |span: Span| place.span.start <= span.start && span.end <= place.span.end;
    let source = context.document.file(place.file);
    let loses = source.is_some_and(|source| source.parse.comments.iter().any(|comment| inside(comment.span)));
    if loses { Safety::Unsafe } else { Safety::Safe }
}

fn literal(value: &Value) -> Option<&str> {
    value.as_text().filter(|text| text.is_literal()).map(|text| text.as_str())
}

/// The items of both lists, each once, when all of them are plain texts.
pub(super) fn union(old: &Value, new: &Value) -> Option<Json> {
    let mut all: Vec<&str> = Vec::new();
    for item in new.as_array()?.iter().chain(old.as_array()?) {
        let text = literal(item)?;
        if !all.contains(&text) {
            all.push(text);
        }
    }
    Some(json!(all))
}

/// Whether groups have to mention the bot, once said for all channels or at the channel: now at every
/// group, `groups["*"]`.
pub(crate) fn mentions(context: &Context<'_>, from: &ConfigPath, value: &Value, channels: &[&str]) -> Option<Plan> {
    let on = value.as_bool()?;
    let mut changes = Vec::new();
    let mut opens = false;
    // A channel that is still at the root has to move first.
    if channels.iter().any(|channel| context.dig(&[channel]).is_some()) {
        return None;
    }
    for channel in channels {
        let path = ConfigPath::of(&["channels", channel]);
        let Some(_) = context.root().at(&path).and_then(Value::as_object) else { continue };
        let groups = path.key("groups");
        let any = groups.key("*");
        if context.root().at(&any.key("requireMention")).is_some() {
            continue;
        }
        // Groups that are listed by name are the only ones that get in; `*` would let in the rest.
        if context.root().at(&groups).is_some() && context.root().at(&any).is_none() {
            opens = true;
        }
        // The first one takes the comments along.
        changes.push(if changes.is_empty() && from.parent().as_ref() != Some(&path) {
            Change::Carry(from.clone(), any.key("requireMention"), on.into())
        } else {
            Change::Insert(any, "requireMention".to_owned(), on.into())
        });
    }
    if !matches!(changes.first(), Some(Change::Carry(..))) {
        changes.push(Change::Remove(from.clone()));
    }
    let title = if opens {
        text!(
            "move `{from}` to `groups[\"*\"].requireMention` of the channel, which lets in all other groups as well",
            from
        )
    } else {
        text!("move `{from}` to `groups[\"*\"].requireMention` of the channel", from)
    };
    let safety = if opens { Safety::Display } else { Safety::Safe };
    Some(Plan { title, safety, changes })
}

/// `diagnostics.otel.captureContent` with a switch for each kind of content: now one for all.
pub(crate) fn capture_content(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Option<Plan> {
    if *path != ConfigPath::of(&["diagnostics", "otel", "captureContent"]) || value.incomplete {
        return None;
    }
    let object = value.as_object()?;
    let on = match object.get("enabled").and_then(Value::as_bool) {
        Some(on) => on,
        None => object.iter().any(|entry| entry.value.as_bool() == Some(true)),
    };
    Some(Plan {
        title: text!("write {new}", new = on),
        safety: safety_of_new_text(context, value),
        changes: vec![Change::Replace(path.clone(), on.into())],
    })
}

/// `session.idleMinutes`: the old key alone meant a reset by idling.
pub(super) fn idle_minutes(context: &Context<'_>, from: &ConfigPath, to: &ConfigPath, value: &Value) -> Option<Plan> {
    if context.dig(&["session", "reset"]).is_some() || value.as_f64().is_none() {
        return None;
    }
    let changes = vec![
        Change::Rename(from.clone(), "reset".to_owned()),
        Change::Replace(from.clone(), json!({"mode": "idle", "idleMinutes": value.to_json()})),
    ];
    Some(Plan {
        title: text!("move `{from}` to `{to}`, with the mode \"idle\"", from, to),
        safety: Safety::Safe,
        changes,
    })
}

/// The root `identity` belongs to the agent that was the default.
pub(super) fn root_identity(context: &Context<'_>, from: &ConfigPath) -> Option<Plan> {
    if !context.since(2026, 8, 1) || !context.sees_all_agents() {
        return None;
    }
    let entries = ConfigPath::of(&["agents", "entries"]);
    let agents = context.agents();
    let agent = match agents.as_slice() {
        [] if context.dig(&["routing", "agents"]).is_none() && context.dig(&["agents", "list"]).is_none() => {
            entries.key("main")
        }
        [one] => one.path.clone(),
        _ => return None,
    };
    let to = agent.key("identity");
    let free = context.root().at(&to).is_none()
        && matches!(agent.segments().get(1), Some(Segment::Key(key)) if key == "entries");
    free.then(|| Plan {
        title: text!("move `{from}` to `{to}`", from, to),
        safety: Safety::Safe,
        changes: vec![Change::Move(from.clone(), to)],
    })
}

/// `channels.X.streaming` as a text or a boolean: the object that stands for it.
pub(crate) fn streaming(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Option<Plan> {
    let keys: Vec<&Segment> = path.segments().iter().collect();
    let is = |at: usize, name: &str| matches!(keys.get(at), Some(Segment::Key(key)) if key == name);
    let account = keys.len() == 5 && is(2, "accounts");
    if !is(0, "channels") || !(keys.len() == 3 || account) || path.last_key() != Some("streaming") {
        return None;
    }
    let parent = path.parent()?;
    let old = context.root().at(&parent.key("streamMode"));
    let (mode, drops_old) = match (&value.kind, old.and_then(Value::as_str)) {
        (ValueKind::String(text), None) if text.is_literal() => (text.as_str().to_owned(), false),
        // The old name counts for more than a boolean.
        (ValueKind::Bool(_), Some(mode)) => (mode.to_owned(), true),
        (ValueKind::Bool(on), None) if old.is_none() => ((if *on { "partial" } else { "off" }).to_owned(), false),
        _ => return None,
    };
    if !["off", "partial", "block", "progress"].contains(&mode.as_str()) {
        return None;
    }
    let mut changes = vec![Change::Replace(path.clone(), json!({"mode": mode}))];
    changes.extend(drops_old.then(|| Change::Remove(parent.key("streamMode"))));
    // The object of an account takes the place of the channel's as a whole.
    let above = ConfigPath::from(path.segments().iter().take(2).cloned().collect::<Vec<_>>()).key("streaming");
    let safety = if account && context.root().at(&above).is_some() { Safety::Unsafe } else { Safety::Safe };
    Some(Plan { title: text!("write `{path}.mode: {mode}`", path, mode = in_quotes(&mode)), safety, changes })
}
