//! Settings of sandboxes that break their isolation.

use super::support::expect;

fn docker(inner: &str) -> String {
    format!("{{ agents: {{ defaults: {{ sandbox: {{ docker: {{ {inner} }} }} }} }} }}")
}

fn rows(rule: &str, at: &str, rows: &[(&str, &str, bool)]) {
    for (target, inner, refused) in rows {
        let finding = if *refused { format!("!agents.defaults.sandbox.docker.{at}") } else { String::new() };
        expect(rule, &[(target, &docker(inner), &finding)]);
    }
}

#[test]
fn binds() {
    rows(
        "sandbox-binds",
        "binds[0]",
        &[
            ("2026.2.9", "binds: ['vol:/b']", false),
            ("2026.2.17", "binds: ['vol:/b']", true),
            ("2026.9.6", "binds: ['/a']", false),
            ("2026.9.6", "binds: ['~/a:/b']", true),
            ("2026.9.6", "binds: ['']", true),
            ("2026.9.6", "binds: ['${UNSET}/a:/b']", true),
            ("2026.4.29", "binds: ['C:/a:/b']", true),
            ("2026.5.12", "binds: ['C:/a:/b', 'a:/b']", false),
            ("2026.5.12", "binds: ['C:a:/b']", true),
            ("2026.9.1", "binds: [' /a:/b']", false),
            ("2026.9.6", "binds: [' /a:/b']", true),
        ],
    );
}

#[test]
fn network() {
    rows(
        "sandbox-network",
        "network",
        &[
            ("2026.2.9", "network: 'host'", false),
            ("2026.2.17", "network: ' HOST '", true),
            ("2026.2.17", "network: 'container:x'", false),
            ("2026.2.26", "network: 'container:x'", true),
            ("2026.9.6", "network: 'container:x', dangerouslyAllowContainerNamespaceJoin: true", false),
            ("2026.9.6", "network: 'host', dangerouslyAllowContainerNamespaceJoin: true", true),
            ("2026.9.6", "network: 'service:x'", false),
        ],
    );
    expect(
        "sandbox-network",
        &[
            (
                "2026.9.6",
                "{ agents: { defaults: { sandbox: { browser: { network: 'container:x' } } } } }",
                "!agents.defaults.sandbox.browser.network",
            ),
            (
                "2026.9.6",
                "{ agents: { defaults: { sandbox: { docker: { dangerouslyAllowContainerNamespaceJoin: true } } }, \
                   entries: { a: { sandbox: { docker: { network: 'container:x' } } } } } }",
                "!agents.entries.a.sandbox.docker.network",
            ),
        ],
    );
}

#[test]
fn profiles() {
    rows(
        "sandbox-profiles",
        "seccompProfile",
        &[
            ("2026.2.9", "seccompProfile: 'unconfined'", false),
            ("2026.2.17", "seccompProfile: ' Unconfined '", true),
            ("2026.9.6", "seccompProfile: 'seccomp=unconfined'", false),
        ],
    );
}

#[test]
fn environment() {
    rows(
        "sandbox-env",
        "env.A-B",
        &[("2026.7.35", "env: { 'A-B': 'x' }", false), ("2026.8.1", "env: { 'A-B': 'x', _a: 'x' }", true)],
    );
    rows(
        "sandbox-env",
        "env.A",
        &[("2026.8.1", "env: { A: 'x\\ny' }", true), ("2026.8.1", "env: { A: 'x\\ty' }", false)],
    );
}
