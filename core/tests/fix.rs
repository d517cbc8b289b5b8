//! Mending configs as people have them: what is promised holds, and how many a release takes then.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use openclaw_lint_core::document::{MapEnvironment, MemoryFiles};
use openclaw_lint_core::fix::{Fixed, Options, fix};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::Safety;
use openclaw_lint_core::{Request, check};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "fix/lost.rs"]
mod lost;

const HOME: &str = "/home/fixtures";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures")
}

/// Names, texts and variables of all fixtures.
fn fixtures() -> Vec<(String, Vec<u8>, Vec<String>)> {
    let table: Value = serde_json::from_str(&fs::read_to_string(folder().join("verdicts.json")).unwrap()).unwrap();
    let of = |(name, facts): (&String, &Value)| {
        let variables = facts["env"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
        (name.clone(), fs::read(folder().join("real").join(name)).unwrap(), variables.collect())
    };
    table["fixtures"].as_object().unwrap().iter().map(of).collect()
}

fn files_below(folder: &Path, name: &Path, files: MemoryFiles) -> MemoryFiles {
    fs::read_dir(folder).unwrap().fold(files, |files, entry| {
        let path = entry.unwrap().path();
        let name = name.join(path.file_name().unwrap());
        if path.is_dir() { files_below(&path, &name, files) } else { files.with(name, fs::read(&path).unwrap()) }
    })
}

struct Bench {
    files: MemoryFiles,
    environment: MapEnvironment,
    target: Release,
}

impl Bench {
    fn new(files: MemoryFiles, variables: &[String], target: &str) -> Self {
        let environment = variables.iter().map(|name| (name.as_str(), "made-up-value")).collect();
        Self { files, environment, target: target.parse().unwrap() }
    }

    fn with<T>(&self, name: &str, source: &[u8], work: impl Fn(&Request<'_>) -> T) -> T {
        work(&Request {
            path: &Path::new(HOME).join(name),
            source,
            target: self.target,
            files: &self.files,
            environment: &self.environment,
            include_roots: &[],
            schema: None,
            policy: &OwnLevels,
        })
    }

    fn fix(&self, name: &str, source: &[u8], safety: Safety) -> Fixed {
        self.with(name, source, |request| fix(request, &Options { safety, only: None, keep_as_comment: false }))
    }

    /// The same, where what goes stays as a comment.
    fn fix_keeping(&self, name: &str, source: &[u8], safety: Safety) -> Fixed {
        self.with(name, source, |request| fix(request, &Options { safety, only: None, keep_as_comment: true }))
    }
}

fn refusing(report: &openclaw_lint_core::Report) -> Vec<String> {
    let all = report.diagnostics.iter().filter(|found| found.refuses);
    all.map(|found| format!("{} [{}] {}", found.path, found.rule, found.message)).collect()
}

#[test]
fn promises_hold_for_every_fixture_and_most_are_rescued() {
    let files = files_below(&folder().join("real"), Path::new(HOME), MemoryFiles::default());
    let mut rows = Vec::new();
    for target in ["2026.9.6", "2026.8.2", "2026.4.14"] {
        let (mut refused, mut rescued) = (0, [0, 0]);
        for (name, source, variables) in fixtures() {
            let bench = Bench::new(files.clone(), &variables, target);
            let before = bench.with(&name, &source, check);
            refused += usize::from(!before.accepted);
            for (count, safety) in rescued.iter_mut().zip([Safety::Safe, Safety::Unsafe]) {
                let fixed = bench.fix(&name, &source, safety);
                let (was, is) = (refusing(&before), refusing(&fixed.remaining));
                let hidden = before.diagnostics.iter().any(|found| found.rule == "syntax-error");
                assert!(is.len() <= was.len() || hidden, "{name} on {target}: {was:?} became {is:?}");
                assert!(fixed.passes < 100, "{name} on {target}: {} rounds", fixed.passes);
                if before.accepted {
                    assert!(fixed.remaining.accepted, "{name} on {target}: {is:?}");
                }
                let text = fixed.main_text();
                if let Some(to) = std::env::var_os("FIXED_TO").filter(|_| target == "2026.9.6") {
                    write_result(&Path::new(&to).join(format!("{safety:?}")).join(&name), &name, &fixed);
                }
                let syntax = |report: &openclaw_lint_core::Report| report.document.main().parse.errors.len();
                assert!(syntax(&fixed.remaining) <= syntax(&before), "{name} on {target}");
                if fixed.files.iter().all(|file| file.main) {
                    let again = bench.fix(&name, text.as_bytes(), safety);
                    assert!(again.files.is_empty(), "{name} on {target}: not done: {:?}", again.applied);
                }
                if safety == Safety::Safe && !fixed.files.is_empty() && !hidden {
                    comments_survive(&name, &before, &fixed);
                }
                *count += usize::from(!before.accepted && fixed.remaining.accepted);
                if target == "2026.9.6" && safety == Safety::Safe && std::env::var_os("SHOW_FIXES").is_some() {
                    rows.push(format!("{name}: {is:#?} left out {:?}", fixed.left_out));
                } else if target == "2026.9.6" && !is.is_empty() && std::env::var_os("SHOW_FIXES").is_some() {
                    rows.push(format!("{name} after all: {is:#?} left out {:?}", fixed.left_out));
                }
            }
        }
        rows.push(format!(
            "{target}: {refused} refused, {} accepted after safe fixes, {} after all",
            rescued[0], rescued[1]
        ));
        if target == "2026.9.6" {
            assert!(
                std::env::var_os("SHOW_FIXES").is_some() || rescued[0] >= 38 && rescued[1] >= 49,
                "{}",
                rows.join("\n")
            );
        }
    }
    if std::env::var_os("SHOW_FIXES").is_some() {
        panic!("{}", rows.join("\n"));
    }
}

/// Writes a mended config with all that it may include, for a release to judge: with `FIXED_TO=FOLDER`.
fn write_result(to: &Path, name: &str, fixed: &Fixed) {
    fs::create_dir_all(to.join("includes")).unwrap();
    for entry in fs::read_dir(folder().join("real/includes")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join("includes").join(path.file_name().unwrap())).unwrap();
    }
    fs::write(to.join(name), fixed.main_text()).unwrap();
    for file in fixed.files.iter().filter(|file| !file.main) {
        fs::write(to.join(file.path.strip_prefix(HOME).unwrap()), &file.text).unwrap();
    }
}

/// Comments go only with what they belong to: never more of them than fixes that remove something.
fn comments_survive(name: &str, before: &openclaw_lint_core::Report, fixed: &Fixed) {
    let goes = |title: &str| title.starts_with("remove") && !title.starts_with("remove the empty");
    let removed = fixed.applied.iter().filter(|fix| goes(&fix.title.to_string())).count();
    if removed > 0 {
        return;
    }
    for comment in &before.document.main().parse.comments {
        let text = comment.span.text(&before.document.main().text);
        assert!(fixed.main_text().contains(text.lines().next().unwrap_or_default().trim()), "{name}: lost {text:?}");
    }
}

fn mended(text: &str, safety: Safety) -> String {
    let bench = Bench::new(MemoryFiles::default(), &[], "2026.9.6");
    bench.fix("openclaw.json", text.as_bytes(), safety).main_text().to_owned()
}

#[track_caller]
fn becomes(old: &str, new: &str) {
    assert_eq!(mended(old, Safety::Safe), new);
}

#[test]
fn moves_into_places_that_do_not_exist_yet() {
    becomes(r#"{ env: { FOO: "b" } }"#, r#"{ env: { vars: { FOO: "b" } } }"#);
    becomes(
        "{\n  env: {\n    // why\n    FOO: 'b', // what\n    BAR: 'c',\n  },\n}\n",
        "{\n  env: {\n    // why\n    vars: {\n      FOO: 'b',\n      BAR: 'c',\n    }, // what\n  },\n}\n",
    );
    becomes(
        "{\n  // the channel\n  telegram: {\n    // made up\n    botToken: '123:x',\n  },\n}\n",
        "{\n  // the channel\n  channels: {\n    telegram: {\n      // made up\n      botToken: '123:x',\n    },\n  },\n}\n",
    );
    becomes(
        "{\n  agents: {\n    defaults: {\n      // what it finds\n      memorySearch: { provider: 'openai' },\n    },\n  },\n}\n",
        "{\n  memory: {\n    // what it finds\n    search: { provider: 'openai' },\n  },\n}\n",
    );
}

#[test]
fn turns_the_roster_into_entries() {
    becomes(
        "{\n  agents: {\n    list: [\n      // the one\n      { id: 'main', name: 'Main' }, // yes\n      { default: true, id: 'b-2' },\n    ],\n  },\n}\n",
        "{\n  agents: {\n    entries: {\n      // the one\n      main: { name: 'Main' }, // yes\n      \"b-2\": { default: true },\n    },\n  },\n}\n",
    );
    let undecided = "{ agents: { list: [{ id: \"a\" }, { id: \"b\" }] } }";
    assert_eq!(mended(undecided, Safety::Safe), undecided);
}

#[test]
fn drops_what_the_release_drops_and_asks_for_the_rest() {
    becomes("{ meta: { lastTouchedAt: \"2026-02-09T10:00:00Z\" } }", "{}");
    let lost = "{ hooks: { internal: { handlers: [] } } }";
    assert_eq!(mended(lost, Safety::Safe), lost);
    let conflict = "{ env: { FOO: \"a\", vars: { FOO: \"b\" } } }";
    assert_eq!(mended(conflict, Safety::Safe), conflict);
    assert_eq!(mended(conflict, Safety::Unsafe), "{ env: { vars: { FOO: \"b\" } } }");
}

#[test]
fn knows_old_values() {
    becomes(
        "{ channels: { telegram: { streaming: true, streamMode: \"block\" } } }",
        "{ channels: { telegram: { streaming: { mode: \"block\" } } } }",
    );
    becomes("{ gateway: { bind: \"0.0.0.0\" } }", "{ gateway: { bind: \"lan\" } }");
    becomes("{ session: { idleMinutes: 5 } }", "{ session: { reset: { mode: \"idle\", idleMinutes: 5 } } }");
}

#[test]
fn takes_old_sections_apart() {
    becomes(
        "{ routing: { groupChat: { requireMention: true, historyLimit: 5 } }, channels: { telegram: {} } }",
        "{ channels: { telegram: { groups: { \"*\": { requireMention: true } } } }, messages: { groupChat: { historyLimit: 5 } } }",
    );
    becomes(
        "{ agent: { model: \"a/b\", tools: { allow: [\"read\"] } } }",
        "{ agents: { defaults: { model: \"a/b\" } }, tools: { allow: [\"read\"] } }",
    );
}

#[test]
fn carries_the_forms_of_january() {
    // What stands in the new place already stays, the rest is filled in.
    becomes(
        r#"{ agent: { workspace: "~/w", modelFallbacks: ["a/c"] }, agents: { defaults: { model: "a/b", maxConcurrent: 2 } } }"#,
        r#"{ agents: { defaults: { model: { primary: "a/b", fallbacks: ["a/c"] }, maxConcurrent: 2, workspace: "~/w" } } }"#,
    );
    becomes(
        r#"{ agent: { imageModel: "a/i", imageModelFallbacks: ["a/j"], modelAliases: { big: "a/b" } } }"#,
        r#"{ agents: { defaults: { imageModel: { primary: "a/i", fallbacks: ["a/j"] }, models: { "a/b": { alias: "big" } } } } }"#,
    );
    becomes(
        r#"{ routing: { agents: { work: { mentionPatterns: ["@w"] }, home: {} }, defaultAgentId: "home" } }"#,
        r#"{ agents: { entries: { work: { groupChat: { mentionPatterns: ["@w"] } }, home: { default: true } } } }"#,
    );
    becomes(
        r#"{ agents: { entries: { work: {} } }, routing: { bindings: [{ agentId: "work", match: { provider: "telegram" } }] }, channels: { telegram: {} } }"#,
        r#"{ agents: { entries: { work: {} } }, channels: { telegram: {} }, bindings: [{ agentId: "work", match: { channel: "telegram" } }] }"#,
    );
    becomes(
        r#"{ routing: { transcribeAudio: { command: ["whisper", "{{MediaPath}}"], timeoutSeconds: 45 } } }"#,
        r#"{ tools: { media: { audio: { enabled: true, preferredModel: "cli:whisper" }, models: [{ type: "cli", command: "whisper", args: ["{{MediaPath}}"], timeoutSeconds: 45, capabilities: ["audio"] }] } } }"#,
    );
    let two = r#"{ agent: { modelAliases: { big: "a/b", large: "a/b" } } }"#;
    assert_eq!(mended(two, Safety::Safe), two);
}

#[test]
fn carries_the_settings_of_channels_and_providers() {
    becomes(
        r#"{ channels: { signal: { account: "+1", cliPath: "/bin/signal-cli", httpPort: 8090, autoStart: true } } }"#,
        r#"{ channels: { signal: { account: "+1", transport: { kind: "managed-native", cliPath: "/bin/signal-cli", httpPort: 8090 } } } }"#,
    );
    let outside = r#"{ channels: { signal: { account: "+1", httpUrl: "http://box:8080" } } }"#;
    assert_eq!(mended(outside, Safety::Safe), outside);
    becomes(
        r#"{ channels: { whatsapp: { ackReaction: { emoji: "x", direct: true, group: "always" }, debounceMs: 5 } } }"#,
        r#"{ channels: { whatsapp: {} }, messages: { ackReaction: "x", ackReactionScope: "all", inbound: { byChannel: { whatsapp: 5 } } } }"#,
    );
    becomes(
        r#"{ tools: { web: { search: { provider: "brave", apiKey: "made-up" } } } }"#,
        r#"{ tools: { web: { search: { provider: "brave" } } }, plugins: { entries: { brave: { enabled: true, config: { webSearch: { apiKey: "made-up" } } } } } }"#,
    );
    becomes(
        r#"{ channels: { discord: { threadBindings: { spawnSubagentSessions: true, spawnAcpSessions: true } } } }"#,
        r#"{ channels: { discord: { threadBindings: { spawnSessions: true } } } }"#,
    );
    let differ =
        r#"{ channels: { discord: { threadBindings: { spawnSubagentSessions: true, spawnAcpSessions: false } } } }"#;
    assert_eq!(mended(differ, Safety::Safe), differ);
}

#[test]
fn brings_ids_of_agents_into_form_wherever_they_are_used() {
    becomes(
        r#"{ agents: { list: [{ id: "QA Bot", default: true }, { id: "ops", subagents: { allowAgents: ["QA Bot"] } }] }, bindings: [{ agentId: "QA Bot", match: { channel: "telegram" } }], channels: { telegram: {} } }"#,
        r#"{ agents: { entries: { "qa-bot": { default: true }, ops: { subagents: { allowAgents: ["qa-bot"] } } } }, bindings: [{ agentId: "qa-bot", match: { channel: "telegram" } }], channels: { telegram: {} } }"#,
    );
    let same = r#"{ agents: { list: [{ id: "QA Bot", default: true }, { id: "qa-bot" }] } }"#;
    assert_eq!(mended(same, Safety::Safe), same);
}

#[test]
fn turns_notes_in_keys_into_comments() {
    becomes(
        "{\n  \"_comment\": \"fill in\",\n  \"gateway\": { \"mode\": \"local\", \"//\": \"here\" }\n}\n",
        "{\n  // fill in\n  \"gateway\": { \"mode\": \"local\" /* here */ }\n}\n",
    );
}

#[test]
fn keeps_the_comments_of_emptied_sections() {
    becomes(
        "{\n  // who talks\n  routing: {\n    // in groups\n    groupChat: { historyLimit: 5 },\n    // nothing else\n  }, // old\n}\n",
        "{\n  // who talks\n  // nothing else\n  // old\n  messages: {\n    // in groups\n    groupChat: { historyLimit: 5 },\n  },\n}\n",
    );
}

mod across_files {
    use super::*;

    /// The texts of all files after safe fixes, the main one first.
    fn mended_with(main: &str, others: &[(&str, &str)]) -> Vec<String> {
        let files = others.iter().fold(MemoryFiles::default(), |files, (name, text)| {
            files.with(Path::new(HOME).join(name), text.as_bytes().to_vec())
        });
        let fixed = Bench::new(files, &[], "2026.9.6").fix("openclaw.json", main.as_bytes(), Safety::Safe);
        assert!(fixed.remaining.accepted, "{:?}", refusing(&fixed.remaining));
        let text = |name: &str, old: &str| {
            let new = fixed.files.iter().find(|file| file.path == Path::new(HOME).join(name));
            new.map_or_else(|| old.to_owned(), |file| file.text.clone())
        };
        std::iter::once(fixed.main_text().to_owned()).chain(others.iter().map(|(name, old)| text(name, old))).collect()
    }

    #[test]
    fn stays_in_the_included_file_when_its_place_is_there() {
        assert_eq!(
            mended_with(
                "{ $include: \"./base.json5\", gateway: { mode: \"local\" } }",
                &[("base.json5", "{\n  // the bot\n  telegram: { botToken: \"1:made-up\" }, // rotate\n}\n")]
            ),
            [
                "{ $include: \"./base.json5\", gateway: { mode: \"local\" } }",
                "{\n  // the bot\n  channels: {\n    telegram: { botToken: \"1:made-up\" },\n  }, // rotate\n}\n"
            ]
        );
        assert_eq!(
            mended_with(
                "{ agents: { $include: \"./agents.json5\" } }",
                &[("agents.json5", "{ defaults: { pdfMaxBytesMb: 5, imageGenerationModel: \"a/b\" } }")]
            )[1],
            "{ defaults: { pdfMaxMb: 5, mediaModels: { image: \"a/b\" } } }"
        );
    }

    #[test]
    fn goes_to_the_file_that_may_hold_it() {
        assert_eq!(
            mended_with(
                "{\n  agents: { $include: \"./agents.json5\" },\n}\n",
                &[(
                    "agents.json5",
                    "{\n  defaults: {\n    maxConcurrent: 2,\n    // what it finds\n    memorySearch: { provider: \"openai\" },\n  },\n}\n"
                )]
            ),
            [
                "{\n  agents: { $include: \"./agents.json5\" },\n  memory: {\n    // what it finds\n    search: { provider: \"openai\" },\n  },\n}\n",
                "{\n  defaults: {\n    maxConcurrent: 2,\n  },\n}\n"
            ]
        );
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

        /// Fixtures with some lines missing: what is promised holds for them, too.
        #[test]
        fn promises_hold_for_broken_fixtures(
            which in 0..1000_usize, lost in proptest::collection::vec(0..200_usize, 0..4), every in any::<bool>(), target in 0..3_usize,
        ) {
            let all = fixtures();
            let (name, source, variables) = &all[which % all.len()];
            let text = String::from_utf8_lossy(source);
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let kept = lines.iter().enumerate().filter(|(index, _)| !lost.iter().any(|lost| lost % (lines.len() * 4) == *index));
            let text: String = kept.map(|(_, line)| *line).collect();
            let bench = Bench::new(MemoryFiles::default(), variables, ["2026.9.6", "2026.8.2", "2026.1.30"][target]);
            let safety = if every { Safety::Unsafe } else { Safety::Safe };
            let before = bench.with(name, text.as_bytes(), check);
            let fixed = bench.fix(name, text.as_bytes(), safety);
            let hidden = !before.document.main().parse.errors.is_empty();
            prop_assert!(hidden || refusing(&fixed.remaining).len() <= refusing(&before).len());
            prop_assert!(fixed.remaining.accepted || !before.accepted);
            prop_assert!(fixed.remaining.document.main().parse.errors.len() <= before.document.main().parse.errors.len());
            let again = bench.fix(name, fixed.main_text().as_bytes(), safety);
            // Where a bracket was guessed, removals wait until a person has looked at the result.
            prop_assert!(again.files.is_empty() || hidden && every, "{:?}", again.applied);
            // What no fix touches stays, byte by byte: nothing applied, nothing changed.
            prop_assert!(!fixed.applied.is_empty() || fixed.files.is_empty());
            let removes = fixed.applied.iter().any(|fix| fix.title.to_string().contains("remove") || fix.safety == Safety::Unsafe);
            if !removes && !hidden {
                for comment in &before.document.main().parse.comments {
                    let comment = comment.span.text(&text);
                    prop_assert!(fixed.main_text().contains(comment.lines().next().unwrap_or_default().trim()), "lost {comment:?}");
                }
            }
        }
    }
}

/// A section that moves may show more old keys than it mends, until they are mended as well.
#[test]
fn a_section_moves_although_it_brings_more_to_light() {
    assert_eq!(
        mended("{ discord: { token: \"b\", dm: { policy: \"allowlist\", allowFrom: [\"1\"] } } }", Safety::Safe),
        "{ channels: { discord: { token: \"b\", dm: {}, dmPolicy: \"allowlist\", allowFrom: [\"1\"] } } }"
    );
}
