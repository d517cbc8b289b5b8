//! What a SecretRef asks its provider for.

use super::secret_refs::secret_refs;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::path::{ConfigPath, Segment};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "secret-ref-id",
    summary: "The `id` of a SecretRef does not fit its source",
    explanation: "The `id` of a SecretRef has a form for each source: `file` takes `value` for a file that is the secret itself, or a JSON \
        pointer such as `/providers/openai` (`~0` and `~1` for `~` and `/`); `exec` takes letters, digits and `._:/-`, \
        with a letter or digit in front, without `.` and `..` as steps of a path, and with `#` since 2026.5.28; `env` and \
        `store` take names in capital letters (see `invalid-value`). Releases since 2026.2.26, which brought SecretRefs, \
        refuse anything else in their own settings. Settings of plugins, and of channels since 2026.4.5, are not \
        checked for it.",
    levels: &[(ALWAYS, Level::Off), (Release::new(2026, 2, 26), Level::Refuse)],
    fix: None,
    bad: Example {
        text: "{ gateway: { auth: { token: { source: \"file\", provider: \"vault\", id: \"gateway/token\" } } } }",
        target: "2026.9.6",
    },
    good: Example {
        text: "{ secrets: { providers: { vault: { source: \"file\", path: \"/etc/openclaw/secrets.json\" } } }, \
            gateway: { auth: { token: { source: \"file\", provider: \"vault\", id: \"/gateway/token\" } } } }",
        target: "2026.9.6",
    },
    scope: Scope::Config,
    check,
};

/// From this release on steps of a path must be names.
const STEPS_SINCE: Release = Release::new(2026, 3, 13);
/// From this release on `#` is a part of an id.
const HASH_SINCE: Release = Release::new(2026, 5, 28);
/// The longest id of a program.
const MOST: usize = 256;

fn check(context: &Context<'_>, findings: &mut Findings) {
    // Only where the release takes a SecretRef its id matters.
    let refused: Vec<_> = context.issues.iter().map(|issue| &issue.path).collect();
    for reference in secret_refs(context) {
        let at = reference.path.key("id");
        if refused.contains(&&reference.path) || refused.contains(&&at) || !is_checked(context, &reference.path) {
            continue;
        }
        let (fits, help) = match reference.source {
            "file" => (reference.id == "value" || is_pointer(reference.id), text!("use `value`, or a JSON pointer such as `/providers/openai`")),
            "exec" => (
                is_exec_id(reference.id, context.target),
                text!("use letters, digits and `._:/-`, with a letter or digit in front, without `.` and `..` as steps"),
            ),
            _ => continue,
        };
        if !fits {
            let message = text!("the id of this SecretRef does not fit the source `{source}`", source = reference.source);
            findings.push(Finding::new(Anchor::Value(at), message).help(help));
        }
    }
}

/// From this release on channels are checked by schemas that do not tell the sources apart.
const CHANNELS_UNTIL: Release = Release::new(2026, 4, 5);
/// Releases that read the keys of web tools in their old places and carry them elsewhere.
const WEB: (Release, Release) = (Release::new(2026, 4, 5), Release::new(2026, 5, 12));

/// Whether the release looks at the form of an id there.
fn is_checked(context: &Context<'_>, path: &ConfigPath) -> bool {
    // Where anything may stand, an object that looks like a SecretRef is none.
    if context.atlas.at(path).is_none_or(|place| place.named_member("id").is_none()) {
        return false;
    }
    let names: Vec<&str> = path
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Key(name) => name.as_str(),
            Segment::Index(_) => "[]",
        })
        .collect();
    match names.as_slice() {
        ["plugins", "entries", _, "config", ..] => false,
        // An account's key file may stand there itself, and any object counts as one.
        ["channels", "googlechat", .., "serviceAccount"] => false,
        ["channels", id, ..] => {
            context.target < CHANNELS_UNTIL && !context.facts().unchecked_channels.iter().any(|unchecked| unchecked == id)
        }
        ["tools", "web", ..] => !(WEB.0 <= context.target && context.target < WEB.1),
        _ => true,
    }
}

fn is_pointer(id: &str) -> bool {
    let escapes = id.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    id.starts_with('/') && escapes
}

fn is_exec_id(id: &str, target: Release) -> bool {
    let first = id.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
    let letters = id.bytes().all(|byte| {
        byte.is_ascii_alphanumeric() || b"._:/-".contains(&byte) || (byte == b'#' && target >= HASH_SINCE)
    });
    let steps = target < STEPS_SINCE || id.split('/').all(|step| step != "." && step != "..");
    first && letters && steps && id.len() <= MOST
}
