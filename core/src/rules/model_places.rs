//! Every place of a config that names a model.

use super::{Anchor, Context, known_text};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::roster::members;

/// All references to models for chats, with where they stand. Models for pictures, sound and video have
/// providers of their own and are not among them.
pub(super) fn model_refs<'c, 'a>(context: &'c Context<'a>) -> impl Iterator<Item = (&'c Anchor, &'a str)> {
    let text = |anchor: &'c Anchor| match anchor {
        Anchor::Key(path) => {
            let (name, models) = path.segments().split_last()?;
            let models = models.iter().try_fold(context.root(), Value::step)?;
            Some(models.as_object()?.entry(name.as_key()?)?.name.as_str())
        }
        other => context.root().at(other.path()).and_then(known_text),
    };
    context.model_places().iter().filter_map(move |anchor| Some((anchor, text(anchor)?)))
}

/// The places alone; for [`Context::model_places`], which remembers them.
pub(super) fn places(context: &Context<'_>) -> Vec<Anchor> {
    let mut all: Vec<Anchor> = primary_models(context).into_iter().map(|(anchor, _)| anchor).collect();
    let mut add = |path: ConfigPath, value: Option<&Value>| {
        all.extend(value.and_then(known_text).map(|_| Anchor::Value(path)));
    };
    for (path, settings) in context.agent_settings() {
        let holders: [&[&str]; 3] = [&["model"], &["imageModel"], &["subagents", "model"]];
        for names in holders {
            let Some(value) = settings.dig(names) else { continue };
            let path = names.iter().fold(path.clone(), |path, name| path.key(name));
            if names != ["model"] {
                add(path.clone(), Some(value));
                add(path.key("primary"), value.get("primary"));
            }
            for (index, item) in value.get("fallbacks").and_then(Value::as_array).unwrap_or_default().iter().enumerate()
            {
                add(path.key("fallbacks").index(index), Some(item));
            }
        }
        if let Some(value) = settings.dig(&["heartbeat", "model"]) {
            add(path.key("heartbeat").key("model"), Some(value));
        }
    }
    for (index, mapping) in
        context.dig(&["hooks", "mappings"]).and_then(Value::as_array).unwrap_or_default().iter().enumerate()
    {
        add(ConfigPath::of(&["hooks", "mappings"]).index(index).key("model"), mapping.get("model"));
    }
    add(ConfigPath::of(&["hooks", "gmail", "model"]), context.dig(&["hooks", "gmail", "model"]));
    let by_channel = ConfigPath::of(&["channels", "modelByChannel"]);
    for channel in members(context.dig(&["channels", "modelByChannel"])) {
        for entry in members(Some(&channel.value)) {
            add(by_channel.key(&channel.name).key(&entry.name), Some(&entry.value));
        }
    }
    for (path, settings) in context.agent_settings() {
        let path = path.key("models");
        all.extend(members(settings.get("models")).map(|entry| Anchor::Key(path.key(&entry.name))));
    }
    all
}

/// The models that agents use first.
pub(super) fn primary_models<'a>(context: &Context<'a>) -> Vec<(Anchor, &'a str)> {
    let of = |(path, settings): (ConfigPath, &'a Value)| {
        let model = settings.get("model")?;
        let path = path.key("model");
        let (path, value) =
            model.get("primary").map_or((path.clone(), model), |primary| (path.key("primary"), primary));
        Some((Anchor::Value(path), known_text(value)?))
    };
    context.agent_settings().into_iter().filter_map(of).collect()
}
