//! The server: at the loopback only, with a limit for everything that a client decides.

use super::answer::Site;
use crate::problem::{Problem, reason};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Notify, Semaphore};
use tokio::time::{sleep, timeout};

/// Connections at once; a browser opens six.
const CONNECTIONS: usize = 64;
/// How long a request may take to come in, and a connection may be idle.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may last; browsers open another one.
const LIFETIME: Duration = Duration::from_secs(120);
/// Header fields of a request.
const FIELDS: usize = 64;
/// Bytes that are read ahead, which a request's head has to fit into.
const BUFFER: usize = 16 * 1024;
/// Before the next attempt, when the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(100);

/// A server that answers until it is told to end.
pub(super) struct Server {
    address: SocketAddr,
    thread: JoinHandle<()>,
}

impl Server {
    /// Begins to answer, at a free port when `port` is 0. Ctrl-C ends it.
    pub(super) fn start(port: u16, site: Site) -> Result<Self, Problem> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(|error| failure(&error))?;
        let bound = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)));
        let listener = bound.map_err(|error| taken(port, &error))?;
        let address = listener.local_addr().map_err(|error| failure(&error))?;
        let end = Arc::new(Notify::new());
        let interrupted = Arc::clone(&end);
        ctrlc::set_handler(move || interrupted.notify_one()).map_err(|error| failure(&io::Error::other(error)))?;
        let thread = std::thread::spawn(move || run(runtime, listener, address.port(), site, &end));
        Ok(Self { address, thread })
    }

    /// Host and port.
    pub(super) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits for the end.
    pub(super) fn wait(self) -> Result<(), Problem> {
        self.thread.join().map_err(|_| failure(&io::Error::other("the server broke down")))
    }
}

fn run(runtime: Runtime, listener: TcpListener, port: u16, site: Site, end: &Notify) {
    runtime.block_on(async {
        tokio::spawn(accept(listener, port, Arc::new(site)));
        end.notified().await;
    });
    // What is still being sent is of no use to anybody.
    runtime.shutdown_background();
}

async fn accept(listener: TcpListener, port: u16, site: Arc<Site>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let response = site.answer(&request, port);
                async { Ok::<_, Infallible>(response) }
            });
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_headers(FIELDS).max_buf_size(BUFFER);
            // A client that goes away or talks nonsense is its own affair.
            let _ = timeout(LIFETIME, http.serve_connection(TokioIo::new(stream), service)).await;
            drop(place);
        });
    }
}

fn taken(port: u16, error: &io::Error) -> Problem {
    let reason = match error.kind() {
        io::ErrorKind::AddrInUse => "another program has it".to_owned(),
        _ => reason(error),
    };
    Problem::Web {
        reason: format!("the web checker cannot have port {port} of 127.0.0.1: {reason}"),
        help: "leave `--port` out for a port that is free",
    }
}

fn failure(error: &io::Error) -> Problem {
    Problem::Web { reason: format!("the web checker cannot be served: {}", reason(error)), help: "run it again" }
}
