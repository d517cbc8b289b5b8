//! Files that other users of the machine can read or change.

use openclaw_lint_core::document::{Environment, MapEnvironment, MemoryFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::{Request, check};
use std::path::Path;

const TEXT: &str = "{ gateway: { mode: 'local' } }";

/// The audit id that is quoted, if the rule fires.
fn found(mode: Option<u32>, on_disk: &str, environment: &dyn Environment) -> Option<String> {
    let path = "/home/me/.openclaw/openclaw.json";
    let files = MemoryFiles::default().with(path, on_disk);
    let files = match mode {
        Some(mode) => files.with_mode(path, mode),
        None => files,
    };
    let report = check(&Request {
        path: Path::new(path),
        source: TEXT.as_bytes(),
        target: "2026.9.6".parse().unwrap(),
        files: &files,
        environment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    });
    assert!(report.accepted);
    let finding = report.diagnostics.iter().find(|found| found.rule == "config-file-mode")?;
    let help = finding.help.as_ref().unwrap().to_string();
    assert!(help.contains(&format!("{:04o}", mode.unwrap())) && help.contains("chmod 600"), "{help}");
    Some(help.split("OpenClaw audit id: ").nth(1).unwrap().trim_end_matches(')').to_owned())
}

#[test]
fn says_who_else_can_get_at_the_file() {
    let here = MapEnvironment::default();
    for (mode, id) in [
        (0o600, None),
        (0o700, None),
        (0o640, Some("fs.config.perms_group_readable")),
        (0o644, Some("fs.config.perms_world_readable")),
        (0o604, Some("fs.config.perms_world_readable")),
        (0o660, Some("fs.config.perms_writable")),
        (0o666, Some("fs.config.perms_writable")),
    ] {
        assert_eq!(found(Some(mode), TEXT, &here).as_deref(), id, "{mode:o}");
    }
}

#[test]
fn is_silent_about_files_of_other_machines_and_about_other_texts() {
    assert_eq!(found(Some(0o644), TEXT, &UnknownEnvironment), None);
    assert_eq!(found(None, TEXT, &MapEnvironment::default()), None);
    assert_eq!(found(Some(0o644), "{}", &MapEnvironment::default()), None);
}
