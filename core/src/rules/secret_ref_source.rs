//! SecretRefs whose provider cannot answer them.

use super::sandbox_scopes::certain;
use super::secret_refs::{SecretRef, secret_refs};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::path::ConfigPath;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "secret-ref-source",
    summary: "A SecretRef whose provider cannot answer it",
    explanation: "A SecretRef names a provider of `secrets.providers`; its `source` must be that of the provider, and a provider of the \
        environment with an `allowlist` gives the names in it only. No release checks this when it loads the file, but \
        the secret cannot be read later. The provider `default` of source `env` is always there.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Warning)],
    fix: None,
    bad: Example {
        text: "{ secrets: { providers: { vault: { source: \"file\", path: \"/etc/openclaw/secrets.json\" } } }, \
            gateway: { auth: { token: { source: \"env\", provider: \"vault\", id: \"GATEWAY_TOKEN\" } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ gateway: { auth: { token: { source: \"env\", provider: \"default\", id: \"GATEWAY_TOKEN\" } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let secrets = context.dig(&["secrets"]);
    let providers = context.dig(&["secrets", "providers"]);
    if [secrets, providers].into_iter().flatten().any(|value| value.incomplete || value.is_unknown()) {
        return;
    }
    for reference in secret_refs(context) {
        let provider = providers.and_then(|providers| providers.get(reference.provider));
        findings.all.extend(match provider {
            Some(provider) => mismatch(&reference, provider),
            None => missing(context, &reference),
        });
    }
}

fn mismatch(reference: &SecretRef<'_>, provider: &Value) -> Option<Finding> {
    let source = provider.get("source").and_then(certain)?;
    let alias = reference.provider;
    let at = ConfigPath::of(&["secrets", "providers", alias]);
    if source != reference.source {
        let message = text!("the provider `{alias}` has the source `{source}`, not `{other}`", alias, source, other = reference.source);
        let finding = Finding::new(Anchor::Value(reference.path.key("source")), message);
        return Some(finding.help(text!("make both the same")).label(Anchor::Value(at.key("source")), text!("the source of the provider")));
    }
    let names = provider.get("allowlist").filter(|_| source == "env")?.as_array()?;
    let listed = names.iter().any(|name| certain(name).is_none_or(|name| name == reference.id));
    let finding = || {
        Finding::new(
            Anchor::Value(reference.path.key("id")),
            text!("the provider `{alias}` does not give out this variable", alias),
        )
        .help(text!("add the name to its `allowlist`"))
        .label(Anchor::Key(at.key("allowlist")), text!("the names that it gives out"))
    };
    (!listed).then(finding)
}

fn missing(context: &Context<'_>, reference: &SecretRef<'_>) -> Option<Finding> {
    // The environment has a provider of its own; so has the store.
    let own = context.dig(&["secrets", "defaults", reference.source]).and_then(Value::as_str).unwrap_or("default");
    if matches!(reference.source, "env" | "store") && own == reference.provider {
        return None;
    }
    let finding = Finding::new(
        Anchor::Value(reference.path.key("provider")),
        text!("there is no secret provider `{provider}`", provider = reference.provider),
    );
    Some(finding.help(text!("add it to `secrets.providers`")))
}
