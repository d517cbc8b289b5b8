//! A server on this machine that answers as it is told and remembers what it was sent.

#![allow(clippy::unwrap_used, dead_code, unreachable_pub, reason = "a helper of tests, not all of it used by each")]

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// Method and path.
    pub line: String,
    /// Names in lower case, in order.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Request {
    /// The values of all headers of that name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// How to answer.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Status, headers and body.
    Whole(u16, Vec<(String, String)>, String),
    /// Nothing for that long.
    Silence(Duration),
    /// A byte of a body now and then.
    Drip,
    /// The end of the connection.
    Reset,
    /// These bytes, whatever they mean.
    Raw(Vec<u8>),
}

/// An answer with a body.
pub fn reply(status: u16, body: impl Into<String>) -> Reply {
    Reply::Whole(status, Vec::new(), body.into())
}

impl Reply {
    pub fn header(self, name: &str, value: &str) -> Self {
        match self {
            Self::Whole(status, mut headers, body) => {
                headers.push((name.to_owned(), value.to_owned()));
                Self::Whole(status, headers, body)
            }
            other => other,
        }
    }
}

/// The server; it ends with the test.
pub struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
    most_at_once: Arc<Mutex<(usize, usize)>>,
}

impl Server {
    /// `answer` gets each request and how many came before it.
    pub fn start(answer: impl Fn(&Request, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let most_at_once = Arc::new(Mutex::new((0, 0)));
        let (kept, at_once, answer) = (Arc::clone(&requests), Arc::clone(&most_at_once), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (kept, at_once, answer) = (Arc::clone(&kept), Arc::clone(&at_once), Arc::clone(&answer));
                thread::spawn(move || {
                    let Some((request, stream)) = read(stream) else { return };
                    let before = {
                        let mut all = kept.lock().unwrap();
                        all.push(request.clone());
                        all.len() - 1
                    };
                    {
                        let mut count = at_once.lock().unwrap();
                        count.0 += 1;
                        count.1 = count.1.max(count.0);
                    }
                    let reply = answer(&request, before);
                    at_once.lock().unwrap().0 -= 1;
                    send(stream, reply);
                });
            }
        });
        Self { port, requests, most_at_once }
    }

    /// Always the same answer.
    pub fn always(reply: Reply) -> Self {
        Self::start(move |_, _| reply.clone())
    }

    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.host())
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// The first lines of all requests.
    pub fn lines(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.line).collect()
    }

    /// How many requests were being answered at the same time.
    pub fn most_at_once(&self) -> usize {
        self.most_at_once.lock().unwrap().1
    }
}

fn read(mut stream: TcpStream) -> Option<(Request, TcpStream)> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        bytes.push(byte[0]);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines = text.lines();
    let line = lines.next()?.trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some((Request { line, headers, body: String::from_utf8_lossy(&body).into_owned() }, stream))
}

fn send(mut stream: TcpStream, reply: Reply) {
    match reply {
        Reply::Whole(status, headers, body) => {
            let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
            let length = body.len();
            let head = format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n");
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(body.as_bytes());
        }
        Reply::Silence(time) => thread::sleep(time),
        Reply::Drip => {
            let _ = stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 100000\r\n\r\n");
            while stream.write_all(b" ").is_ok() {
                thread::sleep(Duration::from_millis(100));
            }
        }
        Reply::Reset => {
            let _ = stream.shutdown(Shutdown::Both);
        }
        Reply::Raw(bytes) => {
            let _ = stream.write_all(&bytes);
        }
    }
}
