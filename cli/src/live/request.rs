//! One request, and how it is shown: with the credential masked.

use openclaw_lint_core::anthropic::secret::Secret;
use reqwest::header::HeaderValue;
use std::fmt;

/// A text with a credential in it.
#[derive(Clone, Debug)]
pub(super) struct Text {
    before: &'static str,
    secret: Option<Secret>,
    behind: &'static str,
}

impl Text {
    /// A text without a credential.
    pub(super) const fn plain(text: &'static str) -> Self {
        Self { before: text, secret: None, behind: "" }
    }

    /// A credential and what stands around it.
    pub(super) fn with(before: &'static str, secret: &Secret, behind: &'static str) -> Self {
        Self { before, secret: Some(secret.clone()), behind }
    }

    /// The text as it is sent.
    pub(super) fn expose(&self) -> String {
        let secret = self.secret.as_ref().map(Secret::expose).unwrap_or_default();
        format!("{}{secret}{}", self.before, self.behind)
    }

    /// As the value of a header; none when no header can hold it.
    pub(super) fn header(&self) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(&self.expose()).ok()?;
        value.set_sensitive(self.secret.is_some());
        Some(value)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.secret {
            Some(secret) => write!(f, "{}<{}>{}", self.before, masked(secret), self.behind),
            None => f.write_str(self.before),
        }
    }
}

/// A credential in a word or two.
pub(super) fn masked(secret: &Secret) -> String {
    use openclaw_lint_core::anthropic::shape::CredentialKind;
    match (secret.kind(), secret.ending()) {
        (CredentialKind::Unknown, Some(ending)) => format!("credential …{ending}"),
        (CredentialKind::Unknown, None) => "credential".to_owned(),
        _ => secret.to_string(),
    }
}

/// A request to a service.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) method: Method,
    /// Path and query, from the `/` on.
    pub(super) path: Text,
    /// Names in lower case.
    pub(super) headers: Vec<(&'static str, Text)>,
    /// JSON.
    pub(super) body: Option<&'static str>,
}

/// How a request begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Post,
}

impl Request {
    /// A `GET` without headers.
    pub(super) const fn get(path: Text) -> Self {
        Self { method: Method::Get, path, headers: Vec::new(), body: None }
    }

    /// A `POST` without headers and body.
    pub(super) const fn post(path: Text) -> Self {
        Self { method: Method::Post, path, headers: Vec::new(), body: None }
    }

    /// The same with one header more.
    pub(super) fn header(mut self, name: &'static str, value: Text) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The same with a body of JSON.
    pub(super) fn json(mut self, body: &'static str) -> Self {
        self.body = Some(body);
        self.header("content-type", Text::plain("application/json"))
    }

    /// With `Authorization: Bearer`.
    pub(super) fn bearer(self, secret: &Secret) -> Self {
        self.header("authorization", Text::with("Bearer ", secret, ""))
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Get => "GET",
            Self::Post => "POST",
        })
    }
}
