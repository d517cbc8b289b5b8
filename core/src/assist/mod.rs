//! Help while a config is typed: what may stand at the caret, and what stands under it. The text may be broken
//! at any place; offsets are bytes.

mod caret;
mod choice;
mod fit;
mod harvest;
mod hints;
mod hover;
mod insert;
mod item;
mod keys;
mod role;
mod rows;
mod scan;
mod scene;
mod takes;
mod token;
mod values;

pub use hover::{Hover, hover};
pub use item::{Completion, CompletionKind, Completions};

use caret::Slot;
use scene::Scene;

/// What may stand at `offset` of a text, for the release with index `release`. Empty where nothing can be said: in
/// comments, behind the document, at places that the release does not know.
#[must_use]
pub fn complete(text: &str, offset: usize, release: usize) -> Completions {
    let scene = Scene::new(text, offset, release);
    let items = match scene.caret.slot {
        Slot::Nothing => Vec::new(),
        Slot::Blank => vec![insert::document()],
        Slot::Key => keys::all(&scene),
        Slot::Value => values::all(&scene),
    };
    let token = scene.caret.token.span;
    let comma_at = if items.is_empty() { None } else { scene.caret.comma_at };
    Completions { from: token.start, to: token.end, comma_at, items }
}
