//! Old forms that a release still reads.

use super::support::{expect, verdicts};

#[test]
fn a_clean_list_is_a_roster() {
    expect(
        "agents-list-moved",
        &[
            ("2026.7.35", "{ agents: { list: [{ id: 'a' }] } }", ""),
            ("2026.8.1", "{ agents: { list: [{ id: 'a' }] } }", "agents.list"),
            ("2026.9.6", "{ agents: { list: [] } }", "agents.list"),
        ],
    );
    verdicts(
        true,
        "2026.9.6",
        &["{ agents: { list: [{ id: 'a', default: true }, { id: 'b' }] } }", "{ agents: { list: [] } }"],
    );
}

#[test]
fn anything_else_is_refused() {
    verdicts(
        false,
        "2026.8.1",
        &[
            "{ agents: { list: [{ id: 'a' }], entries: {} } }",
            "{ agents: { list: [{ id: 'a' }], entries: null } }",
            "{ agents: { list: [{ name: 'x' }] } }",
            "{ agents: { list: [{ id: 'Ops' }] } }",
            "{ agents: { list: [{ id: 'a' }, { id: 'a' }] } }",
            "{ agents: { list: ['a'] } }",
            "{ agents: { list: { a: {} } } }",
            "{ agents: { list: null } }",
            "{ agents: { list: [{ id: '__proto__' }] } }",
        ],
    );
}

#[test]
fn items_are_checked_as_entries() {
    expect("unknown-key", &[("2026.9.6", "{ agents: { list: [{ id: 'a', zzz: 1 }] } }", "!agents.list[0].zzz")]);
    expect("wrong-type", &[("2026.9.6", "{ agents: { list: [{ id: 'a', name: 1 }] } }", "!agents.list[0].name")]);
    verdicts(false, "2026.9.6", &["{ agents: { list: [{ id: 'a', heartbeat: { ackMaxChars: 5 } }] } }"]);
}

#[test]
fn budgets_are_dropped_or_carried_to_the_models() {
    let provider = |budget: &str, model: &str| {
        format!(
            "{{ models: {{ providers: {{ mine: {{ baseUrl: 'http://x/v1', {budget}, models: [{{ id: 'm', name: 'm' {model} }}] }} }} }} }}"
        )
    };
    expect(
        "context-budget",
        &[
            ("2026.7.35", "{ agents: { defaults: { contextTokens: 1 } } }", ""),
            ("2026.8.1", "{ agents: { defaults: { contextTokens: 'x' } } }", "agents.defaults.contextTokens"),
            ("2026.9.6", "{ agents: { entries: { a: { contextTokens: 1 } } } }", "agents.entries.a.contextTokens"),
            ("2026.9.6", "{ agents: { list: [{ id: 'a', contextTokens: 1 }] } }", "agents.list[0].contextTokens"),
            ("2026.9.6", &provider("contextWindow: 1.5", ""), "models.providers.mine.contextWindow"),
        ],
    );
    verdicts(
        true,
        "2026.9.6",
        &[
            "{ agents: { defaults: { contextTokens: null } } }",
            &provider("contextWindow: 1.5", ""),
            &provider("contextTokens: 'x'", ", contextTokens: 5"),
            "{ models: { providers: { openai: { contextWindow: 'x' } } } }",
        ],
    );
    verdicts(
        false,
        "2026.8.1",
        &[
            &provider("contextTokens: 1.5", ""),
            &provider("contextWindow: 0", ""),
            &provider("contextWindow: 'x'", ""),
            &provider("contextWindow: null", ""),
        ],
    );
}

#[test]
fn unchecked_channels_hold_anything() {
    let line = "{ channels: { line: { zzz: 1, dmPolicy: 5 } } }";
    verdicts(true, "2026.3.31", &[line]);
    verdicts(false, "2026.9.6", &[line]);
}
