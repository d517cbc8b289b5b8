//! ACP bindings without a conversation.

use super::support::expect;

fn binding(matching: &str) -> String {
    format!("{{ bindings: [{{ type: 'acp', agentId: 'main', match: {{ {matching} }} }}] }}")
}

#[test]
fn a_conversation_is_needed() {
    expect(
        "binding-acp-peer",
        &[
            ("2026.3.13", &binding("channel: 'discord'"), "!bindings[0].match"),
            ("2026.9.6", &binding("channel: 'discord', peer: { kind: 'channel', id: ' ' }"), "!bindings[0].match"),
            ("2026.9.6", &binding("channel: 'slack', peer: { kind: 'channel', id: 'C1' }"), ""),
        ],
    );
}

#[test]
fn early_releases_know_few_channels() {
    let topic = binding("channel: 'telegram', peer: { kind: 'group', id: '-100123:topic:42' }");
    let group = binding("channel: 'telegram', peer: { kind: 'group', id: '-100123' }");
    let feishu = binding("channel: 'feishu', peer: { kind: 'direct', id: 'ou_1' }");
    expect(
        "binding-acp-peer",
        &[
            ("2026.3.31", &topic, ""),
            ("2026.3.31", &group, "!bindings[0].match"),
            ("2026.4.5", &group, ""),
            ("2026.3.13", &feishu, "!bindings[0].match"),
            ("2026.3.24", &feishu, ""),
        ],
    );
}
