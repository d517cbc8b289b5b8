//! Agent ids: the form that OpenClaw asks for, and the form into which it brings others.

pub(crate) use crate::roster::MAIN;
const LONGEST: usize = 64;

/// Whether an id may stand in `agents.entries`: letters, digits, `_` and `-`, no `-` in front, 64 at most.
pub(crate) fn is_valid(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    id.len() <= LONGEST && id.starts_with(plain) && id.chars().all(|c| plain(c) || c == '-')
}

/// The id as OpenClaw compares it: trimmed, in small letters, other characters as dashes.
pub fn normal(id: &str) -> String {
    let lower = id.trim().to_lowercase();
    if is_valid(&lower) {
        return lower;
    }
    let mut out = String::with_capacity(lower.len());
    for c in lower.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            out.push(c);
        } else if !out.ends_with('-') {
            out.push('-');
        }
    }
    let short: String = out.trim_matches('-').chars().take(LONGEST).collect();
    if short.is_empty() { MAIN.to_owned() } else { short }
}

/// Whether `id` is `normal` in the form that OpenClaw compares.
pub(crate) fn is_normal_of(normal: &str, id: &str) -> bool {
    let as_it_is = is_valid(id) && !id.bytes().any(|byte| byte.is_ascii_uppercase());
    if as_it_is { id == normal } else { self::normal(id) == normal }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_valid_ids() {
        for id in ["a", "Ops", "_a", "123", "a-", "main"] {
            assert!(is_valid(id), "{id}");
        }
        for id in ["", " ", "my agent", "a.b", "-a", " ops ", "агент", &"a".repeat(65)] {
            assert!(!is_valid(id), "{id}");
        }
    }

    #[test]
    fn brings_ids_into_one_form() {
        for (id, is) in
            [("Ops", "ops"), (" a ", "a"), ("my agent", "my-agent"), ("a!", "a"), ("", "main"), ("a_b", "a_b")]
        {
            assert_eq!(normal(id), is);
            assert!(is_normal_of(is, id) && !is_normal_of("other", id));
        }
    }
}
