//! Texts that stand where a secret should be.

/// How samples of secrets begin, in small letters and without `<`, `[` and the like around.
const BEGINNINGS: [&str; 9] =
    ["your_", "your-", "your ", "insert_", "insert-", "replace_", "replace-", "change-me", "change_me"];
/// Whole samples.
const WORDS: [&str; 12] = [
    "changeme",
    "todo",
    "tbd",
    "fixme",
    "placeholder",
    "token",
    "secret",
    "password",
    "apikey",
    "api_key",
    "api-key",
    "xxx",
];

/// Whether a text is a sample for a secret. Blanked out secrets are none.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let bare = text.trim_matches(['<', '>', '[', ']', '{', '}', '"']);
    let framed = (text.starts_with('<') && text.ends_with('>')) || (text.starts_with('[') && text.ends_with(']'));
    let crosses = bare.len() >= 3 && bare.bytes().all(|byte| byte == b'x');
    let dots = bare.ends_with("...") || bare.ends_with('…');
    !is_redacted(&text)
        && (framed
            || crosses
            || dots
            || WORDS.contains(&bare)
            || BEGINNINGS.iter().any(|start| bare.starts_with(start)))
}

/// Whether a text is a secret that was blanked out.
pub(crate) fn is_redacted(text: &str) -> bool {
    let text = text.trim();
    let dots = text.chars().count() >= 3 && text.chars().all(|c| matches!(c, '*' | '•' | '●' | '…'));
    let stars = text.contains("***");
    let words = ["redacted", "hidden", "masked"];
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '_']).to_lowercase();
    dots || stars || words.contains(&bare.as_str()) || text.contains("__OPENCLAW_REDACTED__")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_samples_from_secrets() {
        for text in
            ["YOUR_TOKEN_HERE", "<token>", "changeme", "xxxx", "sk-...", "your-api-key", "[bot token]", "Change-Me-Now"]
        {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["made-up-token", "123456:made-up", "xoxb-1", "yours", "", "${TOKEN}", "ollama-local", "n/a"] {
            assert!(!is_placeholder(text), "{text}");
        }
        for text in ["***", "••••••••", "__OPENCLAW_REDACTED__", "sk-***abcd", "<redacted>"] {
            assert!(is_redacted(text) && !is_placeholder(text), "{text}");
        }
        assert!(!is_redacted("**"));
    }
}
