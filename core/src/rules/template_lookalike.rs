//! Text that looks like a variable and is none.

use super::{ALWAYS, Anchor, Context, Example, Finding, Findings, Level, Rule, Scope};
use crate::report::secret::{is_secret_key, looks_secret};

/// See the module.
pub const RULE: Rule = Rule {
    id: "template-lookalike",
    summary: "Text that looks like a variable and stays as it is",
    explanation: "OpenClaw replaces `${NAME}` with a name in capitals, digits and underscores. `${name}` in small \
        letters, `${NAME:-default}` and `$NAME` without braces are kept as text, without a message, and then \
        fail as a token or an address. This looks at values that are nothing but such a text, and at such \
        texts inside secrets and addresses; `$${NAME}` is the way to write the text itself.",
    levels: &[(ALWAYS, Level::Warning)],
    fix: None,
    bad: Example { text: "{ hooks: { token: \"${hooks_token}\" } }", target: "2026.9.6" },
    good: Example { text: "{ hooks: { token: \"${HOOKS_TOKEN}\" } }", target: "2026.9.6" },
    scope: Scope::Config,
    check,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    context.document.walk(|visit| {
        let Some(text) = visit.value.as_text().filter(|text| text.raw().contains('$')) else { return };
        let raw = text.raw().trim();
        let name = visit.path.last_key().unwrap_or_default().to_lowercase();
        let inner = is_secret_key(visit.path) || name.ends_with("url") || name.ends_with("host");
        let Some(found) = lookalike(raw).filter(|found| inner || found.len() == raw.len()) else { return };
        let inside = found.trim_start_matches(['$', '{']).trim_end_matches('}');
        let (word, default) = inside.split_once(':').map_or((inside, false), |(word, _)| (word, true));
        let word: String = word.chars().map(|c| if c == '-' { '_' } else { c.to_ascii_uppercase() }).collect();
        let message = match default {
            _ if looks_secret(found) => text!("this is no variable, and is kept as text"),
            true => text!("`${{{word}:…}}` is no variable, and is kept as text", word),
            false => text!("`{found}` is no variable, and is kept as text", found),
        };
        let help = if default {
            text!("defaults are not known here; write `${{{word}}}` and set the variable", word)
        } else {
            text!("write `${{{word}}}` for a variable of the environment", word)
        };
        findings.push(Finding::new(Anchor::Value(visit.path.clone()), message).help(help));
    });
}

/// The first piece of a text that looks like a variable and is none.
fn lookalike(text: &str) -> Option<&str> {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    };
    let mut from = 0;
    while let Some(offset) = text[from..].find('$') {
        let at = from + offset;
        let rest = &text[at..];
        if rest.starts_with("$${") {
            from = at + 3;
            continue;
        }
        from = at + 1;
        if let Some(inside) = rest.strip_prefix("${") {
            let Some(end) = inside.find('}') else { continue };
            let (name, default) = inside[..end].split_once(':').map_or((&inside[..end], false), |(name, _)| (name, true));
            let known = name.chars().all(|c| matches!(c, 'A'..='Z' | '0'..='9' | '_'));
            if is_name(name) && (default || !known) {
                return Some(&rest[..end + 3]);
            }
        } else {
            let end = rest[1..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map_or(rest.len(), |end| end + 1);
            let name = &rest[1..end];
            // A dollar sign in a password says nothing: only a whole text in capitals counts.
            if end == text.len() && at == 0 && name.len() > 2 && is_name(name) && !name.contains(|c: char| c.is_ascii_lowercase()) {
                return Some(rest);
            }
        }
    }
    None
}
