//! SecretRefs in places that take text only.

use super::secret_refs::as_reference;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::Safety;
use crate::schema::issue::IssueKind;
use serde_json::Value as Json;

/// See the module.
pub const RULE: Rule = Rule {
    id: "secret-ref-place",
    summary: "A SecretRef where the release takes text only",
    explanation: "Most secrets can be written as an object `{ source, provider, id }` since 2026.2.26, more of them with every release, and \
        some never: `hooks.token`, `hooks.gmail.pushToken`, environment variables, and others. There OpenClaw refuses the \
        file. `${NAME}` in a text works everywhere, and takes the secret from the environment all the same.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example {
        text: "{ hooks: { token: { source: \"env\", provider: \"default\", id: \"HOOKS_TOKEN\" } } }",
        target: "2026.9.6",
    },
    good: Example { text: "{ hooks: { token: \"${HOOKS_TOKEN}\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// Releases whose schema says text only, and which take SecretRefs all the same.
const ACCEPTED: ([&str; 2], Release, Release) =
    (["channels", "irc"], Release::new(2026, 3, 31), Release::new(2026, 4, 5));

fn check(context: &Context<'_>, findings: &mut Findings) {
    for issue in context.issues {
        if !matches!(issue.kind, IssueKind::WrongKind(..)) {
            continue;
        }
        let Some((source, provider, id)) =
            context.root().at(&issue.path).and_then(|value| as_reference(&issue.path, value))
        else {
            continue;
        };
        let (first, since, until) = ACCEPTED;
        if issue.path.segments().starts_with(ConfigPath::of(&first).segments())
            && (since..until).contains(&context.target)
        {
            continue;
        }
        let finding = Finding::new(
            Anchor::Value(issue.path.clone()),
            text!("{release} takes no SecretRef here", release = context.target),
        )
        .help(text!("write the text itself, or `${{NAME}}` to take it from the environment"));
        let name = id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        findings.push(if source == "env" && provider == "default" && name && !id.is_empty() {
            let text = format!("${{{id}}}");
            let title = text!("write `{new}`", new = text);
            finding.fix(Safety::Unsafe, title, vec![Change::Replace(issue.path.clone(), Json::from(text))])
        } else {
            finding
        });
    }
}
