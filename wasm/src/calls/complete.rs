//! `complete`: what may stand at the caret.

use super::check::CheckOptions;
use crate::failure::Failure;
use crate::target;
use openclaw_lint_core::assist::{self, CompletionKind};
use openclaw_lint_core::release::Release;
use openclaw_lint_core::report::mask::scrub;
use openclaw_lint_core::syntax::LineIndex;
use serde::Serialize;

/// The answer to `complete`. All places are indexes into JavaScript strings.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Completions {
    /// Where what has been typed of it begins: what is put in goes from here
    pub from: usize,
    /// to here.
    pub to: usize,
    /// Where a comma is missing before it: right behind the member or item above. To be put in as well.
    pub comma_at: Option<usize>,
    /// What may stand there, best first.
    pub items: Vec<Completion>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    /// The key, or the value without quotes.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// The kinds of value that a key takes, or what a value is.
    pub detail: Option<String>,
    /// A sentence about it.
    pub documentation: Option<String>,
    /// What to put in the place of `from` to `to`.
    pub insert: String,
    /// Where the caret goes, from the start of `insert`.
    pub caret: usize,
    /// The first known release that takes the key; none when the oldest does.
    pub since: Option<Release>,
    /// The last one; none when the newest does.
    pub until: Option<Release>,
    /// Where it stands in the newest release, when that does not take it here.
    pub replaced_by: Option<String>,
    /// Whether the object cannot be without it.
    pub required: bool,
}

/// What may stand at a place of a text. Behind the end of the text counts as its end.
///
/// # Errors
/// When the target is no release.
pub fn complete_at(text: &str, offset: usize, options: &CheckOptions) -> Result<Completions, Failure> {
    let target = target::of_config(options.target.as_deref(), text)?;
    let lines = LineIndex::new(text);
    let found = assist::complete(text, lines.from_utf16(offset).min(text.len()), target.index());
    Ok(Completions {
        from: lines.utf16(found.from),
        to: lines.utf16(found.to),
        comma_at: found.comma_at.map(|offset| lines.utf16(offset)),
        // Some are taken from elsewhere in the config.
        items: found.items.into_iter().filter(|item| scrub(&item.insert) == item.insert).map(Completion::new).collect(),
    })
}

impl Completion {
    fn new(item: assist::Completion) -> Self {
        Self {
            caret: LineIndex::new(&item.insert).utf16(item.caret),
            label: item.label,
            kind: item.kind,
            detail: item.detail,
            documentation: item.documentation,
            insert: item.insert,
            since: item.since,
            until: item.until,
            replaced_by: item.replaced_by,
            required: item.required,
        }
    }
}
