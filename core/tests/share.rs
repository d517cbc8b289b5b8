//! A shared config: no secret is left in it, and a release says the same about it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{NoFiles, UnknownEnvironment};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::report::secret::{is_reference, is_secret_path, looks_secret};
use openclaw_lint_core::share::redact;
use openclaw_lint_core::{Report, Request, check, syntax};
use std::fs;
use std::path::{Path, PathBuf};

/// Rules that look at secrets themselves: a placeholder is as good as any to them, but not the same.
const ABOUT_SECRETS: [&str; 6] = [
    "gateway-token-placeholder",
    "placeholder-secret",
    "plaintext-secret",
    "redacted-value",
    "token-reuse",
    "weak-token",
];

fn configs() -> Vec<PathBuf> {
    fn below(folder: &Path, all: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            match path.is_dir() {
                true => below(&path, all),
                false if name.ends_with(".json5") || name == "openclaw.json" => all.push(path),
                false => {}
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut all = Vec::new();
    ["fixtures/real", "fixtures/canaries", "fixtures/credentials", "examples"]
        .iter()
        .for_each(|folder| below(&root.join(folder), &mut all));
    all.sort();
    assert!(all.len() > 300, "{}", all.len());
    all
}

fn look(text: &str, release: &str) -> Report {
    check(&Request {
        path: Path::new("openclaw.json"),
        source: text.as_bytes(),
        target: release.parse().unwrap(),
        files: &NoFiles,
        environment: &UnknownEnvironment,
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    })
}

/// The secrets of a config that are told by their place or their look.
fn secrets(report: &Report) -> Vec<String> {
    let mut all = Vec::new();
    report.document.walk(|visit| {
        let Some(text) = visit.value.as_text().map(|text| text.raw()) else { return };
        let word = text.chars().all(|c| c.is_ascii_lowercase());
        if text.len() >= 8
            && !word
            && !text.contains("${")
            && !is_reference(text)
            && (is_secret_path(visit.path) || looks_secret(text))
        {
            all.push(text.to_owned());
        }
    });
    all
}

fn found(report: &Report) -> Vec<(&'static str, String)> {
    let told = report.diagnostics.iter().filter(|found| !ABOUT_SECRETS.contains(&found.rule));
    told.map(|found| (found.rule, found.path.to_string())).collect()
}

#[test]
fn no_secret_is_left_and_the_verdict_is_the_same() {
    let mut masked = 0;
    for path in configs() {
        let name = path.display();
        let text = fs::read_to_string(&path).unwrap();
        let shared = redact(&text);
        masked += shared.masked.len();
        assert!(!shared.text.contains("CANARY"), "{name}");
        assert_eq!(
            syntax::parse(&shared.text).errors.is_empty(),
            syntax::parse(&text).errors.is_empty(),
            "{name}\n{}",
            shared.text
        );
        for release in ["2026.2.9", "2026.9.6"] {
            let (before, after) = (look(&text, release), look(&shared.text, release));
            for secret in secrets(&before) {
                assert!(!shared.text.contains(&secret), "{name}: {secret}");
            }
            assert_eq!(after.accepted, before.accepted, "{name} {release}");
            // Of what cannot be read, pieces of another form are in the way of the reader.
            if !text.contains("CANARY") && syntax::parse(&text).errors.is_empty() {
                assert_eq!(found(&after), found(&before), "{name} {release}");
            }
        }
        assert_eq!(redact(&shared.text).text, shared.text, "{name}: once more changes nothing");
    }
    assert!(masked > 300, "{masked}");
}

#[test]
fn what_is_cut_off_anywhere_has_no_secret_and_is_as_readable_as_before() {
    let texts = ["fixtures/canaries/places.json5", "fixtures/canaries/deeper.json5"];
    for text in
        texts.map(|name| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap())
    {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            let cut = &text[..end];
            let shared = redact(cut).text;
            assert_eq!(
                syntax::parse(&shared).errors.is_empty(),
                syntax::parse(cut).errors.is_empty(),
                "{cut}\n{shared}"
            );
            // Of what is cut off in the middle, a few letters may be left that are no secret any more.
            assert!(
                !shared.contains("CANARY")
                    || !cut[..cut.len() - 12].contains("CANARY")
                    || !shared[..shared.len() - 24].contains("CANARY"),
                "{shared}"
            );
        }
    }
}
