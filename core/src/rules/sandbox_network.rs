//! Network modes of sandboxes that break the isolation.

use super::sandbox_scopes::{certain, sandboxes};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-network",
    summary: "A sandbox shares the network of the host or of another container",
    explanation: "`host` gives the sandbox the network of the machine, `container:<name>` that of another container. Releases since \
        2026.2.17 refuse `host`, those since 2026.2.26 also `container:`, unless \
        `docker.dangerouslyAllowContainerNamespaceJoin` is true in the same sandbox (one in the defaults does not count for \
        an agent). The same goes for the browser of the sandbox. Use `bridge`, `none` or a network of your own.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { sandbox: { docker: { network: \"host\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { docker: { network: \"bridge\" } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// From this release on other containers are off limits, and the browser is checked.
const JOIN_SINCE: Release = Release::new(2026, 2, 26);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let newer = context.target >= JOIN_SINCE;
    for (path, sandbox) in sandboxes(context) {
        let flag = sandbox.dig(&["docker", "dangerouslyAllowContainerNamespaceJoin"]).and_then(Value::as_bool);
        for part in if newer { &["docker", "browser"][..] } else { &["docker"] } {
            let Some(network) = sandbox.dig(&[part, "network"]).and_then(certain) else { continue };
            let network = network.trim().to_lowercase();
            let anchor = Anchor::Value(path.key(part).key("network"));
            if network == "host" {
                let finding = Finding::new(anchor, text!("a sandbox may not share the network of the host"));
                findings.push(finding.help(text!("use `bridge`, `none` or the name of a network")));
            } else if newer && network.starts_with("container:") && flag != Some(true) {
                let finding = Finding::new(anchor, text!("a sandbox may not join the network of another container"));
                findings.push(finding.help(
                    text!("use `bridge`, `none` or the name of a network, or set \
                    `docker.dangerouslyAllowContainerNamespaceJoin` in this sandbox if you trust that container"),
                ));
            }
        }
    }
}
