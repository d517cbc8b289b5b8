//! `readiness`: who can log in, from texts that somebody pasted: a config, credential stores, the output of
//! `openclaw models status --json`. Nothing is known about the machine beside them.

use crate::failure::{Code, Failure};
use crate::target;
use openclaw_lint_core::anthropic::inputs::{
    Content, Inputs, Owner, StoreDocument, StoreKind, VariableLayer, VariableSource,
};
use openclaw_lint_core::anthropic::readiness::{Readiness, readiness};
use openclaw_lint_core::anthropic::redact::Redactor;
use openclaw_lint_core::anthropic::secret::{RawText, Secret};
use openclaw_lint_core::anthropic::status::from_status;
use openclaw_lint_core::document::{Document, Loader, NoFiles, UnknownEnvironment};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::mask::scrub;
use openclaw_lint_core::roster::normal_id;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What was pasted beside the config. All of it may be left out.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadinessInputs {
    /// Credential stores.
    pub stores: Option<Vec<PastedStore>>,
    /// What `openclaw models status --json` printed; asked when there is no store.
    pub status: Option<RawText>,
    /// Variables of the gateway, by their names.
    #[cfg_attr(feature = "types", schemars(with = "Option<BTreeMap<String, String>>"))]
    pub variables: Option<BTreeMap<String, Secret>>,
}

/// A credential store: `auth-profiles.json`, or the document of a database.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PastedStore {
    /// The agent whose store it is; left out for the one that all agents share.
    pub agent: Option<String>,
    /// What the user calls it.
    pub name: Option<String>,
    /// All of its text.
    pub text: RawText,
}

/// For when, and for which release.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadinessOptions {
    /// The release: `auto` (what the config says wrote it, else the latest; this is the default), `latest`, a version
    /// such as `2026.9.6`, or a month such as `2026.4`.
    #[serde(default)]
    pub target: Option<String>,
    /// The time, in milliseconds since 1970: `Date.now()`.
    pub now: f64,
}

impl ReadinessInputs {
    pub(crate) const FORM: &str = "{ stores?: { agent?: string, name?: string, text: string }[], status?: string, \
        variables?: { [name: string]: string } }";
}

impl ReadinessOptions {
    pub(crate) const FORM: &str = "{ target?: string, now: number }";
}

/// The answer, in the form of [`Readiness`], without any secret of what was pasted.
///
/// # Errors
/// When the target is no release, `now` no time, or the status has another form.
pub fn readiness_of(config: &str, pasted: &ReadinessInputs, options: &ReadinessOptions) -> Result<Value, Failure> {
    let release = target::of_config(options.target.as_deref(), config)?.release;
    if !(0.0..=8.64e15).contains(&options.now) {
        return Err(Failure::new(Code::BadOptions, "`now` is no time in milliseconds since 1970", None));
    }
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
    let now = options.now as i64;
    let document =
        Loader::new(release, &NoFiles, &UnknownEnvironment).load(Path::new("openclaw.json"), config.as_bytes());
    let inputs = inputs(pasted, release, now);
    let judged = match &pasted.status {
        Some(status) if inputs.stores.is_empty() => from_status(status.expose(), release, now)
            .map_err(|error| Failure::new(Code::BadInputs, &error.to_string(), None))?,
        _ => readiness(&document, &inputs, &NoFiles),
    };
    Ok(shown(&document, &inputs, &judged))
}

fn inputs(pasted: &ReadinessInputs, release: Release, now: i64) -> Inputs {
    let mut inputs = Inputs::unknown(release, now);
    inputs.stores.extend(pasted.stores.iter().flatten().map(|store| StoreDocument {
        owner: store.agent.as_ref().map_or(Owner::Shared, |id| Owner::Agent(normal_id(id))),
        kind: StoreKind::Pasted,
        origin: store.name.clone().unwrap_or_default(),
        content: Content::Text(store.text.clone()),
    }));
    if let Some(values) = pasted.variables.clone().filter(|values| !values.is_empty()) {
        let source = VariableSource::Process;
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
        Value::String(text) => *text = scrub(&redactor.apply(std::mem::take(text))),
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

    fn answer(config: &str, pasted: &Value, release: Release, now: i64) -> Result<Value, Failure> {
        let pasted = serde_json::from_value(pasted.clone()).unwrap();
        #[expect(clippy::cast_precision_loss, reason = "a time of our days")]
        let options = ReadinessOptions { target: Some(release.to_string()), now: now as f64 };
        readiness_of(config, &pasted, &options)
    }

    fn verdict(answer: &Value) -> &str {
        answer["agents"][0]["providers"][0]["verdict"].as_str().unwrap()
    }

    #[test]
    fn a_pasted_store_decides() {
        let store = store(&json!({"anthropic:a": {"type": "api_key", "provider": "anthropic", "key": key("Aaaa")}}));
        let pasted = json!({"stores": [{"agent": "main", "name": "my store", "text": store}]});
        let answer = answer(CONFIG, &pasted, new(), NOW).unwrap();
        assert_eq!(verdict(&answer), "ready");
        let used = &answer["agents"][0]["providers"][0]["candidates"][0];
        assert_eq!((&used["credential"]["ending"], &used["source"]["origin"]), (&json!("Aaaa"), &json!("my store")));
    }

    #[test]
    fn nothing_pasted_is_unknown_and_a_status_tells() {
        assert_eq!(verdict(&answer(CONFIG, &json!({}), new(), NOW).unwrap()), "unknown");
        let status =
            json!({"resolvedDefault": "anthropic/claude-opus-5", "auth": {"missingProvidersInUse": ["anthropic"]}});
        let pasted = json!({"status": status.to_string()});
        assert_eq!(verdict(&answer(CONFIG, &pasted, new(), NOW).unwrap()), "blocked");
    }

    #[test]
    fn other_forms_are_sentences_without_the_text() {
        let secret = key("Bbbb");
        for status in [format!("{{ \"{secret}\": 1 }}"), secret.clone(), format!("\"{secret}\"")] {
            let error = answer(CONFIG, &json!({"status": status}), new(), NOW).unwrap_err();
            assert_eq!(error.code, Code::BadInputs);
            assert!(!error.message.contains("made-up") && error.message.len() > 20, "{error:?}");
        }
        for now in [f64::NAN, -1.0, f64::INFINITY] {
            let options = ReadinessOptions { target: None, now };
            let error = readiness_of(CONFIG, &ReadinessInputs::default(), &options).unwrap_err();
            assert_eq!(error.code, Code::BadOptions);
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
            let pasted = json!({"stores": stores, "variables": {"ANTHROPIC_API_KEY": h}});
            for release in ["2026.2.9", "2026.9.6"] {
                let answer = answer(&config.to_string(), &pasted, release.parse().unwrap(), NOW).unwrap().to_string();
                for secret in &secrets {
                    assert!(!answer.contains(secret.as_str()), "{release}: …{}\n{answer}", &secret[secret.len() - 4..]);
                }
            }
        }
    }
}
