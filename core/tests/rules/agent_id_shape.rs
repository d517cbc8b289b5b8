//! Agent ids that cannot be ids.

use super::support::{expect, found, report};

#[test]
fn refuses_ids_from_the_keyed_roster_on() {
    let id = |id: &str| format!("{{ agents: {{ entries: {{ \"{id}\": {{}} }} }} }}");
    for bad in ["my agent", "a.b", "-a", "", " ", " ops ", "agent/one", "агент", &"a".repeat(65)] {
        assert_eq!(found("agent-id-shape", &report("2026.9.6", &id(bad))).len(), 1, "{bad:?}");
    }
    for good in ["Ops", "_a", "MAIN", "123", "a-", "constructor", &"a".repeat(64)] {
        assert!(report("2026.9.6", &id(good)).accepted, "{good:?}");
    }
}

#[test]
fn is_strict_in_the_old_list_and_lenient_in_old_releases() {
    expect(
        "agent-id-shape",
        &[
            ("2026.7.35", "{ agents: { list: [{ id: 'my agent' }, { id: 'Ops' }] } }", "agents.list[0].id"),
            ("2026.8.1", "{ agents: { list: [{ id: 'Ops' }] } }", "!agents.list[0].id"),
            ("2026.9.6", "{ agents: { list: [{ id: ' a ' }] } }", "!agents.list[0].id"),
            ("2026.9.6", "{ agents: { list: [{ id: '_a' }] } }", ""),
        ],
    );
}
