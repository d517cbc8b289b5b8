//! What a SecretRef asks its provider for.

use super::secret_refs::secret_refs;
use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::release::Release;

/// See the module.
pub const RULE: Rule = Rule {
    id: "secret-ref-id",
    summary: "The `id` of a SecretRef does not fit its source",
    explanation: "The `id` of a SecretRef has a form for each source: `file` takes `value` for a file that is the secret itself, or a JSON \
        pointer such as `/providers/openai` (`~0` and `~1` for `~` and `/`); `exec` takes letters, digits and `._:/-`, \
        with a letter or digit in front, without `.` and `..` as steps of a path, and with `#` since 2026.5.28; `env` and \
        `store` take names in capital letters (see `invalid-value`). Releases since 2026.2.26, which brought SecretRefs, \
        refuse anything else.",
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
        if refused.contains(&&reference.path) || refused.contains(&&at) {
            continue;
        }
        let (fits, help) = match reference.source {
            "file" => (reference.id == "value" || is_pointer(reference.id), "use `value`, or a JSON pointer such as `/providers/openai`"),
            "exec" => (
                is_exec_id(reference.id, context.target),
                "use letters, digits and `._:/-`, with a letter or digit in front, without `.` and `..` as steps",
            ),
            _ => continue,
        };
        if !fits {
            let message = format!("the id of this SecretRef does not fit the source `{}`", reference.source);
            findings.push(Finding::new(Anchor::Value(at), message).help(help));
        }
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
