//! Parts of the root section `routing` that became something else.

use super::forms::{Answer, Old, literal, next};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::outline;
use crate::rules::Change;

/// The agent for everything that no binding gives to another one.
pub(super) fn default_agent(old: &Old<'_>) -> Answer {
    let Some(id) = literal(old.value) else { return Answer::Stuck };
    if !old.context.sees_all_agents() {
        return Answer::Stuck;
    }
    let agents = old.context.agents();
    let listed = old.beside("agents");
    let agent = match agents.iter().find(|agent| agent.id == id) {
        // With the mark they can move: several agents without one would be refused.
        _ if old.at(&listed.key(id)).is_some_and(|agent| agent.as_object().is_some()) => listed.key(id),
        _ if old.at(&listed).is_some() => return Answer::Stuck,
        Some(agent) => agent.path.clone(),
        None if agents.is_empty() => ConfigPath::of(&["agents", "entries", id]),
        None => return Answer::Stuck,
    };
    let to = agent.key("default");
    match old.at(&to) {
        Some(there) if there.as_bool() == Some(true) => old.repeats(&to),
        Some(_) => old.gives_way_to(&to),
        None => {
            let title = text!("write `{to}: true` for `{path}`", to, path = old.path);
            next(Safety::Safe, title, vec![Change::Carry(old.path.clone(), to, true.into())])
        }
    }
}

/// The section itself, once its parts have gone.
pub(super) fn section(old: &Old<'_>) -> Answer {
    if old.value.incomplete || old.value.as_object().is_none_or(|object| !object.is_empty()) {
        return Answer::Usual;
    }
    next(Safety::Safe, text!("remove the empty `{path}`", path = old.path), vec![Change::Dissolve(old.path.clone())])
}

/// The agents wait for the mark of the default one.
pub(super) fn agents(old: &Old<'_>) -> Answer {
    let default = old.at(&old.beside("defaultAgentId")).and_then(literal);
    match default.and_then(|id| old.value.get(id)) {
        Some(agent) if agent.as_object().is_some() => Answer::Stuck,
        _ => Answer::Usual,
    }
}

/// Bindings called the channel a provider, and the account in another spelling.
pub(super) fn bindings(old: &Old<'_>) -> Answer {
    let mut changes = Vec::new();
    for (index, item) in old.value.as_array().unwrap_or_default().iter().enumerate() {
        let Some(rule) = item.get("match") else { continue };
        for (was, is) in [("provider", "channel"), ("accountID", "accountId")] {
            if rule.get(was).is_some() && rule.get(is).is_none() {
                changes.push(Change::Rename(old.path.index(index).key("match").key(was), is.to_owned()));
            }
        }
    }
    if changes.is_empty() {
        return Answer::Usual;
    }
    next(Safety::Safe, text!("call the channel `channel` in `{path}`", path = old.path), changes)
}

/// Who may write, from the time when WhatsApp was the only channel.
pub(super) fn allow_from(old: &Old<'_>) -> Answer {
    let channel = |names: &[&str]| old.context.dig(names).is_some();
    if channel(&["whatsapp"]) || channel(&["channels", "whatsapp"]) || old.context.root().incomplete {
        return Answer::Usual;
    }
    let title = text!(
        "remove `{path}`, {content}, since there is no WhatsApp here",
        path = old.path,
        content = outline(old.path, old.value)
    );
    next(Safety::Safe, title, vec![Change::Remove(old.path.clone())])
}

/// How an agent is called in groups.
pub(super) fn agent_mentions(old: &Old<'_>) -> Answer {
    free(old, old.beside("groupChat").key("mentionPatterns"))
}

/// What the sandbox of an agent may use.
pub(super) fn agent_sandbox_tools(old: &Old<'_>) -> Answer {
    let agent = old.path.parent().and_then(|sandbox| sandbox.parent()).unwrap_or_default();
    free(old, agent.key("tools").key("sandbox").key("tools"))
}

fn free(old: &Old<'_>, to: ConfigPath) -> Answer {
    match old.at(&to) {
        Some(there) if there.to_json() == old.value.to_json() => old.repeats(&to),
        Some(_) => old.gives_way_to(&to),
        None => old.move_to(to),
    }
}
