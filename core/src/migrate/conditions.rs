//! When an accepted form counts as old, for those where place and value alone do not say it.

use super::catalogue::Migration;
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::report::text::in_quotes;
use crate::rules::{Change, Context, Plan, known_text};
use serde_json::{Value as Json, json};

/// What is to be thought of a value.
pub(super) enum Judgement {
    /// It is no old form.
    No,
    /// It is one, and this mends it.
    Plan(Option<Plan>),
    /// The catalogue says all.
    Generic,
}

/// Judges the value at an old place of `migration`.
pub(super) fn judge(context: &Context<'_>, migration: &Migration, path: &ConfigPath, value: &Value) -> Judgement {
    let when = |old: bool| if old { Judgement::Generic } else { Judgement::No };
    let names = path.names();
    let near = |name: &str| path.parent().and_then(|parent| context.root().at(&parent.key(name)));
    match migration.id.as_str() {
        "imessage-catchup" => when(value.get("enabled").and_then(Value::as_bool) != Some(true)),
        "channel-in-plugin-entry" => when(value.as_object().is_some_and(|object| !object.is_empty())),
        "prefix-per-channel" => {
            when(written_before(context, Release::new(2026, 8, 1)) && channels_lack_prefix(context))
        }
        "account-at-channel" => when(default_account_missing(value, near)),
        "model-allowlist" => when(
            written_before(context, Release::new(2026, 8, 1))
                && context.dig(&["agents", "defaults", "modelPolicy"]).is_none()
                && value.as_object().is_some_and(|object| !object.is_empty()),
        ),
        "utility-model" => when(
            written_before(context, Release::new(2026, 9, 1))
                && context.dig(&["agents", "defaults", "model"]).is_none()
                && value.as_object().is_some_and(|object| !object.is_empty()),
        ),
        "runtime-in-model-name" => {
            let runtime = |text: &str| {
                ["codex-cli/", "claude-cli/", "google-gemini-cli/"].iter().any(|start| text.starts_with(start))
            };
            when(known_text(value).is_some_and(runtime))
        }
        "vllm-thinking" => when(names.get(3).is_some_and(|model| model.starts_with("vllm/"))),
        "context-window-outdated" => {
            when(outdated_window(names.get(2), near("id").and_then(known_text), value.as_f64()))
        }
        "ollama-context" => when(lacks_num_ctx(context, path)),
        "mistral-limits" => {
            when(near("contextWindow").and_then(Value::as_f64).is_some_and(|window| value.as_f64() >= Some(window)))
        }
        "profile-with-sections" => when(grants_by_section(value, near)),
        "allowed-origins" => when(unseeded_origins(context, value)),
        "owner-user-prefix" => owner_prefix(path, value),
        "sandbox-browser-offline" => browser_offline(path, value),
        "secret-env-marker" => secret_marker(context, path, value),
        "exec-policy-pair" => exec_policy(context, path, value),
        "sender-without-kind" => sender(context, path),
        _ => Judgement::Generic,
    }
}

/// Whether an older release wrote the file last: newer ones have seen to it themselves.
fn written_before(context: &Context<'_>, release: Release) -> bool {
    let writer = context.dig(&["meta", "lastTouchedVersion"]).and_then(known_text);
    writer.and_then(|text| text.parse::<Release>().ok()).is_some_and(|writer| writer < release)
}

fn channels_lack_prefix(context: &Context<'_>) -> bool {
    let channels = context.dig(&["channels"]).and_then(Value::as_object);
    channels.is_some_and(|all| {
        all.iter().any(|entry| {
            entry.name != "defaults" && entry.value.as_object().is_some() && entry.value.get("responsePrefix").is_none()
        })
    })
}

fn default_account_missing<'a>(accounts: &Value, near: impl Fn(&str) -> Option<&'a Value>) -> bool {
    let named = accounts.as_object().is_some_and(|all| !all.is_empty() && all.get("default").is_none());
    named
        && ["botToken", "token", "appToken", "account", "appId", "apiPassword"].iter().any(|name| near(name).is_some())
}

fn outdated_window(provider: Option<&&str>, model: Option<&str>, window: Option<f64>) -> bool {
    match (provider, model, window) {
        (Some(&"deepseek"), Some("deepseek-v4-flash"), Some(window)) => (window - 200_000.0).abs() < 0.5,
        (Some(&"xai"), Some(model), Some(window)) => {
            model.starts_with("grok-4.20-") && (window - 2_000_000.0).abs() < 0.5
        }
        _ => false,
    }
}

fn lacks_num_ctx(context: &Context<'_>, path: &ConfigPath) -> bool {
    let Some(model) = path.parent() else { return false };
    let provider = ConfigPath::from(path.segments()[..3].to_vec());
    let api = |at: &ConfigPath| context.root().at(&at.key("api")).and_then(known_text);
    let has = |at: &ConfigPath| context.root().at(&at.key("params").key("num_ctx")).is_some();
    api(&model).or(api(&provider)) == Some("ollama") && !has(&model) && !has(&provider)
}

fn grants_by_section<'a>(profile: &Value, near: impl Fn(&str) -> Option<&'a Value>) -> bool {
    known_text(profile).is_some_and(|profile| profile != "full")
        && near("allow").and_then(Value::as_array).is_some_and(|allow| !allow.is_empty())
        && ["exec", "fs"].iter().any(|name| near(name).is_some())
}

fn unseeded_origins(context: &Context<'_>, bind: &Value) -> bool {
    known_text(bind).is_some_and(|bind| bind != "loopback" && bind != "auto")
        && context.dig(&["gateway", "controlUi", "allowedOrigins"]).is_none()
        && context.dig(&["gateway", "controlUi", "enabled"]).and_then(Value::as_bool) != Some(false)
}

fn owner_prefix(path: &ConfigPath, value: &Value) -> Judgement {
    let parts = known_text(value).and_then(|text| text.split_once(":user:")).filter(|(channel, id)| {
        !id.is_empty() && !channel.is_empty() && channel.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    });
    let Some((channel, id)) = parts else { return Judgement::No };
    let new = format!("{channel}:{id}");
    let title = text!("write {new}", new = in_quotes(&new));
    Judgement::Plan(Some(Plan {
        title,
        safety: Safety::Safe,
        changes: vec![Change::Replace(path.clone(), new.into())],
    }))
}

fn browser_offline(path: &ConfigPath, value: &Value) -> Judgement {
    let Some(browser) = path.parent().filter(|_| known_text(value) == Some("none")) else { return Judgement::No };
    let changes = vec![
        Change::Replace(path.clone(), "openclaw-sandbox-browser".into()),
        Change::Insert(browser, "enabled".to_owned(), false.into()),
    ];
    Judgement::Plan(Some(Plan { title: text!("switch the browser off"), safety: Safety::Unsafe, changes }))
}

fn secret_marker(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Judgement {
    let text = value.as_text().filter(|text| text.is_literal()).map(|text| text.as_str());
    let name = text.and_then(|text| text.strip_prefix("secretref-env:").or(text.strip_prefix("__env__:")));
    let plain = |name: &&str| {
        name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    };
    let Some(name) = name.filter(plain) else { return Judgement::No };
    let provider = context.dig(&["secrets", "defaults", "env"]).and_then(known_text).unwrap_or("default");
    let new = json!({"source": "env", "provider": provider, "id": name});
    let title = text!("refer to the variable {name}", name);
    Judgement::Plan(Some(Plan { title, safety: Safety::Safe, changes: vec![Change::Replace(path.clone(), new)] }))
}

/// What may run and who is asked, where one mode says exactly both.
fn exec_policy(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Judgement {
    let Some(parent) = path.parent() else { return Judgement::No };
    let ask = parent.key("ask");
    let pair = (known_text(value), context.root().at(&ask).and_then(known_text));
    let mode = match pair {
        (Some("deny"), Some("off")) => "deny",
        (Some("allowlist"), Some("off")) => "allowlist",
        (Some("allowlist"), Some("on-miss")) => "ask",
        (Some("full"), Some("off")) => "full",
        // A half is taken from elsewhere, or no mode says it.
        _ => return Judgement::No,
    };
    if context.root().at(&parent.key("mode")).is_some() {
        return Judgement::No;
    }
    let changes = vec![
        Change::Rename(path.clone(), "mode".to_owned()),
        Change::Replace(path.clone(), Json::from(mode)),
        Change::Remove(ask),
    ];
    let title = text!("write `mode: {mode}` for `security` and `ask`", mode = in_quotes(mode));
    Judgement::Plan(Some(Plan { title, safety: Safety::Safe, changes }))
}

/// A sender without the kind of its name was always an id.
fn sender(context: &Context<'_>, path: &ConfigPath) -> Judgement {
    let Some((name, parent)) = path.last_key().zip(path.parent()) else { return Judgement::No };
    if name == "*" || ["id:", "e164:", "username:", "name:"].iter().any(|kind| name.starts_with(kind)) {
        return Judgement::No;
    }
    let new = format!("id:{name}");
    let taken = context.root().at(&parent.key(&new)).is_some();
    let change = if taken { Change::Remove(path.clone()) } else { Change::Rename(path.clone(), new.clone()) };
    let title = if taken { text!("remove it, since `{new}` is set already", new) } else { text!("write `{new}`", new) };
    let safety = if taken { Safety::Unsafe } else { Safety::Safe };
    Judgement::Plan(Some(Plan { title, safety, changes: vec![change] }))
}
