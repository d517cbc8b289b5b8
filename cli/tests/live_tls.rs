//! A live check gives its credential to nobody who cannot prove to be the service. The proxy of the environment plays
//! the man in the middle.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::Sandbox;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A proxy that answers every tunnel itself. Gives its address, and what it gets to see of the tunnels.
fn proxy(behind: impl Fn(TcpStream) -> Vec<u8> + Send + 'static) -> (String, Arc<Mutex<Vec<Vec<u8>>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let (mut head, mut byte) = (Vec::new(), [0]);
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
                head.push(byte[0]);
            }
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
            kept.lock().unwrap().push(behind(stream));
        }
    });
    (address, seen)
}

fn detail(proxy: &str) -> String {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{}")
        .variable("ANTHROPIC_API_KEY", &format!("sk-ant-{}-{}", "api03", "made-up-".repeat(11)))
        .variable("HTTPS_PROXY", proxy);
    let (code, out, err) = sandbox.output("auth openclaw.json --live --format json", "");
    let json: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("exit {code}\n{out}{err}"));
    let check = &json["live"][0];
    assert_eq!(check["verdict"], "unreachable", "{check}");
    check["detail"].as_str().unwrap().to_owned()
}

#[test]
fn a_self_made_certificate_gets_no_key() {
    let own = rcgen::generate_simple_self_signed(["api.anthropic.com".to_owned()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let (address, seen) = proxy(move |mut stream| {
        let mut tls = ServerConnection::new(Arc::clone(&config)).unwrap();
        let mut said = Vec::new();
        while tls.complete_io(&mut stream).is_ok_and(|(read, _)| read > 0) {
            let _ = tls.reader().read_to_end(&mut said);
        }
        said
    });
    assert!(detail(&address).contains("TLS"));
    assert_eq!(*seen.lock().unwrap(), [b""]);
}

#[test]
fn a_server_without_tls_gets_no_key() {
    let (address, seen) = proxy(|mut stream| {
        let mut said = vec![0; 4096];
        let length = stream.read(&mut said).unwrap();
        said.truncate(length);
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\nthis is no TLS");
        said
    });
    assert!(detail(&address).contains("TLS"));
    let seen = seen.lock().unwrap();
    assert!(!String::from_utf8_lossy(&seen[0]).contains("made-up"));
}
