//! Names that a config uses: agents, models, providers, accounts, variables. Nothing in it is a secret.

use super::role::{Role, role_of_map, role_of_value};
use crate::document::references;
use crate::report::Span;
use crate::report::secret::{credentials, looks_secret};
use crate::syntax::{Kind, Node};
use std::collections::BTreeSet;

/// Names by what they are for.
#[derive(Debug, Default)]
pub(super) struct Harvest {
    pub(super) agents: BTreeSet<String>,
    /// Agents that settings name, there or not.
    pub(super) agents_named: BTreeSet<String>,
    /// References such as `anthropic/claude-x`.
    pub(super) models: BTreeSet<String>,
    /// Short names of models.
    pub(super) aliases: BTreeSet<String>,
    pub(super) providers: BTreeSet<String>,
    pub(super) profiles: BTreeSet<String>,
    pub(super) plugins: BTreeSet<String>,
    pub(super) tools: BTreeSet<String>,
    /// Channel and account.
    pub(super) accounts: BTreeSet<(String, String)>,
    pub(super) variables: BTreeSet<String>,
}

impl Harvest {
    /// Reads a tree; what stands at the caret is no name yet.
    pub(super) fn of(root: Option<&Node>, caret: Span) -> Self {
        let mut harvest = Self::default();
        if let Some(root) = root {
            harvest.visit(root, &mut Vec::new(), caret);
        }
        harvest
    }

    fn visit<'a>(&mut self, node: &'a Node, path: &mut Vec<&'a str>, caret: Span) {
        match &node.kind {
            Kind::Object(members) => {
                self.pairs(node, path);
                for member in members {
                    let typed = member.key.span.start <= caret.start && caret.end <= member.key.span.end;
                    if !typed {
                        self.name(role_of_map(path), path, &member.key.name);
                    }
                    path.push(&member.key.name);
                    self.visit(&member.value, path, caret);
                    path.pop();
                }
            }
            Kind::Array(items) => {
                path.push("[]");
                items.iter().for_each(|item| self.visit(item, path, caret));
                path.pop();
            }
            Kind::String(text) if node.span.start > caret.start || node.span.end < caret.end => {
                self.variables.extend(references(text).map(str::to_owned));
                match path.as_slice() {
                    ["agents", "list", "[]", "id"] => self.name(Some(Role::Agents), path, text),
                    [.., "models", _, "alias"] => {
                        self.aliases.extend(harmless(text));
                    }
                    ["models", "providers", provider, "models", "[]", "id"] => {
                        self.models.extend(harmless(&format!("{provider}/{text}")));
                    }
                    _ => match role_of_value(path) {
                        Some(Role::Agents) => self.agents_named.extend(harmless(text)),
                        role => self.name(role, path, text),
                    },
                }
            }
            _ => {}
        }
    }

    /// Names that mean something together.
    fn pairs(&mut self, node: &Node, path: &[&str]) {
        let Kind::Object(members) = &node.kind else { return };
        let text = |name: &str| {
            members.iter().find(|member| member.key.name == name).and_then(|member| match &member.value.kind {
                Kind::String(text) => harmless(text),
                _ => None,
            })
        };
        if path.ends_with(&["match"])
            && let (Some(channel), Some(account)) = (text("channel"), text("accountId"))
        {
            self.accounts.insert((channel, account));
        }
    }

    fn name(&mut self, role: Option<Role>, path: &[&str], text: &str) {
        let (Some(role), Some(text)) = (role, harmless(text)) else { return };
        match role {
            Role::Agents => self.agents.insert(text),
            Role::Models => {
                let provider = text.split_once('/').map(|(provider, _)| provider.to_owned());
                self.providers.extend(provider.clone());
                provider.is_some() && self.models.insert(text)
            }
            Role::Providers => self.providers.insert(text),
            Role::Profiles => self.profiles.insert(text),
            Role::Plugins => self.plugins.insert(text),
            Role::Tools => self.tools.insert(text),
            // In releases where variables stand in `env` itself, two keys are none.
            Role::Variables => !matches!(text.as_str(), "vars" | "shellEnv") && self.variables.insert(text),
            Role::Accounts => {
                let channel = path.get(1).map(|channel| (*channel).to_owned());
                channel.is_some_and(|channel| self.accounts.insert((channel, text)))
            }
            Role::Channels => false,
        };
    }
}

/// A name, unless it is none or looks like a credential.
fn harmless(text: &str) -> Option<String> {
    const LONGEST: usize = 200;
    let name = !text.trim().is_empty() && text.len() <= LONGEST && !text.contains("${");
    (name && !looks_secret(text) && credentials(text).is_empty()).then(|| text.to_owned())
}
