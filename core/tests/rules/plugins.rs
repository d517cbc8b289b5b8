//! Plugin ids, the memory slot, folders of plugins, settings of plugins that are off.

use super::support::{expect, found, report_unseen};
use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::{Request, check};
use std::path::Path;

#[test]
fn unknown_entries() {
    expect(
        "plugin-stale",
        &[
            ("2026.2.17", "{ plugins: { entries: { nope: {} } } }", "!plugins.entries.nope"),
            ("2026.2.26", "{ plugins: { entries: { nope: {} } } }", "plugins.entries.nope"),
            ("2026.8.2", "{ plugins: { entries: { nope: { enabled: false } } } }", "plugins.entries.nope"),
            ("2026.9.1", "{ plugins: { entries: { nope: { enabled: false } } } }", ""),
            ("2026.9.1", "{ plugins: { entries: { nope: { enabled: false, config: {} } } } }", "plugins.entries.nope"),
            ("2026.9.6", "{ plugins: { entries: { telegram: {}, Telegram: {} } } }", "plugins.entries.Telegram"),
            ("2026.4.29", "{ plugins: { entries: { brave: {} } } }", ""),
            ("2026.5.12", "{ plugins: { entries: { brave: {} } } }", "plugins.entries.brave"),
            ("2026.9.6", "{ plugins: { entries: { nope: {} }, load: { paths: ['/x'] } } }", ""),
        ],
    );
}

#[test]
fn unknown_names_in_lists() {
    expect(
        "plugin-stale",
        &[
            ("2026.3.13", "{ plugins: { allow: ['telegram', '', 'nope'] } }", "!plugins.allow[2]"),
            ("2026.3.24", "{ plugins: { allow: ['nope'] } }", "plugins.allow[0]"),
            ("2026.4.29", "{ plugins: { deny: ['nope'] } }", "!plugins.deny[0]"),
            ("2026.5.12", "{ plugins: { deny: ['nope'] } }", "plugins.deny[0]"),
            ("2026.2.17", "{ plugins: { deny: ['google-antigravity-auth'] } }", ""),
            ("2026.2.26", "{ plugins: { deny: ['google-antigravity-auth'] } }", "plugins.deny[0]"),
        ],
    );
}

#[test]
fn memory_slot() {
    let slot = |id: &str| format!("{{ plugins: {{ slots: {{ memory: '{id}' }} }} }}");
    let at = "plugins.slots.memory";
    for (target, id, finding) in [
        ("2026.9.6", " memory-core ", ""),
        ("2026.9.6", "None", ""),
        ("2026.9.6", "", ""),
        ("2026.9.6", "telegram", ""),
        ("2026.9.6", "Memory-Core", "!"),
        ("2026.9.6", "brave", "!"),
        ("2026.4.29", "memory-lancedb", "!"),
        ("2026.5.12", "memory-lancedb", "!"),
        ("2026.5.28", "memory-lancedb", "?"),
        ("2026.2.9", "google-antigravity-auth", ""),
        ("2026.3.24", "google-antigravity-auth", "?"),
    ] {
        let finding = match finding {
            "" => String::new(),
            "!" => format!("!{at}"),
            _ => at.to_owned(),
        };
        expect("plugin-memory-slot", &[(target, &slot(id), &finding)]);
    }
}

#[test]
fn load_paths() {
    let text = "{ plugins: { load: { paths: ['/there', '/gone', 'relative', '~/home', ' ', '${X}/y'] } } }";
    let files = MemoryFiles::default().with("/there/index.js", "");
    let run = |target: &str| {
        check(&Request {
            path: Path::new("/config/openclaw.json"),
            source: text.as_bytes(),
            target: target.parse().expect("a release"),
            files: &files,
            environment: &MapEnvironment::default(),
            include_roots: &[],
            schema: None,
            policy: &OwnLevels,
        })
    };
    assert_eq!(found("plugin-load-path", &run("2026.9.1")), ["!plugins.load.paths[1]"]);
    assert_eq!(found("plugin-load-path", &run("2026.9.6")), ["plugins.load.paths[1]"]);
    assert!(found("plugin-load-path", &report_unseen("2026.9.1", text)).is_empty());
}

#[test]
fn settings_without_effect() {
    let at = "plugins.entries.llm-task.config";
    expect(
        "plugin-disabled-config",
        &[
            ("2026.1.30", "{ plugins: { entries: { 'llm-task': { enabled: false, config: {} } } } }", at),
            ("2026.9.6", "{ plugins: { enabled: false, entries: { 'llm-task': { enabled: true, config: {} } } } }", at),
            ("2026.9.6", "{ plugins: { deny: ['llm-task'], entries: { 'llm-task': { config: {} } } } }", at),
            ("2026.9.6", "{ plugins: { allow: ['telegram'], entries: { 'llm-task': { config: {} } } } }", at),
            ("2026.9.6", "{ plugins: { allow: [], entries: { 'llm-task': { enabled: true, config: {} } } } }", ""),
            ("2026.9.6", "{ plugins: { entries: { 'llm-task': { enabled: false } } } }", ""),
        ],
    );
}
