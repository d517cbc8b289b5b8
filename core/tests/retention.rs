//! Prompt-cache retention against what the releases themselves make of the same configs.
//!
//! `retention_measured.jsonl` holds one config a line, with the variables and the agent, and one letter a
//! release, in the order of the known releases: what that release's own functions said to its own loaded
//! config. For Anthropic's protocol the letter is what the request carries (`n`one, `s`hort, `l`ong), for
//! others what is handed to the provider's code (`-` for nothing). `x`: the release refuses the file.
//! `?`: not measured.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::anthropic::retention::{Step, Support};
use openclaw_lint_core::anthropic::{
    Api, Effective, Inputs, ModelName, Retention, Role, derive_auth, models_in_use, retention,
};
use openclaw_lint_core::document::{Loader, MapEnvironment, NoFiles};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::schema::history::History;
use serde_json::Value;
use std::path::Path;

/// Made to cover every rule of the resolution, while it was written.
const MEASURED: &str = include_str!("retention_measured.jsonl");
/// Made by a seeded generator afterwards: several agents, aliases, allowlists, overrides, heartbeat models.
const UNSEEN: &str = include_str!("retention_unseen.jsonl");

struct Case {
    row: Value,
}

impl Case {
    fn text(&self, name: &str) -> &str {
        self.row[name].as_str().unwrap_or_default()
    }

    fn environment(&self) -> MapEnvironment {
        let variables = self.row["env"].as_object().into_iter().flatten();
        variables.map(|(name, value)| (name.as_str(), value.as_str().unwrap())).collect()
    }

    /// The model that the agent uses first, or for heartbeats, and what its requests carry.
    fn effective(&self, release: Release) -> (String, Effective) {
        let environment = self.environment();
        let text = self.row["config"].to_string();
        let document = Loader::new(release, &NoFiles, &environment).load(Path::new("/c/o.json"), text.as_bytes());
        let root = &document.root;
        let agent = if self.text("agent").is_empty() { "main" } else { self.text("agent") };
        let auth = derive_auth(root, release, &environment);
        let agents = models_in_use(root, release, auth.mode);
        // A config without this agent still has models for it.
        let used = agents.iter().find(|used| used.id == agent).or(agents.first()).unwrap();
        let role = if self.text("role") == "heartbeat" { Role::Heartbeat } else { Role::Primary };
        let primary = used.models.iter().find(|used| used.role == role).unwrap().model.clone();
        let model = ModelName::parse(self.text("model"), release).unwrap_or_else(|| primary.clone());
        let inputs = Inputs::new(root, release, &environment);
        (primary.to_string(), retention(&inputs, agent, &model, &auth))
    }

    fn letter(&self, effective: &Effective) -> char {
        let letter = |retention: Retention| match retention {
            Retention::None => 'n',
            Retention::Short => 's',
            Retention::Long => 'l',
            Retention::NotSent | Retention::NotApplicable => '-',
        };
        let anthropic = matches!(effective.route.api, Api::Anthropic | Api::AnthropicVertex | Api::AnthropicMessages);
        if self.row["protocol"] == "anthropic" || (self.text("name").starts_with("unseen") && anthropic) {
            return letter(effective.retention);
        }
        let by_config =
            effective.reasons.iter().any(|reason| reason.decides && matches!(reason.step, Step::Layer | Step::Seeded));
        let by_default =
            effective.reasons.iter().any(|reason| reason.text.to_string().starts_with("nothing valid is set"));
        let sent_default = by_default && self.text("name").starts_with("vertex");
        if by_config || sent_default { effective.chosen.map_or('-', letter) } else { '-' }
    }
}

fn cases() -> Vec<Case> {
    MEASURED.lines().chain(UNSEEN.lines()).map(|line| Case { row: serde_json::from_str(line).unwrap() }).collect()
}

#[test]
fn agrees_with_what_the_releases_do() {
    let releases = History::get().versions();
    let (mut compared, mut different) = (0, Vec::new());
    for case in cases() {
        let measured: Vec<char> = case.text("measured").chars().collect();
        assert_eq!(measured.len(), releases.len(), "{}", case.text("name"));
        for (release, measured) in releases.iter().zip(measured) {
            if matches!(measured, 'x' | '?') {
                continue;
            }
            let (_, effective) = case.effective(*release);
            // The cache is switched off behind the place that was measured.
            if effective.support == Support::Off {
                continue;
            }
            compared += 1;
            let ours = case.letter(&effective);
            if ours != measured {
                different.push(format!("{release} {}: ours {ours}, measured {measured}", case.text("name")));
            }
        }
    }
    assert!(different.is_empty(), "{} of {compared} differ:\n{}", different.len(), different.join("\n"));
    assert!(compared > 4_000, "only {compared} compared");
}

#[test]
fn finds_the_same_primary_model() {
    let releases = History::get().versions();
    let (mut compared, mut different) = (0, Vec::new());
    for case in cases() {
        let runs: Vec<(Release, &str)> = case.row["primary"]
            .as_array()
            .unwrap()
            .iter()
            .map(|run| (run[0].as_str().unwrap().parse().unwrap(), run[1].as_str().unwrap()))
            .collect();
        let measured = case.text("measured").chars();
        for (release, letter) in releases.iter().zip(measured) {
            let Some((_, primary)) = runs.iter().rev().find(|(since, _)| since <= release) else { continue };
            if matches!(letter, 'x' | '?') {
                continue;
            }
            compared += 1;
            let (ours, _) = case.effective(*release);
            if ours != *primary {
                different.push(format!("{release} {}: ours {ours}, measured {primary}", case.text("name")));
            }
        }
    }
    assert!(different.is_empty(), "{} of {compared} differ:\n{}", different.len(), different.join("\n"));
    assert!(compared > 4_000, "only {compared} compared");
}
