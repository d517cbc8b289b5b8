//! Avatars outside of the workspace.

use super::support::{expect, report_unseen};

#[test]
fn takes_paths_inside_and_addresses() {
    let avatar = |avatar: &str| {
        format!("{{ agents: {{ list: [{{ id: 'a', workspace: '/srv/ws', identity: {{ avatar: '{avatar}' }} }}] }} }}")
    };
    for good in
        ["a.png", "./a.png", "x/../a.png", "a~b.png", "HTTPS://x/a.png", "data:", "", " ", "C:/a.png", "/srv/ws/a.png"]
    {
        expect("avatar", &[("2026.1.30", &avatar(good), ""), ("2026.9.6", &avatar(good), "")]);
    }
    for bad in [
        "../a.png",
        "x/../../a.png",
        "~/a.png",
        "~",
        "~bob/a.png",
        "/srv/a.png",
        "/srv/ws2/a.png",
        "ftp://x/a.png",
        "a:b",
        "mailto:x@y",
    ] {
        expect("avatar", &[("2026.1.30", &avatar(bad), "!agents.list[0].identity.avatar")]);
    }
}

#[test]
fn does_not_guess_where_the_workspace_is() {
    let text = "{ agents: { entries: { a: { identity: { avatar: '/home/me/.openclaw/workspace/a.png' } } } } }";
    assert!(report_unseen("2026.9.6", text).accepted);
}
