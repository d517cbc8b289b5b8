//! When there are colours.

mod common;

use common::Sandbox;

fn colored(sandbox: &Sandbox, arguments: &str) -> bool {
    sandbox.output(arguments, "").1.contains('⎋')
}

fn sandbox() -> Sandbox {
    Sandbox::new().file("bad.json", "{ nope: 1 }")
}

#[test]
fn pipes_get_none() {
    for arguments in ["check bad.json", "check bad.json --format concise", "releases", "rules", "explain gateway"] {
        assert!(!colored(&sandbox(), arguments), "{arguments}");
        assert!(colored(&sandbox(), &format!("{arguments} --color always")), "{arguments}");
        assert!(!colored(&sandbox(), &format!("{arguments} --color never")), "{arguments}");
    }
}

#[test]
fn json_never_has_any() {
    assert!(!colored(&sandbox(), "check bad.json --format json --color always"));
}

#[test]
fn variables_decide() {
    assert!(colored(&sandbox().variable("CLICOLOR_FORCE", "1"), "check bad.json"));
    assert!(!colored(&sandbox().variable("CLICOLOR_FORCE", "1").variable("NO_COLOR", "1"), "check bad.json"));
    assert!(colored(&sandbox().variable("NO_COLOR", "1"), "check bad.json --color always"));
}

#[cfg(unix)]
#[test]
fn nothing_from_outside_reaches_the_terminal_raw() {
    let sandbox =
        Sandbox::new().file("a\u{1b}[35mb.json", "{ 'k\u{1b}[35m': 1, x: { $include: './no\u{1b}[35m.json' } }");
    for format in ["pretty", "concise", "json"] {
        let (_, out, err) = sandbox.output(&format!("check a\u{1b}[35mb.json --color always --format {format}"), "");
        assert!(!out.contains("⎋[35m") && !err.contains("⎋[35m"), "{out}{err}");
    }
}
