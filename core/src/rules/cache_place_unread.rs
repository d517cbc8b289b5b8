//! `params` that the release loads and does not look at for the prompt cache.

use crate::report::text::in_quotes;
use super::caching::sets_cache;
use super::params::{all_params, may_cache};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, agent_id};
use crate::anthropic::retention::layers::{NEW_KEY, NEW_KEY_SINCE, OLD_KEY, places};
use crate::anthropic::retention::Place;
use crate::path::{ConfigPath, Segment};
use crate::release::Release;
use std::collections::HashMap;

/// See the module.
pub const RULE: Rule = Rule {
    id: "cache-place-unread",
    summary: "A setting of the prompt cache that this release does not read",
    explanation: "`cacheRetention` came in 2026.2.3. It is read in `agents.defaults.models[…].params` since then, in the \
        `params` of an agent since 2026.2.26, in `agents.defaults.params` since 2026.4.5, and in the `models[…].params` of an \
        agent since 2026.9.6, although 2026.5.12 and later load it there. Releases before 2026.8.1 find the \
        `params` of an agent only when its id is written in small letters.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ agents: { entries: { main: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } } }",
        target: "2026.9.1",
    },
    good: Example {
        text: "{ agents: { entries: { main: { models: { \"anthropic/claude-opus-5\": { params: { cacheRetention: \"long\" } } } } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

const IDS_COMPARED: Release = Release::new(2026, 8, 1);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let ids: HashMap<ConfigPath, &str> =
        context.agents().into_iter().map(|agent| (agent.path.key("params"), agent.id)).collect();
    for (path, params) in all_params(context).into_iter().filter(|(path, params)| may_cache(path) && sets_cache(params)) {
        let name = if params.get(NEW_KEY).is_some() { NEW_KEY } else { OLD_KEY };
        let anchor = Anchor::Key(path.key(name));
        let place = place_of(&path);
        // What the schema refuses is said elsewhere.
        if context.atlas.at(&path).is_none() {
            continue;
        }
        if !places(context.target).contains(&place) {
            let message = text!("{release} does not look here for `{name}`", release = context.target, name);
            findings.push(Finding::new(anchor, message).help(text!("set it in `agents.defaults.models[\"provider/model\"].params`")));
        } else if context.target < NEW_KEY_SINCE && params.get(NEW_KEY).is_some() {
            let message = text!("{release} does not know `cacheRetention`; it came in {since}", release = context.target, since = NEW_KEY_SINCE);
            findings.push(Finding::new(anchor, message).help(text!("prompts are kept for five minutes, whatever is set")));
        } else if place == Place::Agent && context.target < IDS_COMPARED {
            let Some(id) = ids.get(&path) else { continue };
            let normal = agent_id::normal(id);
            if normal != *id {
                let message = text!("{release} looks for the `params` of the agent {normal}, and this one is called {id}", release = context.target, normal = in_quotes(&normal), id = in_quotes(id));
                findings.push(Finding::new(anchor, message).help(text!("write the id as {normal}", normal = in_quotes(&normal))));
            }
        }
    }
}

/// Which kind of place a `params` is.
fn place_of(params: &ConfigPath) -> Place {
    let keys: Vec<&str> = params
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Key(key) => key.as_str(),
            Segment::Index(_) => "*",
        })
        .collect();
    match keys.as_slice() {
        ["agents", "defaults", "params"] => Place::Defaults,
        ["agents", "defaults", "models", ..] => Place::DefaultsModel,
        ["agents", _, _, "models", ..] => Place::AgentModel,
        _ => Place::Agent,
    }
}
