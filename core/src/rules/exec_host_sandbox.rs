//! Commands for a sandbox that is not there.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::gateway_facts::{sees, text};
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "exec-host-sandbox",
    summary: "Commands are to run in a sandbox that is off",
    explanation: "`tools.exec.host: \"sandbox\"` sends commands into the sandbox. With `sandbox.mode` at `off`, which is \
        the default, there is none: newer releases refuse the commands, older ones ran them on the machine \
        itself. Turn the sandbox on, or name another host.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ tools: { exec: { host: \"sandbox\" } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { mode: \"all\" } } }, tools: { exec: { host: \"sandbox\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let defaults = ["agents", "defaults", "sandbox", "mode"];
    if !context.sees_all_agents() || !sees(context, &defaults) {
        return;
    }
    let of = |settings: &Value| settings.dig(&["sandbox", "mode"]).map(|mode| known_text(mode).is_some_and(|mode| mode == "off"));
    let general = context.dig(&defaults).is_none_or(|mode| known_text(mode) == Some("off"));
    let mut push = |id: &str, path: ConfigPath| {
        let finding = Finding::new(Anchor::Value(path), text!("commands are to run in a sandbox, and the sandbox is off"));
        audit::push(context, findings, id, finding.help(text!("set `sandbox.mode` to \"non-main\" or \"all\", or use another host")));
    };
    let host = ["tools", "exec", "host"];
    if text(context, &host) == Some("sandbox") && general && context.agents().iter().all(|agent| of(agent.value) != Some(false)) {
        push("tools.exec.host_sandbox_no_sandbox_defaults", ConfigPath::of(&host));
    }
    for agent in context.agents() {
        let own = agent.value.dig(&host).and_then(known_text);
        if own == Some("sandbox") && !agent.value.incomplete && of(agent.value).unwrap_or(general) {
            push("tools.exec.host_sandbox_no_sandbox_agents", host.iter().fold(agent.path, |path, name| path.key(name)));
        }
    }
}
