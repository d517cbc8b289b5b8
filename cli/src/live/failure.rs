//! Why a request got no answer, in our own words: those of the libraries quote URLs, which may hold a token.

use std::error::Error;
use std::io;

/// What went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Nothing, or not all of it, in time.
    Timeout,
    /// The name of the host is not known.
    Name,
    /// Nobody listens.
    Refused,
    /// The certificate is not trusted, or it is no TLS at all.
    Tls,
    /// A proxy did not let it through.
    Proxy,
    /// No connection for another reason.
    Connect,
    /// The connection ended too early, or what came was no HTTP.
    Broken,
    /// The credential cannot be put into a header.
    Unsendable,
}

impl Failure {
    /// Finds the reason behind an error.
    pub(super) fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::Timeout;
        }
        if error.is_builder() {
            return Self::Unsendable;
        }
        let causes = || causes(error);
        let io_errors = || causes().filter_map(|cause| cause.downcast_ref::<io::Error>());
        if causes().any(is_tls) {
            return Self::Tls;
        }
        if !error.is_connect() {
            return Self::Broken;
        }
        let said = |words: &str| causes().any(|cause| cause.to_string().contains(words));
        match () {
            () if io_errors().any(|error| error.kind() == io::ErrorKind::ConnectionRefused) => Self::Refused,
            () if said("dns error") => Self::Name,
            () if said("tunnel") || said("proxy") || said("socks") => Self::Proxy,
            () => Self::Connect,
        }
    }

    /// The reason in words.
    pub(super) const fn describe(self) -> &'static str {
        match self {
            Self::Timeout => "no complete answer in time",
            Self::Name => "the name of the host cannot be looked up from here",
            Self::Refused => "the connection was refused",
            Self::Tls => "no trusted TLS connection; is there a proxy that replaces certificates?",
            Self::Proxy => "the proxy did not let it through; see HTTPS_PROXY, ALL_PROXY and NO_PROXY",
            Self::Connect => "no connection",
            Self::Broken => "the connection broke off, or the answer was no HTTP",
            Self::Unsendable => "not sent: it has characters that no request can carry",
        }
    }
}

/// The errors behind an error, the nearest first.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn Error + 'static)> {
    std::iter::successors(error.source(), |cause| (*cause).source())
}

/// TLS errors travel inside of I/O errors, which do not count them among their sources.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    error.is::<rustls::Error>() || inner.is_some_and(|inner| is_tls(inner))
}
