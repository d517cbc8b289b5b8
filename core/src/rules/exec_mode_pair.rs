//! `mode` beside the two settings that it replaces.

use crate::report::text::all_of;
use super::tool_scopes::tool_sections;
use super::{ALWAYS, Anchor, Change, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;
use crate::report::Safety;

/// See the module.
pub const RULE: Rule = Rule {
    id: "exec-mode-pair",
    summary: "`tools.exec.mode` beside `security` or `ask`",
    explanation: "`tools.exec.mode` says in one word what `security` and `ask` say together. Releases since 2026.5.28, which brought it, \
        refuse it beside one of the two in the same object; `mode` in `tools` and `ask` in an agent is fine.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 5, 28), Level::Refuse)],
    fix: Some(Safety::Display),
    bad: Example { text: "{ tools: { exec: { mode: \"ask\", ask: \"always\" } } }", target: "2026.9.6" },
    good: Example { text: "{ tools: { exec: { mode: \"ask\" } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, section) in tool_sections(context) {
        let Some(exec) = section.get("exec") else { continue };
        let path = path.key("exec");
        let others: Vec<&str> = ["security", "ask"].into_iter().filter(|name| exec.get(name).is_some()).collect();
        if exec.get("mode").is_none() || others.is_empty() {
            continue;
        }
        let names = all_of(others.iter().map(|name| format!("`{name}`")));
        let mut finding = Finding::new(Anchor::Key(path.key("mode")), text!("`mode` cannot stand beside {names}", names))
            .help(text!("`mode` covers {names}: keep one or the other", names));
        for name in &others {
            finding = finding.label(Anchor::Key(path.key(name)), text!("covered by `mode`"));
        }
        let changes = others.iter().map(|name| Change::Remove(path.key(name))).collect();
        // Either side may be the stricter one: a program must not choose.
        findings.push(finding.fix(Safety::Display, text!("remove {names}", names), changes));
    }
}
