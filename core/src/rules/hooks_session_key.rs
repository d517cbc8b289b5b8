//! Session keys of webhooks and the prefixes that they must have.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::gateway_facts::{is_on, text, texts};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "hooks-session-key",
    summary: "A session key of webhooks that the gateway does not accept",
    explanation: "`hooks.defaultSessionKey` must start with one of `hooks.allowedSessionKeyPrefixes` when there are \
        any, and a mapping that builds its `sessionKey` from the request (`{{…}}`) needs such prefixes, so \
        that no caller gets into any session. The file loads otherwise, and the gateway does not start.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Warning), (Release::new(2026, 3, 13), Level::Error)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\", defaultSessionKey: \"main\", allowedSessionKeyPrefixes: [\"hook:\"] } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\" }, hooks: { enabled: true, token: \"${HOOKS_TOKEN}\", defaultSessionKey: \"hook:in\", allowedSessionKeyPrefixes: [\"hook:\"] } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(prefixes) = texts(context, &["hooks", "allowedSessionKeyPrefixes"]) else { return };
    if !is_on(context, &["hooks", "enabled"]) {
        return;
    }
    let prefixes: Vec<String> = prefixes.iter().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty()).collect();
    let hooks = ConfigPath::of(&["hooks"]);
    if let Some(key) = text(context, &["hooks", "defaultSessionKey"]) {
        let key = key.trim().to_lowercase();
        if !key.is_empty() && !prefixes.is_empty() && !prefixes.iter().any(|prefix| key.starts_with(prefix)) {
            findings.push(
                Finding::new(Anchor::Value(hooks.key("defaultSessionKey")), text!("the default session of webhooks has none of the prefixes that are allowed"))
                    .help(text!("let it start with one of `allowedSessionKeyPrefixes`"))
                    .label(Anchor::Value(hooks.key("allowedSessionKeyPrefixes")), text!("the prefixes")),
            );
        }
    }
    let mappings = context.dig(&["hooks", "mappings"]).and_then(Value::as_array).unwrap_or_default();
    for (index, mapping) in mappings.iter().enumerate().filter(|_| prefixes.is_empty()) {
        if mapping.get("sessionKey").and_then(known_text).is_some_and(|key| key.contains("{{")) {
            let path = hooks.key("mappings").index(index).key("sessionKey");
            findings.push(
                Finding::new(Anchor::Value(path), text!("a session key made from the request needs `hooks.allowedSessionKeyPrefixes`"))
                    .help(text!("add it, for example with the prefix \"hook:\"")),
            );
        }
    }
}
