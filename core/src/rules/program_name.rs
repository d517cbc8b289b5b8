//! Programs that OpenClaw would not start.

use crate::report::Text;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "program-name",
    summary: "A program that cannot be started without a shell",
    explanation: "The first item of `audio.transcription.command`, and up to 2026.4.5 `cliPath` of Signal and iMessage, name one \
        program: a path, or a bare name of letters, digits and `._+-` that does not start with `-`. Arguments \
        are separate, and signs that only a shell understands are refused.",
    // From 2026.4.14 to 2026.4.29 the command is rewritten in memory without a look at it.
    levels: &[
        (ALWAYS, Level::Refuse),
        (Release::new(2026, 4, 14), Level::Off),
        (Release::new(2026, 5, 12), Level::Refuse),
    ],
    fix: None,
    bad: Example { text: "{ audio: { transcription: { command: [\"whisper --fast\"] } } }", target: "2026.7.35" },
    good: Example { text: "{ audio: { transcription: { command: [\"whisper\", \"--fast\"] } } }", target: "2026.7.35" },
    scope: Scope::Config,
    check,
};

/// From this release on `cliPath` may be anything.
const CHANNELS_UNTIL: Release = Release::new(2026, 4, 5);
const HELP: Text = text!("write a path, or a bare name of letters, digits and `._+-`; arguments are separate");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let command = ConfigPath::of(&["audio", "transcription", "command"]);
    let items = context.dig(&["audio", "transcription", "command"]).and_then(Value::as_array);
    if let Some(items) = items.filter(|_| context.atlas.at(&command).is_some()) {
        match items.first() {
            None => findings.push(Finding::new(Anchor::Value(command.clone()), text!("there is no program to start")).help(HELP)),
            Some(first) => program(&command.index(0), first, findings),
        }
    }
    if context.target >= CHANNELS_UNTIL {
        return;
    }
    for channel in ["imessage", "signal"] {
        let path = ConfigPath::of(&["channels", channel]);
        let settings = context.dig(&["channels", channel]);
        let accounts = settings.and_then(|settings| settings.get("accounts")).and_then(Value::as_object);
        let accounts = accounts.into_iter().flat_map(Object::iter);
        let all = settings.into_iter().map(|settings| (path.clone(), settings));
        let accounts = accounts.map(|account| (path.key("accounts").key(&account.name), &account.value));
        for (path, settings) in all.chain(accounts) {
            if let Some(program_name) = settings.get("cliPath") {
                program(&path.key("cliPath"), program_name, findings);
            }
        }
    }
}

fn program(path: &ConfigPath, value: &Value, findings: &mut Findings) {
    if certain(value).is_some_and(|text| !is_program(text)) {
        let message = text!("{value} cannot be started", value = describe(path, value));
        findings.push(Finding::new(Anchor::Value(path.clone()), message).help(HELP));
    }
}

fn is_program(text: &str) -> bool {
    if has_shell_signs(text) {
        return false;
    }
    let text = text.trim();
    let bytes = text.as_bytes();
    let path = text.contains(['/', '\\']) || text.starts_with(['.', '~']);
    let name = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(byte));
    !text.is_empty() && !text.starts_with('-') && (path || name)
}

/// Whether a shell would see more in the text than a name.
pub(super) fn has_shell_signs(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_control() || ";&|`$<>'\"".contains(c))
}
