//! SecretRefs and the programs that answer them.

use super::support::{expect, verdicts};

#[test]
fn places() {
    let reference = "{ source: 'env', provider: 'default', id: 'X' }";
    let token = format!("{{ hooks: {{ token: {reference} }} }}");
    let gateway = format!("{{ gateway: {{ auth: {{ token: {reference} }} }} }}");
    expect(
        "secret-ref-place",
        &[
            ("2026.9.6", &token, "!hooks.token"),
            ("2026.3.2", &gateway, "!gateway.auth.token"),
            ("2026.3.13", &gateway, ""),
        ],
    );
    expect("wrong-type", &[("2026.9.6", &token, "")]);
    let irc = format!("{{ channels: {{ irc: {{ password: {reference} }} }} }}");
    verdicts(true, "2026.3.31", &[&irc]);
    verdicts(false, "2026.4.14", &[&irc]);
}

#[test]
fn ids() {
    let text = |source: &str, id: &str| {
        format!(
            "{{ secrets: {{ providers: {{ p: {} }} }}, models: {{ providers: {{ mine: {{ baseUrl: 'http://x', models: [], \
             apiKey: {{ source: '{source}', provider: 'p', id: '{id}' }} }} }} }} }}",
            if source == "file" { "{ source: 'file', path: '/x' }" } else { "{ source: 'exec', command: '/x' }" },
        )
    };
    for (target, source, id, fits) in [
        ("2026.9.6", "file", "value", true),
        ("2026.9.6", "file", "/a~1b", true),
        ("2026.9.6", "file", "/a~2b", false),
        ("2026.9.6", "file", "a/b", false),
        ("2026.9.6", "exec", "op://v/i/f", true),
        ("2026.9.6", "exec", "x/../y", false),
        ("2026.5.12", "exec", "vault/x#y", false),
        ("2026.5.28", "exec", "vault/x#y", true),
    ] {
        let finding = if fits { "" } else { "!models.providers.mine.apiKey.id" };
        expect("secret-ref-id", &[(target, &text(source, id), finding)]);
    }
    // The pattern of the schema has them.
    verdicts(true, "2026.3.2", &[&text("exec", "x/../y")]);
    verdicts(false, "2026.3.2", &[&text("exec", "vault/x#y")]);
}

#[test]
fn providers() {
    let text = |secrets: &str, reference: &str| {
        format!("{{ secrets: {{ {secrets} }}, gateway: {{ auth: {{ token: {{ {reference} }} }} }} }}")
    };
    expect(
        "secret-ref-source",
        &[
            ("2026.9.6", &text("", "source: 'env', provider: 'default', id: 'X'"), ""),
            ("2026.9.6", &text("", "source: 'env', provider: 'p', id: 'X'"), "gateway.auth.token.provider"),
            ("2026.9.6", &text("", "source: 'file', provider: 'default', id: '/x'"), "gateway.auth.token.provider"),
            (
                "2026.9.6",
                &text("providers: { p: { source: 'file', path: '/x' } }", "source: 'env', provider: 'p', id: 'X'"),
                "gateway.auth.token.source",
            ),
            (
                "2026.9.6",
                &text("providers: { p: { source: 'env', allowlist: ['Y'] } }", "source: 'env', provider: 'p', id: 'X'"),
                "gateway.auth.token.id",
            ),
        ],
    );
}

#[test]
fn programs() {
    let at = "!secrets.providers.p.command";
    for (command, finding) in [("/x", ""), ("C:\\\\x.exe", ""), ("x", at), ("~/x", at), ("D:x", at)] {
        let text = format!("{{ secrets: {{ providers: {{ p: {{ source: 'exec', command: '{command}' }} }} }} }}");
        expect("secret-provider-exec", &[("2026.2.26", &text, finding), ("2026.9.6", &text, finding)]);
    }
    expect(
        "secret-provider-exec",
        &[(
            "2026.9.6",
            "{ secrets: { providers: { p: { source: 'exec', command: '/x', trustedDirs: ['/a', 'b'] } } } }",
            "!secrets.providers.p.trustedDirs[1]",
        )],
    );
}
