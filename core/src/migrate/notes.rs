//! Comments that were written as keys, since plain JSON has no comments: they become comments.

use crate::document::Value;
use crate::path::ConfigPath;
use crate::report::Safety;
use crate::rules::{Change, Context, Plan};

/// Whether a key is meant as a comment.
pub(crate) fn is_note(name: &str) -> bool {
    let word = name.trim_start_matches(['_', '$', '#', '/', '-']).to_lowercase();
    let marked = word.len() < name.len();
    let words = ["comment", "comments", "note", "notes", "info", "description", "readme", "doc", "docs", "todo"];
    let about = |start: &&str| {
        word.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(['_', '-', '.', ' ']))
    };
    name.starts_with("//") || name.starts_with('#') || (marked && (word.is_empty() || words.iter().any(about)))
}

/// The comment for the key at `path`; none when its value is no text.
pub(crate) fn note(context: &Context<'_>, path: &ConfigPath) -> Option<Plan> {
    let name = path.last_key().filter(|name| is_note(name))?;
    let value = context.root().at(path)?;
    let text = |value: &Value| value.as_text().map(|text| text.raw().to_owned());
    let texts = match value.as_array() {
        Some(items) => items.iter().map(text).collect::<Option<Vec<_>>>()?,
        None => vec![text(value)?],
    };
    let mut lines: Vec<String> =
        texts.iter().flat_map(|text| text.lines()).map(|line| line.trim_end().to_owned()).collect();
    // A name that says more than "comment" is a part of it.
    if let Some((_, about)) = name.split_once("omment_") {
        lines = lines.iter().map(|line| format!("{about}: {line}")).collect();
    }
    let safe = !lines.is_empty()
        && lines.iter().all(|line| !line.contains("*/") && !line.contains(['\r', '\u{2028}', '\u{2029}']));
    // OpenClaw reads JSON5, whatever the file is called; other programs that read the file may not.
    let source = context.document.file(value.location.file)?;
    let plain_json = serde_json::from_str::<serde::de::IgnoredAny>(&source.text).is_ok();
    let warning = plain_json.then(|| text!(", which makes this plain JSON a file of JSON5"));
    safe.then(|| Plan {
        title: text!("turn `{path}` into a comment{warning}", path, warning),
        safety: Safety::Safe,
        changes: vec![Change::Comment(path.clone(), lines)],
    })
}
