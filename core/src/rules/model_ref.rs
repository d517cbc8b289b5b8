//! References to models: `provider/model`, and patterns over them such as `provider/*`.

/// Whether the text names one model of one provider.
pub(super) fn is_exact(text: &str) -> bool {
    let text = text.trim();
    !text.contains('*') && is_pair(text)
}

/// Whether the text names one model, or all models behind a prefix.
pub(super) fn is_pattern(text: &str) -> bool {
    let text = text.trim();
    let plain = text.strip_suffix("/*").unwrap_or(text);
    let stem_is_plain = !plain.contains('*') && !plain.is_empty() && !plain.starts_with('/');
    // An address is none.
    let address = text.contains("//");
    stem_is_plain && !address && !text.contains(char::is_whitespace) && is_pair(text)
}

fn is_pair(text: &str) -> bool {
    text.split_once('/').is_some_and(|(provider, model)| !provider.trim().is_empty() && !model.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_models_from_patterns() {
        for text in ["openai/gpt-5", "openrouter/a/b", " openai/gpt-5 ", "OpenAI/gpt-5", "openai/gpt-5@work"] {
            assert!(is_exact(text) && is_pattern(text), "{text}");
        }
        for text in ["openai/*", "openrouter/a/*"] {
            assert!(!is_exact(text) && is_pattern(text), "{text}");
        }
        for text in ["", " ", "*", "gpt-5", "/", "openai/", "/gpt-5", "openai/gpt-*", "*/*", "*/gpt-5"] {
            assert!(!is_exact(text) && !is_pattern(text), "{text}");
        }
        assert!(!is_pattern("https://example.com"));
        assert!(is_exact("openai/gpt 5") && !is_pattern("openai/gpt 5"));
    }
}
