//! Models for sound, pictures and video: one list for all, in which every model says what it is for.

use super::forms::{Answer, Old, literal, next};
use super::values::safety_of_new_text;
use crate::document::{Value, ValueKind};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::outline;
use crate::rules::Change;
use serde_json::{Map, Value as Json, json};

/// A command that writes down speech: `audio.transcription`, and `routing.transcribeAudio` before it.
pub(super) fn transcription(old: &Old<'_>) -> Answer {
    let media = ConfigPath::of(&["tools", "media"]);
    let (audio, models) = (media.key("audio"), media.key("models"));
    let hears = |value: &Value| match value.get("capabilities").and_then(Value::as_array) {
        Some(all) => all.iter().any(|item| item.as_str() == Some("audio")),
        None => true,
    };
    let any = |path: &ConfigPath| old.at(path).and_then(Value::as_array).unwrap_or_default().iter().any(hears);
    if any(&models) || any(&audio.key("models")) {
        let gone = outline(old.path, old.value);
        let title = text!(
            "remove `{path}`, {gone}, since `{media}` names a model for sound already",
            path = old.path,
            gone,
            media
        );
        // OpenClaw's own repair drops it then, too.
        return next(Safety::Safe, title, vec![Change::Remove(old.path.clone())]);
    }
    let Some(model) = cli_model(old.value) else { return Answer::Stuck };
    let trust = trust(old, &model);
    let preferred = json!(format!("cli:{}", model["command"].as_str().unwrap_or_default()));
    let title = |to: &ConfigPath| text!("write `{to}` for `{path}`", to, path = old.path);
    let step = |path: &ConfigPath, name: &str, value: Json| {
        next(trust, title(&path.key(name)), vec![Change::Insert(path.clone(), name.to_owned(), value)])
    };
    if old.at(&media).is_none() {
        let new = json!({"audio": {"enabled": true, "preferredModel": preferred}, "models": [model]});
        let safety = safety_of_new_text(old.context, old.value).min(trust);
        return next(safety, title(&models), vec![Change::Carry(old.path.clone(), media, new)]);
    }
    match old.at(&audio) {
        None => return step(&media, "audio", json!({"enabled": true, "preferredModel": preferred})),
        Some(settings) => match settings.get("enabled").map(Value::as_bool) {
            None => return step(&audio, "enabled", true.into()),
            Some(Some(true)) if settings.get("preferredModel").is_none() => {
                return step(&audio, "preferredModel", preferred);
            }
            Some(Some(true)) => {}
            Some(_) => return Answer::Stuck,
        },
    }
    let change = match old.at(&models) {
        None => vec![Change::Carry(old.path.clone(), models.clone(), json!([model]))],
        Some(_) => vec![Change::Append(models.clone(), model), Change::Remove(old.path.clone())],
    };
    next(safety_of_new_text(old.context, old.value).min(trust), title(&models), change)
}

/// `routing.transcribeAudio` was carried on only when the program was whisper; no other one may start to run.
fn trust(old: &Old<'_>, model: &Json) -> Safety {
    let program = model["command"].as_str().and_then(|command| command.rsplit(['/', '\\']).next()).unwrap_or_default();
    let was_run = old.name() != "transcribeAudio" || program == "whisper";
    if was_run { Safety::Safe } else { Safety::Unsafe }
}

/// The command as a model.
fn cli_model(value: &Value) -> Option<Json> {
    let words: Option<Vec<&str>> = value.get("command")?.as_array()?.iter().map(literal).collect();
    let words = words?;
    let (command, rest) = words.split_first().filter(|(command, _)| !command.trim().is_empty())?;
    let mut model = Map::new();
    model.insert("type".to_owned(), "cli".into());
    model.insert("command".to_owned(), (*command).into());
    if !rest.is_empty() {
        model.insert("args".to_owned(), json!(rest));
    }
    if let Some(seconds) = value.get("timeoutSeconds") {
        seconds.as_f64().filter(|seconds| *seconds > 0.0)?;
        model.insert("timeoutSeconds".to_owned(), seconds.to_json());
    }
    model.insert("capabilities".to_owned(), json!(["audio"]));
    Some(model.into())
}

/// `tools.media.audio.models` and the like: every model gets its purpose, then the list moves.
pub(super) fn models_of_section(old: &Old<'_>) -> Answer {
    let section = old.path.parent().unwrap_or_default();
    let Some(purpose) = section.last_key() else { return Answer::Stuck };
    let Some(items) = old.value.as_array().filter(|_| !old.value.incomplete) else { return Answer::Stuck };
    let to = ConfigPath::of(&["tools", "media", "models"]);
    let new = json!([purpose]);
    let mut changes = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = old.path.index(index);
        match item.get("capabilities") {
            _ if item.as_object().is_none() || item.incomplete => return Answer::Stuck,
            None => changes.push(Change::Insert(path, "capabilities".to_owned(), new.clone())),
            Some(said) if said.to_json() == new => {}
            Some(said) if said.as_array().is_some_and(|all| all.iter().any(|one| one.as_str() == Some(purpose))) => {
                changes.push(Change::Replace(path.key("capabilities"), new.clone()));
            }
            // It was passed over here.
            Some(_) => changes.push(Change::Remove(path)),
        }
    }
    if items.is_empty() {
        let title = text!("remove the empty `{path}`", path = old.path);
        return next(Safety::Safe, title, vec![Change::Dissolve(old.path.clone())]);
    }
    if !changes.is_empty() {
        return next(Safety::Safe, text!("say in every model of `{path}` what it is for", path = old.path), changes);
    }
    let Some(shared) = old.at(&to) else { return old.move_to(to) };
    // Models of the section came first.
    let all: Option<Vec<Json>> =
        shared.as_array().and_then(|shared| items.iter().chain(shared).map(as_written).collect());
    let Some(all) = all.filter(|_| !shared.incomplete) else { return Answer::Stuck };
    let safety = safety_of_new_text(old.context, old.value).min(safety_of_new_text(old.context, shared));
    let changes = vec![Change::Replace(to.clone(), all.into()), Change::Remove(old.path.clone())];
    next(safety, text!("put the models of `{path}` before those of `{to}`", path = old.path, to), changes)
}

/// A value as JSON with `${VAR}` as it was written.
fn as_written(value: &Value) -> Option<Json> {
    Some(match &value.kind {
        ValueKind::String(text) => text.raw().into(),
        ValueKind::Array(items) => items.iter().map(as_written).collect::<Option<Vec<_>>>()?.into(),
        ValueKind::Object(object) => {
            let members: Option<Map<String, Json>> =
                object.iter().map(|entry| Some((entry.name.to_string(), as_written(&entry.value)?))).collect();
            members?.into()
        }
        ValueKind::Unknown => return None,
        _ => value.to_json(),
    })
}
