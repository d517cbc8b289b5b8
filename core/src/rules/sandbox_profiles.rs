//! Security profiles of sandboxes that are switched off.

use super::sandbox_scopes::{certain, sandboxes};
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-profiles",
    summary: "A sandbox without its seccomp or AppArmor profile",
    explanation: "`unconfined` as `seccompProfile` or `apparmorProfile` takes away what keeps a container in bounds. Releases since \
        2026.2.17 refuse it. Remove the key for the profile of Docker, or name one of your own.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Refuse)],
    fix: Some(Safety::Unsafe),
    bad: Example { text: "{ agents: { defaults: { sandbox: { docker: { seccompProfile: \"unconfined\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { docker: {} } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, sandbox) in sandboxes(context) {
        for name in ["seccompProfile", "apparmorProfile"] {
            let profile = sandbox.dig(&["docker", name]).and_then(certain);
            if profile.is_some_and(|profile| profile.trim().eq_ignore_ascii_case("unconfined")) {
                let at = path.key("docker").key(name);
                findings.push(
                    Finding::new(Anchor::Value(at.clone()), text!("a sandbox may not run unconfined"))
                        .help(text!("remove the key for the profile of Docker, or name one of your own"))
                        .fix(Safety::Unsafe, text!("remove `{key}`", key = name), vec![Change::Remove(at)]),
                );
            }
        }
    }
}
