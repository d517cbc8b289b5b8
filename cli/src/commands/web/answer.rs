//! What a request is answered with.

use super::assets::{self, Asset};
use super::headers::Headers;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{ALLOW, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HOST, HeaderMap, HeaderValue, IF_NONE_MATCH};
use hyper::{Method, Request, Response, StatusCode, Uri};

/// The page and its headers.
pub(super) struct Site {
    headers: Headers,
}

impl Site {
    pub(super) const fn new(headers: Headers) -> Self {
        Self { headers }
    }

    /// Answers a request that came in at `port`. Its body is of no interest.
    pub(super) fn answer<B>(&self, request: &Request<B>, port: u16) -> Response<Full<Bytes>> {
        let path = request.uri().path();
        let mut response = if !is_meant(request.uri(), request.headers(), port) {
            // A page of somebody else whose name was made to lead here.
            refusal(StatusCode::MISDIRECTED_REQUEST, "this page is at 127.0.0.1 and localhost only\n")
        } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut refused = refusal(StatusCode::METHOD_NOT_ALLOWED, "GET and HEAD only\n");
            refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            refused
        } else if let Some(asset) = assets::find(path) {
            found(asset, request.headers())
        } else {
            refusal(StatusCode::NOT_FOUND, "there is no such file\n")
        };
        // Refusals are not to be kept as long as files.
        let path = if response.status().is_client_error() { "/" } else { path };
        response.headers_mut().extend(self.headers.of(path));
        response
    }
}

/// Whether a request names this machine, and nothing else, as its host.
fn is_meant(uri: &Uri, headers: &HeaderMap, port: u16) -> bool {
    let is_own = |host: &str| {
        let (name, asked) = host.rsplit_once(':').unwrap_or((host, "80"));
        asked == port.to_string() && (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost"))
    };
    let mut hosts = headers.get_all(HOST).iter();
    let first = hosts.next().and_then(|host| host.to_str().ok());
    first.is_some_and(is_own) && hosts.next().is_none() && uri.authority().is_none_or(|host| is_own(host.as_str()))
}

fn found(asset: Asset, asked: &HeaderMap) -> Response<Full<Bytes>> {
    let is_known = asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(','))
        .any(|tag| tag.trim().trim_start_matches("W/") == asset.tag);
    let mut response = if is_known {
        let mut response = Response::default();
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        whole(StatusCode::OK, asset.content, &asset.kind)
    };
    if let Ok(tag) = asset.tag.parse() {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

fn refusal(status: StatusCode, reason: &'static str) -> Response<Full<Bytes>> {
    whole(status, Bytes::from_static(reason.as_bytes()), "text/plain; charset=utf-8")
}

fn whole(status: StatusCode, content: Bytes, kind: &str) -> Response<Full<Bytes>> {
    let length = content.len();
    let mut response = Response::new(Full::new(content));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    // The answer to HEAD has it too, and no content to count.
    headers.insert(CONTENT_LENGTH, length.into());
    if let Ok(kind) = kind.parse() {
        headers.insert(CONTENT_TYPE, kind);
    }
    response
}
