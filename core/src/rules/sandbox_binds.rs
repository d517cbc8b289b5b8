//! Bind mounts of sandboxes.

use crate::report::Text;
use super::sandbox_scopes::{certain, sandboxes};
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::document::Value;
use crate::release::Release;
use crate::report::secret::describe;

/// See the module.
pub const RULE: Rule = Rule {
    id: "sandbox-binds",
    summary: "A bind mount of a sandbox without an absolute path of the host",
    explanation: "Items of `sandbox.docker.binds` are `host-path:container-path`, with an optional `:ro`. The host path must be absolute: \
        no `~`, no relative path, no `$HOME`, no named volume. Drive letters (`C:\\\\data:/data`) are taken since \
        2026.5.12. Releases since 2026.2.17 refuse the file otherwise, even with the sandbox off; 2026.9.6 refuses \
        a blank in front too.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 17), Level::Refuse)],
    fix: None,
    bad: Example { text: "{ agents: { defaults: { sandbox: { docker: { binds: [\"~/data:/data\"] } } } } }", target: "2026.9.6" },
    good: Example { text: "{ agents: { defaults: { sandbox: { docker: { binds: [\"/srv/data:/data\"] } } } } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

/// From this release on a drive letter is an absolute path.
const DRIVES_SINCE: Release = Release::new(2026, 5, 12);
/// From this release on the sandboxed browser's binds are checked too.
const BROWSER_SINCE: Release = Release::new(2026, 5, 28);
/// From this release on blanks in front count.
const EXACT_SINCE: Release = Release::new(2026, 9, 6);

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (path, sandbox) in sandboxes(context) {
        let places: &[&str] = if context.target >= BROWSER_SINCE { &["docker", "browser"] } else { &["docker"] };
        let items = places.iter().flat_map(|place| {
            let binds = sandbox.dig(&[place, "binds"]).and_then(Value::as_array);
            binds.into_iter().flatten().enumerate().map(move |(index, item)| (*place, index, item))
        });
        for (place, index, item) in items {
            let Some(bind) = certain(item) else { continue };
            let at = path.key(place).key("binds").index(index);
            if !is_absolute(bind, context.target) {
                let message = text!("the host path of a bind must be absolute, got {value}", value = describe(&at, item));
                findings.push(Finding::new(Anchor::Value(at), message).help(advice(bind)));
            }
        }
    }
}

fn is_absolute(bind: &str, target: Release) -> bool {
    let bind = if target >= EXACT_SINCE { bind } else { bind.trim_start() };
    let drive = matches!(bind.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
    bind.starts_with('/') || (drive && target >= DRIVES_SINCE)
}

fn advice(bind: &str) -> Text {
    match bind.trim_start().as_bytes() {
        [b'/', ..] => text!("remove the blanks in front"),
        [b'~', ..] | [b'$', b'H', ..] => text!("write out the home folder; `~` and `$HOME` are not replaced here"),
        [_, b':', b'/' | b'\\', ..] => text!("2026.5.12 is the first known release that takes drive letters"),
        [b'.', ..] => text!("write the whole path"),
        _ => text!("named volumes are not supported: write `/path/on/the/host:/path/in/the/container`"),
    }
}
