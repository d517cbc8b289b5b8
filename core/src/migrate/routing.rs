//! Parts of the root section `routing` that became something else.

use super::forms::{Answer, Old, literal, next};
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::report::secret::outline;
use crate::rules::Change;

/// The agent for everything that no binding gives to another one.
pub(super) fn default_agent(old: &Old<'_>) -> Answer {
    let Some(id) = literal(old.value) else { return Answer::Stuck };
    if old.at(&ConfigPath::of(&["routing", "agents"])).is_some() || !old.context.sees_all_agents() {
        return Answer::Stuck;
    }
    let agents = old.context.agents();
    let agent = match agents.iter().find(|agent| agent.id == id) {
        Some(agent) => agent.path.clone(),
        None if agents.is_empty() => ConfigPath::of(&["agents", "entries", id]),
        None => return Answer::Stuck,
    };
    let to = agent.key("default");
    match old.at(&to) {
        Some(there) if there.as_bool() == Some(true) => old.repeats(&to),
        Some(_) => old.gives_way_to(&to),
        None => {
            let title = format!("write `{to}: true` for `{}`", old.path);
            next(Safety::Safe, title, vec![Change::Carry(old.path.clone(), to, true.into())])
        }
    }
}

/// Who may write, from the time when WhatsApp was the only channel.
pub(super) fn allow_from(old: &Old<'_>) -> Answer {
    let channel = |names: &[&str]| old.context.dig(names).is_some();
    if channel(&["whatsapp"]) || channel(&["channels", "whatsapp"]) || old.context.root().incomplete {
        return Answer::Usual;
    }
    let title = format!("remove `{}`, {}, since there is no WhatsApp here", old.path, outline(old.path, old.value));
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
