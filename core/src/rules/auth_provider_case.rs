//! Providers of profiles written with capital letters.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::{Change, known_text};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-provider-case",
    summary: "The provider of a profile is written with capital letters",
    explanation: "When OpenClaw lists profiles, it compares providers without case; when it uses one, it compares \
        every letter. A profile with `provider: \"Anthropic\"` is listed, and then requests fail with `No \
        credentials found for profile`, which `models status --check` does not notice.",
    levels: &[(ALWAYS, Level::Error)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"Anthropic\", mode: \"api_key\" } } } }", target: "2026.9.6" },
    good: Example { text: "{ auth: { profiles: { \"anthropic:default\": { provider: \"anthropic\", mode: \"api_key\" } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let profiles = context.dig(&["auth", "profiles"]).and_then(Value::as_object).into_iter().flat_map(Object::iter);
    for entry in profiles {
        let Some(provider) = entry.value.get("provider").and_then(known_text) else { continue };
        let plain = provider.trim().to_lowercase();
        if plain == provider || plain.is_empty() {
            continue;
        }
        let path = ConfigPath::of(&["auth", "profiles", &entry.name, "provider"]);
        let finding = Finding::new(Anchor::Value(path.clone()), text!("this provider must be written `{provider}`", provider = plain))
            .help(text!("the profile is listed and then not found when it is used"))
            .fix(Safety::Unsafe, text!("write \"{new}\"", new = plain), vec![Change::Replace(path, plain.into())]);
        findings.push(finding);
    }
}
