//! Custom headers that carry a second credential.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use super::anthropic_places::headers;

/// See the module.
pub const RULE: Rule = Rule {
    id: "auth-double-auth-header",
    summary: "A custom header carries a second credential",
    explanation: "OpenClaw adds `x-api-key` or `Authorization` by itself. One of them in `headers` is sent in \
        addition, and the service refuses requests with both. Store the credential in a profile, or set the \
        variable.",
    levels: &[(ALWAYS, Level::Error)],
    fix: None,
    bad: Example { text: "{ models: { providers: { anthropic: { baseUrl: \"https://api.anthropic.com\", models: [], headers: { Authorization: \"${MY_HEADER}\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ env: { vars: { ANTHROPIC_OAUTH_TOKEN: \"${MY_TOKEN}\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, entry) in headers(context) {
        let name = entry.name.trim().to_lowercase();
        if matches!(name.as_str(), "authorization" | "x-api-key") {
            let finding = Finding::new(Anchor::Key(path), text!("this header is sent beside the one of OpenClaw, and requests with both are refused"));
            findings.push(finding.help(text!("remove it, and store the credential in a profile or a variable")));
        }
    }
}
