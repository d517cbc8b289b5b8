//! Paths that must be absolute.

use super::sandbox_scopes::certain;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::{Object, Value};
use crate::path::ConfigPath;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "host-path",
    summary: "A path that must be absolute",
    explanation: "`desktop.host.passwordFile` (since 2026.8.1) must start with `/`; `worktreeRoot` (since 2026.9.1) with `/` or `~/`. \
        `attachmentRoots` and `remoteAttachmentRoots` of iMessage (2026.2.26 to 2026.4.5) are absolute, below the root folder, \
        and `*` stands for a whole step. \
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

/// When the folders of iMessage are looked at.
const ROOTS: (Release, Release) = (Release::new(2026, 2, 26), Release::new(2026, 4, 5));

fn check(context: &Context<'_>, findings: &mut Findings) {
    if ROOTS.0 <= context.target && context.target < ROOTS.1 {
        attachment_roots(context, findings);
    }
    for (names, home) in PLACES {
        let path = ConfigPath::of(names);
        let Some(value) = context.dig(names).filter(|_| context.atlas.at(&path).is_some()) else { continue };
        let Some(text) = certain(value) else { continue };
        let text = text.trim();
        if text.starts_with('/') || (home && (text == "~" || text.starts_with("~/"))) {
            continue;
        }
        let help = if home { text!("start it with `/` or `~/`") } else { text!("start it with `/`") };
        findings.push(Finding::new(Anchor::Value(path.clone()), text!("{value} is not an absolute path", value = describe(&path, value))).help(help));
    }
}

fn attachment_roots(context: &Context<'_>, findings: &mut Findings) {
    let path = ConfigPath::of(&["channels", "imessage"]);
    let Some(settings) = context.dig(&["channels", "imessage"]) else { return };
    let accounts = settings.get("accounts").and_then(Value::as_object).into_iter().flat_map(Object::iter);
    let accounts = accounts.map(|account| (path.key("accounts").key(&account.name), &account.value));
    for (path, settings) in std::iter::once((path.clone(), settings)).chain(accounts) {
        for name in ["attachmentRoots", "remoteAttachmentRoots"] {
            let roots = settings.get(name).and_then(Value::as_array);
            for (index, value) in roots.into_iter().flatten().enumerate() {
                let at = path.key(name).index(index);
                if certain(value).is_some_and(|text| !is_root(text)) {
                    let message = text!("{value} is not an absolute path", value = describe(&at, value));
                    findings.push(Finding::new(Anchor::Value(at), message).help(text!("start it with `/`; `*` stands for a whole step")));
                }
            }
        }
    }
}

fn is_root(text: &str) -> bool {
    let text = text.trim();
    let drive = matches!(text.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
    let stars = text.split('/').all(|step| step == "*" || !step.contains('*'));
    (text.starts_with('/') || drive) && !text.trim_matches('/').is_empty() && stars
}
