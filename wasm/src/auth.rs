//! Who can log in, from texts that somebody pasted: a config, credential stores, the output of
//! `openclaw models status --json`. Nothing is known about the machine beside them.

use openclaw_lint_core::anthropic::inputs::{
    Content, Inputs, Owner, StoreDocument, StoreKind, VariableLayer, VariableSource,
};
use openclaw_lint_core::anthropic::readiness::{Readiness, readiness};
use openclaw_lint_core::anthropic::redact::Redactor;
use openclaw_lint_core::anthropic::secret::{RawText, Secret};
use openclaw_lint_core::anthropic::status::from_status;
use openclaw_lint_core::document::{Document, Loader, NoFiles, UnknownEnvironment};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::roster::normal_id;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What was pasted beside the config. All of it may be left out.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct Pasted {
    /// Credential stores.
    stores: Vec<PastedStore>,
    /// What `openclaw models status --json` printed; asked when there is no store.
    status: Option<RawText>,
    /// Variables of the gateway.
    variables: BTreeMap<String, Secret>,
}

/// A credential store: `auth-profiles.json`, or the document of a database.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PastedStore {
    /// The agent whose store it is; left out for the one that all agents share.
    agent: Option<String>,
    /// What the user calls it.
    #[serde(default)]
    name: String,
    text: RawText,
}

/// The answer as JSON, without any secret of what was pasted.
///
/// # Errors
/// A sentence, when `pasted` or the status in it has another form.
pub(crate) fn answer(config: &str, pasted: &str, release: Release, now: i64) -> Result<Value, String> {
    let pasted: Pasted = match pasted.trim() {
        "" => Pasted::default(),
        // The error of the parser could quote the text; its place cannot.
        text => serde_json::from_str(text).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            format!("the inputs are not of the form {{ stores, status, variables }} ({place})")
        })?,
    };
    let document =
        Loader::new(release, &NoFiles, &UnknownEnvironment).load(Path::new("openclaw.json"), config.as_bytes());
    let inputs = inputs(&pasted, release, now);
    let judged = match &pasted.status {
        Some(status) if inputs.stores.is_empty() => {
            from_status(status.expose(), release, now).map_err(|error| error.to_string())?
        }
        _ => readiness(&document, &inputs, &NoFiles),
    };
    Ok(shown(&document, &inputs, &judged))
}

fn inputs(pasted: &Pasted, release: Release, now: i64) -> Inputs {
    let mut inputs = Inputs::unknown(release, now);
    inputs.stores.extend(pasted.stores.iter().map(|store| StoreDocument {
        owner: store.agent.as_ref().map_or(Owner::Shared, |id| Owner::Agent(normal_id(id))),
        kind: StoreKind::Pasted,
        origin: store.name.clone(),
        content: Content::Text(store.text.clone()),
    }));
    if !pasted.variables.is_empty() {
        let (source, values) = (VariableSource::Process, pasted.variables.clone());
        inputs.environment.push(VariableLayer { source, origin: String::new(), values });
    }
    inputs
}

fn shown(document: &Document, inputs: &Inputs, judged: &Readiness) -> Value {
    let redactor = Redactor::new(document, inputs, judged, []);
    let mut value = serde_json::to_value(judged).unwrap_or_default();
    redact(&mut value, &redactor);
    value
}

fn redact(value: &mut Value, redactor: &Redactor) {
    match value {
        Value::String(text) => *text = redactor.apply(std::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(|item| redact(item, redactor)),
        Value::Object(members) => members.values_mut().for_each(|member| redact(member, redactor)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NOW: i64 = 1_795_312_800_000;
    const CONFIG: &str = "{ agents: { defaults: { model: 'anthropic/claude-opus-5' } } }";

    fn new() -> Release {
        Release::new(2026, 9, 6)
    }

    fn key(label: &str) -> String {
        format!("sk-ant-{}-{}{label}", "api03", "made-up-".repeat(11))
    }

    fn store(profiles: &Value) -> String {
        json!({"version": 1, "profiles": profiles}).to_string()
    }

    fn verdict(answer: &Value) -> &str {
        answer["agents"][0]["providers"][0]["verdict"].as_str().unwrap()
    }

    #[test]
    fn a_pasted_store_decides() {
        let store = store(&json!({"anthropic:a": {"type": "api_key", "provider": "anthropic", "key": key("Aaaa")}}));
        let pasted = json!({"stores": [{"agent": "main", "name": "my store", "text": store}]}).to_string();
        let answer = answer(CONFIG, &pasted, new(), NOW).unwrap();
        assert_eq!(verdict(&answer), "ready");
        let used = &answer["agents"][0]["providers"][0]["candidates"][0];
        assert_eq!((&used["credential"]["ending"], &used["source"]["origin"]), (&json!("Aaaa"), &json!("my store")));
    }

    #[test]
    fn nothing_pasted_is_unknown_and_a_status_tells() {
        assert_eq!(verdict(&answer(CONFIG, "", new(), NOW).unwrap()), "unknown");
        let status =
            json!({"resolvedDefault": "anthropic/claude-opus-5", "auth": {"missingProvidersInUse": ["anthropic"]}});
        let pasted = json!({"status": status.to_string()}).to_string();
        assert_eq!(verdict(&answer(CONFIG, &pasted, new(), NOW).unwrap()), "blocked");
    }

    #[test]
    fn other_forms_are_sentences_without_the_text() {
        let secret = key("Bbbb");
        for pasted in [format!("{{ \"{secret}\": 1 }}"), secret.clone(), json!({"status": secret}).to_string()] {
            let error = answer(CONFIG, &pasted, new(), NOW).unwrap_err();
            assert!(!error.contains("made-up") && error.len() > 20, "{error}");
        }
    }

    #[test]
    fn no_secret_of_the_inputs_is_in_the_answer() {
        let secrets: Vec<String> = (0..8).map(|at| key(&format!("can{at}"))).collect();
        let [a, b, c, d, e, f, g, h] = secrets.as_slice() else { unreachable!() };
        let config = json!({"agents": {"defaults": {"model": format!("anthropic/claude-opus-5@{a}")}},
            "auth": {"order": {"anthropic": [b]}}, "models": {"providers": {"anthropic": {"apiKey": c}}}});
        let store = store(&json!({
            "anthropic:a": {"type": "api_key", "provider": "anthropic", "key": d},
            e: {"type": "token", "provider": "anthropic", "token": f, "expires": 5},
            "anthropic:c": {"type": "api_key", "provider": g, "key": g},
        }));
        for stores in [json!([{"agent": "main", "text": store}]), json!([])] {
            let pasted = json!({"stores": stores, "variables": {"ANTHROPIC_API_KEY": h}}).to_string();
            for release in ["2026.2.9", "2026.9.6"] {
                let answer = answer(&config.to_string(), &pasted, release.parse().unwrap(), NOW).unwrap().to_string();
                for secret in &secrets {
                    assert!(!answer.contains(secret.as_str()), "{release}: …{}\n{answer}", &secret[secret.len() - 4..]);
                }
            }
        }
    }
}
