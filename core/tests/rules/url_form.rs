//! Addresses.

use super::support::{expect, verdicts};

#[test]
fn kinds_of_addresses() {
    expect(
        "url-form",
        &[
            ("2026.7.35", "{ cron: { webhook: 'ftp://example.com' } }", "!cron.webhook"),
            ("2026.4.29", "{ proxy: { proxyUrl: 'localhost:80' } }", "!proxy.proxyUrl"),
            ("2026.9.6", "{ proxy: { proxyUrl: 'http://u:p@example.com/x' } }", ""),
            ("2026.9.6", "{ gateway: { publicOrigin: 'http://127.0.0.1:3' } }", ""),
            ("2026.9.6", "{ gateway: { publicOrigin: 'http://example.com' } }", "!gateway.publicOrigin"),
            ("2026.9.6", "{ gateway: { publicOrigin: ' HTTPS://EXAMPLE.COM/?# ' } }", ""),
            ("2026.9.6", "{ gateway: { publicOrigin: 'https://example.com//' } }", "!gateway.publicOrigin"),
            ("2026.9.6", "{ mcp: { apps: { sandboxOrigin: 'http://example.com' } } }", ""),
            ("2026.9.6", "{ mcp: { apps: { sandboxOrigin: 'http://example.com?x' } } }", "!mcp.apps.sandboxOrigin"),
        ],
    );
}

/// Fields of the format `uri` take what the URL parser of a browser takes.
#[test]
fn any_address() {
    let telegram = |address: &str| format!("{{ channels: {{ telegram: {{ apiRoot: '{address}' }} }} }}");
    for address in ["ftp://x", "localhost:80", " https://x/a b "] {
        verdicts(true, "2026.9.6", &[&telegram(address)]);
    }
    for address in ["", "example.com", "http://", "http://a b", "http://x:99999"] {
        verdicts(false, "2026.9.6", &[&telegram(address)]);
    }
}
