//! Two agents with one id.

use super::support::expect;

#[test]
fn compares_ids_without_case() {
    expect(
        "agent-id-collision",
        &[
            ("2026.9.6", "{ agents: { ownership: 'explicit', entries: { ops: {}, OPS: {} } } }", "!agents.entries.OPS"),
            ("2026.8.1", "{ agents: { ownership: 'explicit', entries: { a_b: {}, 'a-b': {} } } }", ""),
            ("2026.9.6", "{ agents: { list: [{ id: 'a' }, { id: 'a' }] } }", "!agents.list[1].id"),
            ("2026.7.35", "{ agents: { list: [{ id: 'ops' }, { id: 'OPS' }] } }", "agents.list[1].id"),
        ],
    );
}
