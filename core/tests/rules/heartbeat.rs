//! Heartbeats: target, interval, hours, owner.

use super::support::{expect, found, report_unseen};

fn with(settings: &str) -> String {
    format!("{{ agents: {{ defaults: {{ heartbeat: {{ {settings} }} }} }} }}")
}

#[test]
fn targets_are_words_and_channels() {
    let target = |target: &str| with(&format!("target: '{target}'"));
    const AT: &str = "!agents.defaults.heartbeat.target";
    expect(
        "heartbeat-target",
        &[
            ("2026.1.30", &target(" LAST "), ""),
            ("2026.1.30", &target("owner"), AT),
            ("2026.7.35", &target("owner"), AT),
            ("2026.8.1", &target("owner"), ""),
            ("2026.1.30", &target("Telegram"), ""),
            ("2026.1.30", &target("feishu"), AT),
            ("2026.2.3", &target("feishu"), ""),
            ("2026.3.31", &target("teams"), AT),
            ("2026.4.5", &target("teams"), ""),
            ("2026.7.35", &target("qqbot"), ""),
            ("2026.8.1", &target("qqbot"), AT),
            ("2026.9.6", &target(""), AT),
            ("2026.9.6", &target("telegram:123"), AT),
            ("2026.9.6", &target("webchat"), AT),
        ],
    );
}

#[test]
fn intervals_are_durations() {
    let every = |every: &str| with(&format!("every: '{every}'"));
    const AT: &str = "!agents.defaults.heartbeat.every";
    expect(
        "heartbeat-every",
        &[
            ("2026.2.17", &every("1h30m"), AT),
            ("2026.2.26", &every("1h30m"), ""),
            ("2026.5.12", &every("100000000000d"), ""),
            ("2026.5.28", &every("100000000000d"), AT),
            ("2026.9.6", &every(""), ""),
            ("2026.9.6", &every(" "), AT),
            ("2026.9.6", &every("0m"), ""),
            ("2026.9.6", &every("30 m"), AT),
            (
                "2026.9.6",
                "{ agents: { entries: { a: { heartbeat: { every: 'off' } } } } }",
                "!agents.entries.a.heartbeat.every",
            ),
            (
                "2026.1.30",
                "{ agents: { list: [{ id: 'a', heartbeat: { every: 'off' } }] } }",
                "!agents.list[0].heartbeat.every",
            ),
        ],
    );
    assert!(found("heartbeat-every", &report_unseen("2026.9.6", &every("${EVERY}"))).is_empty());
}

#[test]
fn hours_are_times_of_day() {
    let start = |time: &str| with(&format!("activeHours: {{ start: '{time}' }}"));
    let end = |time: &str| with(&format!("activeHours: {{ end: '{time}' }}"));
    const START: &str = "!agents.defaults.heartbeat.activeHours.start";
    expect(
        "heartbeat-hours",
        &[
            ("2026.7.35", &start("8am"), &START[1..]),
            ("2026.8.1", &start("8am"), START),
            ("2026.9.6", &start("8:00"), START),
            ("2026.9.6", &start("24:00"), START),
            ("2026.9.6", &end("24:00"), ""),
            ("2026.9.6", &start("23:59"), ""),
            ("2026.9.6", &start(" 08:00"), START),
            ("2026.9.6", &start(""), ""),
        ],
    );
}

#[test]
fn with_several_agents_somebody_owns_them() {
    let two = |more: &str, a: &str| {
        format!("{{ agents: {{ ownership: 'explicit', {more} entries: {{ a: {{ {a} }}, b: {{}} }} }} }}")
    };
    expect(
        "heartbeat-owner",
        &[
            ("2026.8.1", &two("", ""), "agents.ownership"),
            ("2026.9.6", &two("defaults: { heartbeat: { every: '0m' } },", ""), ""),
            ("2026.9.6", &two("defaults: { systemAgent: { agentId: 'a' } },", ""), ""),
            ("2026.9.6", &two("", "heartbeat: {}"), ""),
            ("2026.9.6", "{ agents: { ownership: 'explicit', entries: { a: {} } } }", ""),
        ],
    );
}
