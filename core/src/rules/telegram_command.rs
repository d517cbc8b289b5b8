//! Commands of Telegram bots that Telegram would not take.

use crate::report::Text;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "telegram-command",
    summary: "A custom command that Telegram does not take",
    explanation: "Names of `customCommands` have 1 to 32 letters, digits and `_`, and since 2026.2.17 `-`, which becomes `_`; a \
        `/` in front and blanks around do no harm. Each needs a description. Up to 2026.4.5 anything else stops OpenClaw; \
        later releases load the file, and the command is missing.",
    levels: &[(ALWAYS, Level::Refuse), (Release::new(2026, 4, 5), Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ channels: { telegram: { customCommands: [{ command: \"what's up\", description: \"Greets\" }] } } }",
        target: "2026.3.31",
    },
    good: Example {
        text: "{ channels: { telegram: { customCommands: [{ command: \"whats_up\", description: \"Greets\" }] } } }",
        target: "2026.3.31",
    },
    scope: Scope::Config,
    check,
};

/// From this release on `-` stands for `_`.
const DASHES_SINCE: Release = Release::new(2026, 2, 17);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["channels", "telegram"]);
    let Some(settings) = context.dig(&["channels", "telegram"]) else { return };
    let accounts = settings.get("accounts").and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let accounts = accounts.map(|account| (path.key("accounts").key(&account.name), &account.value));
    for (path, settings) in std::iter::once((path.clone(), settings)).chain(accounts) {
        let commands = settings.get("customCommands").and_then(Value::as_array);
        for (index, command) in commands.into_iter().flatten().enumerate() {
            let at = path.key("customCommands").index(index);
            let mut judge = |name: &str, fits: &dyn Fn(&str) -> bool, problem: Text| {
                let Some(value) = command.get(name) else { return };
                if certain(value).is_some_and(|text| !fits(text)) {
                    let message = text!("{value} {problem}", value = describe(&at.key(name), value), problem);
                    findings.push(Finding::new(Anchor::Value(at.key(name)), message));
                }
            };
            judge("command", &|text| is_command(text, context.target), text!("cannot be the name of a command"));
            judge("description", &|text| !text.trim().is_empty(), text!("describes nothing"));
        }
    }
}

fn is_command(text: &str, target: Release) -> bool {
    let text = text.trim();
    let name = text.strip_prefix('/').unwrap_or(text);
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || (byte == b'-' && target >= DASHES_SINCE);
    (1..=32).contains(&name.len()) && name.bytes().all(letter)
}
