//! Projects of cloud workers that name no repository.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::report::secret::quoted;

/// See the module.
pub const RULE: Rule = Rule {
    id: "project-key",
    summary: "A project of cloud workers that names no repository",
    explanation: "The keys of `cloudWorkers.projectProfiles` are repositories with their host, such as `github.com/owner/repo`: no \
        scheme, no user, no local path.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ cloudWorkers: { profiles: { big: { provider: \"p\" } }, projectProfiles: { site: \"big\" } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ cloudWorkers: { profiles: { big: { provider: \"p\" } }, projectProfiles: { \"github.com/me/site\": \"big\" } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["cloudWorkers", "projectProfiles"]);
    let projects = context.root().at(&path).filter(|_| context.atlas.at(&path).is_some()).and_then(Value::as_object);
    for entry in projects.into_iter().flat_map(Object::iter) {
        let name = entry.name.as_str();
        let steps = name.split('/').filter(|step| !step.is_empty()).count();
        // Other spellings are left to OpenClaw.
        if steps < 3 || name.starts_with('/') || name.contains(':') {
            let message = text!("{value} is not a repository", value = quoted(name));
            findings.push(Finding::new(Anchor::Key(path.key(name)), message).help(text!("write `host/owner/repository`")));
        }
    }
}
