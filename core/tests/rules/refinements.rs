//! Small refinements of single settings.

use super::support::{expect, verdicts};

#[test]
fn browser_profiles() {
    let text = |settings: &str| format!("{{ browser: {{ profiles: {{ p: {{ {settings} }} }} }} }}");
    const P: &str = "!browser.profiles.p";
    expect(
        "browser-profile",
        &[
            ("2026.1.30", &text("color: '#aabbcc'"), P),
            ("2026.1.30", &text("color: '#aabbcc', cdpUrl: ''"), P),
            ("2026.9.6", &text("cdpUrl: ' '"), ""),
            ("2026.3.13", &text("color: '#aabbcc', driver: 'existing-session'"), ""),
            ("2026.3.13", &text("color: '#aabbcc', driver: 'extension'"), P),
            ("2026.4.14", &text("color: '#aabbcc', driver: 'extension', userDataDir: '/x'"), ""),
            (
                "2026.7.1",
                &text("color: '#aabbcc', driver: 'extension', userDataDir: '/x'"),
                "!browser.profiles.p.userDataDir",
            ),
            ("2026.9.6", &text("driver: 'extension', cdpUrl: 'http://a'"), "!browser.profiles.p.cdpUrl"),
            ("2026.9.6", &text("userDataDir: '/x', cdpPort: 9222"), "!browser.profiles.p.userDataDir"),
            ("2026.9.6", &text("userDataDir: '', cdpPort: 9222"), ""),
        ],
    );
    verdicts(true, "2026.4.14", &[&text("color: '#aabbcc', driver: 'extension'")]);
}

#[test]
fn hosts() {
    let domain =
        |name: &str| format!("{{ gateway: {{ portals: {{ ingress: {{ domain: '{name}', port: 2000 }} }} }} }}");
    for name in ["example.com", "Example.COM", "a.1b", "xn--a.b"] {
        verdicts(true, "2026.9.6", &[&domain(name)]);
    }
    for name in ["localhost", "*.a.b", "a.b:80", "a.b.", "-a.b", "a_b.c", "1.2.3.4", "", "a..b", "é.com", " a.b", "a.1"]
    {
        verdicts(false, "2026.9.6", &[&domain(name)]);
    }
    let host = |name: &str| format!("{{ secrets: {{ egressProxy: {{ bypassHosts: ['{name}'] }} }} }}");
    for name in ["a", "a.b.", "1.2.3.4", "1.2.3", "[::1]", "::1", "::1%x", " A.B", "é.com"] {
        verdicts(true, "2026.8.1", &[&host(name)]);
    }
    for name in ["*.a.b", "", "a:80", "[::1]:80", "a_b.c", "10.0.0.0/8", ".a.b", "a..b", "256.1.1.1", "a.1", "."] {
        verdicts(false, "2026.8.1", &[&host(name)]);
    }
}

#[test]
fn edge_headers() {
    let text = |headers: &str| format!("{{ gateway: {{ remote: {{ edgeAuth: {{ {headers} }} }} }} }}");
    for headers in ["'X-A': 'x'", "Authorization: 'x'", "'sec-websocket-x': 'x'", "'X-A': ''"] {
        verdicts(true, "2026.8.1", &[&text(headers)]);
    }
    for headers in ["", "'a/b': 'x'", "'a b': 'x'", "Host: 'x'", "Upgrade: 'x'", "'X-A': 'x', 'x-a': 'x'"] {
        verdicts(false, "2026.8.1", &[&text(headers)]);
    }
}

#[test]
fn paths_sizes_and_times() {
    for path in ["~", "~/a", "/a", " /a", "//a"] {
        verdicts(true, "2026.9.1", &[&format!("{{ worktreeRoot: '{path}' }}")]);
    }
    for path in ["a", "./a", "~bob/a", "$HOME/a", "C:/a", "  "] {
        verdicts(false, "2026.9.1", &[&format!("{{ worktreeRoot: '{path}' }}")]);
    }
    let size = |size: &str| format!("{{ session: {{ maintenance: {{ maxDiskBytes: {size} }} }} }}");
    for text in ["'10MB'", "'0'", "'1.5gb'", "' 10mb '", "'1k'", "0"] {
        verdicts(true, "2026.9.6", &[&size(text)]);
    }
    for text in ["'main'", "''", "'1kib'", "'10 mb'", "'-1mb'", "'1pb'", "'.5gb'"] {
        verdicts(false, "2026.2.26", &[&size(text)]);
    }
    let sleep = |time: &str| {
        format!("{{ cloudWorkers: {{ profiles: {{ p: {{ provider: 'a', suspendAfter: '{time}' }} }} }} }}")
    };
    for time in ["30m", "1h30m", "60s", "60000ms", " 30M", "400d"] {
        verdicts(true, "2026.9.6", &[&sleep(time)]);
    }
    for time in ["30", "0m", "59s", "1w", "", "-1m"] {
        verdicts(false, "2026.9.6", &[&sleep(time)]);
    }
}

#[test]
fn addresses_that_others_can_trust() {
    let text = |url: &str| format!("{{ models: {{ catalogRefresh: {{ url: '{url}' }} }} }}");
    for url in ["https://a/x?y#z", "https://u:p@a/x", "http://localhost/x", "http://[::1]/", " https://a"] {
        verdicts(true, "2026.8.1", &[&text(url)]);
    }
    for url in ["", "/tmp/a", "ftp://a", "http://a", "http://127.0.0.2/"] {
        verdicts(false, "2026.8.1", &[&text(url)]);
    }
}

#[test]
fn programs() {
    let text = |program: &str| format!("{{ audio: {{ transcription: {{ command: [\"{program}\"] }} }} }}");
    for program in ["whisper", "./x", "/a b", "~/x", "C:\\\\x y.exe", "a+b", " a", "/a*b"] {
        verdicts(true, "2026.1.30", &[&text(program)]);
    }
    for program in ["a b", "a;b", "/a;b", "-x", "", "a@b", "/a'b", "C:", "é"] {
        verdicts(false, "2026.7.35", &[&text(program)]);
    }
    verdicts(false, "2026.7.35", &["{ audio: { transcription: { command: [] } } }"]);
    verdicts(false, "2026.3.31", &["{ channels: { signal: { cliPath: 'a b' } } }"]);
    verdicts(true, "2026.4.14", &["{ channels: { signal: { cliPath: 'a b' } } }"]);
}

#[test]
fn thresholds() {
    let loops = |settings: &str| format!("{{ tools: {{ loopDetection: {{ {settings} }} }} }}");
    verdicts(
        false,
        "2026.2.17",
        &[
            &loops("warningThreshold: 20, criticalThreshold: 20"),
            &loops("criticalThreshold: 11, globalCircuitBreakerThreshold: 5"),
        ],
    );
    verdicts(true, "2026.2.17", &[&loops("warningThreshold: 5000"), &loops("criticalThreshold: 1")]);
    let stale = |settings: &str| format!("{{ gateway: {{ channelStaleEventThresholdMinutes: {settings} }} }}");
    verdicts(true, "2026.3.24", &[&stale("5"), &stale("1, channelHealthCheckMinutes: 0")]);
    verdicts(false, "2026.7.35", &[&stale("4"), &stale("4, channelHealthCheckMinutes: 5")]);
}

#[test]
fn partners_in_channels() {
    let channel = |channel: &str| format!("{{ channels: {{ {channel} }} }}");
    const TELEGRAM: &str = "telegram: { webhookUrl: 'x' }";
    verdicts(true, "2026.1.30", &[&channel(TELEGRAM)]);
    verdicts(true, "2026.4.14", &[&channel(TELEGRAM)]);
    for text in [
        TELEGRAM,
        "telegram: { accounts: { a: { webhookUrl: 'x' } } }",
        "slack: { mode: 'http', signingSecret: '' }",
        "slack: { mode: 'http', accounts: { a: { signingSecret: 'x' } } }",
        "irc: { nickserv: { register: true } }",
        "irc: { nickserv: { registerEmail: 'x' }, accounts: { a: { nickserv: { register: true } } } }",
        "discord: { activityType: 3 }",
        "discord: { activityUrl: 'https://a', activity: 'x' }",
        "discord: { activityType: 1, activity: 'x' }",
        "discord: { autoPresence: { intervalMs: 10, minUpdateIntervalMs: 20 } }",
        "telegram: { customCommands: [{ command: 'a b', description: 'x' }] }",
        "telegram: { customCommands: [{ command: 'ab', description: ' ' }] }",
    ] {
        verdicts(false, "2026.3.13", &[&channel(text)]);
    }
    for text in [
        "telegram: { webhookSecret: 'x', accounts: { a: { webhookUrl: 'x' } } }",
        "telegram: { accounts: { a: { webhookUrl: 'x', enabled: false } } }",
        "slack: { mode: 'http', signingSecret: 'x', accounts: { a: {} } }",
        "discord: { activityType: 4, activity: 'x' }",
        "discord: { activityUrl: 'https://a', activity: 'x', activityType: 1 }",
        "telegram: { customCommands: [{ command: ' /A-b ', description: 'x' }] }",
    ] {
        verdicts(true, "2026.3.13", &[&channel(text)]);
    }
}

#[test]
fn projects_and_sandboxed_browsers() {
    let text = |key: &str| {
        format!("{{ cloudWorkers: {{ profiles: {{ a: {{ provider: 'x' }} }}, projectProfiles: {{ '{key}': 'a' }} }} }}")
    };
    verdicts(true, "2026.8.2", &[&text("github.com/a/b")]);
    for key in ["a/b", "/abs/path", "https://github.com/a/b", "git@github.com:a/b.git", "main"] {
        verdicts(false, "2026.8.2", &[&text(key)]);
    }
    let bind = "{ agents: { defaults: { sandbox: { browser: { binds: ['./a'] } } } } }";
    verdicts(true, "2026.5.12", &[bind]);
    verdicts(false, "2026.5.28", &[bind]);
}

#[test]
fn channels_of_old() {
    let roots = |root: &str| format!("{{ channels: {{ imessage: {{ attachmentRoots: ['{root}'] }} }} }}");
    for root in ["/a", "/a/*", "/a/*/b", "/*", " /a", "C:\\\\a", "/a/../b"] {
        verdicts(true, "2026.2.26", &[&roots(root)]);
    }
    for root in ["/", "~/a", "a", "/a*/b", "/a/**", "", "*"] {
        verdicts(false, "2026.3.31", &[&roots(root)]);
    }
    verdicts(true, "2026.4.14", &[&roots("a")]);
    let ids = "{ channels: { discord: { guilds: { g: { channels: { c: { users: [0.5, 5, 'x'] } } } } } } }";
    const USERS: &str = "!channels.discord.guilds.g.channels.c.users";
    expect("discord-id", &[("2026.2.9", ids, ""), ("2026.2.17", ids, &format!("{USERS}[0] {USERS}[1]"))]);
    let synology = |value: &str| {
        format!("{{ channels: {{ 'synology-chat': {{ dangerouslyAllowNameMatching: {value}, zzz: 1 }} }} }}")
    };
    verdicts(true, "2026.3.31", &[&synology("5")]);
    verdicts(true, "2026.9.6", &[&synology("true")]);
    verdicts(false, "2026.4.14", &[&synology("5")]);
}

#[test]
fn programs_and_hosts_elsewhere() {
    let exec = |command: &str| {
        format!("{{ secrets: {{ providers: {{ s: {{ source: 'exec', command: \"{command}\" }} }} }} }}")
    };
    verdicts(true, "2026.9.6", &[&exec("/a b")]);
    verdicts(false, "2026.2.26", &[&exec("/a$b"), &exec("/a;b"), &exec("/a'b")]);
    let remote = |host: &str| format!("{{ channels: {{ imessage: {{ remoteHost: '{host}' }} }} }}");
    verdicts(true, "2026.3.13", &[&remote("a_b"), &remote("u@b.c")]);
    verdicts(false, "2026.3.13", &[&remote("-a"), &remote("a@-b"), &remote("a@b:22"), &remote(""), &remote("a@b@c")]);
    verdicts(true, "2026.4.14", &[&remote("-a")]);
}

#[test]
fn numbers_of_plugins() {
    let text = |number: &str| {
        format!("{{ plugins: {{ entries: {{ 'llm-task': {{ config: {{ timeoutMs: {number} }} }} }} }} }}")
    };
    verdicts(true, "2026.5.12", &[&text("NaN"), &text("1e400"), &text("9007199254740993")]);
    verdicts(false, "2026.5.28", &[&text("NaN"), &text("1e400")]);
    verdicts(false, "2026.5.12", &["{ channels: { telegram: { historyLimit: NaN } } }"]);
}
