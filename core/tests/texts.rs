//! Every text that a reader meets can be translated: its template is in the catalogue, and its arguments are all
//! that the template asks for.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use openclaw_lint_core::anthropic::{Inputs, derive_auth, models_in_use, retention};
use openclaw_lint_core::document::{Environment, MapEnvironment, MemoryFiles};
use openclaw_lint_core::fix::{Options, fix};
use openclaw_lint_core::policy::OwnLevels;
use openclaw_lint_core::report::text::Arg;
use openclaw_lint_core::report::{Safety, Text};
use openclaw_lint_core::rules::{RULES, Scope};
use openclaw_lint_core::{Report, Request, check};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

mod machine;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn catalogue() -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("www/src/i18n/rules/en.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What is said about a config, and about the fixes of all of it.
fn of_config(source: &[u8], target: &str, texts: &mut Vec<Text>) {
    let request = Request {
        path: Path::new("/config/openclaw.json"),
        source,
        target: target.parse().unwrap(),
        files: &MemoryFiles::default(),
        environment: &MapEnvironment::default(),
        include_roots: &[],
        schema: None,
        policy: &OwnLevels,
    };
    let report = check(&request);
    of_report(&report, texts);
    let options = Options { safety: Safety::Unsafe, only: None, keep_as_comment: true };
    let fixed = fix(&request, &options);
    texts.extend(fixed.applied.into_iter().chain(fixed.left_out).map(|applied| applied.title));
    of_report(&fixed.remaining, texts);
    of_caching(&report, request.environment, texts);
}

fn of_report(report: &Report, texts: &mut Vec<Text>) {
    for found in report.all() {
        texts.push(found.message.clone());
        texts.extend(found.help.clone());
        texts.extend(found.labels.iter().map(|label| label.message.clone()));
        texts.extend(found.fixes.iter().map(|fix| fix.title.clone()));
    }
}

/// What is said about the prompt cache of every agent and model.
fn of_caching(report: &Report, environment: &dyn Environment, texts: &mut Vec<Text>) {
    let (root, release) = (&report.document.root, report.target);
    let auth = derive_auth(root, release, environment);
    let inputs = Inputs::new(root, release, environment);
    for agent in models_in_use(root, release, auth.mode) {
        for used in &agent.models {
            let effective = retention(&inputs, &agent.id, &used.model, &auth);
            texts.extend(effective.price(auth.mode));
            texts.extend(effective.unknown);
            texts.extend(effective.reasons.into_iter().map(|reason| reason.text));
        }
    }
    texts.push(auth.reason);
}

/// What is said about the logins of a machine.
fn of_machine(text: &str, target: &str, texts: &mut Vec<Text>) {
    for finding in machine::ask(target, text).findings {
        texts.push(finding.message);
        texts.extend(finding.help);
        texts.extend(finding.repairs.into_iter().map(|repair| repair.text));
    }
}

fn met() -> Vec<Text> {
    let mut texts = Vec::new();
    for folder in ["fixtures/real", "examples", "examples/anthropic"] {
        let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        for file in
            files.filter(|path| path.extension().is_some_and(|extension| extension == "json5" || extension == "json"))
        {
            let source = fs::read(&file).unwrap();
            for target in ["2026.1.30", "2026.4.29", "2026.9.6"] {
                of_config(&source, target, &mut texts);
            }
        }
    }
    for rule in RULES {
        for example in [&rule.bad, &rule.good] {
            match rule.scope {
                Scope::Store(_) => of_machine(example.text, example.target, &mut texts),
                _ => of_config(example.text.as_bytes(), example.target, &mut texts),
            }
        }
    }
    texts
}

/// The English sentence, made from the template by other means than those of the core.
fn filled(template: &str, args: &[(&'static str, &Arg)]) -> String {
    let mut text = String::new();
    let mut unused: BTreeMap<&str, String> = args.iter().map(|(name, arg)| (*name, arg.to_string())).collect();
    let values = unused.clone();
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' if chars.next_if_eq(&c).is_some() => text.push(c),
            '{' => {
                let name: String = chars.by_ref().take_while(|c| *c != '}').collect();
                text.push_str(values.get(name.as_str()).unwrap_or_else(|| panic!("{template}: {name} is missing")));
                unused.remove(name.as_str());
            }
            _ => text.push(c),
        }
    }
    assert!(unused.is_empty(), "{template}: nothing asks for {unused:?}");
    text
}

fn examine(text: &Text, catalogue: &BTreeMap<String, String>, ids: &mut BTreeSet<String>) {
    if text.template().is_empty() {
        return;
    }
    let id = text.id();
    assert_eq!(catalogue.get(&id).map(String::as_str), Some(text.template()), "{id} is not in the catalogue");
    let args: Vec<_> = text.args().collect();
    assert_eq!(filled(text.template(), &args), text.to_string());
    for (_, arg) in args {
        if let Arg::Text(inner) = arg {
            examine(inner, catalogue, ids);
        }
    }
    ids.insert(id);
}

#[test]
fn every_text_is_in_the_catalogue() {
    let catalogue = catalogue();
    let mut ids = BTreeSet::new();
    for text in met() {
        examine(&text, &catalogue, &mut ids);
    }
    // The rest is about rare cases; what is met must be more than a few sentences.
    assert!(ids.len() > 300, "only {} texts of {} are met", ids.len(), catalogue.len());
}

#[test]
fn every_reason_of_a_migration_is_a_template() {
    for migration in openclaw_lint_core::migrate::catalogue::all() {
        assert_eq!(migration.why().to_string(), migration.reason, "{}", migration.id);
    }
}

const SECRETS: &str = r#"{
  channels: { telegram: { bot_token: "123456789:CANARYbotCANARYbotCANARYbotCANARYbot", botToken: ["CANARYlist"] } },
  gateway: { mode: "https://me:CANARYurlpw@host/", auth: { token: "CANARYgateway", tokn: "CANARYtypo" },
    bind: "https://h/?token=CANARYquery", nope: "https://u:CANARYremoved@h/" },
  models: { providers: { x: { baseUrl: "https://me:CANARYurl@host/?token=CANARYquery", apiKey: "CANARYkey", extra: 1 } } },
  mcp: { servers: { s: { headers: { Authorization: "Bearer CANARYbearer" }, args: ["--token", "CANARYarg"], extra: 1 } } },
  auth: { profiles: { p: { provider: "x", mode: "api_key", key: "xoxb-CANARYslackCANARY" } } }, "ghp_CANARYnameCANARYname": 1,
  session: { idleMinutes: "Basic CANARYmoved" }, cron: { store: "https://me:CANARYstore@host.example/" },
  talk: { apiKey: CANARYbare }, password = CANARYequals
}"#;

#[test]
fn no_argument_holds_a_secret() {
    let mut texts = Vec::new();
    let mut found = Vec::new();
    for target in ["2026.1.30", "2026.4.29", "2026.9.6"] {
        of_config(SECRETS.as_bytes(), target, &mut texts);
    }
    assert!(texts.len() > 30 && json!(texts).to_string().contains("CANARY"), "nothing to hide");
    for text in texts {
        let shown: Value = json!(text.without_credentials());
        assert_eq!(shown["id"], json!(text.id()));
        if shown.to_string().contains("CANARY") {
            found.push(shown);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
