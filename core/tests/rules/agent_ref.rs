//! Settings that name unknown agents.

use super::support::{expect, found, report};

#[test]
fn bindings_are_checked_since_2026_5_28() {
    let list = |id: &str| {
        format!(
            "{{ agents: {{ list: [{{ id: 'a' }}] }}, bindings: [{{ agentId: '{id}', match: {{ channel: 'telegram' }} }}] }}"
        )
    };
    let keyed = |id: &str| list(id).replace("list: [{ id: 'a' }]", "entries: { a: {} }");
    expect(
        "agent-ref",
        &[
            ("2026.5.12", &list("ghost"), "bindings[0].agentId"),
            ("2026.5.28", &list("ghost"), "!bindings[0].agentId"),
            ("2026.7.35", &list("main"), "!bindings[0].agentId"),
            ("2026.8.1", &list("ghost"), "!bindings[0].agentId"),
            ("2026.8.1", &keyed("main"), ""),
            ("2026.8.1", &keyed("MAIN"), "!bindings[0].agentId"),
            ("2026.9.6", &keyed(" A "), ""),
            ("2026.9.6", &keyed("a!"), ""),
            ("2026.9.6", &keyed(""), "!bindings[0].agentId"),
            ("2026.7.35", "{ bindings: [{ agentId: 'ghost', match: { channel: 'telegram' } }] }", ""),
            (
                "2026.8.1",
                "{ bindings: [{ agentId: 'ghost', match: { channel: 'telegram' } }] }",
                "!bindings[0].agentId",
            ),
            ("2026.8.1", "{ bindings: [{ agentId: 'MAIN', match: { channel: 'telegram' } }] }", ""),
        ],
    );
}

#[test]
fn broadcasts_want_the_exact_id() {
    let list =
        |id: &str| format!("{{ agents: {{ list: [{{ id: 'a' }}] }}, broadcast: {{ 'x@g.us': ['a', '{id}'] }} }}");
    expect(
        "agent-ref",
        &[
            ("2026.1.30", &list("a"), ""),
            ("2026.1.30", &list("A"), "!broadcast[\"x@g.us\"][1]"),
            ("2026.9.6", &list("main"), "!broadcast[\"x@g.us\"][1]"),
            ("2026.7.35", "{ broadcast: { 'x@g.us': ['ghost'] } }", ""),
            ("2026.8.1", "{ broadcast: { 'x@g.us': ['ghost'] } }", "!broadcast[\"x@g.us\"][0]"),
            ("2026.8.1", "{ broadcast: { 'x@g.us': ['main'], strategy: 'parallel' } }", ""),
            ("2026.9.6", "{ broadcast: { 'x:1': { agents: ['ghost'] } } }", "!broadcast[\"x:1\"].agents[0]"),
        ],
    );
    expect(
        "broadcast-group",
        &[
            ("2026.9.6", "{ broadcast: { '1@g.us': { agents: ['main'] } } }", "!broadcast[\"1@g.us\"]"),
            ("2026.9.6", "{ broadcast: { 'telegram:': { agents: ['main'] } } }", "!broadcast[\"telegram:\"]"),
            ("2026.9.6", "{ broadcast: { 'nope:1': { agents: [] } } }", ""),
            ("2026.9.6", "{ broadcast: { '1@g.us': ['main'] } }", ""),
        ],
    );
}

#[test]
fn other_places_are_checked_since_2026_8_1() {
    expect(
        "agent-ref",
        &[
            ("2026.8.1", "{ talk: { agentId: 'ghost' } }", "!talk.agentId"),
            ("2026.8.1", "{ talk: { agentId: 'main' } }", ""),
            ("2026.9.6", "{ agents: { entries: { a: {} } }, talk: { agentId: 'main' } }", "!talk.agentId"),
            ("2026.9.6", "{ agents: { entries: { a: {} }, defaults: { heartbeat: { agentId: ' A ' } } } }", ""),
            (
                "2026.9.6",
                "{ agents: { entries: { a: {} }, defaults: { systemAgent: { agentId: 'b' } } } }",
                "!agents.defaults.systemAgent.agentId",
            ),
        ],
    );
}

#[test]
fn says_nothing_while_an_include_is_unread() {
    let text =
        "{ agents: { $include: './agents.json5' }, bindings: [{ agentId: 'b', match: { channel: 'telegram' } }] }";
    assert!(found("agent-ref", &report("2026.9.6", text)).is_empty());
}
