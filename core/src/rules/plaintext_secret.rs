//! Secrets in the clear.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::audit;
use super::placeholder::{is_placeholder, is_redacted};
use crate::report::secret::is_secret_key;
use crate::path::ConfigPath;

/// See the module.
pub const RULE: Rule = Rule {
    id: "plaintext-secret",
    summary: "A secret stands in the file in the clear",
    explanation: "Whoever reads the file, a backup of it or a screenshot has the secret. Write `${NAME}` and set the \
        variable for the gateway, or, where the release takes one, a SecretRef such as `{ source: \"env\", \
        provider: \"default\", id: \"NAME\" }`. This looks at places that take a SecretRef in the target \
        release, at `gateway.auth.password` and at `hooks.token`.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"password\", password: \"made-up-password\" } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { mode: \"local\", auth: { mode: \"password\", password: \"${GATEWAY_PASSWORD}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    context.document.walk(|visit| {
        let Some(text) = visit.value.as_text().filter(|text| text.is_literal() && !text.as_str().trim().is_empty()) else { return };
        // Few keys name a secret, so that this comes first.
        if !is_secret_key(visit.path) {
            return;
        }
        let id = match visit.path.to_string().as_str() {
            "gateway.auth.password" => "config.secrets.gateway_password_in_config",
            "hooks.token" => "config.secrets.hooks_token_in_config",
            _ => "config.plaintext_secrets",
        };
        let reference = takes_reference(context, visit.path);
        let told = is_placeholder(text.as_str()) || is_redacted(text.as_str()) || is_marker(text.as_str());
        if told || (id == "config.plaintext_secrets" && !reference) {
            return;
        }
        let help = if reference {
            text!("write `${{NAME}}` of a variable, or a SecretRef such as `{{ source: \"env\", provider: \"default\", id: \"NAME\" }}`")
        } else {
            text!("write `${{NAME}}` and set that variable for the gateway")
        };
        let finding = Finding::new(Anchor::Value(visit.path.clone()), text!("a secret stands here in the clear")).help(help);
        audit::push(context, findings, id, finding);
    });
}

/// Whether the target takes an object `{ source, provider, id }` there.
fn takes_reference(context: &Context<'_>, path: &ConfigPath) -> bool {
    let place = context.atlas.at(path);
    place.is_some_and(|place| ["source", "provider", "id"].iter().all(|name| place.named_member(name).is_some()))
}

/// Texts that stand for "no key is needed" or "look elsewhere", and references in other notations.
fn is_marker(text: &str) -> bool {
    let text = text.trim();
    let marker = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    (text.contains('_') && text.chars().all(marker)) || text.ends_with("-local") || text.starts_with(['$', '!']) || text == "none"
}
