//! Paths of programs that give out secrets.

use super::program_name::has_shell_signs;
use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "secret-provider-exec",
    summary: "The program of a secret provider without an absolute path",
    explanation: "`command` of a provider with source `exec`, and every folder in its `trustedDirs`, must be an absolute path: OpenClaw does \
        not search `PATH` and does not replace `~`, so that nobody can put another program in between. Releases since \
        2026.2.26, which brought secret providers, refuse anything else.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ secrets: { providers: { op: { source: \"exec\", command: \"op\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ secrets: { providers: { op: { source: \"exec\", command: \"/usr/bin/op\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let providers = context.dig(&["secrets", "providers"]).and_then(Value::as_object);
    for entry in providers.into_iter().flat_map(|providers| providers.iter()) {
        let path = ConfigPath::of(&["secrets", "providers"]).key(&entry.name);
        let folders = entry.value.get("trustedDirs").and_then(Value::as_array).into_iter().flatten().enumerate();
        let folders = folders.map(|(index, folder)| (path.key("trustedDirs").index(index), folder));
        let command = entry.value.get("command").map(|command| (path.key("command"), command));
        let program = path.key("command");
        for (at, value) in command.into_iter().chain(folders) {
            // An empty text is found by the schema.
            let Some(text) = certain(value).filter(|text| !text.is_empty()) else { continue };
            if !is_absolute(text) {
                let message = text!("this must be an absolute path, got {value}", value = describe(&at, value));
                let help = text!("write the whole path; `which` shows that of a program");
                findings.push(Finding::new(Anchor::Value(at), message).help(help));
            } else if at == program && has_shell_signs(text) {
                let message = text!("{value} has signs that only a shell understands", value = describe(&at, value));
                findings.push(Finding::new(Anchor::Value(at), message).help(text!("name the program alone; `args` are separate")));
            }
        }
    }
}

fn is_absolute(path: &str) -> bool {
    let drive = matches!(path.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
    path.starts_with('/') || path.starts_with("\\\\") || drive
}
