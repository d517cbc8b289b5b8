//! Settings of tools that exclude each other.

use super::support::expect;

#[test]
fn allow_and_also_allow() {
    expect(
        "tools-allow-pair",
        &[
            ("2026.1.30", "{ tools: { allow: ['a'], alsoAllow: ['b'] } }", "!tools.alsoAllow"),
            ("2026.9.6", "{ tools: { allow: [], alsoAllow: ['b'] } }", ""),
            (
                "2026.9.6",
                "{ tools: { byProvider: { openai: { allow: ['a'], alsoAllow: ['b'] } } } }",
                "!tools.byProvider.openai.alsoAllow",
            ),
            (
                "2026.9.6",
                "{ agents: { entries: { a: { tools: { sandbox: { tools: { allow: ['a'], alsoAllow: ['b'] } } } } } } }",
                "!agents.entries.a.tools.sandbox.tools.alsoAllow",
            ),
            (
                "2026.3.31",
                "{ channels: { telegram: { groups: { '1': { tools: { allow: ['a'], alsoAllow: ['b'] } } } } } }",
                "!channels.telegram.groups.1.tools.alsoAllow",
            ),
            (
                "2026.4.5",
                "{ channels: { telegram: { groups: { '1': { tools: { allow: ['a'], alsoAllow: ['b'] } } } } } }",
                "",
            ),
            (
                "2026.4.5",
                "{ channels: { slack: { channels: { c: { toolsBySender: { u: { allow: ['a'], alsoAllow: ['b'] } } } } } } }",
                "!channels.slack.channels.c.toolsBySender.u.alsoAllow",
            ),
            (
                "2026.4.14",
                "{ channels: { slack: { channels: { c: { tools: { allow: ['a'], alsoAllow: ['b'] } } } } } }",
                "",
            ),
            (
                "2026.1.30",
                "{ channels: { matrix: { rooms: { r: { tools: { allow: ['a'], alsoAllow: ['b'] } } } } } }",
                "",
            ),
        ],
    );
}

#[test]
fn exec_mode() {
    expect(
        "exec-mode-pair",
        &[
            ("2026.5.12", "{ tools: { exec: { mode: 'ask', ask: 'off' } } }", ""),
            ("2026.5.28", "{ tools: { exec: { mode: 'ask', ask: 'off' } } }", "!tools.exec.mode"),
            (
                "2026.9.6",
                "{ agents: { entries: { a: { tools: { exec: { mode: 'ask', security: 'full' } } } } } }",
                "!agents.entries.a.tools.exec.mode",
            ),
            (
                "2026.9.6",
                "{ tools: { exec: { mode: 'ask' } }, agents: { entries: { a: { tools: { exec: { ask: 'off' } } } } } }",
                "",
            ),
        ],
    );
}
