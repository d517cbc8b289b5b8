//! Hooks.

use super::support::expect;

fn mapping(settings: &str) -> String {
    format!("{{ hooks: {{ mappings: [{{ {settings} }}] }} }}")
}

#[test]
fn lasting_sessions_have_a_name() {
    const AT: &str = "!hooks.mappings[0].sessionMode";
    expect(
        "hooks-persistent",
        &[
            ("2026.8.1", &mapping("sessionMode: 'persistent'"), AT),
            ("2026.9.6", &mapping("action: 'agent', sessionMode: 'persistent', sessionKey: ' '"), AT),
            ("2026.9.6", &mapping("action: 'wake', sessionMode: 'persistent'"), ""),
            ("2026.9.6", &mapping("action: 'agent', sessionMode: 'persistent', sessionKey: 'k'"), ""),
            ("2026.9.6", &mapping("action: 'agent', sessionMode: 'persistent', transform: { module: 'x.js' }"), ""),
            ("2026.9.6", "{ hooks: { defaultSessionKey: 'k', mappings: [{ sessionMode: 'persistent' }] } }", ""),
        ],
    );
}

#[test]
fn modules_stay_in_their_folder() {
    let module = |module: &str| mapping(&format!("action: 'agent', transform: {{ module: '{module}' }}"));
    const AT: &str = "!hooks.mappings[0].transform.module";
    expect("hooks-module", &[("2026.2.9", &module("/x.js"), ""), ("2026.2.17", &module("/x.js"), AT)]);
    for bad in ["../x.js", "a/../x.js", "~x", "", " ", "http://x/y.js", "node:fs", "C:\\\\x.js"] {
        expect("hooks-module", &[("2026.9.6", &module(bad), AT)]);
    }
    for good in ["x.js", "./x.js", "a..b/x.js", ".", " x.js"] {
        expect("hooks-module", &[("2026.9.6", &module(good), "")]);
    }
    let handler = "{ hooks: { internal: { handlers: [{ event: 'command', module: '/x.js' }] } } }";
    expect("hooks-module", &[("2026.2.17", handler, "!hooks.internal.handlers[0].module")]);
}
