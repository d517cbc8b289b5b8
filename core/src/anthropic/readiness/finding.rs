//! What is wrong with stores and credentials, said by the rules that look at them.

use super::super::candidates::{AuthConfig, Candidate, Source};
use super::super::inputs::{Content, Owner};
use super::super::model_name::provider_id;
use super::super::resolve::Resolver;
use super::super::secret::Secret;
use super::super::store::{Effective, Refusal, read_owner};
use super::{AgentReadiness, ProviderReadiness, Repair};
use crate::report::{Severity, Text};
use crate::rules::{RULES, Rule, Scope};
use serde::Serialize;
use std::collections::BTreeSet;

/// One finding about stores and credentials. It stands at no place of the config.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
pub struct AuthFinding {
    /// Kebab-case id of the rule that found it.
    pub rule: &'static str,
    /// How bad it is for the release.
    pub severity: Severity,
    /// The agents that it is about.
    pub agents: Vec<String>,
    /// One sentence: what is wrong. Never holds a secret.
    #[serde(serialize_with = "crate::report::text::in_english")]
    #[cfg_attr(feature = "described", schemars(with = "String"))]
    pub message: Text,
    /// Why it matters and what to do.
    #[serde(serialize_with = "crate::report::text::in_english")]
    #[cfg_attr(feature = "described", schemars(with = "Option<String>"))]
    pub help: Option<Text>,
    /// The profile that it is about.
    pub profile: Option<String>,
    /// The file or variable that it is about, for people.
    pub origin: Option<String>,
    /// What to do, best first.
    pub repairs: Vec<Repair>,
}

impl AuthFinding {
    /// A finding with a message: one sentence without a full stop.
    pub(crate) fn new(message: Text) -> Self {
        Self {
            rule: "",
            severity: Severity::Info,
            agents: Vec::new(),
            message,
            help: None,
            profile: None,
            origin: None,
            repairs: Vec::new(),
        }
    }

    /// A finding about one credential.
    pub(crate) fn of(candidate: &Candidate, message: Text) -> Self {
        let mut finding = Self::new(message);
        finding.profile = candidate.profile().map(str::to_owned);
        let origin = match &candidate.source {
            Source::Profile { origin, .. } | Source::Variable { origin, .. } => origin.clone(),
            Source::Config { path } => path.clone(),
        };
        finding.origin = Some(origin).filter(|origin| !origin.is_empty());
        finding
    }

    /// Why it matters and what to do.
    pub(crate) fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// The profile that it is about.
    pub(crate) fn profile(mut self, id: impl Into<String>) -> Self {
        self.profile = Some(id.into());
        self
    }

    /// The file that it is about.
    pub(crate) fn origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into()).filter(|origin| !origin.is_empty());
        self
    }

    /// What to do.
    pub(crate) fn repairs(mut self, repairs: &[Repair]) -> Self {
        self.repairs = repairs.to_vec();
        self
    }
}

/// What a rule sees of one agent.
pub struct View<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    pub(crate) config: &'a AuthConfig,
    pub(crate) agent: &'a AgentReadiness,
    pub(crate) store: &'a Effective,
    pub(crate) refusal: Option<&'a Refusal>,
}

impl<'a> View<'a> {
    /// The time of the answer.
    pub(crate) fn now(&self) -> i64 {
        self.resolver.inputs.now
    }

    /// The providers that the agent uses by itself.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &'a ProviderReadiness> {
        self.agent.providers.iter().filter(|provider| provider.needed)
    }

    /// The order that decides for a provider, with where it stands.
    pub(crate) fn order_of(&self, provider: &str) -> Option<(Text, &'a Vec<String>)> {
        let release = self.resolver.inputs.release;
        let same = |name: &str| provider_id(name, release) == provider;
        let stored = self.store.order.iter().find(|(name, _)| same(name)).map(|(_, ids)| (text!("the store"), ids));
        stored.or_else(|| {
            self.config.order.iter().find(|(name, _)| same(name)).map(|(_, ids)| (text!("`auth.order`"), ids))
        })
    }

    /// Every refresh token of the machine: where it is, the profile that it belongs to (both empty for the login of
    /// Claude Code), and the token.
    pub(crate) fn refresh_tokens(&self) -> Vec<(String, String, Secret)> {
        let inputs = self.resolver.inputs;
        let owners: BTreeSet<&Owner> = inputs.stores.iter().map(|store| &store.owner).collect();
        let profiles = owners.into_iter().flat_map(|owner| read_owner(inputs, owner).profiles.into_values());
        let mut all: Vec<_> =
            profiles.filter_map(|profile| Some((profile.origin, profile.id, profile.refresh?))).collect();
        if let Some(Content::Text(text)) = &inputs.claude_login
            && let Ok(login) = serde_json::from_str::<serde_json::Value>(text.expose())
            && let Some(token) = login.pointer("/claudeAiOauth/refreshToken").and_then(serde_json::Value::as_str)
        {
            all.push((String::new(), String::new(), Secret::new(token)));
        }
        all.retain(|(_, _, token)| !token.is_blank());
        all
    }

    /// All credentials of all providers that the agent can use, each with its provider.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = (&'a ProviderReadiness, &'a Candidate)> {
        self.agent.providers.iter().flat_map(|provider| provider.candidates.iter().map(move |one| (provider, one)))
    }
}

/// Runs the rules about stores for one agent. What several agents share is said once, with all of them.
pub(super) fn of_agent(view: &View<'_>, findings: &mut Vec<AuthFinding>) {
    for rule in RULES {
        let (Scope::Store(find) | Scope::Both(find)) = rule.scope else { continue };
        let mut found = Vec::new();
        find(view, &mut found);
        for finding in found {
            add(view, rule, finding, findings);
        }
    }
}

fn add(view: &View<'_>, rule: &Rule, finding: AuthFinding, findings: &mut Vec<AuthFinding>) {
    let Some(severity) = rule.level(&view.resolver.inputs.release).severity() else { return };
    let agent = view.agent.agent.clone();
    let finding = AuthFinding { rule: rule.id, severity, ..finding };
    let same = |other: &&mut AuthFinding| {
        (other.rule, &other.message, &other.profile, &other.origin)
            == (finding.rule, &finding.message, &finding.profile, &finding.origin)
    };
    match findings.iter_mut().find(same) {
        Some(known) if known.agents.contains(&agent) => {}
        Some(known) => known.agents.push(agent),
        None => findings.push(AuthFinding { agents: vec![agent], ..finding }),
    }
}

/// Worst first; otherwise in the order in which they were found.
pub(super) fn sort(findings: &mut [AuthFinding]) {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
}
