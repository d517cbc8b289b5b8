//! Old forms that need more than a move, by their place.

use super::{catalogue, discord, media, models, qmd, routing, search, signal, small, talk, threads, whatsapp};
use crate::document::Value;
use crate::path::{ConfigPath, Segment};
use crate::report::{Safety, Text};
use crate::rules::{Change, Context, Plan};
use crate::schema::pattern::{Pattern, Step};
use crate::schema::reason::pattern_of;
use std::sync::OnceLock;

/// An old form that stands in the config.
#[derive(Clone, Copy)]
pub(super) struct Old<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) path: &'a ConfigPath,
    pub(super) value: &'a Value,
}

/// What is to be done about it.
pub(super) enum Answer {
    /// The next step.
    Next(Plan),
    /// Nothing, as long as something else is as it is.
    Stuck,
    /// What is done with any other key.
    Usual,
}

type Form = fn(&Old<'_>) -> Answer;

/// Where it stands, a place that the release must know, and what makes the new form.
const FORMS: &[(&str, &str, Form)] = &[
    ("agent.allowedModels", "agents.defaults.modelPolicy.allow", models::allowed),
    ("agent.imageModel", "agents.defaults.imageModel", models::primary),
    ("agent.imageModelFallbacks", "agents.defaults.imageModel", models::fallbacks),
    ("agent.model", "agents.defaults.model", models::primary),
    ("agent.modelAliases", "agents.defaults.models", models::aliases),
    ("agent.modelFallbacks", "agents.defaults.model", models::fallbacks),
    ("agents.defaults.memorySearch.qmd", "memory.search.extraPaths", qmd::collections),
    ("agents.entries.*.memory.search.qmd", "memory.search.extraPaths", qmd::collections),
    ("agents.entries.*.memorySearch.qmd", "memory.search.extraPaths", qmd::collections),
    ("audio.transcription", "tools.media.audio.preferredModel", media::transcription),
    ("channels.*.accounts.*.threadBindings.spawnAcpSessions", "", threads::spawn),
    ("channels.*.accounts.*.threadBindings.spawnSubagentSessions", "", threads::spawn),
    ("channels.*.threadBindings.spawnAcpSessions", "", threads::spawn),
    ("channels.*.threadBindings.spawnSubagentSessions", "", threads::spawn),
    ("channels.discord.accounts.*.guilds.*.channels.*.agentId", "", discord::channel_agent),
    ("channels.discord.guilds.*.channels.*.agentId", "", discord::channel_agent),
    ("channels.signal.autoStart", "channels.signal.transport", signal::transport),
    ("channels.signal.cliPath", "channels.signal.transport", signal::transport),
    ("channels.signal.configPath", "channels.signal.transport", signal::transport),
    ("channels.signal.httpHost", "channels.signal.transport", signal::transport),
    ("channels.signal.httpPort", "channels.signal.transport", signal::transport),
    ("channels.signal.httpUrl", "channels.signal.transport", signal::transport),
    ("channels.signal.ignoreStories", "channels.signal.transport", signal::transport),
    ("channels.signal.receiveMode", "channels.signal.transport", signal::transport),
    ("channels.signal.startupTimeoutMs", "channels.signal.transport", signal::transport),
    ("channels.telegram.accounts.*.includeGroupHistoryContext", "", small::group_context),
    ("channels.whatsapp.ackReaction", "messages.ackReactionScope", whatsapp::ack_reaction),
    ("channels.whatsapp.accounts.*.debounceMs", "messages.inbound.byChannel", whatsapp::debounce),
    ("channels.whatsapp.debounceMs", "messages.inbound.byChannel", whatsapp::debounce),
    ("cron.store", "cron", small::cron_store),
    ("memory.backend", "memory.search.extraPaths", qmd::backend),
    ("memory.qmd", "memory.search.extraPaths", qmd::settings),
    ("memory.search.qmd", "memory.search.extraPaths", qmd::collections),
    ("memorySearch.qmd", "memory.search.extraPaths", qmd::collections),
    ("messages.tts.enabled", "tts.auto", talk::speech_switch),
    ("messages.tts.personas.*.providers.*.voice", "tts.providers", talk::voice),
    ("messages.tts.personas.*.providers.*.voiceId", "tts.providers", talk::voice),
    ("messages.tts.personas.*.providers.*.voiceName", "tts.providers", talk::voice),
    ("messages.tts.providers.*.voice", "tts.providers", talk::voice),
    ("messages.tts.providers.*.voiceId", "tts.providers", talk::voice),
    ("messages.tts.providers.*.voiceName", "tts.providers", talk::voice),
    ("plugins.installs", "plugins", small::install_records),
    ("routing", "", routing::section),
    ("routing.agents", "agents.entries", routing::agents),
    ("routing.agents.*.mentionPatterns", "agents.entries", routing::agent_mentions),
    ("routing.agents.*.sandbox.tools", "agents.entries", routing::agent_sandbox_tools),
    ("routing.allowFrom", "channels.whatsapp", routing::allow_from),
    ("routing.bindings", "bindings", routing::bindings),
    ("routing.defaultAgentId", "agents.entries", routing::default_agent),
    ("routing.transcribeAudio", "tools.media.audio.preferredModel", media::transcription),
    ("session.threadBindings.spawnAcpSessions", "", threads::spawn),
    ("session.threadBindings.spawnSubagentSessions", "", threads::spawn),
    ("talk.apiKey", "talk.providers", talk::provider_setting),
    ("talk.modelId", "talk.providers", talk::provider_setting),
    ("talk.outputFormat", "talk.providers", talk::provider_setting),
    ("talk.voiceAliases", "talk.providers", talk::provider_setting),
    ("talk.voiceId", "talk.providers", talk::provider_setting),
    ("tools.media.audio.models", "tools.media.audio.preferredModel", media::models_of_section),
    ("tools.media.image.models", "tools.media.audio.preferredModel", media::models_of_section),
    ("tools.media.video.models", "tools.media.audio.preferredModel", media::models_of_section),
    ("tools.web.search.*", "plugins.entries", search::provider_settings),
    ("tools.web.x_search", "plugins.entries.xai.config.xSearch", search::x_search),
];

/// The table with its places read.
fn forms() -> &'static [(Pattern, Option<Pattern>, Form)] {
    static READ: OnceLock<Vec<(Pattern, Option<Pattern>, Form)>> = OnceLock::new();
    READ.get_or_init(|| {
        let row =
            |(place, needs, form): &(&str, &str, Form)| Some((Pattern::parse(place)?, Pattern::parse(needs), *form));
        FORMS.iter().filter_map(row).collect()
    })
}

/// What is to be done about the old form at `path`, as far as the catalogue lets a program go; none when
/// there is none.
pub(super) fn answer(context: &Context<'_>, path: &ConfigPath, value: &Value) -> Option<Answer> {
    let (_, _, form) = forms().iter().find(|(place, needs, _)| {
        let known = || needs.as_ref().is_some_and(|needs| context.atlas.find(needs).is_some());
        stands_at(place, path) && known()
    })?;
    match form(&Old { context, path, value }) {
        Answer::Usual => None,
        Answer::Stuck => Some(Answer::Stuck),
        Answer::Next(plan) => Some(within(path, plan)),
    }
}

fn within(path: &ConfigPath, mut plan: Plan) -> Answer {
    let trust = catalogue::of_key(&pattern_of(path)).map_or(Safety::Safe, |found| found.migration.safety);
    plan.safety = plan.safety.min(trust);
    if plan.safety == Safety::Display { Answer::Stuck } else { Answer::Next(plan) }
}

fn stands_at(place: &Pattern, path: &ConfigPath) -> bool {
    let same = |(step, segment): (&Step, &Segment)| match (step, segment) {
        (Step::Items, Segment::Index(_)) | (Step::AnyKey, Segment::Key(_)) => true,
        (Step::Key(name), Segment::Key(key)) => name == key,
        _ => false,
    };
    place.steps().len() == path.segments().len() && place.steps().iter().zip(path.segments()).all(same)
}

impl Old<'_> {
    /// The name of the key.
    pub(super) fn name(&self) -> &str {
        self.path.last_key().unwrap_or_default()
    }

    /// The member `name` beside it.
    pub(super) fn beside(&self, name: &str) -> ConfigPath {
        self.path.parent().unwrap_or_default().key(name)
    }

    /// What stands at `path`.
    pub(super) fn at(&self, path: &ConfigPath) -> Option<&Value> {
        self.context.root().at(path)
    }

    /// Moves it.
    pub(super) fn move_to(&self, to: ConfigPath) -> Answer {
        let title = text!("move `{from}` to `{to}`", from = self.path, to);
        next(Safety::Safe, title, vec![Change::Move(self.path.clone(), to)])
    }

    /// Removes it, since `to` says the same.
    pub(super) fn repeats(&self, to: &ConfigPath) -> Answer {
        let title = text!("remove `{from}`, which repeats `{to}`", from = self.path, to);
        next(Safety::Safe, title, vec![Change::Remove(self.path.clone())])
    }

    /// Removes it, since `to` says something else.
    pub(super) fn gives_way_to(&self, to: &ConfigPath) -> Answer {
        let title = text!("remove `{from}`, since `{to}` is set already to another value", from = self.path, to);
        next(Safety::Unsafe, title, vec![Change::Remove(self.path.clone())])
    }
}

/// A step.
pub(super) fn next(safety: Safety, title: Text, changes: Vec<Change>) -> Answer {
    Answer::Next(Plan { title, safety, changes })
}

/// The text of a value that holds no `${VAR}`.
pub(super) fn literal(value: &Value) -> Option<&str> {
    value.as_text().filter(|text| text.is_literal()).map(|text| text.as_str())
}
