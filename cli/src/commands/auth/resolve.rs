//! The secret behind a value of the config or of a store: a text, the name of a variable, or a SecretRef.

use super::facts::Facts;
use crate::home::{expand, home};
use openclaw_lint_core::anthropic::inputs::VariableSource;
use openclaw_lint_core::anthropic::secret::Secret;
use openclaw_lint_core::anthropic::store::SecretReference;
use openclaw_lint_core::document::{Document, Value};
use std::fs::File;
use std::io::Read as _;

/// Files with secrets are small.
const MOST_BYTES: u64 = 1024 * 1024;

/// A secret as OpenClaw sends it: without line breaks, ends trimmed; none when nothing is left.
pub(super) fn cleaned(text: &str) -> Option<Secret> {
    let text: String = text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| Secret::new(text))
}

/// The value of a variable and where it comes from, the strongest source first.
pub(super) fn variable(facts: &Facts, name: &str) -> Option<(Secret, &'static str)> {
    let layers = facts.inputs.environment.iter();
    let found = layers.filter_map(|layer| Some((layer.values.get(name)?.expose().to_owned(), source(layer.source))));
    let config = in_config(&facts.document, name).map(|text| (text, "the `env` section of the config"));
    found.chain(config).find_map(|(text, source)| Some((cleaned(&text)?, source)))
}

/// A variable that the config sets itself.
fn in_config(document: &Document, name: &str) -> Option<String> {
    let env = document.root.get("env")?;
    let value = env.get("vars").and_then(|vars| vars.get(name)).or_else(|| env.get(name))?;
    Some(value.as_str()?.to_owned())
}

const fn source(source: VariableSource) -> &'static str {
    match source {
        VariableSource::Process => "the environment",
        VariableSource::CwdDotenv => "the .env of this folder",
        VariableSource::StateDotenv => "the .env of the state folder",
        VariableSource::Config => "the `env` section of the config",
    }
}

/// The secret that a value of the config stands for; none when it cannot be told here.
pub(super) fn value(facts: &Facts, value: &Value) -> Option<Secret> {
    match value.as_text() {
        Some(text) if text.has_unresolved() => None,
        Some(text) if is_variable_name(text.as_str()) => variable(facts, text.as_str().trim()).map(|(secret, _)| secret),
        Some(text) => match SecretReference::short(text.as_str()) {
            Some(short) => reference(facts, &short),
            None => cleaned(text.as_str()),
        },
        None => reference(facts, &SecretReference::read(&value.to_json())?),
    }
}

/// The name of a variable in place of a key, as OpenClaw writes it into its config.
fn is_variable_name(text: &str) -> bool {
    let text = text.trim();
    let name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    text.contains('_') && text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(name)
}

/// The secret behind a SecretRef. Programs were run before, where the user wanted that.
pub(super) fn reference(facts: &Facts, reference: &SecretReference) -> Option<Secret> {
    match reference.source.as_str() {
        "env" => variable(facts, &reference.id).map(|(secret, _)| secret),
        "file" => in_file(&facts.document, reference),
        _ => {
            let same = |source: &str, provider: &str, id: &str| {
                (source, provider, id) == (&*reference.source, &*reference.provider, &*reference.id)
            };
            let found = facts.inputs.resolved.iter().find(|known| same(&known.source, &known.provider, &known.id))?;
            cleaned(found.value.as_ref()?.expose())
        }
    }
}

fn in_file(document: &Document, reference: &SecretReference) -> Option<Secret> {
    let settings = document.root.dig(&["secrets", "providers", &reference.provider])?;
    if settings.get("source")?.as_str()? != "file" {
        return None;
    }
    let path = expand(settings.get("path")?.as_str()?.trim(), &home());
    if !path.is_file() {
        return None;
    }
    let mut text = String::new();
    File::open(path).ok()?.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    if reference.id == "value" {
        return cleaned(&text);
    }
    let json: serde_json::Value = serde_json::from_str(&text).ok()?;
    cleaned(json.pointer(&reference.id)?.as_str()?)
}
