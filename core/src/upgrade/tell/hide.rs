//! Takes secrets out of a report: also those that only the text around them or another place gives away.

use crate::report::FileId;
use crate::report::mask::Secrets;
use crate::upgrade::{Becomes, Item, Upgrade};

/// What stands for a secret.
const HIDDEN: &str = "•••";

/// Hides every text that repeats a secret of the config.
pub fn secrets(upgrade: &mut Upgrade) {
    let document = &upgrade.before.document;
    let files = (0..document.files.len()).filter_map(|file| u32::try_from(file).ok());
    let all: Vec<Secrets> = files.map(|file| Secrets::of(document, FileId(file))).collect();
    let hide = |text: &mut String| {
        if all.iter().any(|secrets| secrets.repeats(text)) {
            HIDDEN.clone_into(text);
        }
    };
    upgrade.sections.iter_mut().flat_map(|section| &mut section.items).for_each(|item| in_item(item, hide));
}

fn in_item(item: &mut Item, hide: impl Fn(&mut String)) {
    hide(&mut item.title);
    item.why.iter_mut().for_each(&hide);
    for choice in &mut item.choices {
        hide(&mut choice.action);
        choice.meaning.iter_mut().for_each(&hide);
    }
    for entry in &mut item.entries {
        entry.note.iter_mut().for_each(&hide);
        match &mut entry.becomes {
            Becomes::Moved { value, .. } | Becomes::Removed { was: value } | Becomes::Kept { value } => {
                value.iter_mut().for_each(&hide);
            }
            Becomes::Value { was, is } => {
                was.iter_mut().for_each(&hide);
                hide(is);
            }
            Becomes::Added { value } => hide(value),
            Becomes::Rewritten => {}
        }
    }
}
