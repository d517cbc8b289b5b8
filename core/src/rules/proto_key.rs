//! Keys that vanish.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};

/// See the module.
pub const RULE: Rule = Rule {
    id: "proto-key",
    summary: "A key called `__proto__`, which OpenClaw never sees",
    explanation: "`__proto__` is a name with a meaning of its own in the language that OpenClaw is written in. A member of that name is lost \
        while the file is read, with all that is in it, and no release says a word. Remove it or give it another name.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ gateway: { \"__proto__\": { port: 1 } } }", target: "2026.9.6" },
    good: Example { text: "{ gateway: { port: 1 } }", target: "2026.9.6" },
    scope: Scope::Text,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for key in &context.document.prototype_keys {
        let anchor = Anchor::Text(key.path.clone(), key.location);
        let finding = Finding::new(anchor, text!("the key \"__proto__\" is lost when the file is read"));
        findings.push(finding.help(text!("remove it, or give it another name")));
    }
}
