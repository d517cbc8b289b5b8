//! An answer of a service, cut down to what may be used: its text is compared with known ones and never
//! shown, because a server may repeat the credential in any part of it.

use openclaw_lint_core::anthropic::secret::Secret;
use reqwest::Url;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// More of an answer is not read.
pub(super) const MOST_BYTES: usize = 64 * 1024;
/// A stretch of a credential that must not be shown.
const WINDOW: usize = 6;

/// An answer.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    /// Its JSON; null when there is none.
    pub(super) json: Value,
    /// It begins as JSON does and was longer than what is read.
    pub(super) is_cut: bool,
    /// Kind of error, as in `authentication_error`; safe to show.
    pub(super) error_type: Option<String>,
    /// Id of the request; safe to show.
    pub(super) request_id: Option<String>,
    /// Seconds to wait.
    pub(super) retry_after: Option<u64>,
    /// Where it leads elsewhere: the host, where it is safe to show.
    pub(super) redirect: Option<String>,
    /// What it says about an error, in lower case. Never shown.
    message: String,
}

impl Reply {
    pub(super) fn new(status: u16, headers: &HeaderMap, body: &[u8], secret: &Secret) -> Self {
        let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
        let json: Value = serde_json::from_slice(body).unwrap_or_default();
        let error = &json["error"];
        let message =
            [&error["message"], &json["message"], &json["description"], error].into_iter().find_map(Value::as_str);
        let error_type = [&error["type"], &error["code"], error].into_iter().find_map(Value::as_str);
        let request_id = header("request-id").or_else(|| header("x-request-id"));
        let safe = |text: &&str| is_word(text) && !shares(text, secret);
        let redirect = header("location").filter(|_| (300..400).contains(&status)).map(|to| {
            let host = Url::parse(to).ok().and_then(|url| url.host_str().map(str::to_owned));
            host.filter(|host| host.len() <= 253 && !shares(host, secret))
                .unwrap_or_else(|| "another address".to_owned())
        });
        Self {
            status,
            error_type: error_type.filter(safe).map(str::to_owned),
            request_id: request_id.filter(safe).map(str::to_owned),
            retry_after: header("retry-after").and_then(|text| text.parse().ok()),
            redirect,
            is_cut: body.len() == MOST_BYTES && body.trim_ascii_start().starts_with(b"{"),
            message: message.unwrap_or_default().to_lowercase(),
            json,
        }
    }

    /// Whether the error text has one of these in it, whatever the case.
    pub(super) fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.message.contains(word))
    }

    /// A server that is in trouble itself.
    pub(super) const fn is_trouble(&self) -> bool {
        self.status >= 500
    }
}

/// One short word of harmless characters.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b))
}

/// Whether the two have a stretch in common, in any case and read in any direction.
fn shares(text: &str, secret: &Secret) -> bool {
    let text = text.to_ascii_lowercase();
    let backwards: String = text.chars().rev().collect();
    let secret = secret.expose().to_ascii_lowercase().into_bytes();
    // Prefixes such as `sk-ant-` are no secret, yet nobody misses a text that has one.
    let window = WINDOW.min(secret.len()).max(1);
    let finds = |text: &str| secret.windows(window).any(|part| text.as_bytes().windows(window).any(|of| of == part));
    finds(&text) || finds(&backwards)
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn reply(status: u16, headers: &[(&'static str, &str)], body: &str) -> Reply {
        let headers = headers
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect();
        Reply::new(status, &headers, body.as_bytes(), &Secret::new("made-up-secret-0123456789"))
    }

    #[test]
    fn keeps_harmless_words() {
        let body = r#"{"type":"error","error":{"type":"rate_limit_error","message":"Slow DOWN"}}"#;
        let reply = reply(429, &[("request-id", "req_011abc"), ("retry-after", "17")], body);
        assert_eq!(reply.error_type.as_deref(), Some("rate_limit_error"));
        assert_eq!((reply.request_id.as_deref(), reply.retry_after), (Some("req_011abc"), Some(17)));
        assert!(reply.says(&["slow down"]));
    }

    #[test]
    fn drops_what_repeats_the_credential() {
        let body = r#"{"error":{"type":"made-up-secret-0123456789"}}"#;
        let headers = [("request-id", "req_9876543210"), ("location", "https://x-SECRET-012.example/")];
        let reply = reply(302, &headers, body);
        assert_eq!((reply.error_type, reply.request_id), (None, None));
        assert_eq!(reply.redirect.as_deref(), Some("another address"));
    }

    #[test]
    fn drops_sentences_and_control_characters() {
        let reply = reply(400, &[], r#"{"error":{"type":"two words"},"request_id":"\u001b[31m"}"#);
        assert_eq!((reply.error_type, reply.request_id), (None, None));
    }
}
