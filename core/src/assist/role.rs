//! Which names belong at a place: agents, models, providers, channels and so on.

use super::scene::Scene;
use crate::anthropic::providers;
use crate::report::secret::is_secret_path;
use crate::schema::history::History;
use std::collections::BTreeSet;

/// What the names of a map, or the texts of a place, stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Agents,
    Models,
    Providers,
    Profiles,
    Channels,
    Accounts,
    Plugins,
    Tools,
    Variables,
}

/// Tools and groups of tools that all known releases have.
const TOOLS: [&str; 30] = [
    "apply_patch",
    "browser",
    "cron",
    "edit",
    "exec",
    "gateway",
    "group:automation",
    "group:fs",
    "group:memory",
    "group:messaging",
    "group:openclaw",
    "group:plugins",
    "group:runtime",
    "group:sessions",
    "group:ui",
    "group:web",
    "memory_get",
    "memory_search",
    "message",
    "nodes",
    "process",
    "read",
    "session_status",
    "sessions_history",
    "sessions_list",
    "sessions_send",
    "sessions_spawn",
    "web_fetch",
    "web_search",
    "write",
];

/// The role of the keys of a map, by its path with `[]` for items.
pub(super) fn role_of_map(path: &[&str]) -> Option<Role> {
    Some(match path {
        ["agents", "entries"] => Role::Agents,
        ["agents", "defaults", "models"] | ["agents", "entries" | "list", _, "models"] => Role::Models,
        ["models", "providers"] | ["auth", "order"] | [.., "tools", "byProvider"] => Role::Providers,
        ["auth", "profiles"] => Role::Profiles,
        ["channels", _, "accounts"] => Role::Accounts,
        ["channels", "modelByChannel"]
        | [.., "elevated" | "commands", "allowFrom"]
        | ["messages", _, "byChannel"]
        | ["accessGroups", _, "members"] => Role::Channels,
        ["plugins", "entries"] => Role::Plugins,
        ["env", "vars"] | ["env"] => Role::Variables,
        _ => return None,
    })
}

/// The role of a text, by its path with `[]` for items.
pub(super) fn role_of_value(path: &[&str]) -> Option<Role> {
    Some(match path {
        ["models" | "mcp" | "nodeHost" | "acp", ..]
        | [.., "memorySearch" | "search" | "tts" | "media" | "acp", _]
        | [.., "models", "[]", _] => return None,
        [.., "agentId" | "defaultAgentId"]
        | [.., "allowAgents" | "exposeAgents", "[]"]
        | ["broadcast", _, "[]"]
        | ["broadcast", _, "agents", "[]"]
        | ["gateway", "roles", _, _, "agents", "[]"]
        | [.., "agentToAgent", "allow", "[]"]
        | ["plugins", "entries", "active-memory", "config", "agents", "[]"] => Role::Agents,
        [.., "allowModels" | "allowedModels" | "allowedCompletionModels" | "fallbacks", "[]"]
        | [.., "primary"]
        | ["channels", "modelByChannel", _, _] => Role::Models,
        [.., last] if *last == "model" || last.ends_with("Model") => Role::Models,
        [.., "match" | "mappings" | "targets", "channel"] | [.., "[]", "channel"] => Role::Channels,
        [.., "heartbeat", "target"] => Role::Channels,
        [.., "match", "accountId"] => Role::Accounts,
        ["auth", "profiles", _, "provider"] => Role::Providers,
        ["auth", "order", _, "[]"] => Role::Profiles,
        ["plugins", "allow" | "deny", "[]"] => Role::Plugins,
        [.., "allow" | "alsoAllow" | "deny", "[]"] if path.contains(&"tools") => Role::Tools,
        _ => return None,
    })
}

/// Names for the keys of the map around the caret.
pub(super) fn names_of_map(scene: &Scene) -> Vec<String> {
    let path = scene.caret.path.names();
    let Some(role) = role_of_map(&path) else { return Vec::new() };
    let harvest = scene.harvest();
    match role {
        Role::Agents => {
            let none = harvest.agents.is_empty() && harvest.agents_named.is_empty();
            let main = none.then(|| crate::roster::MAIN.to_owned());
            harvest.agents_named.iter().cloned().chain(main).collect()
        }
        Role::Accounts => {
            let channel = path.get(1).copied().unwrap_or_default();
            let named = harvest.accounts.iter().filter(|(of, _)| of == channel).map(|(_, account)| account.clone());
            named.chain(["default".to_owned()]).collect()
        }
        Role::Profiles => {
            let used = harvest.providers.iter().map(|provider| format!("{provider}:default"));
            harvest.profiles.iter().cloned().chain(used).collect()
        }
        role => texts(scene, role).into_iter().map(|(text, _)| text).collect(),
    }
}

/// Texts for the value at the caret, and what they are.
pub(super) fn values_at(scene: &Scene) -> Vec<(String, &'static str)> {
    let path = scene.caret.path.names();
    let mut all = match role_of_value(&path) {
        Some(Role::Accounts) => {
            let channel = scene.sibling_text("channel").unwrap_or_default();
            let accounts = scene.harvest().accounts.iter().filter(|(of, _)| of == channel || channel.is_empty());
            accounts.map(|(_, account)| (account.clone(), "account")).collect()
        }
        Some(role) => texts(scene, role),
        None => Vec::new(),
    };
    if path.ends_with(&["heartbeat", "target"]) {
        all.extend(["last", "none"].map(|target| (target.to_owned(), "no channel of its own")));
    }
    let asked = scene.caret.token.typed.starts_with('$');
    if asked || is_secret_path(&scene.caret.path) {
        let names: BTreeSet<String> =
            scene.harvest().variables.iter().cloned().chain(usual_variables(scene, &path)).collect();
        all.extend(names.into_iter().map(|name| (format!("${{{name}}}"), "environment variable")));
    }
    all
}

/// Every name of a role.
fn texts(scene: &Scene, role: Role) -> Vec<(String, &'static str)> {
    let harvest = scene.harvest();
    let facts = History::get().facts(scene.atlas.release());
    let of = |names: &BTreeSet<String>, what: &'static str| -> Vec<(String, &'static str)> {
        names.iter().map(|name| (name.clone(), what)).collect()
    };
    match role {
        Role::Agents => {
            let mut all = of(&harvest.agents, "agent");
            if all.is_empty() {
                all.push((crate::roster::MAIN.to_owned(), "agent"));
            }
            all
        }
        Role::Models => {
            let mut all = of(&harvest.models, "model");
            if role_of_map(&scene.caret.path.names()).is_none() {
                all.extend(of(&harvest.aliases, "short name of a model"));
            }
            all
        }
        Role::Providers => {
            let known = providers::ids(facts.version).map(str::to_owned);
            harvest
                .providers
                .iter()
                .cloned()
                .chain(known)
                .collect::<BTreeSet<_>>()
                .into_iter()
                .map(|id| (id, "provider"))
                .collect()
        }
        Role::Profiles => of(&harvest.profiles, "login"),
        Role::Channels => facts.channels.iter().map(|id| (id.clone(), "channel")).collect(),
        Role::Accounts => harvest.accounts.iter().map(|(_, account)| (account.clone(), "account")).collect(),
        Role::Plugins => {
            let all: BTreeSet<String> = harvest.plugins.iter().chain(&facts.plugins).cloned().collect();
            all.into_iter().map(|id| (id, "plugin")).collect()
        }
        Role::Tools => {
            let known = TOOLS.iter().map(|tool| (*tool).to_owned());
            let all: BTreeSet<String> = harvest.tools.iter().cloned().chain(known).collect();
            all.into_iter().map(|tool| (tool, "tool")).collect()
        }
        Role::Variables => of(&harvest.variables, "environment variable"),
    }
}

/// The variables that usually hold the secret of a place.
fn usual_variables(scene: &Scene, path: &[&str]) -> Vec<String> {
    let release = History::get().facts(scene.atlas.release()).version;
    match path {
        ["models", "providers", provider, "apiKey"] => match providers::login(provider, release) {
            providers::Login::Variables(names) => names.iter().map(|name| (*name).to_owned()).collect(),
            _ => Vec::new(),
        },
        ["gateway", "auth", "token"] => vec!["OPENCLAW_GATEWAY_TOKEN".to_owned()],
        ["gateway", "auth", "password"] => vec!["OPENCLAW_GATEWAY_PASSWORD".to_owned()],
        ["channels", channel, key] => vec![format!("{}_{}", upper(channel), upper(key))],
        _ => Vec::new(),
    }
}

/// `botToken` as `BOT_TOKEN`.
fn upper(name: &str) -> String {
    let mut out = String::new();
    for found in name.chars() {
        if found.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(if found == '-' { '_' } else { found.to_ascii_uppercase() });
    }
    out
}
