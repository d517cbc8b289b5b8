//! Sandboxes that are described and not used.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::sandbox_scopes::sandboxes;
use crate::path::ConfigPath;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-unused",
    summary: "Docker settings for a sandbox that is off",
    explanation: "`sandbox.docker` describes the container of a sandbox, but `sandbox.mode` is `off` unless it is set: \
        commands run on the machine itself. Set the mode to `non-main` or `all`, or remove the settings. \
        Settings in the defaults count as used when the sandbox of any agent is on.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { sandbox: { docker: { image: \"my-sandbox\" } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { mode: \"all\", docker: { image: \"my-sandbox\" } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let all = sandboxes(context);
    let unclear = !context.sees_all_agents()
        || all.iter().any(|(_, sandbox)| sandbox.incomplete || sandbox.get("mode").is_some_and(|mode| known_text(mode).is_none()));
    if unclear || context.dig(&["agents", "defaults"]).is_some_and(|defaults| defaults.incomplete) {
        return;
    }
    let in_defaults = ConfigPath::of(&["agents", "defaults", "sandbox"]);
    let mode = |sandbox: &Value| sandbox.get("mode").and_then(Value::as_str).map(str::to_owned);
    let general = context.dig(&["agents", "defaults", "sandbox"]).and_then(mode).unwrap_or_else(|| "off".to_owned());
    let any = general != "off" || all.iter().any(|(_, sandbox)| mode(sandbox).is_some_and(|mode| mode != "off"));
    for (path, sandbox) in &all {
        let off = if *path == in_defaults { !any } else { mode(sandbox).unwrap_or_else(|| general.clone()) == "off" };
        let settings = sandbox.get("docker").and_then(Value::as_object).is_some_and(|docker| !docker.is_empty());
        if off && settings {
            let finding = Finding::new(Anchor::Key(path.key("docker")), text!("these settings are for a sandbox that is off"));
            let finding = finding.help(text!("set `sandbox.mode` to \"non-main\" or \"all\""));
            audit::push(context, findings, "sandbox.docker_config_mode_off", finding);
        }
    }
}
