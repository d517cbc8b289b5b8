//! `retention`: how long the prompts of each agent's models stay in the cache of the provider.

use super::schema::TargetOptions;
use crate::failure::Failure;
use crate::target;
use openclaw_lint_core::anthropic::retention::Step;
use openclaw_lint_core::anthropic::{
    Api, AuthMode, Effective, Inputs, ModelName, Retention, Role, derive_auth, models_in_use, retention,
};
use openclaw_lint_core::document::{Loader, NoFiles, UnknownEnvironment};
use openclaw_lint_core::path::ConfigPath;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::mask::{scrub, scrub_path};
use openclaw_lint_core::report::secret::{credentials, without};
use serde::Serialize;
use std::path::Path;

/// The answer to `retention`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cache {
    /// The release that the answer is for.
    pub target: String,
    /// How Anthropic is paid, which decides about a default.
    pub auth: AuthMode,
    /// The agents, in the order of the config.
    pub agents: Vec<CacheAgent>,
}

/// One agent.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CacheAgent {
    /// Its id.
    pub agent: String,
    /// Whether it may use more models than are known here.
    pub incomplete: bool,
    /// Its models, each once.
    pub models: Vec<CacheModel>,
}

/// One model of an agent.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CacheModel {
    /// `provider/model`.
    pub model: String,
    /// What it is used for.
    pub roles: Vec<Role>,
    /// The protocol that requests use.
    pub route: Api,
    /// What requests say about caching.
    pub retention: Retention,
    /// The place in the config that decided, if one did.
    pub config_path: Option<String>,
    /// How it came about, in the order in which the release works.
    pub reasons: Vec<CacheReason>,
    /// What is not known here and could change the result.
    pub unknown: Vec<String>,
}

/// One step of the way.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CacheReason {
    /// What it is about.
    pub step: Step,
    /// The place in the config, if it is about one.
    pub config_path: Option<String>,
    /// One sentence.
    pub text: String,
    /// Whether this step decided the result.
    pub decides: bool,
}

/// Tells how long the prompts of each agent and model are cached, and why.
///
/// # Errors
/// When the target is no release.
pub fn retention_of(config: &str, options: &TargetOptions) -> Result<Cache, Failure> {
    let target = target::of_config(options.target.as_deref(), config)?;
    Ok(Cache::of(config, target.release))
}

impl Cache {
    fn of(config: &str, release: Release) -> Self {
        let environment = UnknownEnvironment;
        let document = Loader::new(release, &NoFiles, &environment).load(Path::new("openclaw.json"), config.as_bytes());
        let auth = derive_auth(&document.root, release, &environment);
        let inputs = Inputs::new(&document.root, release, &environment);
        let agents = models_in_use(&document.root, release, auth.mode).into_iter().map(|agent| {
            let mut all: Vec<(ModelName, Vec<Role>)> = Vec::new();
            for used in agent.models {
                match all.iter_mut().find(|(model, _)| *model == used.model) {
                    Some((_, roles)) => roles.push(used.role),
                    None => all.push((used.model, vec![used.role])),
                }
            }
            let models = all.into_iter().map(|(model, roles)| {
                let effective = retention(&inputs, &agent.id, &model, &auth);
                CacheModel::new(&model, roles, effective)
            });
            CacheAgent { models: models.collect(), agent: shown(&agent.id), incomplete: agent.incomplete }
        });
        Self { agents: agents.collect(), target: release.to_string(), auth: auth.mode }
    }
}

impl CacheModel {
    fn new(model: &ModelName, roles: Vec<Role>, effective: Effective) -> Self {
        let path = |path: &ConfigPath| scrub_path(path);
        let reason = |reason: &openclaw_lint_core::anthropic::retention::Reason| CacheReason {
            step: reason.step,
            config_path: reason.path.as_ref().map(path),
            text: scrub(&reason.text.without_credentials()),
            decides: reason.decides,
        };
        Self {
            model: shown(&model.to_string()),
            roles,
            route: effective.route.api,
            retention: effective.retention,
            config_path: effective.winner.as_ref().map(path),
            reasons: effective.reasons.iter().map(reason).collect(),
            unknown: effective.unknown.iter().map(|text| shown(&text.to_string())).collect(),
        }
    }
}

/// A name or sentence without anything in it that looks like a credential.
fn shown(text: &str) -> String {
    scrub(&without(text, credentials(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_retention_of_each_model_and_why() {
        let config = "{ agents: { defaults: { model: 'anthropic/claude-opus-4-6', \
            models: { 'anthropic/claude-opus-4-6': { params: { cacheRetention: 'long' } } } } } }";
        let cache = Cache::of(config, Release::new(2026, 9, 6));
        let model = &cache.agents[0].models[0];
        assert_eq!((model.model.as_str(), model.retention), ("anthropic/claude-opus-4-6", Retention::Long));
        assert!(model.config_path.as_ref().unwrap().contains("cacheRetention"), "{model:?}");
        assert!(model.reasons.iter().any(|reason| reason.decides), "{model:?}");
        assert!(model.roles.contains(&Role::Primary), "{model:?}");
    }

    #[test]
    fn no_secret_of_the_config_is_in_the_answer() {
        let secret = format!("sk-ant-{}-{}", "api03", "made-up-".repeat(11));
        let config = format!(
            "{{ models: {{ providers: {{ anthropic: {{ apiKey: '{secret}', baseUrl: 'https://x/{secret}' }} }} }}, \
             agents: {{ defaults: {{ model: 'anthropic/{secret}', models: {{ 'anthropic/{secret}': {{ params: {{ \
             cacheRetention: '{secret}' }} }} }} }}, list: [{{ id: '{secret}' }}] }} }}"
        );
        for release in ["2026.2.9", "2026.9.6"] {
            let text = serde_json::to_string(&Cache::of(&config, release.parse().unwrap())).unwrap();
            assert!(!text.contains("made-up-made-up"), "{text}");
        }
    }
}
