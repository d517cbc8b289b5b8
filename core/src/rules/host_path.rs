//! Paths that must be absolute.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::ConfigPath;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "host-path",
    summary: "A path that must be absolute",
    explanation: "`desktop.host.passwordFile` (since 2026.8.1) must start with `/`; `worktreeRoot` (since 2026.9.1) with `/` or `~/`. \
        Variables of the shell and other users' home folders are not replaced.",
    levels: &[(ALWAYS, Level::Refuse)],
    fix: None,
    bad: Example { text: "{ worktreeRoot: \"worktrees\" }", target: "2026.9.6" },
    good: Example { text: "{ worktreeRoot: \"~/worktrees\" }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// The places, and whether `~` is replaced there.
const PLACES: [(&[&str], bool); 2] = [(&["desktop", "host", "passwordFile"], false), (&["worktreeRoot"], true)];

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (names, home) in PLACES {
        let path = ConfigPath::of(names);
        let Some(value) = context.dig(names).filter(|_| context.atlas.at(&path).is_some()) else { continue };
        let Some(text) = certain(value) else { continue };
        let text = text.trim();
        if text.starts_with('/') || (home && (text == "~" || text.starts_with("~/"))) {
            continue;
        }
        let help = if home { "start it with `/` or `~/`" } else { "start it with `/`" };
        findings.push(Finding::new(Anchor::Value(path.clone()), format!("{} is not an absolute path", describe(&path, value))).help(help));
    }
}
