//! Environment variables of sandboxes.

use crate::report::text::in_quotes;
use super::sandbox_scopes::sandboxes;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-env",
    summary: "An environment variable that a sandbox cannot take",
    explanation: "Names in `sandbox.docker.env` are letters, digits and `_`, without a digit in front; values stand on one line. \
        Releases since 2026.8.1 refuse anything else; before, Docker failed later. Put text of several lines into a \
        file, or encode it.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 8, 1), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { sandbox: { docker: { env: { \"MY-NAME\": \"x\" } } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { docker: { env: { MY_NAME: \"x\" } } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, sandbox) in sandboxes(context) {
        let env = sandbox.dig(&["docker", "env"]).and_then(Value::as_object);
        for entry in env.into_iter().flat_map(|env| env.iter()) {
            let at = path.key("docker").key("env").key(&entry.name);
            if !is_name(&entry.name) {
                let message = text!("{name} cannot be the name of a variable", name = in_quotes(&entry.name));
                let help = text!("names are letters, digits and `_`, without a digit in front");
                findings.push(Finding::new(Anchor::Key(at.clone()), message).help(help));
            }
            if entry.value.as_str().is_some_and(|text| text.contains(['\n', '\r', '\0'])) {
                let finding = Finding::new(Anchor::Value(at), text!("the value of a variable must stand on one line"));
                findings.push(finding.help(text!("put the text into a file, or encode it")));
            }
        }
    }
}

fn is_name(name: &str) -> bool {
    let word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    word && name.bytes().next().is_some_and(|first| !first.is_ascii_digit())
}
