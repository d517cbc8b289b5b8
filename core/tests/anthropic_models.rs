//! Which models the agents of a config use, and over which routes.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::anthropic::{AuthMode, ModelName, models_in_use, route};
use openclaw_lint_core::document::{Document, Loader, MapEnvironment, NoFiles};
use openclaw_lint_core::release::Release;
use std::path::Path;

fn load(release: &str, text: &str) -> (Document, Release) {
    let release: Release = release.parse().unwrap();
    let environment = MapEnvironment::default();
    let document = Loader::new(release, &NoFiles, &environment).load(Path::new("/c/openclaw.json"), text.as_bytes());
    assert!(document.problems.is_empty(), "{:?}", document.problems);
    (document, release)
}

/// `agent: role=model@place ...`, one line an agent.
fn used(release: &str, text: &str) -> String {
    let (document, release) = load(release, text);
    let agents = models_in_use(&document.root, release, AuthMode::None).into_iter().map(|agent| {
        let models = agent.models.iter().map(|used| {
            let place = used.place.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            format!("\n  {} {} {place}", used.role.as_str(), used.model)
        });
        format!("{}{}", agent.id, models.collect::<String>())
    });
    agents.collect::<Vec<_>>().join("\n")
}

#[test]
fn main_is_there_without_a_roster_and_uses_what_the_release_brings() {
    for (release, model) in [
        ("2026.1.30", "anthropic/claude-opus-4-5"),
        ("2026.2.9", "anthropic/claude-opus-4-6"),
        ("2026.4.14", "openai/gpt-5.4"),
        ("2026.9.6", "openai/gpt-6-astra"),
    ] {
        assert_eq!(used(release, "{}"), format!("main\n  primary {model} -"));
    }
    let provider = "{ models: { providers: { mine: { baseUrl: 'http://localhost:1', models: [{ id: 'm' }] } } } }";
    assert_eq!(used("2026.9.6", provider), "main\n  primary mine/m -");
    assert_eq!(used("2026.2.9", provider), "main\n  primary anthropic/claude-opus-4-6 -");
}

#[test]
fn agents_take_over_what_they_do_not_set() {
    let text = "{ agents: { defaults: { model: { primary: 'anthropic/claude-opus-5', fallbacks: ['openai/gpt-5', 'fast'] }, \
        imageModel: { primary: 'google/gemini-3-pro' }, heartbeat: { model: 'fast' }, utilityModel: 'fast', \
        compaction: { model: 'anthropic/opus' }, \
        models: { 'anthropic/claude-haiku-4-5': { alias: 'Fast' }, 'openai/*': {} } }, \
        entries: { Ops: {}, b: { model: { primary: 'x/y', fallbacks: [] }, subagents: { model: 'fast@anthropic:me' } } } } }";
    assert_eq!(
        used("2026.9.6", text),
        "ops
  primary anthropic/claude-opus-5 agents.defaults.model.primary
  fallback openai/gpt-5 agents.defaults.model.fallbacks[0]
  fallback anthropic/claude-haiku-4-5 agents.defaults.model.fallbacks[1]
  image google/gemini-3-pro agents.defaults.imageModel.primary
  heartbeat anthropic/claude-haiku-4-5 agents.defaults.heartbeat.model
  compaction anthropic/claude-opus-5 agents.defaults.compaction.model
  utility anthropic/claude-haiku-4-5 agents.defaults.utilityModel
  listed anthropic/claude-haiku-4-5 agents.defaults.models[\"anthropic/claude-haiku-4-5\"]
b
  primary x/y agents.entries.b.model.primary
  image google/gemini-3-pro agents.defaults.imageModel.primary
  subagent anthropic/claude-haiku-4-5 agents.entries.b.subagents.model
  heartbeat anthropic/claude-haiku-4-5 agents.defaults.heartbeat.model
  compaction anthropic/claude-opus-5 agents.defaults.compaction.model
  utility anthropic/claude-haiku-4-5 agents.defaults.utilityModel
  listed anthropic/claude-haiku-4-5 agents.defaults.models[\"anthropic/claude-haiku-4-5\"]"
    );
}

#[test]
fn bare_names_belong_to_the_provider_of_the_release_or_of_the_config() {
    let text = "{ agents: { defaults: { model: { primary: 'claude-opus-4-6' } } } }";
    assert_eq!(used("2026.2.9", text), "main\n  primary anthropic/claude-opus-4-6 agents.defaults.model.primary");
    assert_eq!(used("2026.9.6", text), "main\n  primary openai/claude-opus-4-6 agents.defaults.model.primary");
    let listed = "{ agents: { defaults: { model: 'claude-opus-4-6', models: { 'anthropic/claude-opus-4-6': {} } } } }";
    assert!(used("2026.9.6", listed).starts_with("main\n  primary anthropic/claude-opus-4-6 agents.defaults.model"));
}

#[test]
fn routes_are_told_apart() {
    let api = |release: &str, model: &str, text: &str| {
        let (document, release) = load(release, text);
        format!("{:?}", route(&document.root, "main", &ModelName::parse(model, release).unwrap(), release).api)
    };
    let empty = "{}";
    for (model, is) in [
        ("anthropic/claude-opus-5", "Anthropic"),
        ("anthropic-vertex/claude-opus-5", "AnthropicVertex"),
        ("amazon-bedrock/eu.anthropic.claude-opus-5", "BedrockClaude"),
        ("bedrock/amazon.nova-pro", "Bedrock"),
        ("amazon-bedrock/arn:aws:bedrock:eu-west-1:1:application-inference-profile/x", "BedrockClaude"),
        ("openrouter/anthropic/claude-opus-5", "OpenRouterAnthropic"),
        ("openrouter/openai/gpt-5", "Other"),
        ("claude-cli/opus", "CommandLine"),
        ("openai/gpt-5", "OpenAi"),
        ("google/gemini-3-pro", "Gemini"),
        ("google/gemini-2.0", "Other"),
        ("mistral/x", "Other"),
    ] {
        assert_eq!(api("2026.9.6", model, empty), is, "{model}");
    }
    let custom = "{ models: { providers: { mine: { baseUrl: 'http://localhost:1', api: 'openai-completions', \
        models: [{ id: 'm', api: 'anthropic-messages' }, { id: 'n' }] } } } }";
    assert_eq!(api("2026.9.6", "mine/m", custom), "AnthropicMessages");
    assert_eq!(api("2026.9.6", "mine/n", custom), "OpenAi");
    let program =
        "{ agents: { defaults: { models: { 'anthropic/claude-opus-5': { agentRuntime: { id: 'claude-cli' } } } } } }";
    assert_eq!(api("2026.9.6", "anthropic/claude-opus-5", program), "CommandLine");
    assert_eq!(api("2026.4.14", "anthropic/claude-opus-5", program), "Anthropic");
}

#[test]
fn base_urls_count_where_they_stand_closest() {
    let text = "{ models: { providers: { Anthropic: { baseUrl: 'https://proxy.example', models: [{ id: 'opus-5', baseUrl: 'https://api.anthropic.com' }] } } } }";
    let (document, release) = load("2026.9.6", text);
    let of = |model: &str| route(&document.root, "main", &ModelName::parse(model, release).unwrap(), release);
    assert!(!of("anthropic/x").is_anthropic_host());
    assert!(of("anthropic/claude-opus-5").is_anthropic_host());
    assert_eq!(of("anthropic/claude-opus-5").definition.unwrap().to_string(), "models.providers.Anthropic.models[0]");
}
