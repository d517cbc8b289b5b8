//! The HTTP clients: no redirects, no retries behind our back, TLS except on this machine.

use super::failure::Failure;
use super::origins::Base;
use super::reply::{MOST_BYTES, Reply};
use super::request::{Method, Request};
use openclaw_lint_core::anthropic::secret::Secret;
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Response};
use std::time::Duration;

/// The TLS library could not be set up.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client cannot be set up on this machine")]
pub(crate) struct NoClient;

/// One client for the network, one for this machine.
#[derive(Clone, Debug)]
pub(super) struct Clients {
    network: Client,
    local: Client,
}

impl Clients {
    /// `timeout` is for a whole request, its answer included.
    pub(super) fn new(timeout: Duration) -> Result<Self, NoClient> {
        // Fails when it was done before, which is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let build = |builder: ClientBuilder| builder.build().map_err(|_| NoClient);
        // Proxies of the environment are asked; they see the host and nothing else.
        let network = build(common(timeout).https_only(true))?;
        let local = build(common(timeout).no_proxy())?;
        Ok(Self { network, local })
    }

    /// Sends one request once.
    pub(super) async fn send(&self, base: &Base, request: &Request, secret: &Secret) -> Result<Reply, Failure> {
        let client = if base.local { &self.local } else { &self.network };
        let url = format!("{}{}", base.url, request.path.expose());
        let mut builder = match request.method {
            Method::Get => client.get(url),
            Method::Post => client.post(url),
        };
        for (name, value) in &request.headers {
            builder = builder.header(*name, value.header().ok_or(Failure::Unsendable)?);
        }
        if let Some(body) = request.body {
            builder = builder.body(body);
        }
        let response = builder.send().await.map_err(|error| Failure::of(&error))?;
        read(response, secret).await
    }
}

fn common(timeout: Duration) -> ClientBuilder {
    Client::builder()
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .pool_max_idle_per_host(0)
        .timeout(timeout)
        .user_agent(concat!("openclaw-lint/", env!("CARGO_PKG_VERSION")))
}

/// Reads an answer up to its bound.
async fn read(mut response: Response, secret: &Secret) -> Result<Reply, Failure> {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| Failure::of(&error))? {
        let room = MOST_BYTES - body.len();
        body.extend_from_slice(&chunk[..chunk.len().min(room)]);
        if body.len() == MOST_BYTES {
            break;
        }
    }
    Ok(Reply::new(status, &headers, &body, secret))
}
