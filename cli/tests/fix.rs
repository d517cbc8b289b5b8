//! `fix`: what is written, said and left alone.

mod common;

use common::Sandbox;
use insta::assert_snapshot;
use std::fs;

const OLD: &str =
    "{\n  // mine\n  env: { FOO: 'b' }, // kept\n  meta: { lastTouchedAt: 'x' },\n  gateway: { mode: 'local' },\n}\n";

#[test]
fn mends_in_place_and_keeps_the_old_text() {
    let sandbox = Sandbox::new().file("a.json5", OLD);
    assert_snapshot!(sandbox.run("fix a.json5"), @r#"
    exit 0
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `env.FOO` to `env.vars.FOO`
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x"
      ✓ [retired-key] remove the empty `meta`
      the old text is in a.json5.bak
    ✓ 3 fixes applied; no error is left
    "#);
    assert_snapshot!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), @r#"
    {
      // mine
      env: { vars: { FOO: 'b' } }, // kept
      gateway: { mode: 'local' },
    }
    "#);
    assert_eq!(fs::read_to_string(sandbox.path("a.json5.bak")).unwrap(), OLD);
    assert_snapshot!(sandbox.run("fix a.json5"), @r#"
    exit 0
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
    ✓ nothing to fix; no error is left
    "#);
    fs::write(sandbox.path("a.json5"), OLD).unwrap();
    sandbox.run("fix a.json5");
    assert_eq!(fs::read_to_string(sandbox.path("a.json5.bak.1")).unwrap(), OLD);
    assert!(!sandbox.path("a.json5.tmp").exists());
}

#[test]
fn shows_a_diff_without_secrets_and_writes_nothing() {
    let text = "{\n  gateway: {\n    mode: 'local',\n    token: 'hunter2-and-more',\n  },\n}\n";
    let sandbox = Sandbox::new().file("a.json5", text);
    assert_snapshot!(sandbox.run("fix a.json5 --diff"), @r#"
    exit 1
    --- stdout
    --- a.json5
    +++ a.json5
    @@ -1,6 +1,8 @@
     {
       gateway: {
         mode: 'local',
    -    token: '••••••••••••••••',
    +    auth: {
    +      token: '••••••••••••••••',
    +    },
       },
     }
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `gateway.token` to `gateway.auth.token`
    ✓ 1 fix would be applied; no error is left
    "#);
    assert_eq!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), text);
    assert!(!sandbox.path("a.json5.bak").exists());
    assert!(sandbox.output("fix a.json5 --diff --show-secrets", "").1.contains("hunter2-and-more"));
    assert!(!sandbox.run("fix a.json5").contains("hunter2"));
}

#[test]
fn reads_standard_input() {
    assert_snapshot!(Sandbox::new().run_with("fix -", "{ gateway: { mode: 'local' }, env: { FOO: 'b' }, nope: 1 }"), @r#"
    exit 1
    --- stdout
    { gateway: { mode: 'local' }, env: { vars: { FOO: 'b' } }, nope: 1 }--- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `env.FOO` to `env.vars.FOO`
      ✗ [unknown-key] unknown key "nope" (nope)
    ✗ 1 fix applied; 1 error left; 1 finding with --unsafe
    "#);
    assert_snapshot!(Sandbox::new().run_with("fix -", "{ gateway: { mode: 'local' } }"), @r#"
    exit 0
    --- stdout
    { gateway: { mode: 'local' } }--- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
    ✓ nothing to fix; no error is left
    "#);
}

#[test]
fn applies_unsafe_fixes_and_chosen_rules_on_request() {
    let text = "{ gateway: { mode: 'local' }, env: { FOO: 'b' }, toolz: {}, meta: { lastTouchedAt: 'x' } }";
    assert_snapshot!(Sandbox::new().run_with("fix - --unsafe", text), @r#"
    exit 0
    --- stdout
    { gateway: { mode: 'local' }, env: { vars: { FOO: 'b' } }, tools: {} }--- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `env.FOO` to `env.vars.FOO`
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x"
      ✓ [retired-key] remove the empty `meta`
      ✓ [unknown-key] rename `toolz` to `tools` (unsafe)
    ✓ 4 fixes applied; no error is left
    "#);
    assert_snapshot!(Sandbox::new().run_with("fix - --only retired-key", text), @r#"
    exit 1
    --- stdout
    { gateway: { mode: 'local' }, env: { FOO: 'b' }, toolz: {} }--- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x"
      ✓ [retired-key] remove the empty `meta`
      ✗ [moved-key] the key "FOO" has moved (env.FOO)
      ✗ [unknown-key] unknown key "toolz" (toolz)
    ✗ 2 fixes applied; 2 errors left; 1 finding with --unsafe
    "#);
    assert_snapshot!(Sandbox::new().run_with("fix - --only retired-kay", text), @r#"
    exit 2
    --- stderr
    error: there is no rule called "retired-kay"; did you mean retired-key?
    "#);
}

#[test]
fn mends_included_files() {
    let sandbox = Sandbox::new()
        .file("openclaw.json", "{ gateway: { $include: './part.json5' } }")
        .file("part.json5", "{\n  bind: '0.0.0.0', // here\n  mode: 'local',\n}\n");
    assert_snapshot!(sandbox.run("fix openclaw.json"), @r#"
    exit 0
    --- stderr
    openclaw.json: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [invalid-value] write "lan" (gateway.bind)
      changed as well: part.json5
      the old text is in part.json5.bak
    ✓ 1 fix applied; no error is left
    "#);
    assert_eq!(
        fs::read_to_string(sandbox.path("part.json5")).unwrap(),
        "{\n  bind: 'lan', // here\n  mode: 'local',\n}\n"
    );
}

#[cfg(unix)]
#[test]
fn follows_links_on_request_and_keeps_the_mode() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let sandbox = Sandbox::new().file("real.json5", OLD);
    fs::set_permissions(sandbox.path("real.json5"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink(sandbox.path("real.json5"), sandbox.path("link.json5")).unwrap();
    assert_snapshot!(sandbox.run("fix link.json5"), @r#"
    exit 2
    --- stderr
    error: [DIR]/link.json5 is a symbolic link
    help: `--follow-symlinks` changes the file that it points to
    "#);
    assert_eq!(fs::read_to_string(sandbox.path("real.json5")).unwrap(), OLD);
    assert!(sandbox.run("fix link.json5 --follow-symlinks").starts_with("exit 0"));
    assert!(sandbox.path("link.json5").is_symlink());
    for name in ["real.json5", "real.json5.bak"] {
        assert_eq!(fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777, 0o640, "{name}");
    }
}

#[test]
fn leaves_what_it_removes_as_a_comment() {
    let old = "{\n  gateway: {\n    mode: 'local',\n    // the old one\n    token: 'made-up-and-old',\n    auth: { token: '${TOKEN}' },\n  },\n  meta: { lastTouchedAt: 'x' },\n}\n";
    let sandbox = Sandbox::new().file("a.json5", old);
    assert_snapshot!(sandbox.run("fix a.json5 --unsafe --keep-as-comment --diff"), @r#"
    exit 1
    --- stdout
    --- a.json5
    +++ a.json5
    @@ -2,8 +2,8 @@
       gateway: {
         mode: 'local',
         // the old one
    -    token: '•••••••••••••••',
    +    // token: '•••••••••••••••',
         auth: { token: '${TOKEN}' },
       },
    -  meta: { lastTouchedAt: 'x' },
    +  /* lastTouchedAt: 'x' */
     }
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x" (kept as a comment)
      ✓ [retired-key] remove the empty `meta`
      ✓ [moved-key] remove `gateway.token`, since `gateway.auth.token` is set already to another value (kept as a comment) (unsafe)
    ✓ 3 fixes would be applied; no error is left
    "#);
    assert_snapshot!(sandbox.run("fix a.json5 --unsafe --keep-as-comment"), @r#"
    exit 0
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x" (kept as a comment)
      ✓ [retired-key] remove the empty `meta`
      ✓ [moved-key] remove `gateway.token`, since `gateway.auth.token` is set already to another value (kept as a comment) (unsafe)
      the old text is in a.json5.bak
    ✓ 3 fixes applied; no error is left
    "#);
    assert_snapshot!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), @"
    {
      gateway: {
        mode: 'local',
        // the old one
        // token: 'made-up-and-old',
        auth: { token: '${TOKEN}' },
      },
      /* lastTouchedAt: 'x' */
    }
    ");
    assert_snapshot!(sandbox.run("fix a.json5 --unsafe --keep-as-comment"), @"
    exit 0
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
    ✓ nothing to fix; no error is left
    ");
}

#[test]
fn keeps_no_old_text_when_told_so() {
    let sandbox = Sandbox::new().file("a.json5", OLD);
    assert_snapshot!(sandbox.run("fix --no-backup a.json5"), @r#"
    exit 0
    --- stderr
    a.json5: for OpenClaw 2026.9.6 (the latest; no meta.lastTouchedVersion in the file)
      ✓ [moved-key] move `env.FOO` to `env.vars.FOO`
      ✓ [retired-key] remove `meta.lastTouchedAt`, the string "x"
      ✓ [retired-key] remove the empty `meta`
    ✓ 3 fixes applied; no error is left
    "#);
    assert!(!sandbox.path("a.json5.bak").exists());
    assert_ne!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), OLD);
}

/// Only root can give a file to somebody else in order to see that it stays so.
#[cfg(unix)]
#[test]
fn keeps_the_owner() {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let sandbox = Sandbox::new().file("a.json5", OLD);
    let path = sandbox.path("a.json5");
    let (owner, group) = match chown(&path, Some(12345), Some(23456)) {
        Ok(()) => (12345, 23456),
        Err(_) => (fs::metadata(&path).unwrap().uid(), fs::metadata(&path).unwrap().gid()),
    };
    assert_eq!(sandbox.output("fix a.json5", "").0, 0);
    for name in ["a.json5", "a.json5.bak"] {
        let metadata = fs::metadata(sandbox.path(name)).unwrap();
        assert_eq!((metadata.uid(), metadata.gid()), (owner, group), "{name}");
    }
}

/// Rights of one user and a bound for them, as Linux keeps them (version 2; tag, permissions and id of each entry).
#[cfg(target_os = "linux")]
fn access_list() -> Vec<u8> {
    let entries: [(u16, u16, u32); 5] =
        [(0x01, 6, u32::MAX), (0x02, 4, 12345), (0x04, 0, u32::MAX), (0x10, 4, u32::MAX), (0x20, 0, u32::MAX)];
    let entry = |(tag, rights, id): (u16, u16, u32)| {
        [&tag.to_le_bytes()[..], &rights.to_le_bytes()[..], &id.to_le_bytes()[..]].concat()
    };
    [2_u32.to_le_bytes().to_vec(), entries.into_iter().flat_map(entry).collect()].concat()
}

/// Without its access list the bits of mode 640 would let the group read, which the list keeps out.
#[cfg(target_os = "linux")]
#[test]
fn keeps_access_lists() {
    const NAME: &str = "system.posix_acl_access";
    let sandbox = Sandbox::new().file("a.json5", OLD);
    match xattr::set(sandbox.path("a.json5"), NAME, &access_list()) {
        Err(error) if error.kind() == std::io::ErrorKind::Unsupported => return,
        other => other.unwrap(),
    }
    sandbox.run("fix a.json5");
    assert_ne!(fs::read_to_string(sandbox.path("a.json5")).unwrap(), OLD);
    for file in ["a.json5", "a.json5.bak"] {
        assert_eq!(xattr::get(sandbox.path(file), NAME).unwrap(), Some(access_list()), "{file}");
    }
}

/// A folder gives its new files an access list; the old file has none.
#[cfg(target_os = "linux")]
#[test]
fn takes_no_access_list_of_the_folder() {
    let sandbox = Sandbox::new().file("in/a.json5", OLD).mode("in/a.json5", 0o640);
    match xattr::set(sandbox.path("in"), "system.posix_acl_default", &access_list()) {
        Err(error) if error.kind() == std::io::ErrorKind::Unsupported => return,
        other => other.unwrap(),
    }
    sandbox.run("fix in/a.json5");
    for file in ["in/a.json5", "in/a.json5.bak"] {
        assert_eq!(xattr::get(sandbox.path(file), "system.posix_acl_access").unwrap(), None, "{file}");
    }
}

/// A disk that is full in the middle of the backup: the program may write 1024 bytes a file.
#[cfg(unix)]
#[test]
fn a_failed_backup_leaves_nothing_behind() {
    let text = OLD.replace("'x'", &format!("'{}'", "x".repeat(4000)));
    let sandbox = Sandbox::new().file("in/a.json5", &text);
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" fix in/a.json5";
    let output = std::process::Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_openclaw-lint")])
        .current_dir(sandbox.path("."))
        .env("HOME", sandbox.path("home"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("error: cannot write in/a.json5: ") || said.contains("a.json5: "), "{said}");
    assert_eq!(fs::read_to_string(sandbox.path("in/a.json5")).unwrap(), text);
    assert_eq!(fs::read_dir(sandbox.path("in")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn says_that_hard_links_are_cut() {
    for command in ["fix a.json5", "upgrade a.json5 --from 2026.2.9 --write"] {
        let sandbox = Sandbox::new().file("a.json5", OLD);
        fs::hard_link(sandbox.path("a.json5"), sandbox.path("b.json5")).unwrap();
        let (_, _, said) = sandbox.output(command, "");
        let note = "note: [DIR]/a.json5 had another name (a hard link), which still leads to the old text\n";
        assert!(said.contains(note), "{said}");
        assert_eq!(fs::read_to_string(sandbox.path("b.json5")).unwrap(), OLD);
    }
}
