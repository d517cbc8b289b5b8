//! Programs that only look harmless.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope, known_text};
use super::audit;
use super::tool_scopes::tool_sections;
use crate::document::Value;

/// See the module.
pub const RULE: Rule = Rule {
    id: "safe-bins",
    summary: "`safeBins` trusts an interpreter, or a folder that anyone can write to",
    explanation: "`tools.exec.safeBins` names programs that run without a question because they only filter their \
        input. An interpreter such as `python3` or `bash` runs anything, unless `safeBinProfiles` limits its \
        arguments. `safeBinTrustedDirs` says where such programs may lie: a folder that others can write to \
        makes any file there a safe program.",
    levels: &[(ALWAYS, Level::Info)],
    fix: None,
    bad: Example { text: "{ tools: { exec: { safeBins: [\"python3\"] } } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { exec: { safeBins: [\"jq\"] } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

const INTERPRETERS: [&str; 18] = [
    "bash", "sh", "zsh", "fish", "dash", "ksh", "python", "python2", "python3", "node", "nodejs", "deno", "bun", "ruby", "perl", "php",
    "lua", "osascript",
];
const RISKY: [&str; 7] = ["/tmp", "/var/tmp", "/dev/shm", "/home", "/Users", "~", "/private/tmp"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, section) in tool_sections(context) {
        let path = path.key("exec");
        let list = |name: &str| section.dig(&["exec", name]).and_then(Value::as_array).unwrap_or_default();
        for (index, item) in list("safeBins").iter().enumerate() {
            let Some(name) = known_text(item).map(|name| name.trim().to_lowercase()) else { continue };
            let of = |section: &Value| section.dig(&["exec", "safeBinProfiles", &name]).is_some();
            let profile = of(section) || context.dig(&["tools"]).is_some_and(of);
            if INTERPRETERS.contains(&name.as_str()) && !profile {
                let message = text!("`{name}` runs any program that it is given, without a question", name);
                let finding = Finding::new(Anchor::Value(path.key("safeBins").index(index)), message);
                audit::push(context, findings, "tools.exec.safe_bins_interpreter_unprofiled", finding.help(text!("remove it; only programs that filter text belong here")));
            }
        }
        for (index, item) in list("safeBinTrustedDirs").iter().enumerate() {
            let Some(folder) = known_text(item).map(str::trim) else { continue };
            let risky = RISKY.iter().any(|risky| folder == *risky || folder.strip_prefix(risky).is_some_and(|rest| rest.starts_with('/')));
            if risky || folder.starts_with('.') {
                let finding = Finding::new(Anchor::Value(path.key("safeBinTrustedDirs").index(index)), text!("others may put programs into this folder"));
                audit::push(context, findings, "tools.exec.safe_bin_trusted_dirs_risky", finding.help(text!("trust only folders that the system owns, such as /usr/bin")));
            }
        }
    }
}
