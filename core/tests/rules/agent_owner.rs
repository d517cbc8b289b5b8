//! Default agents and explicit ownership.

use super::support::expect;

const TWO: &str = "{ agents: { entries: { a: {}, b: {} } } }";

#[test]
fn several_agents_need_an_owner() {
    expect(
        "agent-owner-missing",
        &[
            ("2026.8.1", TWO, "!agents"),
            ("2026.9.6", "{ agents: { entries: { main: {}, b: { default: false } } } }", "!agents"),
            ("2026.9.6", "{ agents: { entries: { a: { default: true }, b: {} } } }", ""),
            ("2026.9.6", "{ agents: { ownership: 'explicit', entries: { a: {}, b: {} } } }", ""),
            ("2026.9.6", "{ agents: { entries: { a: {} } } }", ""),
            ("2026.9.6", "{ agents: { entries: {} } }", ""),
            ("2026.9.6", "{ agents: { ownership: 'explicit' } }", "!agents.ownership"),
            ("2026.9.6", "{ agents: { ownership: 'explicit', list: [] } }", "!agents.ownership"),
            ("2026.9.6", "{ agents: { list: [{ id: 'a' }, { id: 'b' }] } }", "!agents"),
            ("2026.7.35", "{ agents: { list: [{ id: 'a' }, { id: 'b' }] } }", ""),
        ],
    );
}

#[test]
fn explicit_ownership_excludes_a_default() {
    expect(
        "agent-owner-mixed",
        &[
            (
                "2026.9.6",
                "{ agents: { ownership: 'explicit', entries: { a: { default: true } } } }",
                "!agents.entries.a.default",
            ),
            ("2026.9.6", "{ agents: { ownership: 'explicit', entries: { a: { default: false } } } }", ""),
        ],
    );
}

#[test]
fn there_is_one_default_at_most_and_it_is_retired() {
    let two = "{ agents: { entries: { a: { default: true }, b: { default: true } } } }";
    expect(
        "agent-default-many",
        &[
            ("2026.9.6", two, "!agents.entries.b.default"),
            (
                "2026.7.35",
                "{ agents: { list: [{ id: 'a', default: true }, { id: 'b', default: true }] } }",
                "agents.list[1].default",
            ),
        ],
    );
    expect(
        "agent-default-retired",
        &[
            ("2026.9.6", two, ""),
            ("2026.8.1", "{ agents: { entries: { a: { default: true } } } }", "agents.entries.a.default"),
            ("2026.8.1", "{ agents: { entries: { a: { default: false } } } }", ""),
            ("2026.7.35", "{ agents: { list: [{ id: 'a', default: true }] } }", ""),
        ],
    );
}
