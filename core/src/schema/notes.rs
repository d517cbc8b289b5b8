//! A sentence about each path, in our own words. They are the doc comments of the typed config, put
//! into `core/data/notes.txt` by `cargo xtask schema`: path, type name, sentence.

use super::packed::unpack;
use super::pattern::{Pattern, Step};
use std::collections::HashMap;
use std::sync::OnceLock;

/// `notes.txt`, packed.
const NOTES: &str = include_str!(concat!(env!("OUT_DIR"), "/notes.txt"));

/// What is known about a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// A name for the kind of object that stands there; may be empty.
    pub type_name: &'static str,
    /// One or two sentences; may be empty.
    pub text: &'static str,
}

fn table() -> &'static HashMap<&'static str, Note> {
    static WHOLE: OnceLock<String> = OnceLock::new();
    static TABLE: OnceLock<HashMap<&'static str, Note>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let row = |line: &'static str| {
            let mut fields = line.split('\t');
            let path = fields.next()?;
            Some((path, Note { type_name: fields.next()?, text: fields.next()? }))
        };
        WHOLE.get_or_init(|| unpack(NOTES)).lines().filter_map(row).collect()
    })
}

/// What is known about a path pattern. A path that only older releases know has the note of the agent
/// entry that `agents.list[]` became, or none.
#[must_use]
pub fn note(pattern: &Pattern) -> Option<Note> {
    table().get(pattern.to_string().as_str()).copied().or_else(|| {
        let steps = pattern.steps();
        let [Step::Key(agents), Step::Key(list), Step::Items, rest @ ..] = steps else { return None };
        if agents != "agents" || list != "list" {
            return None;
        }
        let entry = Pattern::root().key("agents").key("entries").join(Step::AnyKey);
        let entry = rest.iter().fold(entry, |path, step| path.join(step.clone()));
        table().get(entry.to_string().as_str()).copied()
    })
}
