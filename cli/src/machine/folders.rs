//! Where OpenClaw keeps things, by variables and config.

use crate::home::{expand, home, variable};
use openclaw_lint_core::document::Document;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::roster::{self, MAIN};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The last release that takes the older name of the variable for the folder of the main agent.
const OLD_NAME_UNTIL: Release = Release::new(2026, 2, 26);

/// The folders of an install.
#[derive(Clone, Debug)]
pub(crate) struct Folders {
    /// The state folder.
    pub(crate) state: PathBuf,
    /// Folders of agents by id: those of the config, those on disk, and the main one.
    pub(crate) agents: BTreeMap<String, PathBuf>,
    /// The folder of `oauth.json`.
    pub(crate) oauth: PathBuf,
}

impl Folders {
    /// Finds them. `state` is what the user named, else where the config is.
    pub(crate) fn find(state: PathBuf, document: &Document) -> Self {
        let home = home();
        let mut agents = BTreeMap::new();
        for id in on_disk(&state).into_iter().chain([MAIN.to_owned()]) {
            let folder = state.join("agents").join(&id).join("agent");
            agents.insert(id, folder);
        }
        for (id, folder) in configured(document) {
            let folder =
                folder.map_or_else(|| state.join("agents").join(&id).join("agent"), |text| expand(&text, &home));
            agents.insert(id, folder);
        }
        let older = || variable("PI_CODING_AGENT_DIR").filter(|_| document.release <= OLD_NAME_UNTIL);
        if let Some(folder) = variable("OPENCLAW_AGENT_DIR").or_else(older) {
            agents.insert(MAIN.to_owned(), expand(&folder, &home));
        }
        let oauth = variable("OPENCLAW_OAUTH_DIR").map(|folder| expand(&folder, &home));
        Self { oauth: oauth.unwrap_or_else(|| state.join("credentials")), state, agents }
    }

    /// The state database of newer releases.
    pub(crate) fn state_database(&self) -> PathBuf {
        self.state.join("state").join("openclaw.sqlite")
    }
}

/// The state folder when neither an option nor the place of the config tells.
pub(crate) fn default_state() -> PathBuf {
    let home = home();
    variable("OPENCLAW_STATE_DIR").map_or_else(|| home.join(".openclaw"), |folder| expand(&folder, &home))
}

/// Ids of agents that have a folder.
fn on_disk(state: &std::path::Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(state.join("agents")) else { return Vec::new() };
    let ids = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    ids.filter(|id| state.join("agents").join(id).join("agent").is_dir()).collect()
}

/// Ids of agents in the config, with their folder where it names one.
fn configured(document: &Document) -> Vec<(String, Option<String>)> {
    let folder = |agent: &roster::Agent<'_>| {
        let text = agent.value.get("agentDir")?.as_str()?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    roster::agents(&document.root).iter().map(|agent| (roster::normal_id(agent.id), folder(agent))).collect()
}
