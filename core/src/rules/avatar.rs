//! Avatars that OpenClaw does not serve.

use super::home::spelled;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use crate::document::{Lookup, Value};
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "avatar",
    summary: "The avatar of an agent is outside of its workspace",
    explanation: "`identity.avatar` is a path inside the workspace of the agent, an `http` or `https` address, or a `data:` URI. \
        Paths that start with `~`, absolute paths elsewhere, paths that leave the workspace with `..` and other kinds \
        of address are refused. Copy the picture into the workspace.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { entries: { a: { identity: { avatar: \"~/a.png\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { entries: { a: { identity: { avatar: \"avatars/a.png\" } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for agent in context.agents() {
        let Some(value) = agent.value.dig(&["identity", "avatar"]) else { continue };
        let Some(text) = known_text(value).map(str::trim) else { continue };
        let reason = match (text, scheme(text).as_deref()) {
            _ if text.starts_with('~') => text!("a path must not start with \"~\""),
            _ if text.starts_with('/') && !may_be_in_workspace(context, agent.value, text) => text!("this path is not in the workspace"),
            (_, None) if leaves(text) => text!("the path leaves the workspace"),
            (_, Some(scheme)) if !matches!(scheme, "http" | "https" | "data") => text!("only `http`, `https` and `data` addresses are taken"),
            _ => continue,
        };
        let path = agent.path.key("identity").key("avatar");
        let message = text!("{value} cannot be an avatar", value = describe(&path, value));
        let help = text!("{reason}; put the picture into the workspace of the agent and write its path from there", reason);
        findings.push(Finding::new(Anchor::Value(path), message).help(help));
    }
}

/// The scheme of an address, in small letters. `C:\` and `C:/` are no addresses.
fn scheme(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':')?;
    let plain = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-'));
    let drive = scheme.len() == 1 && rest.starts_with(['\\', '/']);
    (plain && !drive).then(|| scheme.to_ascii_lowercase())
}

/// Whether a relative path leaves the folder that it starts in.
fn leaves(path: &str) -> bool {
    let mut depth = 0_i32;
    path.split('/').any(|step| {
        depth += match step {
            "" | "." => 0,
            ".." => -1,
            _ => 1,
        };
        depth < 0
    })
}

/// Whether an absolute path is in the workspace of the agent, as far as can be told here.
fn may_be_in_workspace(context: &Context<'_>, agent: &Value, path: &str) -> bool {
    let written = agent.get("workspace").or_else(|| context.dig(&["agents", "defaults", "workspace"]));
    let Some(workspace) = written.map_or(Some(""), known_text).map(str::trim) else { return true };
    let path = spelled(context, path);
    if workspace.starts_with('/') {
        return is_inside(&path, &spelled(context, workspace));
    }
    let home = matches!(context.environment.lookup("HOME"), Lookup::Set(_));
    let moved = ["OPENCLAW_STATE_DIR", "OPENCLAW_PROFILE", "OPENCLAW_HOME"]
        .iter()
        .any(|name| matches!(context.environment.lookup(name), Lookup::Set(_)));
    if home && !moved {
        let folder = if workspace.is_empty() { "~/.openclaw/workspace" } else { workspace };
        return is_inside(&path, &spelled(context, folder));
    }
    // The home folder is not known: the path counts as inside when it could be.
    let tail = workspace.trim_start_matches('~').trim_matches('/');
    path.contains(if tail.is_empty() { "workspace" } else { tail })
}

fn is_inside(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
