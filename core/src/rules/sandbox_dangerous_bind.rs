//! Folders that let a sandbox out.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::home::spelled;
use super::sandbox_scopes::sandboxes;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-dangerous-bind",
    summary: "A sandbox gets a folder of the system",
    explanation: "A mount of `/etc`, `/proc`, `/sys`, `/dev`, `/boot`, `/run`, the home of root or the socket of \
        Docker gives whoever is in the sandbox a way out of it. Mount the one folder that is needed.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { sandbox: { mode: \"all\", docker: { binds: [\"/var/run/docker.sock:/var/run/docker.sock\"] } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { mode: \"all\", docker: { binds: [\"/srv/data:/data:ro\"] } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const FOLDERS: [&str; 8] = ["/etc", "/proc", "/sys", "/dev", "/root", "/boot", "/run", "/var/run"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, sandbox) in sandboxes(context) {
        for part in ["docker", "browser"] {
            let binds = sandbox.dig(&[part, "binds"]).and_then(Value::as_array).unwrap_or_default();
            for (index, bind) in binds.iter().enumerate() {
                let Some(source) = known_text(bind).and_then(|bind| bind.trim().split(':').next()) else { continue };
                let source = spelled(context, source);
                let inside = |folder: &str| source == folder || source.starts_with(&format!("{folder}/"));
                if source == "/" || FOLDERS.iter().any(|folder| inside(folder)) || source.ends_with("docker.sock") {
                    let anchor = Anchor::Value(path.key(part).key("binds").index(index));
                    let finding = Finding::new(anchor, text!("this mount gives the sandbox a way out"));
                    let finding = finding.help(text!("mount only the folder that is needed, with `:ro` where reading is enough"));
                    audit::push(context, findings, "sandbox.dangerous_bind_mount", finding);
                }
            }
        }
    }
}
