//! `web` with the page in the program: real requests over the loopback. The page is that of `cargo xtask www`.

#![cfg(all(feature = "web", unix))]
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::Sandbox;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command};
use std::time::{Duration, Instant};

/// The program at work; it ends with the test.
struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    port: u16,
}

impl Running {
    fn start(sandbox: &Sandbox, arguments: &str) -> Self {
        let mut child = sandbox.start(arguments);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let port = line.trim().strip_prefix("http://127.0.0.1:").and_then(|rest| rest.strip_suffix('/'));
        let port = port.and_then(|port| port.parse().ok()).unwrap_or_else(|| panic!("no address: {line}"));
        Self { child, out, port }
    }

    fn usual() -> Self {
        Self::start(&Sandbox::new(), "web --no-open")
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).unwrap()
    }

    /// Sends bytes in which `PORT` is the port, and reads until the other side ends.
    fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
        // The other side may have heard enough before the end.
        let _ = stream.write_all(request.replace("PORT", &self.port.to_string()).as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::read(&bytes)
    }

    fn ask(&self, method: &str, path: &str) -> Answer {
        self.send(&format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"))
    }

    /// Presses Ctrl-C; gives the exit code and what else was written.
    fn interrupt(mut self) -> (Option<i32>, String, String) {
        let kill = format!("kill -INT {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        let (mut out, mut err) = (String::new(), String::new());
        self.out.read_to_string(&mut out).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        (status.code(), out, err)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug, PartialEq)]
struct Answer {
    status: u16,
    /// Names in lower case.
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| line.split_once(": ").unwrap());
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Self { status, headers, body: bytes[end + 4..].to_vec() }
    }

    fn header(&self, name: &str) -> &str {
        let mut values = self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let first = values.next().unwrap_or_default();
        assert_eq!(values.next(), None, "{name} twice");
        first
    }

    /// What must hold for everything that a browser may get to see.
    fn assert_guarded(&self) {
        let policy = self.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{policy}");
        assert_eq!(self.header("x-content-type-options"), "nosniff");
        assert_eq!(self.header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(self.header("referrer-policy"), "no-referrer");
    }

    fn assert_refused(&self, status: u16, what: &str) {
        assert_eq!(self.status, status, "{what}");
        self.assert_guarded();
        assert!(self.body.len() < 100, "{what}: {}", String::from_utf8_lossy(&self.body));
        assert!(!self.header("cache-control").contains("immutable"), "{what}");
    }
}

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/dist")
}

/// Paths of all files that were built.
fn built() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["", "assets/"] {
        for entry in fs::read_dir(dist().join(folder)).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                files.push(format!("/{folder}{}", entry.file_name().into_string().unwrap()));
            }
        }
    }
    files
}

#[test]
fn the_page_comes_whole_and_guarded() {
    let web = Running::usual();
    let page = web.ask("GET", "/");
    page.assert_guarded();
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(page.body, fs::read(dist().join("index.html")).unwrap());
    assert_eq!(web.ask("GET", "/index.html").body, page.body);
    assert_eq!(web.ask("GET", "/?lang=ur").body, page.body);
    let asked = "GET / HTTP/1.1\r\nHost: LocalHost:PORT\r\nConnection: close\r\n\r\n";
    assert_eq!(web.send(asked).body, page.body);
}

#[test]
fn every_file_has_its_type_and_what_a_hash_names_is_kept() {
    let web = Running::usual();
    let files = built();
    for extension in ["css", "html", "js", "png", "svg", "txt", "wasm", "webmanifest"] {
        assert!(files.iter().any(|file| file.ends_with(&format!(".{extension}"))), "{extension}");
    }
    for file in files.iter().filter(|file| !["/_headers", "/sw.js"].contains(&file.as_str())) {
        let answer = web.ask("GET", file);
        answer.assert_guarded();
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.body == fs::read(dist().join(&file[1..])).unwrap(), "{file}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{file}");
        let kind = match file.rsplit('.').next().unwrap() {
            "css" => "text/css; charset=utf-8",
            "html" => "text/html; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            "txt" => "text/plain; charset=utf-8",
            "wasm" => "application/wasm",
            "webmanifest" => "application/manifest+json",
            other => panic!("no type is known for {other}"),
        };
        assert_eq!(answer.header("content-type"), kind, "{file}");
        assert_eq!(answer.header("cache-control").contains("immutable"), file.starts_with("/assets/"), "{file}");
    }
}

/// A page of somebody else whose name leads to 127.0.0.1 gets nothing.
#[test]
fn other_hosts_are_turned_away() {
    let web = Running::usual();
    let heads = [
        "GET / HTTP/1.1\r\nHost: evil.example:PORT",
        "GET / HTTP/1.1\r\nHost: evil.example",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:1",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT.evil.example",
        "GET / HTTP/1.1\r\nHost: localhost.evil.example:PORT",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example",
        "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT",
        "GET / HTTP/1.1\r\nAccept: */*",
        "POST / HTTP/1.1\r\nHost: evil.example:PORT",
    ];
    for head in heads {
        web.send(&format!("{head}\r\nConnection: close\r\n\r\n")).assert_refused(421, head);
    }
}

#[test]
fn nothing_but_the_page_has_a_path() {
    let web = Running::usual();
    let paths = [
        "/../Cargo.toml",
        "/../../../../../../etc/passwd",
        "/assets/../index.html",
        "/assets/../../package.json",
        "/%2e%2e/package.json",
        "/..%2fpackage.json",
        "/..\\package.json",
        "//index.html",
        "/./index.html",
        "/assets",
        "/assets/",
        "/index.html/",
        "/INDEX.HTML",
        "/_headers",
        "/sw.js",
        "/etc/passwd",
        "*",
    ];
    for path in paths {
        web.ask("GET", path).assert_refused(404, path);
    }
}

#[test]
fn nothing_can_be_sent() {
    let web = Running::usual();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "MADE-UP"] {
        let answer = web.ask(method, "/");
        answer.assert_refused(405, method);
        assert_eq!(answer.header("allow"), "GET, HEAD");
    }
    let head = "POST / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\nContent-Length: 9000000\r\n\r\n";
    web.send(&format!("{head}{}", "x".repeat(9_000_000))).assert_refused(405, "a large body");
}

#[test]
fn head_says_what_get_would_say() {
    let web = Running::usual();
    let without_date = |mut answer: Answer| {
        answer.headers.retain(|(name, _)| name != "date");
        answer
    };
    for path in ["/", "/icon.svg", "/nowhere"] {
        let (head, get) = (without_date(web.ask("HEAD", path)), without_date(web.ask("GET", path)));
        assert_eq!((head.status, &head.headers), (get.status, &get.headers), "{path}");
        assert!(head.body.is_empty() && !get.body.is_empty(), "{path}");
    }
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let web = Running::usual();
    let tag = web.ask("GET", "/").header("etag").to_owned();
    assert_eq!(tag.len(), 66, "{tag}");
    let again = |tags: &str| {
        web.send(&format!(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\nIf-None-Match: {tags}\r\n\r\n"
        ))
    };
    for tags in [tag.clone(), format!("\"other\", W/{tag}")] {
        let answer = again(&tags);
        answer.assert_guarded();
        assert_eq!((answer.status, answer.body.len(), answer.header("etag")), (304, 0, tag.as_str()));
    }
    assert_eq!(again("\"other\"").status, 200);
}

#[test]
fn greedy_and_silent_clients_keep_nobody_waiting() {
    let web = Running::usual();
    let many = "X-Field: value\r\n".repeat(1000);
    let long = format!("X-Field: {}\r\n", "x".repeat(1_000_000));
    for fields in [many, long] {
        let answer = web.send(&format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n{fields}\r\n"));
        assert_eq!(answer.status, 431);
    }
    // All places are taken, by who never finishes a sentence.
    let silent: Vec<TcpStream> = (0..64)
        .map(|_| {
            let mut stream = web.connect();
            stream.write_all(b"GET / HTTP/1.1\r\n").unwrap();
            stream
        })
        .collect();
    let begin = Instant::now();
    assert_eq!(web.ask("GET", "/").status, 200);
    assert!(begin.elapsed() < Duration::from_secs(30), "{:?}", begin.elapsed());
    drop(silent);
}

#[test]
fn ctrl_c_ends_it() {
    let web = Running::usual();
    // Even while a browser holds a connection.
    let _open = web.connect();
    let port = web.port;
    let (code, out, err) = web.interrupt();
    assert_eq!((code, out.as_str()), (Some(0), ""));
    insta::assert_snapshot!(err, @"the web checker is at this address, for this machine only; Ctrl-C ends it");
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

/// Linux answers on all addresses that begin with 127; others are out of reach for a test.
#[cfg(target_os = "linux")]
#[test]
fn it_listens_at_one_address_only() {
    let web = Running::usual();
    assert!(TcpStream::connect(("127.0.0.2", web.port)).is_err());
    assert!(TcpStream::connect(("::1", web.port)).is_err());
}

#[test]
fn a_port_can_be_chosen_once() {
    let web = Running::usual();
    let run = Sandbox::new().run(&format!("web --no-open --port {}", web.port));
    insta::assert_snapshot!(run.replace(&web.port.to_string(), "PORT"), @"
    exit 2
    --- stderr
    error: the web checker cannot have port PORT of 127.0.0.1: another program has it
    help: leave `--port` out for a port that is free
    ");
    insta::assert_snapshot!(Sandbox::new().run("web --no-open --port 0"), @"
    exit 2
    --- stderr
    error: invalid value '0' for '--port <PORT>': 0 is not in 1..=65535

    For more information, try '--help'.
    ");
}

/// Elsewhere the system's own browser would open.
#[cfg(target_os = "linux")]
#[test]
fn the_browser_gets_the_address() {
    let sandbox = Sandbox::new()
        .file(
            "bin/mine",
            "#!/bin/sh\necho \"$# $1\" > \"$HOME/asked.new\"\n/bin/mv \"$HOME/asked.new\" \"$HOME/asked\"\n",
        )
        .mode("bin/mine", 0o700)
        .variable("BROWSER", "[DIR]/bin/mine");
    let web = Running::start(&sandbox, "web");
    let begin = Instant::now();
    while !sandbox.path("home/asked").exists() && begin.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let asked = fs::read_to_string(sandbox.path("home/asked")).unwrap();
    assert_eq!(asked, format!("1 http://127.0.0.1:{}/\n", web.port));
}

/// Elsewhere the system's own browser would open.
#[cfg(target_os = "linux")]
#[test]
fn no_browser_is_no_reason_to_end() {
    let web = Running::start(&Sandbox::new(), "web");
    assert_eq!(web.ask("GET", "/").status, 200);
    let (code, _, err) = web.interrupt();
    assert_eq!(code, Some(0));
    insta::assert_snapshot!(err, @"
    the web checker is at this address, for this machine only; Ctrl-C ends it
    note: no browser could be started; open the address yourself
    ");
}
