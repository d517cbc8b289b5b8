//! The files of the page, as they were built.

use super::headers::Headers;
use crate::problem::Problem;
use hyper::body::Bytes;
use rust_embed::RustEmbed;
use std::borrow::Cow;

#[derive(RustEmbed)]
#[folder = "../www/dist"]
struct Built;

/// Read by hosts, no part of the page.
const HEADERS: &str = "_headers";
/// The page is here without a network anyway, and a service worker would outlive the program: the next one at the same
/// port, whatever it is, would be hidden behind it.
const WORKER: &str = "sw.js";

/// A file of the page.
pub(super) struct Asset {
    pub(super) content: Bytes,
    pub(super) kind: String,
    /// In quotes.
    pub(super) tag: String,
}

/// The file of a path that begins with `/`. Only what was built has a path, whatever is written in it.
pub(super) fn find(path: &str) -> Option<Asset> {
    let name = match path.strip_prefix('/')? {
        "" => "index.html",
        HEADERS | WORKER => return None,
        name => name,
    };
    let file = Built::get(name)?;
    let kind = match file.metadata.mimetype() {
        text if text.starts_with("text/") => format!("{text}; charset=utf-8"),
        other => other.to_owned(),
    };
    let hash = file.metadata.sha256_hash();
    let tag = format!("\"{}\"", hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let content = match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    };
    Some(Asset { content, kind, tag })
}

/// The headers that the page is to be sent with.
pub(super) fn headers() -> Result<Headers, Problem> {
    let text = Built::get(HEADERS).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    Headers::read(&text).map_err(|reason| Problem::Web {
        reason: format!("the page in this program has no good headers: {reason}"),
        help: "build it again: `cargo xtask www`, then `cargo install --path cli --features web`",
    })
}
