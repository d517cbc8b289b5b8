//! Custom headers that break requests with a token.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::headers;
use super::known_text;
use crate::document::{Entry, Lookup, Object, Value};
use crate::path::ConfigPath;
use crate::anthropic::readiness::{AuthFinding, View};

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-token-custom-beta",
    summary: "A custom `anthropic-beta` header breaks requests with a token",
    explanation: "A custom `anthropic-beta` replaces the list that OpenClaw sends. Without `oauth-2025-04-20` in it, \
        the service refuses tokens and logins. Remove the header; newer releases add flags with \
        `params.anthropicBeta`.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"${MY_TOKEN}\" } }, models: { providers: { anthropic: { baseUrl: \"https://api.anthropic.com\", models: [], headers: { \"anthropic-beta\": \"some-flag\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"${MY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Both(find),
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let profiles = context.dig(&["auth", "profiles"]).and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let modes = profiles.filter(|entry| entry.value.get("provider").and_then(known_text) == Some("anthropic"));
    let modes: Vec<&str> = modes.filter_map(|entry| entry.value.get("mode").and_then(known_text)).collect();
    let by_profile = !modes.is_empty() && modes.iter().all(|mode| matches!(*mode, "oauth" | "token"));
    let section = ["vars", ""].iter().any(|inner| {
        let holder = context.dig(&["env"]).and_then(|env| if inner.is_empty() { Some(env) } else { env.get(inner) });
        holder.is_some_and(|holder| holder.get("ANTHROPIC_OAUTH_TOKEN").is_some())
    });
    let outside = matches!(context.environment.lookup("ANTHROPIC_OAUTH_TOKEN"), Lookup::Set(value) if !value.trim().is_empty());
    if by_profile || (modes.is_empty() && (section || outside)) {
        for (path, _) in replacing(context) {
            let finding = Finding::new(Anchor::Value(path), text!("this header takes away the flag `oauth-2025-04-20`, without which tokens are refused"));
            findings.push(finding.help(text!("remove it, or add the flag to it")));
        }
    }
}

fn find(view: &View<'_>, found: &mut Vec<AuthFinding>) {
    let document = view.resolver.document;
    let providers = document.root.dig(&["models", "providers", "anthropic", "headers"]).and_then(Value::as_object);
    let header = providers.into_iter().flat_map(Object::iter).find(|entry| is_replacing(entry));
    let bearer = view.needed().filter(|provider| provider.provider == "anthropic").filter_map(|provider| provider.used());
    if let (Some(_), Some(used)) = (header, bearer.into_iter().find(|used| used.is_bearer())) {
        let message = text!("{credential} is a token, and the custom `anthropic-beta` header makes the service refuse it", credential = used.called());
        found.push(AuthFinding::of(used, message).help(text!("remove the header, or add `oauth-2025-04-20` to it")));
    }
}

/// The headers that take the flag away.
fn replacing<'a>(context: &Context<'a>) -> impl Iterator<Item = (ConfigPath, &'a Entry)> {
    headers(context).into_iter().filter(|(_, entry)| is_replacing(entry))
}

fn is_replacing(entry: &Entry) -> bool {
    let without = entry.value.as_text().is_some_and(|text| !text.has_unknown() && !text.as_str().contains("oauth-2025-04-20"));
    entry.name.trim().eq_ignore_ascii_case("anthropic-beta") && without
}
