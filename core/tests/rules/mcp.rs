//! MCP servers.

use super::support::{expect, verdicts};

#[test]
fn names_commands_and_addresses() {
    expect(
        "mcp-name",
        &[
            ("2026.7.35", "{ mcp: { servers: { __proto__: { command: 'x' } } } }", ""),
            ("2026.8.1", "{ mcp: { servers: { __proto__: { command: 'x' } } } }", "!mcp.servers.__proto__"),
        ],
    );
    expect(
        "mcp-stdio",
        &[
            ("2026.4.14", "{ mcp: { servers: { x: { transport: 'stdio' } } } }", ""),
            ("2026.6.11", "{ mcp: { servers: { x: { transport: 'stdio' } } } }", "!mcp.servers.x.transport"),
            (
                "2026.9.6",
                "{ mcp: { servers: { x: { transport: 'stdio', command: ' ', url: 'http://x' } } } }",
                "!mcp.servers.x.transport",
            ),
            ("2026.9.6", "{ mcp: { servers: { x: {}, y: { transport: 'sse' } } } }", ""),
        ],
    );
    expect(
        "mcp-url",
        &[
            ("2026.3.24", "{ mcp: { servers: { x: { url: 'localhost:3000' } } } }", "!mcp.servers.x.url"),
            ("2026.9.6", "{ mcp: { servers: { x: { url: ' HTTP://h ' } } } }", ""),
        ],
    );
    verdicts(false, "2026.9.6", &["{ mcp: { servers: { x: { url: 'example.com/mcp' } } } }"]);
}

#[test]
fn old_keys() {
    expect(
        "mcp-old-key",
        &[
            ("2026.7.35", "{ mcp: { servers: { x: { command: 'x', disabled: true } } } }", ""),
            ("2026.8.1", "{ mcp: { servers: { x: { command: 'x', disabled: true } } } }", "!mcp.servers.x.disabled"),
            ("2026.8.1", "{ mcp: { servers: { x: { command: 'x', other: true } } } }", ""),
        ],
    );
}
