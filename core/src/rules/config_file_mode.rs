//! Other users of the machine can read or change the config.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, audit};
use crate::document::Lookup;
use crate::path::ConfigPath;
use crate::report::{FileId, Location, Span};

/// See the module.
pub const RULE: Rule = Rule {
    id: "config-file-mode",
    summary: "Other users of the machine can read or change the config",
    explanation: "Who can write `openclaw.json` decides what the agent may run, and who can read it sees every token that \
        stands in it. On Unix the file should be readable and writable by its owner alone: `chmod 600`. Reported \
        only where the machine is known to be the gateway's own: for the config that OpenClaw itself would load, or with \
        `--env` or `--env-file`. A copy in a repository is never reported.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\" } } // in a file with the mode 0644", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\" } } // in a file with the mode 0600", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let source = context.document.main();
    if context.environment.lookup("HOME") == Lookup::Unknown {
        return;
    }
    let Some(mode) = context.files.metadata(&source.path).ok().and_then(|metadata| metadata.mode) else { return };
    let (id, message) = match mode {
        _ if mode & 0o022 != 0 => ("fs.config.perms_writable", text!("other users can change this config")),
        _ if mode & 0o004 != 0 => ("fs.config.perms_world_readable", text!("every user of this machine can read this config")),
        _ if mode & 0o040 != 0 => ("fs.config.perms_group_readable", text!("the group of this file can read this config")),
        _ => return,
    };
    // Standard input may only be called like a file.
    if context.files.read(&source.path).ok().is_none_or(|bytes| bytes != source.text.as_bytes()) {
        return;
    }
    let start = Location { file: FileId::MAIN, span: Span::empty(0) };
    let anchor = Anchor::Text(ConfigPath::default(), start);
    let finding = Finding::new(anchor, message).help(text!("its mode is {mode}: run `chmod 600` on it", mode = format!("{mode:04o}")));
    audit::push(context, findings, id, finding);
}
