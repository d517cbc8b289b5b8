//! Two agents in one folder.

use super::support::{expect, found, report_in};
use openclaw_lint_core::document::MapEnvironment;

fn two(a: &str, b: &str) -> String {
    format!("{{ agents: {{ list: [{{ id: 'a', agentDir: '{a}' }}, {{ id: 'b', agentDir: '{b}' }}] }} }}")
}

#[test]
fn compares_folders_by_what_they_mean() {
    let home = MapEnvironment::from_iter([("HOME", "/home/me")]);
    let count = |a: &str, b: &str| found("agent-dir-duplicate", &report_in(&home, "2026.1.30", &two(a, b))).len();
    for (a, b) in [
        ("~/d", "~/d/"),
        ("~/d", "/home/me/d"),
        ("~/d", "~/x/../d"),
        ("~/d", " ~/d "),
        ("d", "./d"),
        ("/srv/d", "/srv//d"),
        ("~/.openclaw/agents/b/agent", ""),
    ] {
        assert_eq!(count(a, b), 1, "{a} {b}");
    }
    for (a, b) in
        [("~/d", "~/e"), ("~/d", "~/D"), ("~/d", "~/d/e"), ("$HOME/d", "~/d"), ("", ""), (" ", " "), ("~/d", "")]
    {
        assert_eq!(count(a, b), 0, "{a} {b}");
    }
}

#[test]
fn is_an_error_in_every_release() {
    expect(
        "agent-dir-duplicate",
        &[
            ("2026.1.30", &two("/d", "/d"), "!agents.list[1].agentDir"),
            (
                "2026.9.6",
                "{ agents: { ownership: 'explicit', entries: { a: { agentDir: '/d' }, b: { agentDir: '/d' } } } }",
                "!agents.entries.b.agentDir",
            ),
        ],
    );
}
