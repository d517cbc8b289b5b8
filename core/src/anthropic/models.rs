//! Which models each agent uses, and where the config says so.

use super::auth_mode::AuthMode;
use super::defaults::{DEFAULT_MODEL, PROVIDER_FALLBACK, step};
use super::model_name::{ModelName, Names};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::roster::{self, Agent, MAIN, members};
use crate::rules::agent_id;
use crate::rules::known_text;
use serde::Serialize;

/// What an agent uses a model for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "described", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Every turn, first.
    Primary,
    /// Every turn, when those before it fail.
    Fallback,
    /// Looking at pictures, when the primary model cannot.
    Image,
    /// Looking at pictures, when those before it fail.
    ImageFallback,
    /// Reading PDF files.
    Pdf,
    /// Reading PDF files, when those before it fail.
    PdfFallback,
    /// Agents that this agent starts.
    Subagent,
    /// Agents that this agent starts, when the model before it fails.
    SubagentFallback,
    /// Heartbeats.
    Heartbeat,
    /// Summaries of long conversations.
    Compaction,
    /// Saving memories before a conversation is summarised.
    MemoryFlush,
    /// Small jobs such as titles.
    Utility,
    /// Listed in `models`, so that it can be chosen.
    Listed,
}

impl Role {
    /// The role in a word or two.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Fallback => "fallback",
            Self::Image => "image",
            Self::ImageFallback => "image fallback",
            Self::Pdf => "pdf",
            Self::PdfFallback => "pdf fallback",
            Self::Subagent => "subagent",
            Self::SubagentFallback => "subagent fallback",
            Self::Heartbeat => "heartbeat",
            Self::Compaction => "compaction",
            Self::MemoryFlush => "memory flush",
            Self::Utility => "utility",
            Self::Listed => "listed",
        }
    }
}

/// One model that an agent uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedModel {
    /// For what.
    pub role: Role,
    /// Where the config names it; none for the model that the release uses when nothing is named.
    pub place: Option<ConfigPath>,
    /// What stands there; the model itself when nothing does.
    pub written: String,
    /// What the release makes of it.
    pub model: ModelName,
    /// Whether `written` is an alias.
    pub by_alias: bool,
}

/// An agent and its models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentModels {
    /// The id of the agent, in the form that OpenClaw compares.
    pub id: String,
    /// Where it stands; none for the `main` agent that is there without a roster.
    pub path: Option<ConfigPath>,
    /// Its models, the primary one first; a model may have several roles.
    pub models: Vec<UsedModel>,
    /// Whether there may be more models than are known: a variable or an included file is unknown here.
    pub incomplete: bool,
}

/// More agents, and more models of one list, than anybody has. The bound keeps a file of several megabytes
/// from costing minutes.
const MOST: usize = 200;

/// The agents of a config with the models that each of them uses in a release that takes Anthropic for paid
/// in this way: that decides which models have names.
#[must_use]
pub fn models_in_use(root: &Value, release: Release, auth: AuthMode) -> Vec<AgentModels> {
    let mut agents: Vec<(String, Option<Agent<'_>>)> = Vec::new();
    let mut cut = false;
    for agent in roster::each(root) {
        let id = agent_id::normal(agent.id);
        if agents.len() == MOST {
            cut = true;
            break;
        }
        // The first of several with the same id counts.
        if agents.iter().all(|(other, _)| *other != id) {
            agents.push((id, Some(agent)));
        }
    }
    if agents.is_empty() {
        agents.push((MAIN.to_owned(), None));
    }
    let general = Names::new(root, None, release, auth);
    let each = |(id, agent): (String, Option<Agent<'_>>)| {
        let own = agent.as_ref().map(|agent| agent.value).filter(|own| own.get("models").is_some());
        let own_names = own.map(|own| Names::new(root, Some(own), release, auth));
        of_agent(root, id, agent.as_ref(), release, own_names.as_ref().unwrap_or(&general))
    };
    let mut all: Vec<AgentModels> = agents.into_iter().map(each).collect();
    all.iter_mut().for_each(|agent| agent.incomplete |= cut);
    all
}

fn of_agent(root: &Value, id: String, agent: Option<&Agent<'_>>, release: Release, names: &Names) -> AgentModels {
    let defaults = root.dig(&["agents", "defaults"]);
    let defaults_path = ConfigPath::of(&["agents", "defaults"]);
    let mut collector = Collector { names, models: Vec::new(), incomplete: root.incomplete };
    let scopes: Vec<(ConfigPath, &Value)> = agent
        .map(|agent| (agent.path.clone(), agent.value))
        .into_iter()
        .chain(defaults.map(|value| (defaults_path.clone(), value)))
        .collect();
    collector.incomplete |= scopes.iter().any(|(_, value)| value.incomplete || value.is_unknown());

    if !collector.first(&scopes, &["model"], Role::Primary) && !collector.incomplete {
        collector.implicit(root, release);
    }
    collector.fallbacks(&scopes, &["model"], Role::Fallback);
    let last = &scopes[scopes.len() - usize::from(defaults.is_some())..];
    for (names, role, fallback) in
        [(&["imageModel"][..], Role::Image, Role::ImageFallback), (&["pdfModel"], Role::Pdf, Role::PdfFallback)]
    {
        collector.first(last, names, role);
        collector.fallbacks(last, names, fallback);
    }
    collector.first(&scopes, &["subagents", "model"], Role::Subagent);
    collector.fallbacks(&scopes, &["subagents", "model"], Role::SubagentFallback);
    collector.first(&scopes, &["heartbeat", "model"], Role::Heartbeat);
    collector.first(last, &["compaction", "model"], Role::Compaction);
    collector.first(last, &["compaction", "memoryFlush", "model"], Role::MemoryFlush);
    collector.first(&scopes, &["utilityModel"], Role::Utility);
    for (path, settings) in scopes.iter().rev() {
        collector.incomplete |= members(settings.get("models")).nth(MOST).is_some();
        for entry in members(settings.get("models")).take(MOST).filter(|entry| !entry.name.ends_with("/*")) {
            collector.add(Role::Listed, path.key("models").key(&entry.name), &entry.name);
        }
    }
    let Collector { models, incomplete, .. } = collector;
    AgentModels { id, path: agent.map(|agent| agent.path.clone()), models, incomplete }
}

struct Collector<'a> {
    names: &'a Names,
    models: Vec<UsedModel>,
    incomplete: bool,
}

impl Collector<'_> {
    /// The model that the first of the scopes to name one names; tells whether there is one.
    fn first(&mut self, scopes: &[(ConfigPath, &Value)], names: &[&str], role: Role) -> bool {
        for (path, settings) in scopes {
            let Some(value) = settings.dig(names) else { continue };
            let path = names.iter().fold(path.clone(), |path, name| path.key(name));
            let (path, value) = match value.get("primary") {
                Some(primary) => (path.key("primary"), primary),
                None => (path, value),
            };
            match known_text(value) {
                Some(text) if !text.trim().is_empty() => {
                    self.add(role, path, text);
                    return true;
                }
                Some(_) => {}
                None => self.incomplete |= value.is_unknown() || value.as_text().is_some(),
            }
        }
        false
    }

    /// The fallbacks of the first of the scopes to have a list of them; an empty list switches them off.
    fn fallbacks(&mut self, scopes: &[(ConfigPath, &Value)], names: &[&str], role: Role) {
        for (path, settings) in scopes {
            let Some(list) = settings.dig(names).and_then(|value| value.get("fallbacks")).and_then(Value::as_array)
            else {
                continue;
            };
            let path = names.iter().fold(path.clone(), |path, name| path.key(name)).key("fallbacks");
            self.incomplete |= list.len() > MOST;
            for (index, item) in list.iter().enumerate().take(MOST) {
                match known_text(item) {
                    Some(text) => self.add(role, path.index(index), text),
                    None => self.incomplete = true,
                }
            }
            return;
        }
    }

    fn add(&mut self, role: Role, place: ConfigPath, written: &str) {
        let primary = self.models.first().filter(|first| first.role == Role::Primary);
        // Measured for heartbeats; fallbacks go the same way in the program.
        let beside = primary.filter(|_| matches!(role, Role::Heartbeat | Role::Fallback));
        let found = match beside {
            Some(primary) => self.names.resolve_beside(&primary.model, written),
            None => self.names.resolve(written),
        };
        let Some((model, by_alias)) = found else { return };
        self.models.push(UsedModel { role, place: Some(place), written: written.to_owned(), model, by_alias });
    }

    /// What the release uses when the config names no model.
    fn implicit(&mut self, root: &Value, release: Release) {
        let Some((provider, model)) = step(DEFAULT_MODEL, release) else { return };
        let providers = || members(root.dig(&["models", "providers"]));
        let defined = providers().any(|entry| entry.name == provider);
        let first = (release >= PROVIDER_FALLBACK && !defined).then(|| {
            providers().find_map(|entry| {
                let model = entry.value.get("models").and_then(Value::as_array)?.first()?;
                Some(ModelName::of(&entry.name, known_text(model.get("id")?)?, release))
            })
        });
        let model =
            first.flatten().unwrap_or_else(|| ModelName { provider: provider.to_owned(), model: model.to_owned() });
        self.models.push(UsedModel {
            role: Role::Primary,
            place: None,
            written: model.to_string(),
            model,
            by_alias: false,
        });
    }
}
